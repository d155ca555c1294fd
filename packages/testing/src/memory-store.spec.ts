import { eventStoreContract } from './event-store-contract.ts';
import { MemoryStore } from './memory-store.ts';

eventStoreContract(async () => {
  const store = new MemoryStore();
  return {
    store,
    createTenant: async () => {},
    forget: async (_tenant, { id }) => store.forget(id),
    close: async () => {},
  };
});
