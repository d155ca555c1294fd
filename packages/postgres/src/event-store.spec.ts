import { eventStoreContract } from '@fyr/testing';
import { storeFixture } from './store-fixture.ts';
import { createTenant } from './tenant.ts';

eventStoreContract(async () => {
  const { store, vault, database, close } = await storeFixture();
  const url = database.adminUrl;
  return {
    store,
    createTenant: (tenant) => createTenant({ url, vault, tenant, accounts: [] }),
    forget: (tenant, subject) => vault.forget(tenant, subject),
    close,
  };
});
