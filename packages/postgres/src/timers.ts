import { refuseUnbound } from './database.ts';
import { openPool } from './pool.ts';
import { translate } from './rejections.ts';

/** A deadline that has passed, as armed. */
export type DueTimer = {
  readonly tenant: string;
  readonly streamId: string;
  readonly streamType: string;
  readonly name: string;
  readonly dueAt: number;
  readonly event: { readonly type: string; readonly data: unknown };
  readonly armedRevision: number;
};

export type Timers = {
  /** The oldest first, over all tenants; those that come after one already seen. */
  due(now: number, limit: number, after?: DueTimer): Promise<readonly DueTimer[]>;
  nextDueAt(): Promise<number | null>;
  /** Lets go of command keys that have lived their 30 days. Gives how many. */
  forgetOldKeys(): Promise<number>;
  close(): Promise<void>;
};

const due = `
  select timer.tenant, timer.stream_id as "streamId", stream.type as "streamType", timer.name,
         timer.due_at as "dueAt", timer.event, timer.armed_revision as "armedRevision"
    from timer join stream on stream.tenant = timer.tenant and stream.id = timer.stream_id
   where timer.due_at <= $1
     and ($3::bigint is null
          or (timer.due_at, timer.tenant, timer.stream_id, timer.name) > ($3, $4::uuid, $5::uuid, $6::text))
   order by timer.due_at, timer.tenant, timer.stream_id, timer.name
   limit $2`;

/** Of the timekeeper's own role. */
export async function openTimers(url: string): Promise<Timers> {
  const pool = openPool(url, { max: 2 });
  await refuseUnbound(pool);

  async function query(name: string, text: string, values: unknown[]) {
    try {
      return await pool.query({ name, text, values });
    } catch (error) {
      throw translate(error);
    }
  }

  return {
    due: async (now, limit, after) => {
      const { dueAt = null, tenant = null, streamId = null, name = null } = after ?? {};
      return (await query('due', due, [now, limit, dueAt, tenant, streamId, name])).rows;
    },
    nextDueAt: async () => {
      const { rows } = await query('next_due', 'select min(due_at) as due from timer', []);
      return rows[0].due;
    },
    forgetOldKeys: async () => {
      const text = `delete from command where recorded_at < now() - interval '30 days'`;
      return (await query('forget_old_keys', text, [])).rowCount ?? 0;
    },
    close: () => pool.end(),
  };
}
