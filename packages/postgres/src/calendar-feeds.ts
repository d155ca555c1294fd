import type { Account } from './accounts.ts';
import type { Database } from './database.ts';
import { sha256 } from './digest.ts';

/** Whose feed an address is, and in which role. */
export type CalendarFeed = {
  readonly tenant: string;
  readonly account: string;
  readonly role: string;
};

export type CalendarFeeds = {
  /** From now on this token leads to the account's feed, and none before it. */
  replace(feed: CalendarFeed, token: string, at: number): Promise<void>;
  /** Undefined where nothing leads there, or the account no longer has the role. */
  find(token: string): Promise<CalendarFeed | undefined>;
  /** When the account's feed was made, epoch milliseconds. */
  begunAt(tenant: string, account: string): Promise<number | undefined>;
  end(tenant: string, account: string): Promise<void>;
};

/** Of the API's own role. The token is stored hashed only. */
export function calendarFeeds(database: Database): CalendarFeeds {
  return {
    replace: ({ tenant, account, role }, token, at) =>
      database.inTenant(tenant, async (tx) => {
        const row = { token_hash: sha256(token), role, begun_at: at };
        await tx
          .insertInto('calendar_feed')
          .values({ tenant, account_id: account, ...row })
          .onConflict((conflict) => conflict.columns(['tenant', 'account_id']).doUpdateSet(row))
          .execute();
      }),

    find: (token) =>
      database.across(async (tx) => {
        const row = await tx
          .selectFrom('calendar_feed as feed')
          .innerJoin('account', (join) =>
            join
              .onRef('account.id', '=', 'feed.account_id')
              .onRef('account.tenant', '=', 'feed.tenant'),
          )
          .select(['feed.tenant', 'feed.account_id as account', 'feed.role', 'account.roles'])
          .where('token_hash', '=', sha256(token))
          .executeTakeFirst();
        if (!row || !(row.roles as Account['roles']).includes(row.role)) return undefined;
        const { tenant, account, role } = row;
        return { tenant, account, role };
      }),

    begunAt: (tenant, account) =>
      database.inTenant(tenant, async (tx) => {
        const row = await tx
          .selectFrom('calendar_feed')
          .select('begun_at')
          .where('account_id', '=', account)
          .executeTakeFirst();
        return row?.begun_at as number | undefined;
      }),

    end: (tenant, account) =>
      database.inTenant(tenant, async (tx) => {
        await tx.deleteFrom('calendar_feed').where('account_id', '=', account).execute();
      }),
  };
}
