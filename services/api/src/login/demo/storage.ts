import type { Adapter, AdapterPayload } from 'oidc-provider';

const storedMax = 2_000;

/** All that the demo's provider remembers: in memory, for as long as it says, and the newest of it. */
export function boundedStorage(): (model: string) => Adapter {
  const stored = new Map<string, { payload: AdapterPayload; until: number }>();
  const never = async () => undefined;

  return (model) => {
    const keyOf = (id: string) => `${model} ${id}`;
    const read = (id: string) => {
      const found = stored.get(keyOf(id));
      return found && found.until > Date.now() ? found.payload : undefined;
    };
    return {
      async upsert(id, payload, seconds = 0) {
        stored.delete(keyOf(id));
        stored.set(keyOf(id), { payload, until: Date.now() + seconds * 1000 });
        const [oldest] = stored.keys();
        if (stored.size > storedMax && oldest !== undefined) stored.delete(oldest);
      },
      find: async (id) => read(id),
      async consume(id) {
        const payload = read(id);
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        stored.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of stored) {
          if (payload.grantId === grantId) stored.delete(key);
        }
      },
      findByUid: never,
      findByUserCode: never,
    };
  };
}
