import { sql } from 'kysely';
import { openDatabase } from './database.ts';

/** One time that somebody was shown something of somebody. */
export type Shown = {
  readonly position: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly role: string;
  readonly account: string;
  /** The functionary's; null where the account is gone, or was none. */
  readonly name: string | null;
  readonly action: string;
  /** Null in rows from before purposes were recorded; so are the fields and the enheter. */
  readonly purpose: string | null;
  readonly fields: readonly string[] | null;
  readonly enheter: readonly string[] | null;
  /** How many persons were shown. */
  readonly persons: number;
  /** The human number of the stream that was read; null for a list. */
  readonly number: string | null;
  readonly streamId: string | null;
};

/** Reads the access log, and can do nothing else. */
export type Auditor = {
  /** Who was shown anything of a person, the first first. */
  accessesOf(tenant: string, subject: string): Promise<readonly Shown[]>;
  /** What was shown from one instant until before another, in order; what is after a position. */
  shownBetween(
    tenant: string,
    asked: {
      readonly from: number;
      readonly until: number;
      readonly after?: number;
      readonly limit: number;
    },
  ): Promise<readonly Shown[]>;
  /** Which accounts were shown more persons than so many since then, by people's own requests. */
  shownMoreThan(
    tenant: string,
    asked: { readonly since: number; readonly persons: number },
  ): Promise<readonly { readonly account: string; readonly role: string }[]>;
  /** Those rows of the log. */
  shownAt(tenant: string, positions: readonly number[]): Promise<readonly Shown[]>;
  close(): Promise<void>;
};

const rows = sql`
  select log.position, log.at, log.role, log.action, log.purpose, log.fields, log.enheter,
         log.stream_id as "streamId", cardinality(log.subjects) as persons, stream.number,
         split_part(log.actor, ':', 2) as account, account.name
    from access_log as log
    left join stream on stream.tenant = log.tenant and stream.id = log.stream_id
    left join account on account.tenant = log.tenant
                     and account.id::text = split_part(log.actor, ':', 2)`;

/** @param url of the auditor's own role */
export async function openAuditor(url: string): Promise<Auditor> {
  const database = await openDatabase(url, { max: 2 });
  const select = (tenant: string, where: ReturnType<typeof sql>) =>
    database.inTenant(tenant, async (tx) => (await sql<Shown>`${rows} ${where}`.execute(tx)).rows);

  return {
    accessesOf: (tenant, subject) =>
      select(
        tenant,
        sql`join access_subject as found
              on found.tenant = log.tenant and found.position = log.position
           where log.tenant = ${tenant} and found.subject = ${subject}
           order by log.position`,
      ),

    shownBetween: (tenant, { from, until, after = 0, limit }) =>
      select(
        tenant,
        sql`where log.tenant = ${tenant} and log.at >= ${from} and log.at < ${until}
              and log.position > ${after}
            order by log.position limit ${limit}`,
      ),

    shownMoreThan: (tenant, { since, persons }) =>
      database.inTenant(tenant, async (tx) => {
        const { rows: found } = await sql<{ account: string; role: string }>`
          select split_part(log.actor, ':', 2) as account, min(log.role) as role
            from access_log as log
            join access_subject as shown
              on shown.tenant = log.tenant and shown.position = log.position
           where log.tenant = ${tenant} and log.at >= ${since}
             and log.purpose not in ('ORGANISATION', 'INLASNING', 'RAPPORT')
           group by 1 having count(distinct shown.subject) > ${persons}`.execute(tx);
        return found;
      }),

    shownAt: (tenant, positions) =>
      select(
        tenant,
        sql`where log.tenant = ${tenant} and log.position = any(${positions})
            order by log.position`,
      ),

    close: () => database.close(),
  };
}
