import { eventStoreContract } from '@fyr/testing';
import { storeFixture } from './store-fixture.ts';
import { createTenant } from './tenant.ts';
import { readWhole } from './testing.ts';

eventStoreContract(async () => {
  const { store, vault, database, close } = await storeFixture();
  const url = database.adminUrl;
  return {
    store: {
      ...store,
      // No errand is anybody's own: what is said of a client in it the administrator alone is told.
      readStream: async (tenant, id, options) =>
        options?.open?.includes('client')
          ? await readWhole(database, vault, tenant, id)
          : await store.readStream(tenant, id, options),
    },
    createTenant: (tenant) => createTenant({ url, vault, tenant, accounts: [] }),
    forget: (tenant, subject) => vault.forget(tenant, subject),
    close,
  };
});
