import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { markOf, type Page, pageMax, tokenOf } from '../page.ts';
import { schemaOf } from '../projection.ts';
import { positionOf } from '../runner/serving.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { systemfelWorklist } from './projection.ts';

export type SystemfelListQuery = {
  readonly tenant: string;
  /** A state or one it lies in: `forwardedToHuvudman`, `identified.observed`. */
  readonly state?: string | undefined;
  /** A huvudman type among those it is about. */
  readonly huvudman?: string | undefined;
  /** Resolved ones are left out unless asked for, by this or by `state`. */
  readonly resolved?: boolean | undefined;
  /** Only those for which a day has passed and what was due is not done. */
  readonly overdue?: boolean | undefined;
  /** Only those that have come before the ledningsgrupp or a huvudman. */
  readonly reportedOnly?: boolean | undefined;
  /** `next`: soonest date first. `waiting`: only where an answer is awaited, the longest first. */
  readonly order?: 'next' | 'waiting' | undefined;
  readonly limit?: number | undefined;
  /** `next` of the page before. */
  readonly page?: string | undefined;
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
  const { state, huvudman, resolved, order = 'next' } = query;
  const limit = Math.min(query.limit ?? 50, pageMax);
  const first =
    order === 'waiting' ? sql`s.waiting_since::text` : sql`coalesce(s.next_on, '9999-12-31')::text`;
  const second = sql`s.observed_on::text`;
  const mark = query.page === undefined ? undefined : markOf(query.page);

  const { position, rows } = await database.inTenant(query.tenant, async (tx) => {
    let select = tx
      .selectFrom(`${schemaOf(systemfelWorklist)}.systemfel as s`)
      .innerJoin('stream', (join) =>
        join.onRef('stream.tenant', '=', 's.tenant').onRef('stream.id', '=', 's.stream_id'),
      )
      .select([
        's.stream_id as id',
        'stream.number',
        's.state',
        's.outcome',
        's.niva',
        's.art',
        's.huvudman_typ as huvudmanTyp',
        's.allvarsgrad',
        's.observed_on as observedOn',
        's.since_on as sinceOn',
        's.waiting_since as waitingSince',
        's.clients',
        's.next_on as nextOn',
        's.next_name as nextName',
        's.overdue_on as overdueOn',
        's.overdue_name as overdueName',
        sql<string>`${first}`.as('first'),
        sql<string>`${second}`.as('second'),
      ]);
    if (huvudman !== undefined) {
      select = select.where(sql<boolean>`${huvudman} = any(s.huvudman_typ)`);
    }
    if (state !== undefined) {
      select = select.where(
        sql<boolean>`(s.state = ${state} or starts_with(s.state, ${`${state}.`}))`,
      );
    } else if (!resolved) select = select.where('s.state', '<>', 'resolved');
    if (query.reportedOnly) select = select.where(isReported);
    if (query.overdue) select = select.where('s.overdue_on', 'is not', null);
    if (order === 'waiting') select = select.where('s.waiting_since', 'is not', null);
    if (mark) {
      select = select.where(
        sql<boolean>`(${first}, ${second}, s.stream_id) > (${mark[0]}, ${mark[1]}, ${mark[2]}::uuid)`,
      );
    }
    const ordered = select
      .orderBy(first)
      .orderBy(second)
      .orderBy('s.stream_id')
      .limit(limit + 1);
    return { position: await positionOf(tx, systemfelWorklist), rows: await ordered.execute() };
  });

  const shown = rows.slice(0, limit).map(({ first: _, second: __, ...row }) => row);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: shown as readonly SystemfelListRow[],
    ...(last ? { next: tokenOf([last.first, last.second, last.id]) } : {}),
    position,
  };
}

/** By the stream's own row: the read model does not know how far a resolved one ever came. */
const isReported = sql<boolean>`case split_part(stream.state, '.', 1)
  when 'identified' then false
  when 'resolved' then stream.context ->> 'meetingId' is not null
    or stream.context ->> 'decided' = 'true'
    or exists (select from json_object_keys(stream.context -> 'huvudman'))
  else true end`;
