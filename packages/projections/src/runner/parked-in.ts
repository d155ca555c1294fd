import { sql } from 'kysely';
import { type Projection, schemaOf } from '../projection.ts';
import type { TenantReader } from '../tenant-reader.ts';

/** A read model that lacks what happened in so many streams. */
type Lacking = { readonly projection: string; readonly streams: number };

/** Which of these read models a tenant's answers cannot be trusted from, as something is parked in them. */
export async function parkedIn(
  database: TenantReader,
  tenant: string,
  models: readonly Projection[],
): Promise<readonly Lacking[]> {
  const counted = models.map(
    (model) => sql`select ${model.name}::text as projection, count(*)::int as streams
      from ${sql.id(schemaOf(model), 'parked')}`,
  );
  return await database.inTenant(tenant, async (tx) => {
    const { rows } = await sql<Lacking>`
      select * from (${sql.join(counted, sql` union all `)}) lacking
      where streams > 0 order by projection`.execute(tx);
    return rows;
  });
}
