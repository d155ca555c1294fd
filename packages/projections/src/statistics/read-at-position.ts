import { type RawBuilder, sql } from 'kysely';
import { type Projection, schemaOf } from '../projection.ts';
import type { TenantReader } from '../tenant-reader.ts';

/**
 * Several tables, and the least log position that their read models stood at. One statement, so that all of
 * it is one snapshot.
 */
export async function readAtPosition(
  database: TenantReader,
  tenant: string,
  models: readonly Pick<Projection, 'name' | 'version'>[],
  queries: readonly RawBuilder<unknown>[],
): Promise<{ readonly position: number; readonly tables: readonly (readonly unknown[])[] }> {
  const tables = queries.map(
    (query) => sql`(select coalesce(json_agg(t), '[]'::json) from (${query}) t)`,
  );
  const positions = models.map(
    (model) => sql`(select coalesce(max(position), 0)
      from ${sql.id(schemaOf(model), 'checkpoint')} where tenant = ${tenant})`,
  );
  return await database.inTenant(tenant, async (tx) => {
    const { rows } = await sql<{ position: number | null; tables: unknown[][] }>`
      select
        least(${sql.join(positions)}) as position,
        json_build_array(${sql.join(tables)}) as tables`.execute(tx);
    const [row] = rows;
    return { position: row?.position ?? 0, tables: row?.tables ?? [] };
  });
}
