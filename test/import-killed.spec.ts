import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  examples,
  type ImportFixture,
  importFixture,
} from '../services/cli/src/import/import.fixture.ts';

const main = join(import.meta.dirname, '..', 'services', 'cli', 'src', 'main.ts');
let made: ImportFixture;
let holder: pg.Client;
let watcher: pg.Client;

beforeAll(async () => {
  made = await importFixture();
  holder = new pg.Client({ connectionString: made.database.adminUrl });
  watcher = new pg.Client({ connectionString: made.database.adminUrl });
  await holder.connect();
  await watcher.connect();
});
afterAll(async () => {
  await holder.end();
  await watcher.end();
  await made.close();
});

async function count(text: string, ...values: readonly unknown[]): Promise<number> {
  const { rows } = await watcher.query(`select count(*)::int as n from ${text}`, [...values]);
  return rows[0].n;
}

it('an import that is killed in the middle writes nothing, and can be run again', async () => {
  const tenant = await made.start();
  const written = async () => {
    const counts: number[] = [];
    for (const table of ['event', 'stream', 'account', 'access_log', 'timer', 'card']) {
      counts.push(await count(`${table} where tenant = $1`, tenant));
    }
    return counts;
  };
  const before = await written();

  // While somebody else holds the head of the log, the append of the import waits.
  await holder.query('begin');
  await holder.query('select from log_head where tenant = $1 for update', [tenant]);
  const files = Object.entries(examples).flatMap(([name, path]) => [`--${name}`, path]);
  const child = spawn(process.execPath, [main, 'import', '--tenant', tenant, ...files], {
    env: made.config,
    stdio: 'inherit',
  });
  const waiting = `pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%from append(%'`;
  await vi.waitFor(async () => expect(await count(waiting)).toBe(1), 30_000);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await holder.query('rollback');

  await vi.waitFor(async () => expect(await count(waiting)).toBe(0), 30_000);
  expect(await written()).toEqual(before);
  expect(await made.run({ tenant, ...examples })).toMatchObject({
    faults: 0,
    rows: [{ 'nya rader': 15 }, { 'nya rader': 6 }, { 'nya rader': 7 }],
  });
}, 120_000);
