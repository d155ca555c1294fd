import type { Statistic } from '../api/statistics.ts';

type Measured = Statistic['measures'][number];
type Figured = Statistic['totals'][string];
type Figure = Figured['value'];

type Column = {
  readonly key: string;
  readonly title: string;
  readonly decimals: number;
  readonly kind: 'figure' | 'difference' | 'percent';
};
/** A table ready to be shown: row headers, and a figure for each column on each row. */
type Layout = {
  readonly headers: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly titles: readonly string[];
    readonly figures: readonly Figure[];
  }[];
  /** Of each column; one for all of them where they are parts of one figure. */
  readonly totals: readonly Figure[];
};

type Words = {
  readonly measure: string;
  readonly difference: string;
  readonly percent: string;
};

/** More columns than this are not read across. */
const columnsMax = 7;

/**
 * Two dimensions of one figure lie as a cross table where the second has few values; otherwise every
 * cell is a row, with a column for each measure and for each side of a comparison. Without dimensions
 * every measure is a row.
 */
export function layOut(table: Statistic, words: Words): Layout {
  const { dimensions, measures, compared } = table;
  if (dimensions.length === 0) return byMeasure(table, words);
  const [only] = measures;
  if (only && measures.length === 1 && !compared && dimensions.length === 2) {
    const across = codesOf(table, dimensions[1]?.id ?? '');
    if (across.length <= columnsMax) return crossed(table, only, across);
  }
  const columns = measures.flatMap((measure) => columnsOf(table, measure, words));
  const figures = (of: Readonly<Record<string, Figured>>) =>
    measures.flatMap(({ id }) => sides(of[id], compared !== null));
  return {
    headers: dimensions.map(({ name }) => name),
    columns,
    rows: table.rows.map(({ names, figures: own }) => ({
      titles: dimensions.map(({ id }) => names[id] ?? ''),
      figures: figures(own),
    })),
    totals: figures(table.totals),
  };
}

function byMeasure(table: Statistic, words: Words): Layout {
  const { measures, totals, compared } = table;
  const decimals = Math.max(0, ...measures.map((one) => one.decimals));
  const all = { id: 'all', name: '', unitName: '', decimals };
  const [first] = measures;
  const same = first && measures.every(({ unit }) => unit === first.unit);
  return {
    headers: [words.measure],
    columns: columnsOf(
      table,
      { ...all, unitName: same ? first.unitName : table.period.name },
      words,
    ),
    rows: measures.map(({ id, name, unitName }) => ({
      titles: [same ? name : `${name}, ${unitName.toLowerCase()}`],
      figures: sides(totals[id], compared !== null),
    })),
    totals: [],
  };
}

/** A cell that is not told of has no cases: of a count that is none, of a median it is nothing. */
function crossed(
  table: Statistic,
  { id, unit, decimals }: Measured,
  across: readonly Code[],
): Layout {
  const [down, second] = table.dimensions;
  const [downId, acrossId] = [down?.id ?? '', second?.id ?? ''];
  const nothing = notCounted.has(unit) ? null : 0;
  const keyOf = (one: string, other: string) => `${one}\n${other}`;
  const figureAt = new Map(
    table.rows.map(({ keys, figures }) => [
      keyOf(keys[downId] ?? '', keys[acrossId] ?? ''),
      figures[id]?.value ?? null,
    ]),
  );
  return {
    headers: [down?.name ?? ''],
    columns: across.map(({ code, name }) => ({ key: code, title: name, decimals, kind: 'figure' })),
    rows: codesOf(table, downId).map(({ code, name }) => ({
      titles: [name],
      figures: across.map((column) => figureAt.get(keyOf(code, column.code)) ?? nothing),
    })),
    totals: [table.totals[id]?.value ?? null],
  };
}

type Code = { readonly code: string; readonly name: string };

function codesOf({ rows }: Statistic, dimension: string): readonly Code[] {
  const names = new Map(
    rows.map(({ keys, names }) => [keys[dimension] ?? '', names[dimension] ?? '']),
  );
  return [...names].map(([code, name]) => ({ code, name }));
}

function columnsOf(
  { period, compared, measures }: Statistic,
  { id, name, unitName, decimals }: Pick<Measured, 'id' | 'name' | 'unitName' | 'decimals'>,
  words: Words,
): readonly Column[] {
  const title = measures.length > 1 && name !== '' ? name : unitName;
  const key = (side: string) => `${id} ${side}`;
  if (!compared) return [{ key: key('value'), title, decimals, kind: 'figure' }];
  const of = measures.length > 1 && name !== '' ? `${name}, ` : '';
  return [
    { key: key('value'), title: `${of}${period.name}`, decimals, kind: 'figure' },
    { key: key('compared'), title: `${of}${compared.name}`, decimals, kind: 'figure' },
    { key: key('difference'), title: words.difference, decimals, kind: 'difference' },
    { key: key('percent'), title: words.percent, decimals: 0, kind: 'percent' },
  ];
}

function sides(figured: Figured | undefined, isCompared: boolean): readonly Figure[] {
  const value = figured?.value ?? null;
  if (!isCompared) return [value];
  return [value, figured?.compared ?? null, figured?.difference ?? null, figured?.percent ?? null];
}

const notCounted: ReadonlySet<string> = new Set(['day', 'percent', 'point']);
