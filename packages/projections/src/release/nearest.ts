import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import type { TenantReader } from '../tenant-reader.ts';

export type ReleasedChoice = {
  readonly by: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
};

type Wished = {
  readonly by: readonly string[];
  readonly from: LocalDate | undefined;
  readonly to: LocalDate | undefined;
};

/**
 * Of the tables of a measure that are out and show something, the one that is most like what was
 * asked for: first by its dimensions, then by its days. Undefined where none is out.
 */
export async function nearestReleased(
  database: TenantReader,
  tenant: string,
  measure: string,
  asked: Wished,
): Promise<ReleasedChoice | undefined> {
  const { rows } = await database.inTenant(tenant, (tx) =>
    sql<ReleasedChoice>`
      select dimensions as by, from_on::text as "from", to_on::text as "to" from released_table
      where measure = ${measure} and exists (
        select from jsonb_array_elements(cells) cell where cell->>-1 is not null)`.execute(tx),
  );
  const distances = new Map(rows.map((row) => [row, distanceTo(asked, row)]));
  const [nearest] = rows.toSorted((a, b) => compare(distances.get(a), distances.get(b)));
  return nearest;
}

/** The least first; what a table lacks weighs more than what it has besides. */
function distanceTo({ by, from, to }: Wished, table: ReleasedChoice): readonly number[] {
  const lacking = by.filter((id) => !table.by.includes(id)).length;
  const besides = table.by.filter((id) => !by.includes(id)).length;
  const apart = to === undefined ? 0 : daysBetween(to, table.to);
  const length = from === undefined ? 0 : daysBetween(from, table.from);
  return [lacking, besides, apart + length, -Date.parse(table.to)];
}

function compare(one: readonly number[] = [], other: readonly number[] = []): number {
  return one.map((part, at) => part - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function daysBetween(a: LocalDate, b: LocalDate): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
