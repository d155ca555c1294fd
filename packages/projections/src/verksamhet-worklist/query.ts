import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { dueShown, type Page, type Paging, readPage } from '../page.ts';
import { schemaOf } from '../projection.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { verksamhetWorklist } from './projection.ts';

export type VerksamhetListQuery = Paging & {
  /** What is in force that day. */
  readonly on: LocalDate;
};

export type VerksamhetListRow = {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly kind: string;
  readonly from: LocalDate;
  /** Null before it has begun. */
  readonly driftsform: string | null;
  readonly enheter: number;
  readonly ombud: number;
  readonly nextOn: LocalDate | null;
  readonly nextName: string | null;
  readonly overdueOn: LocalDate | null;
  readonly overdueName: string | null;
};

/** At most one row: the tenant's own. */
export async function queryVerksamhetWorklist(
  database: TenantReader,
  query: VerksamhetListQuery,
): Promise<Page<VerksamhetListRow>> {
  const day = sql`${query.on}::date`;
  const counted = (table: 'enhet' | 'ombud') => sql`(
    select count(distinct ${sql.id(table)})::int
    from ${sql.id(schemaOf(verksamhetWorklist), table)} t
    where t.stream_id = l.stream_id and t.from_on <= ${day}
      and (t.to_on is null or ${day} < t.to_on))`;
  return await readPage(database, query, {
    projection: verksamhetWorklist,
    table: 'verksamhet',
    columns: {
      state: sql`l.state`,
      kind: sql`l.kind`,
      from: sql`l.from_on`,
      driftsform: sql`(
        select f.driftsform from ${sql.id(schemaOf(verksamhetWorklist), 'form')} f
        where f.stream_id = l.stream_id and f.from_on <= ${day}
        order by f.from_on desc, f.row desc limit 1)`,
      enheter: counted('enhet'),
      ombud: counted('ombud'),
      ...dueShown,
    },
    where: [],
    sort: [sql`l.from_on::text`, sql`l.state`],
  });
}
