import type { LocalDate } from '@fyr/kernel';
import { sql } from 'kysely';
import type { TenantReader } from '../tenant-reader.ts';
import { type Days, quarterAfter, quarterOf, releaseDay } from './quarter.ts';

/** The last quarter whose tables are out. */
export async function lastReleased(
  database: TenantReader,
  tenant: string,
): Promise<Days | undefined> {
  const { rows } = await database.inTenant(tenant, (tx) =>
    sql<{ to: LocalDate | null }>`select max(to_on)::text as "to" from release`.execute(tx),
  );
  const to = rows[0]?.to ?? null;
  return to === null ? undefined : quarterOf(to);
}

/** Which quarter comes next, and on which day. */
export function nextRelease(
  last: Days | undefined,
  today: LocalDate,
  daysToRelease: number,
): Days & { readonly on: LocalDate } {
  const next = last ? quarterAfter(last) : quarterOf(today);
  return { ...next, on: releaseDay(next, daysToRelease) };
}
