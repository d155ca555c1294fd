import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import { type Page, type Paging, readPage } from '../page.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { uppdragWorklist } from './projection.ts';
import { isSeenBy, type SeenBy } from './query.ts';

export type ObservationQuery = Paging & {
  /** The day of the covers in force. */
  readonly on: LocalDate;
  readonly seenBy: SeenBy;
};

/** What was seen in an uppdrag, in codes. */
export type ObservationRow = {
  /** Of the uppdrag. */
  readonly id: string;
  readonly number: string;
  readonly observation: number;
  readonly on: LocalDate;
  readonly huvudman: string;
  readonly art: string;
  readonly quarter: string;
  readonly isLinked: boolean;
};

/** The latest first. */
export async function queryObservations(
  database: TenantReader,
  query: ObservationQuery,
): Promise<Page<ObservationRow>> {
  return await readPage(database, query, {
    projection: uppdragWorklist,
    table: 'uppdrag',
    each: 'observation',
    columns: {
      observation: sql`o.observation`,
      on: sql`o.on_day`,
      huvudman: sql`o.huvudman`,
      art: sql`o.art`,
      quarter: sql`o.quarter`,
      isLinked: sql`o.links > 0`,
    },
    where: [isSeenBy(query.seenBy, query.on)],
    sort: [sql`o.on_day::text`, sql`lpad(o.observation::text, 4, '0')`],
    descending: true,
  });
}
