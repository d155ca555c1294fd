import { Rejection } from '@fyr/kernel';
import type { Cell } from './cells.ts';
import type { Dimension, Measure, Window } from './measure.ts';
import { type Behind, isSmall, keptTogether, sumOf } from './protect.ts';
import { periodsIn, type ReleasedPeriod, releasedPeriod, yearWith } from './released-period.ts';

/** Besides enhet. */
const dimensionsMax = 2;
const cellsMax = 20_000;

/**
 * What may be asked through the released door, until tables are released one by one and frozen.
 * @throws Rejection naming the rule
 */
export function checkReleased(
  measure: Measure,
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
  const to = releasedAfter(measure, period, dimensions.length > 0);
  if (to >= today) forbid('releasedPeriodOver', { to });
  return period;
}

/** @throws Rejection naming the rule */
export function checkDimensions(dimensions: readonly Dimension[]): void {
  const kept = dimensions.filter(({ exactOnly }) => exactOnly);
  if (kept.some(({ id }) => id === 'ombud')) forbid('releasedNotByOmbud');
  if (kept.length > 0) forbid('releasedNotByMonth');
}

/** Every period whose tables have a say in whether those of the one asked for may be shown. */
export function periodsBehind(measure: Measure, period: ReleasedPeriod): readonly ReleasedPeriod[] {
  return standsAlone(measure) ? [{ ...period, parts: [] }] : periodsIn(yearWith(period.from));
}

/** Totals are released half-year by half-year, what is divided with the year: shown once, for good. */
function releasedAfter(measure: Measure, period: ReleasedPeriod, divided: boolean): string {
  if (standsAlone(measure)) return period.to;
  const year = yearWith(period.from);
  return divided ? year.to : (pathTo(period, year)[1] ?? year).to;
}

/** What stands at a day, and what is neither a sum nor of one: no shorter period is subtracted. */
function standsAlone({ time, aggregate }: Measure): boolean {
  return time === 'day' || aggregate === 'median' || aggregate === 'max';
}

/** A cell of a released table. Those without cases are there too, protected like the small ones. */
export type ReleasedCell = {
  readonly keys: readonly (string | null)[];
  readonly value: number | 'skyddad';
};

type Keys = readonly (string | null)[];

/** Stands for all values that are kept together. */
const together = '';

/**
 * Decides what of a measure's tables may be shown. The values of a dimension that have a small
 * count in the year are kept together with as many more as are needed, alike in every table and
 * period: the cases of one may be thought of as another's, and every released table still holds. A
 * table is released where none of its cells is small, counted with those values as one, and where
 * that is so of all that it adds up to and of what it leaves of a longer period; else there is only
 * a coarser one. So everything that is released holds alike for at least `smallestShown` values of
 * each protected count, in whichever order it is asked for.
 * @param dimensions in the measure's own order
 * @param values of each dimension
 */
export class Release {
  readonly #measure: Measure;
  readonly #values: readonly (readonly string[])[];
  readonly #enhet: number;
  readonly #root: ReleasedPeriod;
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #kept = new Map<string, ReadonlySet<string>>();
  readonly #held = new Map<string, boolean>();

  /**
   * @param enhet its place among the dimensions, -1 where it is none
   * @param tables for each of `periodsBehind` all cells of all tables, unfiltered
   */
  constructor(
    measure: Measure,
    values: readonly (readonly string[])[],
    enhet: number,
    tables: readonly (readonly [ReleasedPeriod, readonly Cell[]])[],
  ) {
    const [root] = tables.map(([period]) => period);
    if (!root) throw new RangeError('no tables to release');
    const size = values.reduce((product, { length }) => product * length, 1);
    if (size > cellsMax) forbid('releasedTooLarge', { max: cellsMax });
    this.#measure = measure;
    this.#values = values;
    this.#enhet = enhet;
    this.#root = root;
    this.#cells = new Map(
      tables.flatMap(([period, cells]) =>
        cells.map((cell) => [nameOf(period, cell.keys), cell] as const),
      ),
    );
  }

  /**
   * The table by some of the dimensions, each named by its place among them.
   * @throws Rejection where there is only a coarser one
   */
  table(period: ReleasedPeriod, by: readonly number[]): readonly ReleasedCell[] {
    const top = this.#topOf(period);
    if (by.length > 0 && !(top && this.#isReleased(period, by, top))) forbid('releasedCoarser');
    return this.#gridOf(by).map((keys) => {
      const value = this.#cells.get(nameOf(period, keys))?.value ?? null;
      const shown = top && keys.every((key, axis) => key === null || !this.#isKept(top, axis, key));
      return { keys, value: shown && value !== null ? value : 'skyddad' };
    });
  }

  /** The longest period around this one whose total is shown; its counts say what is kept together. */
  #topOf(period: ReleasedPeriod): ReleasedPeriod | undefined {
    if (!this.#isTotalShown(period)) return undefined;
    return pathTo(period, this.#root).find((each) => this.#isTotalShown(each));
  }

  /** The year's total would give away a small half-year, one quarter's the other. */
  #isTotalShown(period: ReleasedPeriod): boolean {
    const isSmallIn = (each: ReleasedPeriod) =>
      isSmall(this.#measure.aggregate, this.#behind(each, this.#totalKeys));
    const [, half, quarter] = pathTo(period, this.#root);
    const has = quarter ? half : (half ?? this.#root);
    const parts = half && !quarter ? [] : (has?.parts ?? []);
    return has !== undefined && ![has, ...parts].some(isSmallIn);
  }

  #isReleased(period: ReleasedPeriod, by: readonly number[], top: ReleasedPeriod): boolean {
    const all = choicesOf(by).every((some) => this.#holds(period, some, top));
    if (!all || this.#enhet < 0 || by.length !== 2 || by.includes(this.#enhet)) {
      return all;
    }
    // Three tables by two each say too much of the one by all three, were there few in a cell of it.
    const enhet = this.#enhet;
    const three = [...by, enhet];
    const rest = choicesOf(three).filter((some) => some.includes(enhet) && some.length < 3);
    return this.#holds(period, three, top) || !rest.every((some) => this.#holds(period, some, top));
  }

  /** Of a part of a longer period only with its other parts, which it would leave to be told. */
  #holds(period: ReleasedPeriod, by: readonly number[], top: ReleasedPeriod): boolean {
    const parent = period === top ? undefined : pathTo(period, top).at(-2);
    const parts = parent?.parts ?? [period];
    if (parent && !this.#holds(parent, by, top)) return false;
    return parts.every((part) => this.#isTotalShown(part) && this.#hasNoSmall(part, by, top));
  }

  #hasNoSmall(period: ReleasedPeriod, by: readonly number[], top: ReleasedPeriod): boolean {
    const places = [...by].sort();
    const name = nameOf(period, places.map(String));
    const known = this.#held.get(name);
    if (known !== undefined) return known;
    const merged = Map.groupBy(this.#gridOf(places), (keys) =>
      JSON.stringify(
        keys.map((key, axis) => (key !== null && this.#isKept(top, axis, key) ? together : key)),
      ),
    );
    const someShown = places.every((axis) =>
      this.#values[axis]?.some((value) => !this.#isKept(top, axis, value)),
    );
    const held =
      someShown &&
      [...merged.values()].every(
        (cells) =>
          !isSmall(this.#measure.aggregate, sumOf(cells.map((keys) => this.#behind(period, keys)))),
      );
    this.#held.set(name, held);
    return held;
  }

  #isKept(top: ReleasedPeriod, axis: number, value: string): boolean {
    const name = nameOf(top, [String(axis)]);
    const known = this.#kept.get(name);
    if (known) return known.has(value);
    const values = this.#values[axis] ?? [];
    const behind = values.map((each) => this.#behind(top, this.#totalKeys.with(axis, each)));
    const kept = keptTogether(this.#measure.aggregate, behind);
    const found = new Set(values.filter((_, place) => kept.has(place)));
    this.#kept.set(name, found);
    return found.has(value);
  }

  get #totalKeys(): Keys {
    return this.#values.map(() => null);
  }

  #behind(period: ReleasedPeriod, keys: Keys): Behind {
    return this.#cells.get(nameOf(period, keys)) ?? { cases: 0, hits: 0 };
  }

  #gridOf(by: readonly number[]): readonly Keys[] {
    return this.#values.reduce<readonly Keys[]>(
      (grid, values, axis) =>
        grid.flatMap((keys) =>
          (by.includes(axis) ? values : [null]).map((value) => [...keys, value]),
        ),
      [[]],
    );
  }
}

/** From the longest to the one asked for. */
function pathTo(period: ReleasedPeriod, root: ReleasedPeriod): readonly ReleasedPeriod[] {
  return periodsIn(root).filter(({ from, to }) => from <= period.from && period.to <= to);
}

/** Every choice of one or more. */
function choicesOf(by: readonly number[]): readonly (readonly number[])[] {
  return by
    .reduce<readonly (readonly number[])[]>(
      (choices, axis) => choices.flatMap((some) => [some, [...some, axis]]),
      [[]],
    )
    .filter(({ length }) => length > 0);
}

function nameOf({ from, to }: ReleasedPeriod, keys: Keys = []): string {
  return JSON.stringify([from, to, ...keys]);
}

function forbid(rule: string, values?: Readonly<Record<string, string | number>>): never {
  throw new Rejection('forbidden', `not through the released door: ${rule}`, {
    because: [values === undefined ? { rule } : { rule, values }],
  });
}
