import type { Rapportslag } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { type Choosing, chosen, type DueShown, dueShown, type Page, readPage } from '../page.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { rapportWorklist } from './projection.ts';

export type RapportListQuery = Choosing & {
  /** Of these kinds alone. */
  readonly kinds: readonly Rapportslag[];
  /** Only those of which an edition was sent. */
  readonly sentOnly?: boolean | undefined;
  /** Only those of the whole verksamhet, and of these. */
  readonly enheter?: readonly string[] | undefined;
};

export type RapportListRow = DueShown & {
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
};

/** The latest period first. */
export async function queryRapportWorklist(
  database: TenantReader,
  query: RapportListQuery,
): Promise<Page<RapportListRow>> {
  const { kinds, sentOnly, enheter } = query;
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
      ...(enheter ? [sql`(l.enhet is null or l.enhet = any (${enheter}::text[]))`] : []),
      ...chosen(query, ['discarded', 'sent.accepted', 'sent.delivered']),
    ],
    sort: [sql`l.to_on::text`, sql`stream.number`],
    descending: true,
  });
}
