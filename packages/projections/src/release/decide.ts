import { families, type ReleasedMeasure } from './catalogue.ts';
import type { Figure, QuarterCounts } from './counts.ts';
import {
  type LedgerQuarter,
  ledgerOf,
  mostOfOne,
  shareOfOneMax,
  type TableName,
} from './ledger.ts';
import { byChanceOf, protect } from './protect.ts';
import { type Days, periodsEndingWith, releasedPeriod } from './quarter.ts';

/** A table as it goes out. Null: protected. */
export type OutTable = TableName & {
  readonly cells: readonly { readonly keys: readonly string[]; readonly value: number | null }[];
};

export type CountedQuarter = Days & { readonly counts: QuarterCounts };
export type OutQuarter = CountedQuarter & { readonly tables: readonly OutTable[] };

export type Rules = {
  /** Counts below this are protected. */
  readonly smallestShown: number;
  /** From 0 to below 1. */
  readonly chance: () => number;
};

/** Shares, medians and means are protected where fewer cases than this stand behind them. */
const casesMin = 10;

/**
 * Every table that goes out with a quarter.
 * @param past what is out already of this year and the one before it, in its order
 */
export async function decideQuarter(
  past: readonly OutQuarter[],
  now: CountedQuarter,
  rules: Rules,
): Promise<readonly OutTable[]> {
  const quarters: readonly LedgerQuarter[] = [
    ...past.map((quarter) => ({ ...quarter, isShown: isShownIn(quarter.tables) })),
    { ...now, isShown: null },
  ];
  const out: OutTable[] = [];
  for (const family of families) {
    const counts = family.members.filter(({ measure }) => measure.aggregate === 'count');
    const ledger = ledgerOf({ ...family, members: counts }, quarters, rules.smallestShown);
    const hidden = await protect(ledger, rules.chance);
    const open = ledger.cells.flatMap((cell, place) =>
      cell.shown === null ? [{ ...cell, value: hidden.has(place) ? null : cell.cases }] : [],
    );
    const tables = Map.groupBy(open, ({ table }) => nameOf(table));
    for (const cells of tables.values()) {
      const [first] = cells;
      if (first)
        out.push({ ...first.table, cells: cells.map(({ keys, value }) => ({ keys, value })) });
    }
    for (const member of family.members) {
      out.push(...leavesOf(member, [...past, now], out, rules));
      out.push(...figuresOf(member, now, rules));
    }
  }
  return out;
}

/** The one table of a measure, dimensions and period. */
export function nameOf({ measure, dimensions, from, to }: TableName): string {
  return [measure, dimensions.join(','), from, to].join(' ');
}

function isShownIn(tables: readonly OutTable[]): NonNullable<LedgerQuarter['isShown']> {
  const shown = new Set(
    tables.flatMap((table) =>
      table.cells.flatMap(({ keys, value }) =>
        value === null ? [] : [`${nameOf(table)}\n${keys.join('\n')}`],
      ),
    ),
  );
  return (table, keys) => shown.has(`${nameOf(table)}\n${keys.join('\n')}`);
}

/**
 * A table by one dimension, with the year. Nothing is held together with it but the year's total:
 * where that is shown, what is protected must come to enough for each of it to be all of it.
 */
function leavesOf(
  member: ReleasedMeasure,
  quarters: readonly CountedQuarter[],
  out: readonly OutTable[],
  { smallestShown, chance }: Rules,
): readonly OutTable[] {
  const { measure, leaves } = member;
  const now = quarters.at(-1);
  const year = now && periodsEndingWith(now).find(({ level }) => level === 'year');
  if (!year) return [];
  const { from, to } = measure.time === 'day' ? now : year;
  const parts = quarters.filter((quarter) => quarter.from >= from && quarter.to <= to);
  const whole = out.find(
    (table) => nameOf(table) === nameOf({ measure: measure.id, dimensions: [], from, to }),
  );
  const total = whole?.cells[0]?.value ?? null;

  return leaves.map((leaf) => {
    const many = measure.dimensions.some(({ id, many }) => id === leaf && many);
    const values = now.counts.values[leaf] ?? [];
    const cells = values.map((value) => {
      const counted = parts.flatMap(({ counts }) =>
        (counts.measures[measure.id]?.leaves[leaf] ?? []).filter(({ keys }) => keys[0] === value),
      );
      return { keys: [value], cases: sumOf(counted), ofOne: mostOfOne(counted) };
    });
    const hidden = new Set(
      [...cells.keys()].filter((place) => {
        const { cases, ofOne } = cells[place] ?? { cases: 0, ofOne: 0 };
        // Where nearly all have it, few have it not.
        const nearlyAll = many && total !== null && total - cases < smallestShown;
        const small = cases < smallestShown || nearlyAll || ofOne > shareOfOneMax * cases;
        return total === null || small || chance() < 1 / byChanceOf;
      }),
    );
    const others = [...cells.keys()]
      .filter((place) => !hidden.has(place))
      .sort(() => chance() - 0.5);
    const enough = () =>
      hidden.size > 1 && sumOf([...hidden].flatMap((place) => cells[place] ?? [])) >= smallestShown;
    while (!many && hidden.size > 0 && others.length > 0 && !enough())
      hidden.add(others.pop() ?? 0);
    return {
      ...{ measure: measure.id, dimensions: [leaf], from, to },
      cells: cells.map(({ keys, cases }, place) => ({
        keys,
        value: hidden.has(place) ? null : cases,
      })),
    };
  });
}

/** What is no count: of what stands with each quarter, of what happens with the year. */
function figuresOf(
  { measure }: ReleasedMeasure,
  { counts, ...now }: CountedQuarter,
  { smallestShown }: Rules,
): readonly OutTable[] {
  const figure = counts.measures[measure.id]?.figure;
  const year = periodsEndingWith(now).find(({ level }) => level === 'year');
  const period = measure.time === 'day' ? releasedPeriod(now) : year;
  if (!figure || !period) return [];
  const { from, to } = period;
  const value = isFigureShown(figure, measure.aggregate === 'share', smallestShown)
    ? figure.value
    : null;
  return [{ measure: measure.id, dimensions: [], from, to, cells: [{ keys: [], value }] }];
}

function isFigureShown({ cases, hits }: Figure, share: boolean, smallestShown: number): boolean {
  return cases >= casesMin && (!share || Math.min(hits, cases - hits) >= smallestShown);
}

function sumOf(counted: readonly { readonly cases: number }[]): number {
  return counted.reduce((sum, { cases }) => sum + cases, 0);
}
