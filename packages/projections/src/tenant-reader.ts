import type { Kysely } from 'kysely';

/** What queries need of the database: one transaction that sees one tenant's rows only. */
export type TenantReader = {
  // biome-ignore lint/suspicious/noExplicitAny: tables differ from caller to caller
  inTenant<T>(tenant: string, work: (tx: Kysely<any>) => Promise<T>): Promise<T>;
};
