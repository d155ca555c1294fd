import type { Account } from './accounts.ts';
import { openPool } from './pool.ts';
import { translate } from './rejections.ts';
import type { Vault } from './vault.ts';

export type NewAccount = Omit<Account, 'tenant' | 'demoUser' | 'ledningsgrupp' | 'namnd'> & {
  readonly namnd?: string;
  readonly demoUser?: string;
  /** Where letters go that say that there is something. */
  readonly email?: string;
};

/**
 * Makes a tenant ready for its first event: its key, its log's head row, its accounts. Again, it
 * adds the accounts that are missing.
 * @param options.url of the administrator: no service may make a tenant
 */
export async function createTenant(options: {
  readonly url: string;
  readonly vault: Vault;
  readonly tenant: string;
  readonly accounts: readonly NewAccount[];
}): Promise<void> {
  const { url, vault, tenant, accounts } = options;
  await vault.createTenantKey(tenant);

  const pool = openPool(url, { max: 1 });
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.tenant', $1, true)`, [tenant]);
    await client.query('insert into log_head (tenant) values ($1) on conflict do nothing', [
      tenant,
    ]);
    for (const { id, name, roles, namnd = null, demoUser = null, email = null } of accounts) {
      await client.query(
        `insert into account (id, tenant, name, roles, namnd, demo_user, email)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant, id) do nothing`,
        [id, tenant, name, roles, namnd, demoUser, email],
      );
    }
    await client.query('commit');
  } catch (error) {
    throw translate(error);
  } finally {
    client.release(true);
    await pool.end();
  }
}
