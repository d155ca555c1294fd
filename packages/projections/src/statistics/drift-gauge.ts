import { Quarter } from '@fyr/domain';
import { type LocalDate, Rejection } from '@fyr/kernel';
import type { TenantReader } from '../tenant-reader.ts';
import { type Door, type Figure, queryStatistic, type StatisticQuery } from './query.ts';

const quartersMax = 40;

export type DriftQuery = {
  readonly tenant: string;
  readonly from: Quarter;
  /** The last one, inclusive. */
  readonly to: Quarter;
  /** Per cent from which it warns. */
  readonly limit: number;
  /** The clock port's now. */
  readonly now: number;
};

/** Per cent of the uppdrag ongoing when the quarter ended (or today), where the client is described. */
export type DriftReading = {
  readonly quarter: Quarter;
  readonly on: LocalDate;
  /** With any of the signs. */
  readonly share: Figure;
  readonly utforsakrad: Figure;
  readonly sokerForsorjningsstod: Figure;
  readonly npf: Figure;
  /** Null where the share is protected, not released or there is nothing to count. */
  readonly warns: boolean | null;
};

export type DriftGauge = {
  readonly limit: number;
  readonly readings: readonly DriftReading[];
  /** Of the log, as far as every reading was counted. */
  readonly position: number;
};

/**
 * Whether the work drifts away from the target group, quarter by quarter.
 * @throws Rejection `invalid`, or `forbidden` naming the door's rule
 */
export async function queryDriftGauge(
  database: TenantReader,
  { tenant, from, to, limit, now }: DriftQuery,
  door: Door,
): Promise<DriftGauge> {
  const quarters = quartersBetween(from, to);
  const counted = await Promise.all(
    quarters.map(async (quarter) => {
      const window = daysOf(quarter);
      const share = (measure: string) =>
        shareOf(database, { tenant, measure, ...window, now }, door);
      const [any, ...signs] = await Promise.all([
        share('driftShare'),
        share('utforsakradShare'),
        share('sokerForsorjningsstodShare'),
        share('npfShare'),
      ]);
      const [utforsakrad, soker, npf] = signs.map(({ total }) => total);
      const reading: DriftReading = {
        quarter,
        on: any.on,
        share: any.total,
        utforsakrad: utforsakrad ?? null,
        sokerForsorjningsstod: soker ?? null,
        npf: npf ?? null,
        warns: typeof any.total === 'number' ? any.total >= limit : null,
      };
      return { reading, positions: [any, ...signs].map(({ position }) => position) };
    }),
  );
  return {
    limit,
    readings: counted.map(({ reading }) => reading),
    position: Math.min(...counted.flatMap(({ positions }) => positions)),
  };
}

/** Null where the quarter is not released yet. */
async function shareOf(
  database: TenantReader,
  query: StatisticQuery,
  door: Door,
): Promise<{ readonly total: Figure; readonly position: number; readonly on: LocalDate }> {
  try {
    const { total, position, period } = await queryStatistic(database, query, door);
    return { total, position, on: period.to };
  } catch (error) {
    if (!(error instanceof Rejection && error.code === 'forbidden')) throw error;
    return { total: null, position: 0, on: query.to ?? '' };
  }
}

/** @throws Rejection `invalid` */
function quartersBetween(from: Quarter, to: Quarter): readonly Quarter[] {
  const faults = Object.entries({ from, to }).flatMap(([path, quarter]) =>
    Quarter.safeParse(quarter).success ? [] : [{ path, reason: 'invalid_quarter' }],
  );
  const [first, last] = [indexOf(from), indexOf(to)];
  if (first > last) faults.push({ path: 'from', reason: 'from_after_to' });
  if (last - first >= quartersMax) faults.push({ path: 'to', reason: 'too_many' });
  if (faults.length > 0) throw new Rejection('invalid', 'no quarters of a gauge', { faults });
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const index = first + step;
    return `${String(Math.floor(index / 4)).padStart(4, '0')}-Q${(index % 4) + 1}`;
  });
}

function indexOf(quarter: Quarter): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
}

function daysOf(quarter: Quarter): { readonly from: LocalDate; readonly to: LocalDate } {
  const month = (indexOf(quarter) % 4) * 3 + 1;
  const first = Temporal.PlainDate.from({ year: Number(quarter.slice(0, 4)), month, day: 1 });
  const last = first.add({ months: 3 }).subtract({ days: 1 });
  return { from: first.toString(), to: last.toString() };
}
