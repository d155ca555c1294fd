import { sql } from 'kysely';
import type { Database } from './database.ts';

export type NewNotice = {
  readonly account: string;
  /** In which it is told. */
  readonly role: string;
  readonly kind: string;
  readonly streamType: string;
  readonly streamId: string;
  readonly position: number;
  /** Of the event, epoch milliseconds. */
  readonly at: number;
};

/** What the API is still to do about an event. */
export type ReactionCall = {
  readonly tenant: string;
  readonly position: number;
  readonly name: string;
  readonly streamId: string;
  /** So many tries came to nothing. */
  readonly failures: number;
};
type NewCall = Pick<ReactionCall, 'position' | 'name' | 'streamId'>;

type ParkedReaction = { readonly position: number; readonly error: string };

/** What a stretch of a log came to. */
export type Reacted = {
  readonly notices: readonly NewNotice[];
  readonly calls: readonly NewCall[];
  readonly parked: readonly ParkedReaction[];
};

export type Reactions = {
  /** The first time on a database: what its logs hold by now is history, and tells nobody anything. */
  begin(): Promise<void>;
  /** How far each log is reacted to. A tenant that came since stands at 0. */
  positions(): Promise<ReadonlyMap<string, number>>;
  accounts(tenant: string): Promise<readonly { id: string; roles: readonly string[] }[]>;
  /** Streams of every ledningsgrupp formed up to a position. */
  ledningsgrupper(tenant: string, position: number): Promise<readonly string[]>;
  /** Uppdrag that were ever given to an ombud, up to a position. */
  uppdragGivenTo(tenant: string, ombud: string, position: number): Promise<readonly string[]>;
  /**
   * Writes what the events after `from`, up to `to`, came to, if the checkpoint still stands there.
   * @returns the accounts told; undefined where another reactor was first
   */
  record(
    tenant: string,
    from: number,
    to: number,
    reacted: Reacted,
  ): Promise<readonly string[] | undefined>;
  parked(): Promise<readonly (ParkedReaction & { readonly tenant: string })[]>;
  /** A parked event that could be reacted to after all. */
  unpark(tenant: string, position: number, reacted: Reacted): Promise<readonly string[]>;
  dueCalls(now: number, limit: number): Promise<readonly ReactionCall[]>;
  callDone(call: ReactionCall): Promise<void>;
  /** Tried again at `dueAt`; `notices` tell that it did not go. @returns the accounts told */
  callFailed(
    call: ReactionCall,
    dueAt: number,
    notices: readonly NewNotice[],
  ): Promise<readonly string[]>;
};

type Tx = Parameters<Parameters<Database['across']>[0]>[0];

/** Of the reactor's own role. */
export function reactions(database: Database): Reactions {
  async function write(tx: Tx, tenant: string, reacted: Reacted, now: number) {
    const told = await tell(tx, tenant, reacted.notices);
    if (reacted.calls.length > 0) {
      await tx
        .insertInto('reaction_call')
        .values(
          reacted.calls.map(({ position, name, streamId }) => ({
            ...{ tenant, position, name, stream_id: streamId, due_at: now },
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    if (reacted.parked.length > 0) {
      await tx
        .insertInto('reaction_parked')
        .values(reacted.parked.map((parked) => ({ tenant, ...parked })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    return told;
  }

  /** A notice that is there already stays as it is. */
  async function tell(tx: Tx, tenant: string, notices: readonly NewNotice[]): Promise<string[]> {
    if (notices.length === 0) return [];
    const rows = JSON.stringify(notices);
    const { rows: told } = await sql<{ account: string }>`
      insert into notice
        (tenant, account, role, kind, stream_type, stream_id, position, at, mail_due)
      select ${tenant}::uuid, account, role, kind, "streamType", "streamId", position, at,
             exists (select from account own where own.tenant = ${tenant}::uuid
                        and own.id = new.account and own.mail and own.email is not null)
        from json_to_recordset(${rows}::json) as new (account uuid, role text, kind text,
             "streamType" text, "streamId" uuid, position bigint, at bigint)
      on conflict do nothing
      returning account`.execute(tx);
    return [...new Set(told.map(({ account }) => account))];
  }

  return {
    begin: () =>
      database.across(async (tx) => {
        const first = await tx
          .insertInto('reaction_start')
          .values({ one_row: true })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (first.numInsertedOrUpdatedRows !== 1n) return;
        await sql`insert into reaction_checkpoint (tenant, position)
          select tenant, position from log_head on conflict do nothing`.execute(tx);
      }),

    positions: () =>
      database.across(async (tx) => {
        const { rows } = await sql<{ tenant: string; position: number }>`
          select tenant, coalesce(reaction_checkpoint.position, 0) as position
            from log_head left join reaction_checkpoint using (tenant)`.execute(tx);
        return new Map(rows.map(({ tenant, position }) => [tenant, Number(position)]));
      }),

    accounts: (tenant) =>
      database.across(async (tx) => {
        const query = tx.selectFrom('account').select(['id', 'roles']).where('tenant', '=', tenant);
        return (await query.orderBy('id').execute()) as { id: string; roles: string[] }[];
      }),

    ledningsgrupper: (tenant, position) =>
      database.across(async (tx) => {
        const { rows } = await sql<{ id: string }>`
          select stream_id as id from event where tenant = ${tenant} and position <= ${position}
             and stream_type = 'ledningsgrupp' and revision = 1 order by position`.execute(tx);
        return rows.map(({ id }) => id);
      }),

    uppdragGivenTo: (tenant, ombud, position) =>
      database.across(async (tx) => {
        const { rows } = await sql<{ id: string }>`
          select distinct stream_id as id from event
           where tenant = ${tenant} and position <= ${position} and stream_type = 'uppdrag'
             and type in ('OmbudAssigned', 'OmbudChanged')
             and (data ->> 'huvudansvarig' = ${ombud} or (data -> 'medombud')::jsonb ? ${ombud})
           order by stream_id`.execute(tx);
        return rows.map(({ id }) => id);
      }),

    record: (tenant, from, to, reacted) =>
      database.across(async (tx) => {
        await sql`insert into reaction_checkpoint (tenant, position) values (${tenant}, 0)
          on conflict do nothing`.execute(tx);
        const { numUpdatedRows } = await tx
          .updateTable('reaction_checkpoint')
          .set({ position: to })
          .where('tenant', '=', tenant)
          .where('position', '=', from)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) return undefined;
        return await write(tx, tenant, reacted, 0);
      }),

    parked: () =>
      database.across(async (tx) => {
        const query = tx.selectFrom('reaction_parked').select(['tenant', 'position', 'error']);
        const rows = await query.orderBy('tenant').orderBy('position').execute();
        return rows as (ParkedReaction & { tenant: string })[];
      }),

    unpark: (tenant, position, reacted) =>
      database.across(async (tx) => {
        const { numDeletedRows } = await tx
          .deleteFrom('reaction_parked')
          .where('tenant', '=', tenant)
          .where('position', '=', position)
          .executeTakeFirst();
        return numDeletedRows === 1n ? await write(tx, tenant, reacted, 0) : [];
      }),

    dueCalls: (now, limit) =>
      database.across(async (tx) => {
        const { rows } = await sql<ReactionCall>`
          select tenant, position, name, stream_id as "streamId", failures from reaction_call
           where due_at <= ${now} order by due_at, tenant, position, name limit ${limit}`.execute(
          tx,
        );
        return rows;
      }),

    callDone: ({ tenant, position, name }) =>
      database.across(async (tx) => {
        await sql`delete from reaction_call
          where tenant = ${tenant} and position = ${position} and name = ${name}`.execute(tx);
      }),

    callFailed: ({ tenant, position, name, failures }, dueAt, notices) =>
      database.across(async (tx) => {
        await sql`update reaction_call set due_at = ${dueAt}, failures = ${failures + 1}
          where tenant = ${tenant} and position = ${position} and name = ${name}`.execute(tx);
        return await tell(tx, tenant, notices);
      }),
  };
}
