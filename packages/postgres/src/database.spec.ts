import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from './database.ts';
import { testDatabase } from './testing.ts';

describe('a database', () => {
  it('lets go of its connections, used or not', async () => {
    const database = await testDatabase();
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const others = async () => {
      const { rows } = await admin.query(
        'select query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      return rows.map(({ query }) => query);
    };
    try {
      const unused = await openDatabase(database.url('relay'));
      const used = await openDatabase(database.url('relay'));
      await used.across(async () => {});
      expect(await others()).toHaveLength(2);

      await Promise.all([unused.close(), used.close()]);

      await vi.waitFor(async () => expect(await others()).toEqual([]), { timeout: 5_000 });
    } finally {
      await admin.end();
      await database.drop();
    }
  });
});
