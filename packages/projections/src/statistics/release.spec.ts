import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackOn } from './attack.fixture.ts';
import { smallestShown } from './protect.ts';
import { flow, releaseAll, type Seen, stock } from './release.fixture.ts';
import { releasedPeriod } from './released-period.ts';

const enhetAndKon = [
  ['A', 'B', 'C'],
  ['KVINNA', 'MAN', 'ANNAT'],
];
const three = [
  ['A', 'B'],
  ['KVINNA', 'MAN'],
  ['UNG', 'GAMMAL'],
];

/** The small counts that somebody with a solver knows too well from all released tables. */
async function foundOut(seen: readonly Seen[]): Promise<readonly string[]> {
  const shown = seen.flatMap(({ places, value }) =>
    typeof value === 'number' ? [{ places, value }] : [],
  );
  const valuesOf = await attackOn(shown, 1 + Math.max(...seen.flatMap(({ places }) => places)));
  return seen.flatMap(({ table, keys, places, count, value }) => {
    if (value !== 'skyddad' || count >= smallestShown) return [];
    const possible = valuesOf(places);
    return possible < smallestShown ? [`${table} ${keys.join(' ')}: ${possible}`] : [];
  });
}

const table = (counts: readonly number[]) =>
  releaseAll(stock, counts, [counts.map((_, place) => `v${place}`)])
    .slice(1)
    .map(({ value }) => value ?? 'coarser');

describe('a released table', () => {
  it('shows counts from five', () => {
    expect(table([40, 35, 5])).toEqual([40, 35, 5]);
  });

  it('protects a small count together with the nearest, which would give it away', () => {
    expect(table([40, 35, 4])).toEqual([40, 'skyddad', 'skyddad']);
    expect(table([4, 35, 40])).toEqual(['skyddad', 'skyddad', 40]);
  });

  it('marks none at all like few', () => {
    expect(table([40, 35, 0])).toEqual([40, 'skyddad', 'skyddad']);
  });

  it('protects one more where too few are together to hide among', () => {
    expect(table([40, 9, 0])).toEqual(['coarser', 'coarser', 'coarser']);
    expect(table([40, 30, 9, 0])).toEqual([40, 'skyddad', 'skyddad', 'skyddad']);
    expect(table([40, 4, 4])).toEqual(['coarser', 'coarser', 'coarser']);
  });

  // Quarters, half-years and the year by enhet and kön, each table safe alone, told 19 counts.
  const known = [
    ...[1, 29, 5, 3, 24, 2, 2, 8, 0],
    ...[11, 1, 11, 27, 4, 4, 2, 23, 2],
    ...[4, 25, 6, 15, 1, 16, 9, 2, 15],
    ...[29, 2, 8, 2, 7, 2, 9, 24, 1],
  ];

  it('tells nothing together with the other tables of its year', async () => {
    const seen = releaseAll(flow, known, enhetAndKon);
    expect(await foundOut(seen)).toEqual([]);
    expect(seen.filter(({ value }) => typeof value === 'number').length).toBeGreaterThan(40);
  });

  it('is not told by a longer period and the other part of it', async () => {
    const kon = [['A'], ['KVINNA', 'MAN']];
    const parts = [
      [9, 30],
      [3, 40],
      [20, 20],
      [20, 20],
    ].flat();
    const seen = releaseAll(flow, parts, kon);
    expect(await foundOut(seen)).toEqual([]);
    const of = (period: string) =>
      seen.filter((cell) => cell.table === `${period} 1`).map(({ value }) => value);
    expect(of('2012-01-01/2012-06-30')).toEqual([12, 70]);
    expect(of('2012-04-01/2012-06-30')).toEqual([undefined, undefined]);
    expect(of('2012-01-01/2012-03-31')).toEqual([undefined, undefined]);
    expect(of('2012-07-01/2012-09-30')).toEqual([20, 20]);
    const none = releaseAll(
      flow,
      [
        [9, 30],
        [9, 40],
        [0, 0],
        [0, 0],
      ].flat(),
      kon,
    );
    const totals = none.filter(({ table }) => table.endsWith(' ')).map(({ value }) => value);
    expect(totals).toEqual(['skyddad', 88, 39, 49, 'skyddad', 'skyddad', 'skyddad']);
    expect(await foundOut(none)).toEqual([]);
  });

  const count = fc.oneof(fc.nat(4), fc.integer({ min: 5, max: 30 }));
  const counted = (length: number) =>
    fc
      .record({
        sizes: fc.array(count, { minLength: length, maxLength: length }),
        times: fc.nat(3),
      })
      .map(({ sizes, times }) => sizes.map((size) => size * times));

  it('leaves every small count five values, whatever a solver makes of the whole year', async () => {
    let released = 0;
    await fc.assert(
      fc.asyncProperty(counted(36), async (counts) => {
        const seen = releaseAll(flow, counts, enhetAndKon);
        released += seen.filter(({ value }) => typeof value === 'number').length;
        expect(await foundOut(seen)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(released).toBeGreaterThan(1000);
  }, 120_000);

  it('leaves them so where there is a third dimension', async () => {
    await fc.assert(
      fc.asyncProperty(counted(32), async (counts) => {
        expect(await foundOut(releaseAll(flow, counts, three))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  }, 120_000);

  it('does not tell, two dimensions at a time, what there is no table of by all three', async () => {
    const seen = releaseAll(stock, [0, 10, 10, 10, 10, 10, 10, 0], three);
    const missing = seen.filter(({ value }) => value === undefined).map((cell) => cell.table);
    expect(new Set(missing)).toEqual(
      new Set(['2012-01-01/2012-12-31 1×2', '2012-01-01/2012-12-31 0×1×2']),
    );
    const asked = seen.map((cell) => ({ ...cell, value: cell.value ?? ('skyddad' as const) }));
    expect(await foundOut(asked)).toEqual([]);
  });

  it('leaves them so for who knows the rule and tries all that it could have been applied to', () => {
    for (const values of [
      [['a', 'b', 'c', 'd']],
      [
        ['A', 'B'],
        ['K', 'M'],
      ],
      [['A'], ['K', 'M', 'X']],
    ]) {
      const cells = values.reduce((product, { length }) => product * length, 1);
      const worlds = sumsTo(24, cells).map((counts) => releaseAll(stock, counts, values));
      const alike = Map.groupBy(worlds, (seen) => JSON.stringify(seen.map(({ value }) => value)));
      for (const same of alike.values()) {
        same[0]?.forEach(({ value }, place) => {
          if (value !== 'skyddad') return;
          const possible = new Set(same.map((seen) => seen[place]?.count ?? 0));
          const few = [...possible].some((each) => each < smallestShown);
          if (few) expect(possible.size).toBeGreaterThanOrEqual(smallestShown);
        });
      }
    }
  }, 120_000);

  it('is a whole quarter, half-year or year', () => {
    expect(releasedPeriod('2012-04-01', '2012-06-30')).toBeDefined();
    expect(releasedPeriod('2012-07-01', '2012-12-31')?.parts).toHaveLength(2);
    expect(releasedPeriod('2012-01-01', '2012-12-31')?.parts).toHaveLength(2);
    expect(releasedPeriod('2012-04-01', '2012-09-30')).toBeUndefined();
    expect(releasedPeriod('2012-01-01', '2012-03-30')).toBeUndefined();
    expect(releasedPeriod('2012-01-01', '2013-12-31')).toBeUndefined();
  });
});

/** Every way to divide a number among some cells. */
function sumsTo(total: number, cells: number): readonly (readonly number[])[] {
  if (cells === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    sumsTo(total - first, cells - 1).map((rest) => [first, ...rest]),
  );
}
