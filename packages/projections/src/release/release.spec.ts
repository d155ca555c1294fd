import { describe, expect, it } from 'vitest';
import { attackOn, type Insight } from './attack.fixture.ts';
import { Audit } from './audit.ts';
import type { Ledger, LedgerCell } from './ledger.ts';
import {
  chanceOf,
  countedOf,
  type Life,
  livesOf,
  normal,
  releaseAll,
  shareShown,
  tiny,
  type Verksamhet,
} from './lives.fixture.ts';
import { protect } from './protect.ts';

const seed = Number(process.env.RELEASE_SEED ?? Math.floor(Math.random() * 1e9));
/** Verksamheter of each kind, of so many quarters. */
const runs = Number(process.env.RELEASE_RUNS ?? 1);
const quarters = Number(process.env.RELEASE_QUARTERS ?? 4);
const seeds = Array.from({ length: runs }, (_, run) => seed + run);
const longMs = 30_000 * runs * quarters;

async function yearsOf(verksamhet: Verksamhet, ownSeed: number) {
  const chance = chanceOf(ownSeed);
  return await attacked(livesOf(verksamhet, quarters, chance), chance);
}

async function attacked(lives: readonly Life[], chance: () => number) {
  const counted = countedOf(lives, quarters);
  const out = await releaseAll(counted, { smallestShown: 5, chance });
  const attack = await attackOn(
    lives,
    counted,
    out.flatMap(({ tables }) => tables),
  );
  return { lives, out, attack };
}

/** Where one case of a life is counted: when it began. */
const beginningOf = ({ enhet, kon, alder, began }: Life): Insight => {
  return { measure: 'startedUppdrag', quarter: began, enhet, kon, alder };
};

describe('all tables that are out', () => {
  it.each(seeds)(
    'leave every protected count of a small verksamhet five values, also for who knows a case (seed %i)',
    async (own) => {
      const { lives, attack } = await yearsOf(tiny, own);
      const found = attack();
      expect(found.length).toBeGreaterThan(50);
      expect(found.filter(({ possible }) => possible < 5)).toEqual([]);
      const insiders = lives.filter(({ began }) => began >= 0).slice(0, 3);
      for (const life of insiders) {
        const known = attack([beginningOf(life)], (cell) => cell.startsWith('startedUppdrag'));
        expect(known.filter(({ possible }) => possible < 5)).toEqual([]);
      }
    },
    longMs,
  );

  it.each(seeds)(
    'leave them so in an ordinary one, and show its totals and half-years by enhet and kön (seed %i)',
    async (own) => {
      const { out, attack } = await yearsOf(normal, own);
      expect(attack().filter(({ possible }) => possible < 5)).toEqual([]);
      for (const measure of ['ongoingUppdrag', 'startedUppdrag', 'requestedUppdrag']) {
        const shown = (dimensions: string) => shareShown(out, measure, dimensions);
        expect(shown(''), measure).toBeGreaterThan(0.8);
        expect(shown('enhet'), measure).toBeGreaterThan(0);
        expect(shown('kon'), measure).toBeGreaterThan(0);
      }
    },
    longMs,
  );

  it('do not tell a small count by what stood before, what began and what stands', async () => {
    const chance = chanceOf(seed);
    const life = (began: number, closed: number) => ({
      ...{ began, closed, enhet: 'E1', kon: 'KVINNA', alder: '25_34', ombud: 'O1' },
      reason: 'FLYTT',
    });
    const many = (count: number, one: Life) => Array.from({ length: count }, () => one);
    const closing = [...many(9, life(-1, 0)), ...many(2, life(-1, 1))];
    const lives = [
      ...closing,
      ...many(30, life(-1, 9)),
      ...many(8, life(0, 9)),
      ...many(8, life(1, 9)),
    ];
    const { attack } = await attacked(lives, chance);
    const found = attack([], (cell) => cell === 'closedUppdrag 2012-04-01 2012-06-30');
    expect(found).toMatchObject([{ count: 2 }]);
    expect(found[0]?.possible).toBeGreaterThanOrEqual(5);
  });

  it('are told on where a figure that should be protected is shown', async () => {
    const one = { enhet: 'E1', alder: '25_34', ombud: 'O1', reason: 'FLYTT', began: 0, closed: 9 };
    const lives = ['MAN', 'KVINNA'].flatMap((kon) =>
      Array.from({ length: kon === 'MAN' ? 9 : 3 }, () => ({ ...one, kon })),
    );
    const table = { measure: 'requestedUppdrag', from: '2012-01-01', to: '2012-03-31' };
    const men = { keys: ['MAN'], value: 9 };
    const attack = await attackOn(lives, countedOf(lives, 1), [
      { ...table, dimensions: [], cells: [{ keys: [], value: 12 }] },
      { ...table, dimensions: ['kon'], cells: [{ keys: ['KVINNA'], value: null }, men] },
    ]);
    expect(attack()).toMatchObject([{ count: 3, possible: 4 }]);
  });
});

describe('the audit', () => {
  it('finds what is told by the sum of few, and by what', async () => {
    const few = await Audit.of([1, 2, 10], [[0], [1]], Math.random);
    const known = [{ plus: [0, 1], value: 3 }];
    expect(await few.told(known)).toEqual([
      { target: 0, possible: 4, by: [0] },
      { target: 1, possible: 4, by: [0] },
    ]);
    const enough = await Audit.of([3, 2, 10], [[0], [1]], Math.random);
    expect(await enough.told([{ plus: [0, 1], value: 5 }])).toEqual([]);
  });
});

/** A table by one dimension with its total, as it stands before it goes out. */
function tableOf(counts: readonly number[]): Ledger {
  const table = { measure: 'counted', from: '2012-01-01', to: '2012-06-30' };
  const cell = (keys: readonly string[], sum: readonly number[]): LedgerCell => {
    const cases = sum.reduce((all, place) => all + (counts[place] ?? 0), 0);
    const dimensions = keys.map(() => 'kon');
    const isProtected = cases < 5;
    return {
      ...{ table: { ...table, dimensions }, keys, sum, cases, protected: isProtected },
      shown: null,
    };
  };
  const cells = counts.map((_, place) => cell([`v${place}`], [place]));
  return { truth: counts, held: [], cells: [cell([], [...counts.keys()]), ...cells] };
}

/** What goes out, and what of it is hidden. */
async function outOf(counts: readonly number[], chance: () => number): Promise<string> {
  const ledger = tableOf(counts);
  const hidden = await protect(ledger, chance);
  return ledger.cells.map(({ cases }, place) => (hidden.has(place) ? 'x' : cases)).join(' ');
}

describe('who knows every rule, and every table that it could have been applied to', () => {
  it('still finds five values for each protected count of a table', async () => {
    // Of every table with this many cases, all tables that could look the same when they go out.
    const worlds = sumsTo(14, 3);
    const values = new Map<string, Map<number, Set<number>>>();
    for (const counts of worlds) {
      // Chance may hide any cells beside: by each such fall something may go out.
      for (const fall of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const open = [...counts.keys()].filter((place) => (counts[place] ?? 0) >= 5);
        const falls = open.map((place) => ((fall >> place) & 1 ? 0 : 0.5));
        let at = 0;
        const out = await outOf(counts, () => falls[at++] ?? 0.5);
        const seen = values.get(out) ?? new Map<number, Set<number>>();
        values.set(out, seen);
        counts.forEach((count, place) => {
          seen.set(place, (seen.get(place) ?? new Set()).add(count));
        });
      }
    }
    for (const [out, seen] of values) {
      out.split(' ').forEach((mark, place) => {
        if (mark !== 'x' || place === 0) return;
        const possible = seen.get(place - 1) ?? new Set();
        const small = [...possible].some((count) => count < 5);
        if (small) expect(possible.size, `${out}: place ${place}`).toBeGreaterThanOrEqual(5);
      });
    }
  });
});

/** Every way in which so many cases fall into so many cells. */
function sumsTo(total: number, cells: number): readonly (readonly number[])[] {
  if (cells === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) =>
    sumsTo(total - first, cells - 1).map((rest) => [first, ...rest]),
  ).flat();
}
