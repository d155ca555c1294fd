import { type Database, tenantsOf, type Vault } from '@fyr/postgres';
import type { createMetrics } from './metrics.ts';

/** For how long a backup has been able to bring back somebody who is forgotten, at the most. */
export function rotationGauge({
  database,
  vault,
}: {
  readonly database: Database;
  readonly vault: Pick<Vault, 'rotationDueSince'>;
}): Parameters<typeof createMetrics>[0][number] {
  return {
    name: 'fyr_key_rotation_due_seconds',
    help: 'Since the first was forgotten whose key a backup brings back until its tenant key is rotated.',
    read: async () => {
      const tenants = await tenantsOf(database);
      const since = await Promise.all(tenants.map((tenant) => vault.rotationDueSince(tenant)));
      const waits = since.map((at) => (at ? (Date.now() - at.getTime()) / 1_000 : 0));
      return [{ value: Math.max(0, ...waits) }];
    },
  };
}
