import { type RawBuilder, sql } from 'kysely';
import { type Projection, schemaOf } from '../projection.ts';
import type { Tables } from '../tables.ts';

/** Names a read model's tables in a statement, each in the schema of the version this code reads. */
export function tableOf<T extends Tables>(
  projection: Projection<T>,
): (table: keyof T & string) => RawBuilder<unknown> {
  return (table) => sql.table(`${schemaOf(projection)}.${table}`);
}
