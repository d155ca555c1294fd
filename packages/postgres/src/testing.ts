import type { RecordedEvent } from '@fyr/kernel';
import { inject } from 'vitest';
import { administer } from './administer.ts';
import { cloneDatabase, type TestDatabase } from './clone-database.ts';
import type { Vault } from './vault.ts';

export { rolesOf } from './roles.ts';
export { faultsOf, hasTenant } from './tenants/faults-of.fixture.ts';
export { type Attempt, attemptsOf, interference, named } from './tenants/interference.fixture.ts';
export { type Catalogue, readCatalogue } from './tenants/read-catalogue.fixture.ts';
export { recordStatements } from './tenants/record-statements.fixture.ts';
export { written } from './tenants/written.fixture.ts';
export type { TestDatabase };

/** A migrated database of its own, and one for its keys, on the server that the specs share. */
export async function testDatabase(): Promise<TestDatabase> {
  return await cloneDatabase(inject('postgresUrl'));
}

/** A history with all its text, as nobody but an administrator is told it. */
export async function readWhole(
  { adminUrl: url, secret }: Pick<TestDatabase, 'adminUrl' | 'secret'>,
  vault: Vault,
  tenant: string,
  id: string,
): Promise<readonly RecordedEvent[]> {
  const open = ['client', 'functionary', 'stream'] as const;
  return await administer({ url, secret, vault, tenant }, ({ store }) =>
    store.readStream(tenant, id, { open }),
  );
}
