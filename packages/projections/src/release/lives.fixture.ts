import { families } from './catalogue.ts';
import type { Counted, MeasureCounts, QuarterCounts } from './counts.ts';
import { type CountedQuarter, decideQuarter, type OutQuarter } from './decide.ts';
import { type Days, quarterAfter, quarterOf } from './quarter.ts';

/** A verksamhet as it might be: how many begin in a quarter, who they are, whose they become. */
export type Verksamhet = {
  readonly begin: number;
  readonly enheter: readonly number[];
  readonly ombud: number;
};

/** Two ombud with some fifteen clients. */
export const tiny: Verksamhet = { begin: 4, enheter: [60, 40], ombud: 2 };
export const normal: Verksamhet = { begin: 30, enheter: [40, 30, 20, 10], ombud: 5 };

/** By how likely they are. */
const genders = { KVINNA: 52, MAN: 45, ANNAT: 3 };
const bands = { '18_24': 12, '25_34': 25, '35_44': 22, '45_54': 20, '55_64': 15, '65_PLUS': 6 };
const reasons = { UPPDRAG_SLUTFORT: 60, FLYTT: 10, EJ_NABAR: 20, AVLIDEN: 3, OMBUDET_AVSLUTAR: 1 };

export type Life = {
  readonly enhet: string;
  readonly kon: string;
  readonly alder: string;
  readonly ombud: string;
  /** By the place of a quarter. */
  readonly began: number;
  readonly closed: number;
  readonly reason: string;
};

/** A generator of numbers from 0 to below 1 that gives the same again for the same seed. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function livesOf(
  { begin, enheter, ombud }: Verksamhet,
  quarters: number,
  chance: () => number,
): readonly Life[] {
  const one = (weights: Readonly<Record<string, number>>): string => {
    let at = chance() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    const found = Object.entries(weights).find(([, weight]) => {
      at -= weight;
      return at < 0;
    });
    return found?.[0] ?? '';
  };
  const places = Object.fromEntries(enheter.map((weight, index) => [`E${index + 1}`, weight]));
  return Array.from({ length: quarters + 4 }, (_, quarter) => quarter - 4).flatMap((began) =>
    Array.from({ length: Math.round(begin * (0.6 + 0.8 * chance())) }, () => ({
      enhet: one(places),
      kon: one(genders),
      alder: one(bands),
      ombud: `O${Math.floor(chance() * ombud)}`,
      began,
      closed: began + Math.floor(-Math.log(1 - chance()) * 5),
      reason: one(reasons),
    })),
  );
}

/** What is counted of lives, quarter by quarter from the first of 2012. */
export function countedOf(lives: readonly Life[], quarters: number): readonly CountedQuarter[] {
  let days: Days = quarterOf('2012-01-01');
  return Array.from({ length: quarters }, (_, quarter) => {
    const counts = countsOf(lives, quarter);
    const counted = { ...days, counts };
    days = quarterAfter(days);
    return counted;
  });
}

export function isCountedAs(measure: string, { began, closed }: Life, quarter: number): boolean {
  switch (measure) {
    case 'ongoingUppdrag':
      return began <= quarter && closed > quarter;
    case 'startedUppdrag':
    case 'requestedUppdrag':
      return began === quarter;
    case 'closedUppdrag':
      return closed === quarter;
    default:
      return false;
  }
}

function countsOf(lives: readonly Life[], quarter: number): QuarterCounts {
  const measures = families.flatMap(({ members }) =>
    members.map((member): [string, MeasureCounts] => {
      const cases = lives.filter((life) => isCountedAs(member.measure.id, life, quarter));
      return [
        member.measure.id,
        {
          core: tally(cases, ({ enhet, kon }) => (member.core ? [kon, enhet] : [])),
          ages: tally(cases, ({ alder, kon }) => [alder, kon]),
          leaves: { reason: tally(cases, ({ reason }) => [reason]) },
        },
      ];
    }),
  );
  return {
    values: {
      enhet: [...new Set(lives.map(({ enhet }) => enhet))].sort(),
      kon: Object.keys(genders),
      alder: Object.keys(bands),
      reason: Object.keys(reasons),
    },
    measures: Object.fromEntries(measures),
  };
}

function tally(
  lives: readonly Life[],
  keysOf: (life: Life) => readonly string[],
): readonly Counted[] {
  const groups = Map.groupBy(lives, (life) => JSON.stringify([keysOf(life), life.ombud]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ keys: keysOf(first), ombud: first.ombud, cases: group.length }] : [];
  });
}

/** Every quarter released in its turn, each upon what is out of this year and the one before. */
export async function releaseAll(
  counted: readonly CountedQuarter[],
  rules: { smallestShown: number; chance: () => number },
): Promise<readonly OutQuarter[]> {
  const out: OutQuarter[] = [];
  for (const quarter of counted) {
    const year = Number(quarter.to.slice(0, 4));
    const past = out.filter(({ to }) => Number(to.slice(0, 4)) >= year - 1);
    out.push({ ...quarter, tables: await decideQuarter(past, quarter, rules) });
  }
  return out;
}

/** Of the cells that went out by a measure and dimensions, how many are shown: 0 to 1. */
export function shareShown(
  out: readonly OutQuarter[],
  measure: string,
  dimensions: string,
): number {
  const cells = out.flatMap(({ tables }) =>
    tables
      .filter((table) => table.measure === measure && table.dimensions.join(',') === dimensions)
      .flatMap((table) => table.cells),
  );
  return cells.filter(({ value }) => value !== null).length / cells.length;
}
