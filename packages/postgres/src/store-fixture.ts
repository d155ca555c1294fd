import { randomUUID } from 'node:crypto';
import { openEventStore } from './event-store.ts';
import { createTenant } from './tenant.ts';
import { testDatabase } from './testing.ts';
import { openVault } from './vault.ts';

export type StoreFixture = Awaited<ReturnType<typeof storeFixture>>;

/** A store of the API's role on a database of its own. For specs. */
export async function storeFixture() {
  const database = await testDatabase();
  const { adminUrl, custody, secret, vaultUrl } = database;
  const vault = await openVault({ url: vaultUrl, custody });
  const appended: { tenant: string; position: number }[] = [];
  const store = await openEventStore({
    url: database.url('api'),
    secret,
    vault,
    onAppended: (tenant, position) => appended.push({ tenant, position }),
  });

  return {
    ...{ database, vault, store, appended },
    async newTenant(): Promise<string> {
      const tenant = randomUUID();
      await createTenant({ url: adminUrl, vault, tenant, accounts: [] });
      return tenant;
    },
    async close(): Promise<void> {
      await store.close();
      await vault.close();
      await database.drop();
    },
  };
}
