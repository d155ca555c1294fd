import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { dueShown, isIn, type Page, type Paging, readPage } from '../page.ts';
import { schemaOf } from '../projection.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { uppdragWorklist } from './projection.ts';

export type UppdragListQuery = Paging & {
  /** The day of the covers in force. */
  readonly on: LocalDate;
  /**
   * Who asks, where they may see no others: own ones, those they cover in, and those without an ombud
   * in their enheter.
   */
  readonly seenBy?: { readonly ombud: string; readonly enheter: readonly string[] } | undefined;
  /** Huvudansvarig or medombud. */
  readonly ombud?: string | undefined;
  readonly enhet?: string | undefined;
  /** A state or one it lies in: `active`, `firstContact.queued`. */
  readonly state?: string | undefined;
  /** Closed ones that are not late are left out unless asked for, by this or by `state`. */
  readonly closed?: boolean | undefined;
  /** Only those for which a day has passed and what was due is not done. */
  readonly overdue?: boolean | undefined;
  /** `next`: soonest date first. `queue`: only the queue, urgent first, then who waited longest. */
  readonly order?: 'next' | 'queue' | undefined;
};

/** Codes and days only: whom it is about, the card says. */
export type UppdragListRow = {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly enhet: string;
  readonly huvudansvarig: string | null;
  readonly medombud: readonly string[];
  /** Those who cover that day. */
  readonly coveredBy: readonly string[];
  readonly requestedOn: LocalDate;
  readonly sinceOn: LocalDate;
  readonly queuedOn: LocalDate | null;
  readonly priority: readonly string[];
  readonly urgent: boolean;
  readonly nextOn: LocalDate | null;
  readonly nextName: string | null;
  /** The first of the days that have passed and are not dealt with. */
  readonly overdueOn: LocalDate | null;
  readonly overdueName: string | null;
};

export async function queryUppdragWorklist(
  database: TenantReader,
  query: UppdragListQuery,
): Promise<Page<UppdragListRow>> {
  const { on, seenBy, ombud, enhet, state, closed, overdue, order = 'next' } = query;
  return await readPage(database, query, {
    projection: uppdragWorklist,
    table: 'uppdrag',
    columns: {
      state: sql`l.state`,
      outcome: sql`l.outcome`,
      enhet: sql`l.enhet`,
      huvudansvarig: sql`l.huvudansvarig`,
      medombud: sql`l.medombud`,
      coveredBy: sql`array(select ombud::text ${coversOn(on)} order by row)`,
      requestedOn: sql`l.requested_on`,
      sinceOn: sql`l.since_on`,
      queuedOn: sql`l.queued_on`,
      priority: sql`l.priority`,
      urgent: sql`l.urgent`,
      ...dueShown,
    },
    where: [
      ...(seenBy ? [isSeenBy(seenBy, on)] : []),
      ...(ombud === undefined ? [] : [isWith(ombud)]),
      ...(enhet === undefined ? [] : [sql`l.enhet = ${enhet}`]),
      ...(state === undefined ? [] : [isIn(state)]),
      // A closed one is still work while its documentation is late.
      ...(state === undefined && !closed
        ? [sql`(l.state <> 'closed' or l.overdue_on is not null)`]
        : []),
      ...(overdue ? [sql`l.overdue_on is not null`] : []),
      ...(order === 'queue' ? [sql`l.queued_on is not null`] : []),
    ],
    sort:
      order === 'queue'
        ? [sql`(not l.urgent)::text`, sql`l.queued_on::text`]
        : [sql`coalesce(l.next_on, '9999-12-31')::text`, sql`l.requested_on::text`],
  });
}

/** Who asks, where they may see no others. */
export type SeenBy = NonNullable<UppdragListQuery['seenBy']>;

export function isSeenBy({ ombud, enheter }: SeenBy, on: LocalDate) {
  return sql`(${isWith(ombud)}
    or exists (select ${coversOn(on)} and ombud = ${ombud}::uuid)
    or (l.huvudansvarig is null and l.enhet = any(${[...enheter]}::text[])))`;
}

function coversOn(on: LocalDate) {
  return sql`from ${sql.id(schemaOf(uppdragWorklist), 'cover')} c
    where c.tenant = l.tenant and c.stream_id = l.stream_id
      and c.from_on <= ${on}::date and ${on}::date < c.to_on`;
}

function isWith(ombud: string) {
  return sql`(l.huvudansvarig = ${ombud}::uuid or ${ombud} = any(l.medombud))`;
}
