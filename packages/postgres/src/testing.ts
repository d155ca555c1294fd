import { inject } from 'vitest';
import { cloneDatabase, type TestDatabase } from './clone-database.ts';

export type { TestDatabase };

/** A migrated database of its own, and one for its keys, on the server that the specs share. */
export async function testDatabase(): Promise<TestDatabase> {
  return await cloneDatabase(inject('postgresUrl'));
}
