import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { type Choosing, chosen, type DueShown, dueShown, type Page, readPage } from '../page.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { moteWorklist } from './projection.ts';

export type MoteListQuery = Choosing & {
  readonly ledningsgrupp?: string | undefined;
};

export type MoteListRow = DueShown & {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly ledningsgrupp: string;
  readonly plannedOn: LocalDate;
  /** `13:00`. */
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly heldOn: LocalDate | null;
  readonly papers: number;
  /** Texts that wait for somebody other than their author to look at them. */
  readonly toReview: number;
  readonly decisions: number;
};

/** In the order of their days, those to come first; with what is over, the last ones first. */
export async function queryMoteWorklist(
  database: TenantReader,
  query: MoteListQuery,
): Promise<Page<MoteListRow>> {
  const { ledningsgrupp, over } = query;
  return await readPage(database, query, {
    projection: moteWorklist,
    table: 'mote',
    columns: {
      state: sql`l.state`,
      ledningsgrupp: sql`l.ledningsgrupp`,
      plannedOn: sql`l.planned_on`,
      startsAt: sql`l.starts_at`,
      endsAt: sql`l.ends_at`,
      heldOn: sql`l.held_on`,
      papers: sql`l.papers`,
      toReview: sql`l.to_review`,
      decisions: sql`l.decisions`,
      ...dueShown,
    },
    where: [
      ...(ledningsgrupp === undefined ? [] : [sql`l.ledningsgrupp = ${ledningsgrupp}::uuid`]),
      ...chosen(query, ['minutesApproved', 'cancelled']),
    ],
    sort: [sql`coalesce(l.held_on, l.planned_on)::text`, sql`l.starts_at`],
    descending: over === true,
  });
}
