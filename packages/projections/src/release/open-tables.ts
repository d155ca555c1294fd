import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import type { TenantReader } from '../tenant-reader.ts';

/** A table as it is out, for those who ask for all of them. */
export type TableOut = {
  readonly measure: string;
  /** In the order of the measure. */
  readonly dimensions: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Null: protected. */
  readonly cells: readonly { readonly keys: readonly string[]; readonly value: number | null }[];
  /** Epoch milliseconds. */
  readonly releasedAt: number;
};

/** All that was released with these quarters, oldest first; of a period its totals first. */
export async function queryTablesOut(
  database: TenantReader,
  tenant: string,
  quarterEnds: readonly LocalDate[],
): Promise<readonly TableOut[]> {
  const { rows } = await database.inTenant(tenant, (tx) =>
    sql<Stored>`
      select measure, dimensions, from_on::text as "from", to_on::text as "to", cells,
        released_at as "releasedAt"
      from released_table join release using (tenant, to_on)
      where to_on = any (${quarterEnds}::date[])
      order by to_on, from_on desc, measure, cardinality(dimensions), dimensions`.execute(tx),
  );
  return rows.map(({ cells, releasedAt, ...table }) => ({
    ...table,
    cells: cells.map((cell) => ({
      keys: cell.slice(0, -1) as readonly string[],
      value: cell.at(-1) as number | null,
    })),
    releasedAt: Number(releasedAt),
  }));
}

type Stored = Omit<TableOut, 'cells' | 'releasedAt'> & {
  readonly cells: readonly (readonly (string | number | null)[])[];
  readonly releasedAt: string;
};
