import { type Projection, schemaOf } from '../projection.ts';
import type { Storage } from './storage.ts';

/**
 * Tells the planner how many rows there are. Postgres finds out by itself, but only after a while,
 * and joins of a read model that filled within it are planned as if it were empty.
 */
export async function analyze(
  storage: Pick<Storage, 'query'>,
  projection: Projection,
): Promise<void> {
  const tables = Object.keys(projection.tables).map((name) => `${schemaOf(projection)}.${name}`);
  await storage.query(`analyze ${tables.join(', ')}`);
}
