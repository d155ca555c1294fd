import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';

export type Notice = {
  readonly id: string;
  /** Where it stands among all, in the order they were written. */
  readonly place: number;
  readonly kind: string;
  readonly streamType: string;
  readonly streamId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly read: boolean;
};

/** Whose notices: an account's in one of its roles. */
export type Told = { readonly tenant: string; readonly account: string; readonly role: string };

export type Notices = {
  /** Newest first, those that were written before `before`; and how far the log is reacted to. */
  list(
    told: Told,
    asked: { readonly unread: boolean; readonly limit: number; readonly before?: number },
  ): Promise<{
    readonly notices: readonly Notice[];
    /** Of all there are. */
    readonly unread: number;
    readonly mail: { readonly address: boolean; readonly on: boolean };
    readonly position: number;
  }>;
  /** All, or the one named. @returns how many were unread; undefined where there is no such notice */
  read(told: Told, at: number, id?: string): Promise<number | undefined>;
  switchMail(told: Told, on: boolean): Promise<void>;
};

/** Of a role of the API. To one of a narrow room there are no notices but those of who is named. */
export function notices(database: Database): Notices {
  const asOwner = <T>({ tenant, account }: Omit<Told, 'role'>, work: (tx: Tx) => Promise<T>) =>
    database.inTenant(tenant, async (tx) => {
      await sql`select set_config('app.account', ${account}, true)`.execute(tx);
      return await work(tx);
    });

  return {
    list: (told, { unread, limit, before = Number.MAX_SAFE_INTEGER }) =>
      asOwner(told, async (tx) => {
        // First, so that what it has passed is among the notices read after it.
        const reached = await sql<{ position: number }>`
          select position from reaction_checkpoint where tenant = ${told.tenant}`.execute(tx);
        const { rows } = await sql<Notice>`
          select id, place, kind, stream_type as "streamType", stream_id as "streamId", at,
                 read_at is not null as read
            from notice
           where account = ${told.account} and role = ${told.role} and place < ${before}
             and (read_at is null or not ${unread})
           order by place desc limit ${limit}`.execute(tx);
        const of = await sql<{ unread: number; address: boolean; on: boolean }>`
          select (select count(*)::int from notice where account = ${told.account}
                    and role = ${told.role} and read_at is null) as unread,
                 email is not null as address, mail as "on"
            from account where id = ${told.account}`.execute(tx);
        const { unread: all = 0, address = false, on = false } = of.rows[0] ?? {};
        const position = Number(reached.rows[0]?.position ?? 0);
        return { notices: rows, unread: all, mail: { address, on }, position };
      }),

    read: ({ tenant, account, role }, at, id) =>
      asOwner({ tenant, account }, async (tx) => {
        const own = sql`account = ${account} and role = ${role} and (${id ?? null}::uuid is null or id = ${id ?? null})`;
        const there = await sql`select from notice where ${own} limit 1`.execute(tx);
        if (id !== undefined && there.rows.length === 0) return undefined;
        const { numAffectedRows = 0n } = await sql`
          update notice set read_at = ${at} where ${own} and read_at is null`.execute(tx);
        return Number(numAffectedRows);
      }),

    switchMail: ({ tenant, account }, on) =>
      asOwner({ tenant, account }, async (tx) => {
        await sql`update account set mail = ${on} where id = ${account}`.execute(tx);
      }),
  };
}
