import { type RawBuilder, sql } from 'kysely';
import { type Projection, schemaOf } from '../projection.ts';
import type { TenantReader } from '../tenant-reader.ts';

/**
 * Several tables of one read model, and the log position it stood at. One statement, so that all of
 * it is one snapshot.
 */
export async function readAtPosition(
  database: TenantReader,
  tenant: string,
  projection: Pick<Projection, 'name' | 'version'>,
  queries: readonly RawBuilder<unknown>[],
): Promise<{ readonly position: number; readonly tables: readonly (readonly unknown[])[] }> {
  const tables = queries.map(
    (query) => sql`(select coalesce(json_agg(t), '[]'::json) from (${query}) t)`,
  );
  return await database.inTenant(tenant, async (tx) => {
    const { rows } = await sql<{ position: number | null; tables: unknown[][] }>`
      select
        (select position from ${sql.id(schemaOf(projection), 'checkpoint')}
          where tenant = ${tenant}) as position,
        json_build_array(${sql.join(tables)}) as tables`.execute(tx);
    const [row] = rows;
    return { position: row?.position ?? 0, tables: row?.tables ?? [] };
  });
}
