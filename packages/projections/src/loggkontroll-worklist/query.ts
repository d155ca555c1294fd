import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { dueShown, isIn, type Page, type Paging, readPage } from '../page.ts';
import { schemaOf } from '../projection.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { loggkontrollWorklist } from './projection.ts';

export type LoggkontrollListQuery = Paging & {
  /** A state or one it lies in: `open`. */
  readonly state?: string | undefined;
  /** Closed ones too. */
  readonly closed?: boolean | undefined;
  /** Only those that should have been done. */
  readonly overdue?: boolean | undefined;
};

export type LoggkontrollListRow = {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly month: string;
  readonly rows: number;
  readonly flagged: number;
  readonly sampled: number;
  readonly assessed: number;
  readonly deviations: number;
  readonly nextOn: LocalDate | null;
  readonly nextName: string | null;
  readonly overdueOn: LocalDate | null;
  readonly overdueName: string | null;
};

/** The latest month first. */
export async function queryLoggkontrollWorklist(
  database: TenantReader,
  query: LoggkontrollListQuery,
): Promise<Page<LoggkontrollListRow>> {
  const { state, closed, overdue } = query;
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
    where: [
      ...(state === undefined ? [] : [isIn(state)]),
      ...(state === undefined && !closed ? [sql`l.state <> 'closed'`] : []),
      ...(overdue ? [sql`l.overdue_on is not null`] : []),
    ],
    sort: [sql`l.month`, sql`stream.number`],
    descending: true,
  });
}
