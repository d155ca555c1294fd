import { sql } from 'kysely';
import { type Choosing, chosen, type DueShown, dueShown, type Page, readPage } from '../page.ts';
import { schemaOf } from '../projection.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { loggkontrollWorklist } from './projection.ts';

export type LoggkontrollListQuery = Omit<Choosing, 'over'> & {
  /** Closed ones too. */
  readonly closed?: boolean | undefined;
};

export type LoggkontrollListRow = DueShown & {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly month: string;
  readonly rows: number;
  readonly flagged: number;
  readonly sampled: number;
  readonly assessed: number;
  readonly deviations: number;
};

/** The latest month first. */
export async function queryLoggkontrollWorklist(
  database: TenantReader,
  query: LoggkontrollListQuery,
): Promise<Page<LoggkontrollListRow>> {
  const assessed = sql.id(schemaOf(loggkontrollWorklist), 'assessed');
  const counted = (which: ReturnType<typeof sql>) =>
    sql`(select count(*)::int from ${assessed} a
         where a.tenant = l.tenant and a.stream_id = l.stream_id and ${which})`;
  return await readPage(database, query, {
    projection: loggkontrollWorklist,
    table: 'loggkontroll',
    columns: {
      state: sql`l.state`,
      month: sql`l.month`,
      rows: sql`l.rows`,
      flagged: sql`l.flagged`,
      sampled: sql`l.sampled`,
      assessed: counted(sql`true`),
      deviations: counted(sql`a.deviates`),
      ...dueShown,
    },
    where: chosen({ ...query, over: query.closed }, ['closed']),
    sort: [sql`l.month`, sql`stream.number`],
    descending: true,
  });
}
