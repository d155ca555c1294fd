import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from './cells.ts';
import type { Measure } from './measure.ts';
import { smallestShown } from './protect.ts';
import { periodsBehind, Release, type ReleasedCell } from './release.ts';
import { type ReleasedPeriod, releasedPeriod } from './released-period.ts';

const flow = { id: 'counted', aggregate: 'count', time: 'period' } as unknown as Measure;
const year = whole('2012-01-01', '2012-12-31');
const quarters = year.cuts[1] ?? [];
const values = [
  ['A', 'B', 'C'],
  ['x', 'y', 'z'],
];
const tables = [[], [0], [1], [0, 1]];

function whole(from: string, to: string): ReleasedPeriod {
  const found = releasedPeriod(from, to);
  if (!found) throw new Error(`${from}–${to} is no released period`);
  return found;
}

type Key = readonly (string | null)[];
type Counts = ReadonlyMap<string, number>;

/** Everything that could be counted, from one count for each quarter and innermost cell. */
function countAll(innermost: readonly number[]): { counts: Counts; release: Release } {
  const counts = new Map<string, number>();
  const periods = periodsBehind(flow, year);
  innermost.forEach((count, index) => {
    const quarter = quarters[Math.floor(index / 9)];
    const key: Key = [values[0]?.[Math.floor((index % 9) / 3)] ?? '', values[1]?.[index % 3] ?? ''];
    for (const period of periods) {
      if (!quarter || quarter.from < period.from || quarter.to > period.to) continue;
      for (const table of tables) {
        const name = nameOf(period, cut(key, table));
        counts.set(name, (counts.get(name) ?? 0) + count);
      }
    }
  });
  const cellsOf = (period: ReleasedPeriod): readonly Cell[] =>
    tables.flatMap((table) =>
      gridOf(table).map((keys) => {
        const cases = counts.get(nameOf(period, keys)) ?? 0;
        return { keys, cases, hits: cases, value: cases };
      }),
    );
  const given = periods.map((period) => [period, cellsOf(period)] as const);
  return { counts, release: new Release(flow, values, given) };
}

function nameOf({ from, to }: ReleasedPeriod, keys: Key): string {
  return [from, to, ...keys.map((key) => key ?? '*')].join(' ');
}

function cut(keys: Key, table: readonly number[]): Key {
  return keys.map((key, axis) => (table.includes(axis) ? key : null));
}

function gridOf(table: readonly number[]): readonly Key[] {
  const [first, second] = values.map((all, axis) => (table.includes(axis) ? all : [null]));
  return (first ?? []).flatMap((a) => (second ?? []).map((b) => [a, b]));
}

/** Every sum that a reader knows to hold between cells of released tables. */
function sums(): readonly { whole: string; parts: readonly string[] }[] {
  const periods = periodsBehind(flow, year);
  const across = periods.flatMap((period) =>
    tables.flatMap((table) =>
      table.flatMap((axis) =>
        gridOf(table.filter((other) => other !== axis)).map((keys) => ({
          whole: nameOf(period, keys),
          parts: (values[axis] ?? []).map((value) => nameOf(period, keys.with(axis, value))),
        })),
      ),
    ),
  );
  const over = periods.flatMap((period) =>
    period.cuts.flatMap((parts) =>
      tables.flatMap(gridOf).map((keys) => ({
        whole: nameOf(period, keys),
        parts: parts.map((part) => nameOf(part, keys)),
      })),
    ),
  );
  return [...across, ...over];
}

/** What a reader of every released table can work out by subtraction, again and again. */
function workedOut(release: Release): ReadonlySet<string> {
  const known = new Set(
    periodsBehind(flow, year).flatMap((period) =>
      tables.flatMap((table) =>
        release
          .table(period, table)
          .filter(({ value }) => value !== 'skyddad')
          .map(({ keys }) => nameOf(period, keys)),
      ),
    ),
  );
  const equations = sums().map(({ whole: sum, parts }) => [sum, ...parts]);
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const terms of equations) {
      const unknown = terms.filter((term) => !known.has(term));
      if (unknown.length === 1) known.add(unknown[0] ?? '');
    }
  }
  return known;
}

const shown = (cells: readonly ReleasedCell[]) => cells.map(({ value }) => value);
const table = (counts: readonly number[]) => {
  const cells = counts.map((cases, index) => ({
    ...{ keys: [values[0]?.[index] ?? ''], cases, hits: cases, value: cases },
  }));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const quarter = whole('2012-01-01', '2012-03-31');
  const all = [...cells, { keys: [null], cases: total, hits: total, value: total }];
  return shown(new Release(flow, [values[0] ?? []], [[quarter, all]]).table(quarter, [0]));
};

describe('a released table', () => {
  it('shows counts from five', () => {
    expect(table([40, 35, 5])).toEqual([40, 35, 5]);
  });

  it('protects a small count together with the next smallest, which would give it away', () => {
    expect(table([40, 35, 4])).toEqual([40, 'skyddad', 'skyddad']);
  });

  it('marks none at all like few', () => {
    expect(table([40, 35, 0])).toEqual([40, 'skyddad', 'skyddad']);
  });

  it('protects one more where the small ones together are too few to hide among', () => {
    expect(table([40, 3, 1])).toEqual(['skyddad', 'skyddad', 'skyddad']);
    expect(table([40, 4, 4])).toEqual([40, 'skyddad', 'skyddad']);
  });

  it('gives no small count away, whichever tables of the year are held against each other', () => {
    const count = fc.oneof(fc.nat(4), fc.nat(4), fc.integer({ min: 5, max: 30 }));
    const counted = fc.array(count, { minLength: 36, maxLength: 36 });
    fc.assert(
      fc.property(counted, (innermost) => {
        const { counts, release } = countAll(innermost);
        const known = workedOut(release);
        const found = [...counts].filter(([name, n]) => n < smallestShown && known.has(name));
        expect(found).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is a whole quarter, half-year or year', () => {
    expect(releasedPeriod('2012-04-01', '2012-06-30')).toBeDefined();
    expect(releasedPeriod('2012-07-01', '2012-12-31')?.cuts).toHaveLength(1);
    expect(releasedPeriod('2012-01-01', '2012-12-31')?.cuts).toHaveLength(4);
    expect(releasedPeriod('2012-04-01', '2012-09-30')).toBeUndefined();
    expect(releasedPeriod('2012-01-01', '2012-03-30')).toBeUndefined();
    expect(releasedPeriod('2012-01-01', '2013-12-31')).toBeUndefined();
  });
});
