import { sql } from 'kysely';
import type { Database } from './database.ts';

/** An account that is to be told by a letter that there is something, and which notices it stands for. */
export type DueLetter = {
  readonly account: string;
  readonly tenant: string;
  readonly email: string;
  readonly notices: readonly string[];
  /** Tries in a row that came to nothing. */
  readonly failures: number;
};

export type Letters = {
  /** One for each account that has something unread and may get a letter by now. */
  due(now: number, limit: number): Promise<readonly DueLetter[]>;
  /** It went. The account gets no other before `nextAt`. */
  sent(letter: DueLetter, nextAt: number): Promise<void>;
  /** It did not go, and is tried again at `nextAt`. */
  failed(letter: DueLetter, nextAt: number): Promise<void>;
};

/** Of the reactor's own role. */
export function letters(database: Database): Letters {
  return {
    due: (now, limit) =>
      database.across(async (tx) => {
        const { rows } = await sql<DueLetter>`
          select account.id as account, account.tenant, account.email,
                 array_agg(notice.id order by notice.place) as notices,
                 coalesce(max(turn.failures), 0) as failures
            from notice
            join account on account.tenant = notice.tenant and account.id = notice.account
            left join mail_turn turn on turn.tenant = account.tenant and turn.account = account.id
           where notice.mail_due and notice.read_at is null
             and account.mail and account.email is not null
             and coalesce(turn.next_at, 0) <= ${now}
           group by account.id, account.tenant, account.email
           order by min(notice.place) limit ${limit}`.execute(tx);
        return rows;
      }),

    sent: ({ account, tenant, notices }, nextAt) =>
      database.across(async (tx) => {
        await sql`update notice set mail_due = false
          where tenant = ${tenant} and id = any (${notices})`.execute(tx);
        await sql`insert into mail_turn (account, tenant, next_at)
          values (${account}, ${tenant}, ${nextAt})
          on conflict (tenant, account) do update set next_at = excluded.next_at, failures = 0`.execute(
          tx,
        );
      }),

    failed: ({ account, tenant, failures }, nextAt) =>
      database.across(async (tx) => {
        await sql`insert into mail_turn (account, tenant, next_at, failures)
          values (${account}, ${tenant}, ${nextAt}, ${failures + 1})
          on conflict (tenant, account) do update
            set next_at = excluded.next_at, failures = excluded.failures`.execute(tx);
      }),
  };
}
