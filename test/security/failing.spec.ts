import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from '@fyr/contracts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { filesWith } from '../forget/scan.ts';
import { type Caller, type Reply, type System, startSystem } from '../system.ts';
import { withWord } from './bodies.ts';
import { firstOfEach } from './examples.ts';
import { eachOf } from './world.ts';

/*
 * Postgres quotes the value that it could not take, and the row that it would not have. Here it fails
 * in every way that words of a client could be along in; nobody is told them, and no log holds them.
 */

const mark = `kanariefagel${Math.floor(Math.random() * 1e9).toString(36)}y`;
const ofPostgres = inject('postgresLog');

let system: System;
let folder: string;
let ombud: Caller;
let arbetsledare: Caller;
let admin: pg.Client;
let keys: pg.Client;
let uppdrag: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fyr-failing-'));
  system = await startSystem(['api', 'projector'], { LOG_LEVEL: 'debug' }, true, folder);
  // It would set aside what it could not write, and has made what is read here.
  await system.stop('projector', 'SIGKILL');
  ombud = await system.as('ombud2');
  arbetsledare = await system.as('arbetsledare');
  const { adminUrl, keysUrl } = system.database;
  [admin, keys] = [adminUrl, keysUrl].map((url) => new pg.Client({ connectionString: url })) as [
    pg.Client,
    pg.Client,
  ];
  await Promise.all([admin.connect(), keys.connect()]);
  uppdrag = (await request()).body.id;
}, 120_000);
afterAll(async () => {
  await Promise.all([admin?.end(), keys?.end()]);
  await system?.close();
  await rm(folder, { recursive: true });
});

const request = () =>
  ombud.post('/uppdrag', {
    data: {
      ...{ enhet: 'SKARPNACK', channel: 'TELEFON', initiativ: 'KLIENT', kannedom: 'PSYKIATRI' },
      ...{ birthYear: 1980, kon: 'KVINNA', profil: [], hjalp: [] },
    },
    personal: { name: mark, words: mark },
  });

/** What is asked while something is broken: words in, words out. */
async function everythingAsked(): Promise<readonly Reply[]> {
  return await Promise.all([
    request(),
    ombud.post(`/uppdrag/${uppdrag}/ChangeContactDetails`, { data: {}, personal: { name: mark } }),
    ombud.post('/calendar', {}),
    ombud.get(`/uppdrag/${uppdrag}`),
  ]);
}

function expectUnquoted(replies: readonly Reply[]): void {
  const refused = replies.filter(({ status }) => status >= 500);
  expect(refused.filter(({ body }) => JSON.stringify(body).includes(mark))).toEqual([]);
}

describe('Postgres', () => {
  it('refuses a row of any table, and nobody is told what was in it', async () => {
    let failed = 0;
    for (const database of [admin, keys]) {
      const { rows } = await database.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
          where schemaname = 'public'`,
      );
      for (const { name } of rows) {
        await database.query(`alter table ${name} add constraint broken check (false) not valid`);
        const replies = await everythingAsked();
        await database.query(`alter table ${name} drop constraint broken`);
        expectUnquoted(replies);
        if (replies.some(({ status }) => status >= 500)) failed += 1;
      }
    }
    expect(failed).toBeGreaterThan(8);
  }, 120_000);

  it('finds that there is such a row', async () => {
    const move = 'update log_head set position = position + $2 where tenant = $1';
    await admin.query(move, [system.tenant, -1]);
    const replies = await everythingAsked();
    await admin.query(move, [system.tenant, 1]);
    expectUnquoted(replies);
    expect(replies.slice(0, 2).map(({ status }) => status)).toEqual([500, 500]);
  });

  it.each([
    ['waits in vain for another', undefined, 503],
    ['is told to stop', 'pg_cancel_backend', 503],
    ['is cut off', 'pg_terminate_backend', 503],
  ])('%s', async (_, ended, status) => {
    await admin.query('begin');
    await admin.query('select from log_head for update');
    const asked = request();
    if (ended) {
      await vi.waitFor(async () => {
        const { rows } = await keys.query(
          `select ${ended}(pid) from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`,
          [new URL(system.database.adminUrl).pathname.slice(1)],
        );
        expect(rows.length).toBeGreaterThan(0);
      });
    }
    const reply = await asked;
    await admin.query('rollback');
    expect(reply.status).toBe(status);
    expectUnquoted([reply]);
  });

  it('is given nothing to read as a day, a number, an id or a place in a list', async () => {
    const uuid = randomUUID();
    const page = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const values = [
      ...[mark, `2026-01-${mark}`, `2026-01-01 ${mark}`, `1${mark}`, `${uuid}${mark}`],
      ...[`U-2026-${mark}`, `2026-Q1${mark}`, `{"${mark}`],
      ...[page(mark, mark, mark), page('2026-01-01', '', mark), page(mark), page(mark, mark, uuid)],
    ];
    const wrong: string[] = [];
    let asked = 0;
    const note = (what: string, { status }: Reply) => {
      asked += 1;
      if (status >= 500) wrong.push(`${what}: ${status}`);
    };
    const gets = operations().filter(({ method }) => method === 'get');
    const paths = gets.flatMap(({ id, path, query }) => {
      if (id === 'hearChanges') return [];
      const at = path.replace('/api/v1', '');
      const here = at.replace(':id', uppdrag).replace(':measure', 'contacts');
      const fields = Object.keys(query?.shape ?? {});
      return values.flatMap((value) => {
        const said = encodeURIComponent(value);
        const asFilter = fields.map((field) => `${here}?${field}=${said}`);
        return at.includes(':') ? [at.replace(/:\w+/g, said), ...asFilter] : asFilter;
      });
    });
    await eachOf(paths, async (path) => {
      const by = asked % 2 ? ombud : arbetsledare;
      note(path, await by.get(path));
    });
    const bodies = firstOfEach().flatMap(({ workflow, name, opens, body }, n) =>
      withWord(body, values[n % 8] ?? mark).map((changed) => {
        const at = opens ? `/${workflow.name}` : `/${workflow.name}/${uppdrag}/${name}`;
        return { at, changed };
      }),
    );
    await eachOf(bodies, async ({ at, changed }) => {
      const by = asked % 2 ? ombud : arbetsledare;
      note(at, await by.post(at, changed));
    });
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(1_000);
  }, 120_000);

  it('has written no word of it to its log, nor has the API', async () => {
    expect(await filesWith(folder, [mark])).toEqual([]);
    expect((await filesWith(folder, ['StoreFault'])).length).toBe(1);
    // Somebody else's Postgres is not ours to look into.
    if (ofPostgres === '') return;
    expect(await readFile(ofPostgres, 'utf8')).toContain('violates check constraint "broken"');
    expect(await readFile(ofPostgres, 'utf8')).not.toContain(mark);
    // It would quote what it cannot read, where it is given such a thing.
    await expect(admin.query('select $1::text::uuid', [mark])).rejects.toThrow(mark);
    await vi.waitFor(async () => expect(await readFile(ofPostgres, 'utf8')).toContain(mark));
  });
});
