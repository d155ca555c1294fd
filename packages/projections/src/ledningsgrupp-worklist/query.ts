import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { dueShown, type Page, type Paging, readPage } from '../page.ts';
import { schemaOf } from '../projection.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { ledningsgruppWorklist } from './projection.ts';

export type LedningsgruppListQuery = Paging & {
  /** Whose seats are counted on it. */
  readonly on: LocalDate;
  /** Dissolved ones are left out unless asked for. */
  readonly dissolved?: boolean | undefined;
  /** Only those that should have met. */
  readonly overdue?: boolean | undefined;
};

export type LedningsgruppListRow = {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly kind: string;
  readonly from: LocalDate;
  /** Who sit in it on the day. */
  readonly members: number;
  readonly meetings: number;
  readonly lastMeetingOn: LocalDate | null;
  readonly nextOn: LocalDate | null;
  readonly nextName: string | null;
  readonly overdueOn: LocalDate | null;
  readonly overdueName: string | null;
};

/** The one that is to meet soonest first. */
export async function queryLedningsgruppWorklist(
  database: TenantReader,
  query: LedningsgruppListQuery,
): Promise<Page<LedningsgruppListRow>> {
  const member = sql.id(schemaOf(ledningsgruppWorklist), 'member');
  return await readPage(database, query, {
    projection: ledningsgruppWorklist,
    table: 'ledningsgrupp',
    columns: {
      state: sql`l.state`,
      kind: sql`l.kind`,
      from: sql`l.from_on`,
      members: sql`(select count(*)::int from ${member} m where m.stream_id = l.stream_id
        and m.from_on <= ${query.on}::date and (m.to_on is null or ${query.on}::date < m.to_on))`,
      meetings: sql`l.meetings`,
      lastMeetingOn: sql`l.last_meeting_on`,
      ...dueShown,
    },
    where: [
      ...(query.dissolved ? [] : [sql`l.state <> 'dissolved'`]),
      ...(query.overdue ? [sql`l.overdue_on is not null`] : []),
    ],
    sort: [sql`coalesce(l.next_on, '9999-12-31')::text`, sql`l.from_on::text`],
  });
}
