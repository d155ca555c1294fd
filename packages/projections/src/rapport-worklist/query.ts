import type { Rapportslag } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { dueShown, isIn, type Page, type Paging, readPage } from '../page.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { rapportWorklist } from './projection.ts';

export type RapportListQuery = Paging & {
  /** Of these kinds alone. */
  readonly kinds: readonly Rapportslag[];
  /** Only those of which an edition was sent. */
  readonly sentOnly?: boolean | undefined;
  /** A state or one it lies in: `sent`. */
  readonly state?: string | undefined;
  /** Accepted, delivered and discarded ones too. */
  readonly over?: boolean | undefined;
  /** Only those that should have been sent. */
  readonly overdue?: boolean | undefined;
};

export type RapportListRow = {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly kind: Rapportslag;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly enhet: string | null;
  readonly edition: number;
  readonly sentEdition: number;
  readonly done: number;
  readonly drafted: number;
  readonly missing: number;
  readonly nextOn: LocalDate | null;
  readonly nextName: string | null;
  readonly overdueOn: LocalDate | null;
  readonly overdueName: string | null;
};

/** The latest period first. */
export async function queryRapportWorklist(
  database: TenantReader,
  query: RapportListQuery,
): Promise<Page<RapportListRow>> {
  const { kinds, sentOnly, state, over, overdue } = query;
  return await readPage(database, query, {
    projection: rapportWorklist,
    table: 'rapport',
    columns: {
      state: sql`l.state`,
      kind: sql`l.kind`,
      from: sql`l.from_on`,
      to: sql`l.to_on`,
      enhet: sql`l.enhet`,
      edition: sql`l.edition`,
      sentEdition: sql`l.sent_edition`,
      done: sql`l.done`,
      drafted: sql`l.drafted`,
      missing: sql`l.missing`,
      ...dueShown,
    },
    where: [
      sql`l.kind = any (${kinds}::text[])`,
      ...(sentOnly ? [sql`l.sent_edition > 0`] : []),
      ...(state === undefined ? [] : [isIn(state)]),
      ...(state === undefined && !over
        ? [sql`l.state not in ('discarded', 'sent.accepted', 'sent.delivered')`]
        : []),
      ...(overdue ? [sql`l.overdue_on is not null`] : []),
    ],
    sort: [sql`l.to_on::text`, sql`stream.number`],
    descending: true,
  });
}
