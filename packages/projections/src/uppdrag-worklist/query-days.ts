import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { schemaOf } from '../projection.ts';
import { positionOf } from '../runner/serving.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { uppdragWorklist } from './projection.ts';
import { isSeenBy, type SeenBy } from './query.ts';

export type UppdragDaysQuery = {
  readonly tenant: string;
  /** The day of the covers in force. */
  readonly on: LocalDate;
  readonly seenBy?: SeenBy | undefined;
  /** The last day that is asked for. */
  readonly to: LocalDate;
};

/** A day that is waited for in an uppdrag. */
export type UppdragDay = {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly huvudansvarig: string | null;
  readonly on: LocalDate;
  readonly name: string;
  /** It has passed, and what was due is not done. */
  readonly passed: boolean;
};

/** More days than this nobody reads through. */
const daysMax = 500;

/** Every day that is waited for until the last one asked for, those that have passed first. */
export async function queryUppdragDays(
  database: TenantReader,
  { tenant, on, seenBy, to }: UppdragDaysQuery,
): Promise<{ readonly days: readonly UppdragDay[]; readonly position: number }> {
  const schema = schemaOf(uppdragWorklist);
  return await database.inTenant(tenant, async (tx) => {
    const position = await positionOf(tx, uppdragWorklist);
    const { rows } = await sql<UppdragDay>`
      select l.stream_id as id, stream.number, l.state, l.huvudansvarig,
        due.due_on as "on", due.name, due.passed
      from ${sql.id(schema, 'due')} due
      join ${sql.id(schema, 'uppdrag')} l
        on l.tenant = due.tenant and l.stream_id = due.stream_id
      join stream on stream.tenant = l.tenant and stream.id = l.stream_id
      where due.due_on <= ${to}::date ${seenBy ? sql`and ${isSeenBy(seenBy, on)}` : sql``}
      order by not due.passed, due.due_on, stream.number, due.name
      limit ${daysMax}`.execute(tx);
    return { days: rows, position };
  });
}
