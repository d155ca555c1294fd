import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { dueShown, isIn, type Page, type Paging, readPage } from '../page.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { systemfelWorklist } from './projection.ts';

export type SystemfelListQuery = Paging & {
  /** A state or one it lies in: `forwardedToHuvudman`, `identified.observed`. */
  readonly state?: string | undefined;
  /** A huvudman type among those it is about. */
  readonly huvudman?: string | undefined;
  readonly art?: string | undefined;
  /** Seen on this day or later. */
  readonly observedFrom?: LocalDate | undefined;
  /** Resolved ones are left out unless asked for, by this or by `state`. */
  readonly resolved?: boolean | undefined;
  /** Only those for which a day has passed and what was due is not done. */
  readonly overdue?: boolean | undefined;
  /** Only those that have come before the ledningsgrupp or a huvudman. */
  readonly reportedOnly?: boolean | undefined;
  /** `next`: soonest date first. `waiting`: only where an answer is awaited, the longest first. */
  readonly order?: 'next' | 'waiting' | undefined;
};

export type SystemfelListRow = {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly niva: string | null;
  readonly art: string;
  readonly huvudmanTyp: readonly string[];
  readonly allvarsgrad: string | null;
  readonly observedOn: LocalDate;
  readonly sinceOn: LocalDate;
  /** Since when the longest awaited answer is awaited. */
  readonly waitingSince: LocalDate | null;
  /** Of what kind those are whose answer is awaited. */
  readonly awaitedTyp: readonly string[];
  readonly reportedOn: LocalDate | null;
  readonly answer: string | null;
  readonly answeredOn: LocalDate | null;
  readonly promisedOn: LocalDate | null;
  readonly remedyDueOn: LocalDate | null;
  readonly remediedOn: LocalDate | null;
  readonly effect: string | null;
  readonly followedUpOn: LocalDate | null;
  readonly clients: number;
  readonly nextOn: LocalDate | null;
  readonly nextName: string | null;
  /** The first of the days that have passed and are not dealt with. */
  readonly overdueOn: LocalDate | null;
  readonly overdueName: string | null;
};

export async function querySystemfelWorklist(
  database: TenantReader,
  query: SystemfelListQuery,
): Promise<Page<SystemfelListRow>> {
  const { state, huvudman, resolved, reportedOnly, overdue, order = 'next' } = query;
  const { art, observedFrom } = query;
  return await readPage(database, query, {
    projection: systemfelWorklist,
    table: 'systemfel',
    columns: {
      state: sql`l.state`,
      outcome: sql`l.outcome`,
      niva: sql`l.niva`,
      art: sql`l.art`,
      huvudmanTyp: sql`l.huvudman_typ`,
      allvarsgrad: sql`l.allvarsgrad`,
      observedOn: sql`l.observed_on`,
      sinceOn: sql`l.since_on`,
      waitingSince: sql`l.waiting_since`,
      awaitedTyp: sql`l.awaited_typ`,
      reportedOn: sql`l.reported_on`,
      answer: sql`l.answer`,
      answeredOn: sql`l.answered_on`,
      promisedOn: sql`l.promised_on`,
      remedyDueOn: sql`l.remedy_due_on`,
      remediedOn: sql`l.remedied_on`,
      effect: sql`l.effect`,
      followedUpOn: sql`l.followed_up_on`,
      clients: sql`l.clients`,
      ...dueShown,
    },
    where: [
      ...(huvudman === undefined ? [] : [sql`${huvudman} = any(l.huvudman_typ)`]),
      ...(art === undefined ? [] : [sql`l.art = ${art}`]),
      ...(observedFrom === undefined ? [] : [sql`l.observed_on >= ${observedFrom}`]),
      ...(state === undefined ? [] : [isIn(state)]),
      ...(state === undefined && !resolved ? [sql`l.state <> 'resolved'`] : []),
      ...(reportedOnly ? [isReported] : []),
      ...(overdue ? [sql`l.overdue_on is not null`] : []),
      ...(order === 'waiting' ? [sql`l.waiting_since is not null`] : []),
    ],
    sort: [
      order === 'waiting'
        ? sql`l.waiting_since::text`
        : sql`coalesce(l.next_on, '9999-12-31')::text`,
      sql`l.observed_on::text`,
    ],
  });
}

/** By the stream's own row: the read model does not know how far a resolved one ever came. */
const isReported = sql<boolean>`case split_part(stream.state, '.', 1)
  when 'identified' then false
  when 'resolved' then stream.told_context ->> 'meetingId' is not null
    or stream.told_context ->> 'decision' is not null
    or exists (select from jsonb_object_keys(stream.told_context -> 'huvudman'))
  else true end`;
