import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { schemaOf } from '../projection.ts';
import { positionOf } from '../runner/serving.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { uppdragWorklist } from './projection.ts';

/** What an ombud carries as huvudansvarig, by how far each has come. */
type OmbudLoad = {
  readonly ombud: string;
  readonly firstContact: number;
  readonly jointMapping: number;
  readonly working: number;
  readonly paused: number;
  /** Of them and of those closed, where a day has passed and what was due is not done. */
  readonly overdue: number;
};

/** Who waits in an enhet. */
type EnhetQueue = {
  readonly enhet: string;
  readonly waiting: number;
  readonly urgent: number;
  /** Since when the one has waited who has waited longest. */
  readonly since: LocalDate;
};

export type Load = {
  readonly ombud: readonly OmbudLoad[];
  readonly queue: readonly EnhetQueue[];
  /** Of the log, as far as it was counted. */
  readonly position: number;
};

/** What each ombud carries, and who waits where. */
export async function queryLoad(database: TenantReader, tenant: string): Promise<Load> {
  const uppdrag = sql.id(schemaOf(uppdragWorklist), 'uppdrag');
  const within = (state: string) =>
    sql`count(*) filter (where state = ${state} or starts_with(state, ${`${state}.`}))::int`;
  return await database.inTenant(tenant, async (tx) => {
    const position = await positionOf(tx, uppdragWorklist);
    const carried = await sql<OmbudLoad>`
      select huvudansvarig as ombud, ${within('firstContact')} as "firstContact",
        ${within('jointMapping')} as "jointMapping", ${within('active.working')} as working,
        ${within('active.paused')} as paused,
        count(*) filter (where overdue_on is not null)::int as overdue
      from ${uppdrag}
      where huvudansvarig is not null and (state <> 'closed' or overdue_on is not null)
      group by huvudansvarig order by huvudansvarig`.execute(tx);
    const waiting = await sql<EnhetQueue>`
      select enhet, count(*)::int as waiting, count(*) filter (where urgent)::int as urgent,
        min(queued_on)::text as since
      from ${uppdrag} where queued_on is not null group by enhet order by enhet`.execute(tx);
    return { ombud: carried.rows, queue: waiting.rows, position };
  });
}
