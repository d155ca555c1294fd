import type { Database } from './database.ts';

/** Every stream that holds text of a subject. Reads the tenant's whole log: for a rare act. */
export async function streamsHolding(
  database: Database,
  tenant: string,
  subject: string,
): Promise<readonly string[]> {
  const rows = await database.inTenant(tenant, (tx) =>
    tx
      .selectFrom('event')
      .select('stream_id as id')
      .distinct()
      .where('subject_id', '=', subject)
      .orderBy('stream_id')
      .execute(),
  );
  return rows.map(({ id }) => id);
}
