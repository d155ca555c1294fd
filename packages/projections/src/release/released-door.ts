import { settingsIn } from '@fyr/domain';
import { dayOf, type LocalDate, Rejection } from '@fyr/kernel';
import { sql } from 'kysely';
import type { Filter } from '../statistics/cells.ts';
import type { Dimension, Measure, Window } from '../statistics/measure.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { reaches, releasedMeasures, tablesOf } from './catalogue.ts';
import { type Days, periodsEndingWith, quarterOf, releaseDay, releasedPeriod } from './quarter.ts';

/** Besides enhet. */
const dimensionsMax = 2;

type AskedOutside = {
  readonly tenant: string;
  readonly window: Window;
  /** A day is asked for, and no period. */
  readonly day: boolean;
  /** In the order of the measure. */
  readonly dimensions: readonly Dimension[];
  /** Those of them of which one value is asked for. */
  readonly fixed: readonly Dimension[];
  readonly daysToRelease?: number | undefined;
  readonly now: number;
};

export type ReleasedCell = {
  readonly keys: readonly string[];
  readonly value: number | 'skyddad';
};

type ReleasedAnswer = {
  readonly cells: readonly ReleasedCell[];
  /** By the fixed dimensions alone. */
  readonly sums: readonly ReleasedCell[];
  readonly position: number;
  readonly releasedAt: number;
};

/**
 * A table as it is out. The live figures are not looked at: the same cell has always the same value.
 * @throws Rejection naming the rule
 */
export async function readReleased(
  database: TenantReader,
  measure: Measure,
  asked: AskedOutside,
): Promise<ReleasedAnswer> {
  const ids = (some: readonly Dimension[]) => some.map(({ id }) => id);
  const quarter = quarterOf(asked.window.to);
  const days = daysOf(measure, asked);
  const stored = await database.inTenant(asked.tenant, async (tx) => {
    const { rows } = await sql<Stored>`
      select r.position, r.released_at as "releasedAt", r.to_on::text as "to",
        (select cells from released_table t where t.to_on = r.to_on and measure = ${measure.id}
          and from_on = ${days.from}::date and dimensions = ${ids(asked.dimensions)}::text[]) as cells,
        (select cells from released_table t where t.to_on = r.to_on and measure = ${measure.id}
          and from_on = ${days.from}::date and dimensions = ${ids(asked.fixed)}::text[]) as sums
      from release r where to_on = ${quarter.to}::date`.execute(tx);
    return rows[0];
  });
  if (!stored) {
    const { daysToRelease = usualDaysToRelease(asked.now) } = asked;
    forbid('releasedNotYet', { to: quarter.to, on: releaseDay(quarter, daysToRelease) });
  }
  const cells = cellsOf(stored.cells);
  // A table that shows nothing is not released; the coarser ones are.
  if (cells.length === 0) forbid('releasedNone');
  if (asked.dimensions.length > 0 && cells.every(({ value }) => value === 'skyddad')) {
    forbid('releasedCoarser');
  }
  return {
    cells,
    sums: cellsOf(stored.sums),
    position: Number(stored.position),
    releasedAt: Number(stored.releasedAt),
  };
}

/** @throws Rejection naming the rule */
export function checkDimensions(dimensions: readonly Dimension[]): void {
  const kept = dimensions.filter(({ exactOnly }) => exactOnly);
  if (kept.some(({ id }) => id === 'ombud')) forbid('releasedNotByOmbud');
  if (kept.length > 0) forbid('releasedNotByMonth');
}

/** @throws Rejection where what is asked for would be summed up from what is out */
export function checkFilters(filters: readonly Filter[]): void {
  if (filters.some(({ values }) => values.length > 1)) forbid('releasedOneValue');
}

/** The days of the table that is asked for, if there may be one. */
function daysOf(measure: Measure, { window, day, dimensions, now }: AskedOutside): Days {
  checkDimensions(dimensions);
  if (day) forbid('releasedNoDay');
  if (dimensions.filter(({ id }) => id !== 'enhet').length > dimensionsMax) {
    forbid('releasedTwoDimensions', { max: dimensionsMax });
  }
  const period = releasedPeriod(window);
  if (!period) forbid('releasedWholePeriod');
  if (period.to >= dayOf(now)) forbid('releasedPeriodOver', { to: period.to });

  const member = releasedMeasures.get(measure.id);
  if (!member) forbid('releasedNotInCatalogue');
  const asked = dimensions.map(({ id }) => id).join(',');
  const table = tablesOf(member).find((one) => one.dimensions.join(',') === asked);
  if (!table) forbid('releasedNotTogether');
  // What stands at a day is the same in every period that ends on it: it stands with the quarter.
  const [longest] = periodsEndingWith(period);
  const ofDay = measure.time === 'day';
  const level = ofDay && longest ? longest.level : period.level;
  if (!reaches(level, table.from)) {
    forbid(table.from === 'year' ? 'releasedWithYear' : 'releasedWithHalf');
  }
  return ofDay ? quarterOf(period.to) : period;
}

type Stored = {
  readonly position: string;
  readonly releasedAt: string;
  readonly to: LocalDate;
  readonly cells: StoredCells | null;
  readonly sums: StoredCells | null;
};
type StoredCells = readonly (readonly (string | number | null)[])[];

function cellsOf(cells: StoredCells | null): readonly ReleasedCell[] {
  return (cells ?? []).map((cell) => ({
    keys: cell.slice(0, -1) as readonly string[],
    value: (cell.at(-1) as number | null) ?? 'skyddad',
  }));
}

function usualDaysToRelease(now: number): number {
  return settingsIn(undefined, dayOf(now)).verksamhet.daysToRelease;
}

function forbid(rule: string, values?: Readonly<Record<string, string | number>>): never {
  throw new Rejection('forbidden', `not through the released door: ${rule}`, {
    because: [values === undefined ? { rule } : { rule, values }],
  });
}
