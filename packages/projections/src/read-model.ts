import type { Kysely } from 'kysely';
import { type Projection, schemaOf } from './projection.ts';

/** What queries need of the database: one transaction that sees one tenant's rows only. */
export type TenantReader = {
  // biome-ignore lint/suspicious/noExplicitAny: tables differ from caller to caller
  inTenant<T>(tenant: string, work: (tx: Kysely<any>) => Promise<T>): Promise<T>;
};

/**
 * How far a read model has read the log. Asked before its rows in one transaction, it never says
 * more than they know.
 */
export async function positionOf(
  // biome-ignore lint/suspicious/noExplicitAny: tables differ from caller to caller
  tx: Kysely<any>,
  projection: Pick<Projection, 'name' | 'version'>,
): Promise<number> {
  const row = await tx
    .withSchema(schemaOf(projection))
    .selectFrom('checkpoint')
    .select('position')
    .executeTakeFirst();
  return row?.position ?? 0;
}
