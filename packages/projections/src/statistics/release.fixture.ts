import { Rejection } from '@fyr/kernel';
import type { Cell } from './cells.ts';
import type { Measure } from './measure.ts';
import { periodsBehind, Release, type ReleasedCell } from './release.ts';
import { type ReleasedPeriod, releasedPeriod } from './released-period.ts';

export const flow = { id: 'counted', aggregate: 'count', time: 'period' } as unknown as Measure;
export const stock = { id: 'stood', aggregate: 'count', time: 'day' } as unknown as Measure;

export const year = whole('2012-01-01', '2012-12-31');
const quarters = year.parts.flatMap((half) => half.parts);

export function whole(from: string, to: string): ReleasedPeriod {
  const found = releasedPeriod(from, to);
  if (!found) throw new Error(`${from}–${to} is no released period`);
  return found;
}

type Keys = readonly (string | null)[];

/** A cell that could be asked for, with its true count, and what its table says. */
export type Seen = {
  readonly table: string;
  readonly keys: Keys;
  /** Of the innermost counts that it is the sum of. */
  readonly places: readonly number[];
  readonly count: number;
  /** Undefined: there is no such table. */
  readonly value: ReleasedCell['value'] | undefined;
};

/**
 * Every table there could be of a measure in a year.
 * @param counts one for each innermost cell: of a stock as at the year's end, else quarter by quarter
 * @param values of each dimension; the first is enhet
 */
export function releaseAll(
  measure: Measure,
  counts: readonly number[],
  values: readonly (readonly string[])[],
): readonly Seen[] {
  const innermost = gridOf(
    values,
    values.map((_, axis) => axis),
  );
  const times = measure.time === 'day' ? [year] : quarters;
  const atoms = times.flatMap((time) => innermost.map((keys) => ({ time, keys })));
  const placesOf = (period: ReleasedPeriod, keys: Keys) =>
    atoms.flatMap(({ time, keys: atom }, place) =>
      period.from <= time.from &&
      time.to <= period.to &&
      keys.every((key, axis) => key === null || key === atom[axis])
        ? [place]
        : [],
    );
  const countOf = (places: readonly number[]) =>
    places.reduce((sum, place) => sum + (counts[place] ?? 0), 0);
  const tables = values.reduce<readonly (readonly number[])[]>(
    (some, _, axis) => some.flatMap((by) => [by, [...by, axis]]),
    [[]],
  );
  const periods = periodsBehind(measure, year);
  const given = periods.map((period) => {
    const cells = tables
      .flatMap((by) => gridOf(values, by))
      .map((keys): Cell => {
        const cases = countOf(placesOf(period, keys));
        return { keys, cases, hits: cases, value: cases };
      });
    return [period, cells] as const;
  });
  const release = new Release(measure, values, 0, given);
  return periods.flatMap((period) =>
    tables.flatMap((by) => {
      const shown = tableOf(release, period, by);
      return gridOf(values, by).map((keys, place) => {
        const places = placesOf(period, keys);
        const table = `${period.from}/${period.to} ${by.join('×')}`;
        return { table, keys, places, count: countOf(places), value: shown?.[place]?.value };
      });
    }),
  );
}

function tableOf(release: Release, period: ReleasedPeriod, by: readonly number[]) {
  try {
    return release.table(period, by);
  } catch (error) {
    if (error instanceof Rejection && error.code === 'forbidden') return undefined;
    throw error;
  }
}

function gridOf(values: readonly (readonly string[])[], by: readonly number[]): readonly Keys[] {
  return values.reduce<readonly Keys[]>(
    (grid, all, axis) =>
      grid.flatMap((keys) => (by.includes(axis) ? all : [null]).map((each) => [...keys, each])),
    [[]],
  );
}
