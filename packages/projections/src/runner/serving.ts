import { sql } from 'kysely';
import { type Projection, schemaOf } from '../projection.ts';
import type { Reading } from '../tenant-reader.ts';
import { tellSql } from './schema.ts';
import type { Storage } from './storage.ts';

type Names = Pick<Projection, 'name' | 'version'>;

/** Whether this version's schema is filled and answers queries. */
export async function isServing(storage: Storage, projection: Names): Promise<boolean> {
  const rows = await storage.query(
    `select from projections.projection
      where name = $1 and version >= $2 and to_regnamespace($3) is not null`,
    [projection.name, projection.version, schemaOf(projection)],
  );
  return rows.length > 0;
}

/** The highest version that serves; undefined before any. */
export async function servingVersion(
  storage: Pick<Storage, 'query'>,
  name: string,
): Promise<number | undefined> {
  const [row] = await storage.query<{ version: number }>(
    'select version from projections.projection where name = $1',
    [name],
  );
  return row?.version;
}

/** Lets the narrow rooms read what this version tells them, where its tables are older than they. */
export async function tellRooms(storage: Storage, projection: Projection): Promise<void> {
  await storage.query(tellSql({ projection, schema: schemaOf(projection) }));
}

/** Where each tenant's rows stand in this version. */
export async function positionsIn(
  storage: Pick<Storage, 'query'>,
  schema: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await storage.query<{ tenant: string; position: string }>(
    `select tenant, position from ${schema}.checkpoint`,
  );
  return new Map(rows.map(({ tenant, position }) => [tenant, Number(position)]));
}

/**
 * How far a read model has come, for whoever queries it in a tenant's transaction; 0 before its
 * first event.
 */
export async function positionOf(tx: Reading, projection: Names): Promise<number> {
  const { rows } = await sql<{ position: string | number }>`
    select position from ${sql.id(schemaOf(projection), 'checkpoint')}`.execute(tx);
  return Number(rows[0]?.position ?? 0);
}
