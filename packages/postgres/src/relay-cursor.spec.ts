import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { type RelayCursor, relayCursor } from './relay-cursor.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

describe('the relay’s cursor', () => {
  let made: TestDatabase;
  let database: Database;
  let cursor: RelayCursor;
  beforeAll(async () => {
    made = await testDatabase();
    database = await openDatabase(made.url('relay'));
    cursor = relayCursor(database);
  });
  afterAll(async () => {
    await database.close();
    await made.drop();
  });

  test('moves on and never back', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    await cursor.advance(new Map([[one, 5]]));
    await cursor.advance(
      new Map([
        [one, 3],
        [two, 1],
      ]),
    );
    await cursor.advance(new Map());
    const { positions } = await cursor.read();
    expect(positions.get(one)).toBe(5);
    expect(positions.get(two)).toBe(1);
  });

  test('of two that raise the same epoch, both come to the next', async () => {
    const { epoch } = await cursor.read();
    const raised = await Promise.all([cursor.raiseEpoch(epoch), cursor.raiseEpoch(epoch)]);
    expect(raised).toEqual([epoch + 1, epoch + 1]);
    expect((await cursor.read()).epoch).toBe(epoch + 1);
  });

  test('one leads; another may when the first lets go or is broken off', async () => {
    const other = await openDatabase(made.url('relay'));
    const first = await database.tryLead('relay');
    expect(await other.tryLead('relay')).toBeUndefined();
    expect(await database.tryLead('relay')).toBeUndefined();
    const elsewhere = await other.tryLead('another');
    expect(elsewhere).toBeDefined();
    await first?.release();
    const second = await other.tryLead('relay');
    expect(second).toBeDefined();

    const admin = new pg.Client({ connectionString: made.adminUrl });
    await admin.connect();
    await admin.query(
      `select pg_terminate_backend(pid) from pg_locks
        where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    );
    await admin.end();
    await second?.lost;
    expect(await database.tryLead('relay')).toBeDefined();
    await other.close();
  });
});
