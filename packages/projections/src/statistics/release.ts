import { Rejection } from '@fyr/kernel';
import type { Cell } from './cells.ts';
import type { Dimension, Measure, Window } from './measure.ts';
import { casesMin, isSafe, type Line, protect, smallestShown, type Weighed } from './protect.ts';
import { type ReleasedPeriod, releasedPeriod } from './released-period.ts';

/** Besides enhet. */
const dimensionsMax = 2;
const cellsMax = 20_000;

/**
 * What may be asked through the released door, until tables are released one by one and frozen.
 * @throws Rejection naming the rule
 */
export function checkReleased(
  asked: { readonly window: Window; readonly on: boolean },
  dimensions: readonly Dimension[],
  today: string,
): ReleasedPeriod {
  checkDimensions(dimensions);
  if (asked.on) forbid('releasedNoDay');
  if (dimensions.filter(({ id }) => id !== 'enhet').length > dimensionsMax) {
    forbid('releasedTwoDimensions', { max: dimensionsMax });
  }
  const period = releasedPeriod(asked.window.from, asked.window.to);
  if (!period) forbid('releasedWholePeriod');
  if (period.to >= today) forbid('releasedPeriodOver', { to: period.to });
  return period;
}

/** @throws Rejection naming the rule */
export function checkDimensions(dimensions: readonly Dimension[]): void {
  const kept = dimensions.filter(({ exactOnly }) => exactOnly);
  if (kept.some(({ id }) => id === 'ombud')) forbid('releasedNotByOmbud');
  if (kept.length > 0) forbid('releasedNotByMonth');
}

/** Every period whose tables have a say in whether a cell of the one asked for may be shown. */
export function periodsBehind(measure: Measure, period: ReleasedPeriod): readonly ReleasedPeriod[] {
  const shorter = cutsOf(measure, period)
    .flat()
    .flatMap((part) => periodsBehind(measure, part));
  return [...new Map([...shorter, period].map((p) => [nameOf(p), p])).values()];
}

/** A cell of a released table. Those without cases are there too, protected like the small ones. */
export type ReleasedCell = {
  readonly keys: readonly (string | null)[];
  readonly value: number | 'skyddad';
};

type Decided = {
  readonly grid: Grid;
  readonly weighed: readonly Weighed[];
  readonly hidden: readonly boolean[];
};
type Grid = readonly (readonly (string | null)[])[];

/**
 * Decides what of a measure's tables may be shown: every table that the same dimensions give, with
 * some or all of them, for the period and the shorter ones in it. First a table's own small cells
 * and their complements. A table with one dimension more hides what would add up to a cell hidden
 * without it; a longer period hides what would tell of a cell hidden in a shorter one. So no two
 * answers can be subtracted to get at a third, in whichever order they are asked for.
 * @param dimensions in the measure's own order
 * @param values of each dimension
 */
export class Release {
  readonly #measure: Measure;
  readonly #values: readonly (readonly string[])[];
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #decided = new Map<string, Decided>();

  /** @param tables for each of `periodsBehind` all cells of all tables, unfiltered */
  constructor(
    measure: Measure,
    values: readonly (readonly string[])[],
    tables: readonly (readonly [ReleasedPeriod, readonly Cell[]])[],
  ) {
    const size = values.reduce((product, { length }) => product * length, 1);
    if (size > cellsMax) forbid('releasedTooLarge', { max: cellsMax });
    this.#measure = measure;
    this.#values = values;
    this.#cells = new Map(
      tables.flatMap(([period, cells]) =>
        cells.map((cell) => [nameOf(period, cell.keys), cell] as const),
      ),
    );
  }

  /** The table by some of the dimensions, each named by its place among them. */
  table(period: ReleasedPeriod, by: readonly number[]): readonly ReleasedCell[] {
    const { grid, hidden } = this.#decide(period, by);
    return grid.map((keys, place) => {
      const value = this.#cells.get(nameOf(period, keys))?.value ?? null;
      return { keys, value: hidden[place] || value === null ? 'skyddad' : value };
    });
  }

  #decide(period: ReleasedPeriod, by: readonly number[]): Decided {
    const name = nameOf(period, by.map(String));
    const known = this.#decided.get(name);
    if (known) return known;
    const grid = this.#gridOf(by);
    const cuts = cutsOf(this.#measure, period).map((parts) =>
      parts.map((part) => this.#decide(part, by)),
    );
    const weighed = grid.map((keys, place) => {
      const { weight, small } = weigh(this.#measure, this.#cells.get(nameOf(period, keys)));
      const parts = cuts.map((cut) =>
        cut.map((part) => ({
          weight: part.weighed[place]?.weight ?? 0,
          hidden: part.hidden[place] ?? true,
        })),
      );
      return {
        weight,
        small: small || !parts.every((cut) => isSafe(cut)),
        told: parts.some((cut) => cut.every((part) => !part.hidden)),
      };
    });
    const lines = by.flatMap((axis) => this.#linesAlong(axis, period, by, grid));
    const decided = { grid, weighed, hidden: protect(weighed, lines) };
    this.#decided.set(name, decided);
    return decided;
  }

  /** Cells that differ in one dimension alone add up to a cell of the table without it. */
  #linesAlong(
    axis: number,
    period: ReleasedPeriod,
    by: readonly number[],
    grid: Grid,
  ): readonly Line[] {
    const sums = this.#decide(
      period,
      by.filter((other) => other !== axis),
    );
    const places = Map.groupBy(grid.keys(), (place) =>
      JSON.stringify(grid[place]?.with(axis, null)),
    );
    return sums.grid.map((keys, sum) => ({
      places: places.get(JSON.stringify(keys)) ?? [],
      sumHidden: sums.hidden[sum] === true,
    }));
  }

  #gridOf(by: readonly number[]): Grid {
    return this.#values.reduce<Grid>(
      (grid, values, axis) =>
        grid.flatMap((keys) =>
          (by.includes(axis) ? values : [null]).map((value) => [...keys, value]),
        ),
      [[]],
    );
  }
}

/** What stands at a day is the same in every period that ends on it: nothing to subtract. */
function cutsOf(measure: Measure, { cuts }: ReleasedPeriod): ReleasedPeriod['cuts'] {
  return measure.time === 'day' ? [] : cuts;
}

function weigh(
  { aggregate }: Measure,
  cell: Cell | undefined,
): { readonly weight: number; readonly small: boolean } {
  const { cases = 0, hits = 0 } = cell ?? {};
  if (aggregate === 'count') return { weight: cases, small: cases < smallestShown };
  if (aggregate !== 'share') return { weight: cases, small: cases < casesMin };
  const fewest = Math.min(hits, cases - hits);
  return { weight: fewest, small: cases < casesMin || fewest < smallestShown };
}

function nameOf({ from, to }: ReleasedPeriod, keys: readonly (string | null)[] = []): string {
  return JSON.stringify([from, to, ...keys]);
}

function forbid(rule: string, values?: Readonly<Record<string, string | number>>): never {
  throw new Rejection('forbidden', `not through the released door: ${rule}`, {
    because: [values === undefined ? { rule } : { rule, values }],
  });
}
