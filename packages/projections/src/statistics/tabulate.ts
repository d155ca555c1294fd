import { measuresById } from './catalogue.ts';
import type { Figure, Statistic } from './query.ts';

/** What a measure comes to in a cell or in all; the last three where it is compared. */
export type Figured = {
  readonly value: Figure;
  readonly compared?: Figure;
  /** Of shares in percentage points. Null where either is no number. */
  readonly difference?: number | null;
  /** Of what it was. Null also where that was none, and of shares. */
  readonly percent?: number | null;
};

type Tabulated = {
  readonly rows: readonly {
    readonly keys: Readonly<Record<string, string>>;
    /** By measure. */
    readonly figures: Readonly<Record<string, Figured>>;
  }[];
  readonly totals: Readonly<Record<string, Figured>>;
};

/**
 * One table of several measures by the same dimensions, each beside what it was compared with.
 * @param compared as many as the statistics, in their order
 */
export function tabulate(
  statistics: readonly Statistic[],
  compared?: readonly Statistic[],
): Tabulated {
  const [first] = statistics;
  const all = [...statistics, ...(compared ?? [])];
  const cells = all.map(
    ({ rows }) => new Map(rows.map(({ keys, value }) => [JSON.stringify(keys), value])),
  );
  const keysOfAll = new Map(
    all.flatMap(({ rows }) => rows.map(({ keys }) => [JSON.stringify(keys), keys])),
  );
  const figuresOf = (valueAt: (index: number) => Figure) =>
    Object.fromEntries(
      statistics.map((statistic, index) => [
        statistic.measure,
        compared
          ? change(statistic, valueAt(index), valueAt(statistics.length + index))
          : { value: valueAt(index) },
      ]),
    );
  const valuesOf = (cell: string) => (index: number) => {
    const value = cells[index]?.get(cell);
    return value === undefined ? (all[index]?.absent ?? null) : value;
  };
  return {
    rows: [...keysOfAll]
      .toSorted(([, a], [, b]) => (first ? inOrder(first, a, b) : 0))
      .map(([cell, keys]) => ({ keys, figures: figuresOf(valuesOf(cell)) })),
    totals: figuresOf((index) => all[index]?.total ?? null),
  };
}

function change({ unit }: Statistic, value: Figure, compared: Figure): Figured {
  if (typeof value !== 'number' || typeof compared !== 'number') {
    return { value, compared, difference: null, percent: null };
  }
  const difference = rounded(value - compared, 2);
  const hasPercent = compared !== 0 && unit !== 'percent';
  const percent = hasPercent ? rounded((100 * difference) / Math.abs(compared), 1) : null;
  return { value, compared, difference, percent };
}

type Keys = Readonly<Record<string, string>>;

/** As the catalogue has the values; those that it does not know after them. */
function inOrder({ measure, dimensions }: Statistic, a: Keys, b: Keys): number {
  const known = measuresById.get(measure)?.dimensions ?? [];
  for (const id of dimensions) {
    const [one = '', other = ''] = [a[id], b[id]];
    if (one === other) continue;
    const values = known.find((dimension) => dimension.id === id)?.values ?? [];
    const place = (code: string) => {
      const index = values.indexOf(code);
      return index < 0 ? values.length : index;
    };
    return place(one) - place(other) || (one < other ? -1 : 1);
  }
  return 0;
}

function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
