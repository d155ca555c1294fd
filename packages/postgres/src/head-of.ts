import type { Database } from './database.ts';

/** The position of the tenant's last event; of the API's own role. */
export async function headOf(database: Database, tenant: string): Promise<number> {
  const head = await database.inTenant(tenant, (tx) =>
    tx.selectFrom('log_head').select('position').where('tenant', '=', tenant).executeTakeFirst(),
  );
  return head?.position ?? 0;
}
