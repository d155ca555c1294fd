import { inject } from 'vitest';
import { cloneDatabase, type TestDatabase } from './clone-database.ts';

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
