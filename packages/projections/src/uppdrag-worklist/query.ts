import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { markOf, type Page, pageMax, tokenOf } from '../page.ts';
import { schemaOf } from '../projection.ts';
import { positionOf } from '../runner/serving.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { uppdragWorklist } from './projection.ts';

export type UppdragListQuery = {
  readonly tenant: string;
  /** Who asks, where they may see no others: own ones, and those without an ombud in their enheter. */
  readonly seenBy?: { readonly ombud: string; readonly enheter: readonly string[] } | undefined;
  /** Huvudansvarig or medombud. */
  readonly ombud?: string | undefined;
  readonly enhet?: string | undefined;
  /** A state or one it lies in: `active`, `firstContact.queued`. */
  readonly state?: string | undefined;
  /** Closed ones are left out unless asked for, by this or by `state`. */
  readonly closed?: boolean | undefined;
  /** Only those for which a day has passed and what was due is not done. */
  readonly overdue?: boolean | undefined;
  /** `next`: soonest date first. `queue`: only the queue, urgent first, then who waited longest. */
  readonly order?: 'next' | 'queue' | undefined;
  readonly limit?: number | undefined;
  /** `next` of the page before. */
  readonly page?: string | undefined;
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
  const { seenBy, ombud, enhet, state, closed, order = 'next' } = query;
  const limit = Math.min(query.limit ?? 50, pageMax);
  const [first, second] =
    order === 'queue'
      ? [sql`(not u.urgent)::text`, sql`u.queued_on::text`]
      : [sql`coalesce(u.next_on, '9999-12-31')::text`, sql`u.requested_on::text`];
  const mark = query.page === undefined ? undefined : markOf(query.page);

  const { position, rows } = await database.inTenant(query.tenant, async (tx) => {
    let select = tx
      .selectFrom(`${schemaOf(uppdragWorklist)}.uppdrag as u`)
      .innerJoin('stream', (join) =>
        join.onRef('stream.tenant', '=', 'u.tenant').onRef('stream.id', '=', 'u.stream_id'),
      )
      .select([
        'u.stream_id as id',
        'stream.number',
        'u.state',
        'u.outcome',
        'u.enhet',
        'u.huvudansvarig',
        'u.medombud',
        'u.requested_on as requestedOn',
        'u.since_on as sinceOn',
        'u.queued_on as queuedOn',
        'u.priority',
        'u.urgent',
        'u.next_on as nextOn',
        'u.next_name as nextName',
        'u.overdue_on as overdueOn',
        'u.overdue_name as overdueName',
        sql<string>`${first}`.as('first'),
        sql<string>`${second}`.as('second'),
      ]);
    if (seenBy) {
      const { ombud: own, enheter } = seenBy;
      select = select.where(
        sql<boolean>`(${isWith(own)}
          or (u.huvudansvarig is null and u.enhet = any(${[...enheter]}::text[])))`,
      );
    }
    if (ombud !== undefined) select = select.where(isWith(ombud));
    if (enhet !== undefined) select = select.where('u.enhet', '=', enhet);
    if (state !== undefined) {
      select = select.where(
        sql<boolean>`(u.state = ${state} or starts_with(u.state, ${`${state}.`}))`,
      );
    } else if (!closed) select = select.where('u.state', '<>', 'closed');
    if (query.overdue) select = select.where('u.overdue_on', 'is not', null);
    if (order === 'queue') select = select.where('u.queued_on', 'is not', null);
    if (mark) {
      select = select.where(
        sql<boolean>`(${first}, ${second}, u.stream_id) > (${mark[0]}, ${mark[1]}, ${mark[2]}::uuid)`,
      );
    }
    const ordered = select
      .orderBy(first)
      .orderBy(second)
      .orderBy('u.stream_id')
      .limit(limit + 1);
    return { position: await positionOf(tx, uppdragWorklist), rows: await ordered.execute() };
  });

  const shown = rows.slice(0, limit).map(({ first: _, second: __, ...row }) => row);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: shown as readonly UppdragListRow[],
    ...(last ? { next: tokenOf([last.first, last.second, last.id]) } : {}),
    position,
  };
}

function isWith(ombud: string) {
  return sql<boolean>`(u.huvudansvarig = ${ombud}::uuid or ${ombud} = any(u.medombud))`;
}
