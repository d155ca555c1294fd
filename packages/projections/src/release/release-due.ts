import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { tableOf } from '../statistics/table-of.ts';
import { systemfelStatistics } from '../systemfel-statistics/projection.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { uppdragStatistics } from '../uppdrag-statistics/projection.ts';
import type { QuarterCounts } from './counts.ts';
import { decideQuarter, type OutQuarter, type OutTable } from './decide.ts';
import { type Days, quarterAfter, quarterOf, releaseDay } from './quarter.ts';
import { readCounts } from './read-counts.ts';

/** Of these rules. A release keeps those that it was decided by. */
const rules = 1;
/** How far back a verksamhet is released that begins with a past. */
const quartersBackMax = 40;

type Releasing = {
  readonly tenant: string;
  /** As far as the log goes: what is not yet counted is waited for. */
  readonly head: number;
  readonly settings: (on: LocalDate) => {
    readonly daysToRelease: number;
    readonly smallestShown: number;
  };
  readonly today: LocalDate;
  /** Epoch milliseconds. */
  readonly now: number;
  /** From 0 to below 1. */
  readonly chance: () => number;
};

/**
 * Releases a tenant's next quarter, if it is due: all its tables at once, or none. Of two that do the
 * same, one is first, and what it released stands.
 * @returns its last day, or undefined where none is due
 */
export async function releaseDue(
  database: TenantReader,
  { tenant, head, settings, today, now, chance }: Releasing,
): Promise<LocalDate | undefined> {
  // 1. Which quarter, and what is out before it.
  const quarter = await nextQuarter(database, tenant, today);
  if (!quarter) return undefined;
  const { daysToRelease, smallestShown } = settings(quarter.to);
  if (today < releaseDay(quarter, daysToRelease)) return undefined;
  const past = await readPast(database, tenant, quarter);

  // 2. What is counted, and what of it may go out.
  const { position, counts } = await readCounts(database, tenant, quarter);
  if (position < head) return undefined;
  const tables = await decideQuarter(past, { ...quarter, counts }, { smallestShown, chance });

  // 3. Out, for good.
  const first = await database.inTenant(tenant, async (tx) => {
    const { numInsertedOrUpdatedRows = 0n } = await tx
      .insertInto('release')
      .values({ tenant, to_on: quarter.to, position, rules, released_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return false;
    await tx
      .insertInto('released_count')
      .values({ tenant, to_on: quarter.to, counts: JSON.stringify(counts) })
      .execute();
    await tx
      .insertInto('released_table')
      .values(tables.map((table) => rowOf(tenant, table)))
      .execute();
    return true;
  });
  return first ? quarter.to : undefined;
}

function rowOf(tenant: string, { measure, dimensions, from, to, cells }: OutTable) {
  return {
    ...{ tenant, measure, from_on: from, to_on: to },
    dimensions: [...dimensions],
    cells: JSON.stringify(cells.map(({ keys, value }) => [...keys, value])),
  };
}

/** The one after the last that is out, else the first that anything happened in. */
async function nextQuarter(
  database: TenantReader,
  tenant: string,
  today: LocalDate,
): Promise<Days | undefined> {
  const uppdrag = tableOf(uppdragStatistics)('uppdrag');
  const systemfel = tableOf(systemfelStatistics)('systemfel');
  const { rows } = await database.inTenant(tenant, (tx) =>
    sql<{ last: LocalDate | null; first: LocalDate | null }>`
      select (select max(to_on)::text from release) as last,
        least((select min(requested_on) from ${uppdrag}),
          (select min(observed_on) from ${systemfel}))::text as first`.execute(tx),
  );
  const { last = null, first = null } = rows[0] ?? {};
  if (last !== null) return quarterAfter(quarterOf(last));
  if (first === null) return undefined;
  const { PlainDate } = Temporal;
  const earliest = PlainDate.from(today).subtract({ months: 3 * quartersBackMax });
  const isTooEarly = PlainDate.compare(first, earliest) < 0;
  return quarterOf(isTooEarly ? earliest.toString() : first);
}

/** What is out of the year that a quarter is in, and of the one before it. */
async function readPast(
  database: TenantReader,
  tenant: string,
  { to }: Days,
): Promise<readonly OutQuarter[]> {
  const since = `${String(Number(to.slice(0, 4)) - 1).padStart(4, '0')}-01-01`;
  const { rows } = await database.inTenant(tenant, (tx) =>
    sql<{ to_on: LocalDate; counts: QuarterCounts; tables: readonly StoredTable[] }>`
      select to_on::text as to_on, counts,
        (select coalesce(json_agg(t), '[]') from released_table t where t.to_on = c.to_on) as tables
      from released_count c where to_on >= ${since}::date order by to_on`.execute(tx),
  );
  return rows.map(({ to_on, counts, tables }) => ({
    ...quarterOf(to_on),
    counts,
    tables: tables.map(({ measure, dimensions, from_on, to_on, cells }) => ({
      ...{ measure, dimensions, from: from_on, to: to_on },
      cells: cells.map((cell) => ({
        keys: cell.slice(0, -1) as readonly string[],
        value: cell.at(-1) as number | null,
      })),
    })),
  }));
}

type StoredTable = {
  readonly measure: string;
  readonly dimensions: readonly string[];
  readonly from_on: LocalDate;
  readonly to_on: LocalDate;
  readonly cells: readonly (readonly (string | number | null)[])[];
};
