import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uppdrag, workflows } from '@fyr/domain';
import { execute } from '@fyr/kernel';
import {
  openCustody,
  openEventStore,
  openVault,
  restoreKeyCopy,
  roleUrl,
  type Vault,
  verify,
} from '@fyr/postgres';
import { readWhole } from '@fyr/postgres/testing';
import { demoPeople } from '@fyr/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Caller, type System, startSystem } from '../system.ts';
import { tablesWith } from './scan.ts';

/*
 * Of many clients every tenth is forgotten, after a backup was made of both databases. Whatever is
 * restored afterwards, with the keys there are today, brings none of them back and loses nobody else.
 * `FORGET_CLIENTS=1000` makes it longer.
 */

const clients = Number(process.env.FORGET_CLIENTS ?? 40);
const mark = 'kanariefagelkopia';
const main = join(import.meta.dirname, '..', '..', 'services', 'cli', 'src', 'main.ts');

type Urls = { readonly url: string; readonly keysUrl: string };
type Known = { readonly id: string; readonly name: string };

let system: System;
let ombud: Caller;
let folder: string;
let all: readonly Known[];
let yesterday: Urls;
let forgotten: readonly Known[];
let kept: readonly Known[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fyr-copies-'));
  system = await startSystem(['api', 'projector']);
  ombud = await system.as('ombud1');
  all = await inTurn(
    Array.from({ length: clients }, (_, n) => `${mark} ${n}`),
    requested,
  );
  yesterday = await backup();
  forgotten = all.filter((_, n) => n % 10 === 0);
  kept = all.filter((_, n) => n % 10 !== 0);
}, 600_000);
afterAll(async () => {
  await system?.close();
  if (yesterday) await onServer(`drop database ${nameOf(yesterday.url)} with (force)`);
  if (yesterday) await onServer(`drop database ${nameOf(yesterday.keysUrl)} with (force)`);
  await rm(folder, { recursive: true });
});

async function requested(name: string): Promise<Known> {
  const codes = { channel: 'BREV', initiativ: 'VARD', kannedom: 'PSYKIATRI', kon: 'MAN' };
  const { body } = await ombud.post('/uppdrag', {
    data: { enhet: 'ALVSJO', ...codes, profil: [], hjalp: [] },
    personal: { name },
  });
  return { id: body.id, name };
}

/** Both databases, as they were at one moment with nobody at work. */
async function backup(): Promise<Urls> {
  const { adminUrl, keysUrl } = system.database;
  await Promise.all([system.stop('api', 'SIGKILL'), system.stop('projector', 'SIGKILL')]);
  const copies = [adminUrl, keysUrl].map(async (url) => {
    const copy = `${nameOf(url)}_yesterday`;
    await onServer(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${nameOf(url)}'`,
    );
    await onServer(`create database ${copy} template ${nameOf(url)}`);
    return Object.assign(new URL(url), { pathname: `/${copy}` }).href;
  });
  const [url = '', copiedKeys = ''] = await Promise.all(copies);
  await begin();
  return { url, keysUrl: copiedKeys };
}

async function begin(): Promise<void> {
  system.start('api');
  system.start('projector');
  await system.untilReady();
  ombud = await system.as('ombud1');
}

async function onServer(text: string): Promise<void> {
  const url = Object.assign(new URL(system.database.adminUrl), { pathname: '/postgres' });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function inTurn<A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}

/** What stands in these events, read with these keys and today's custody. */
async function namesIn(from: Urls, of: readonly Known[]): Promise<readonly unknown[]> {
  const { keysFolder, secret } = system.database;
  // Opened anew: a process may have a key in its memory for half a minute yet.
  const custody = await openCustody({ KEYS_FOLDER: keysFolder }, { secret });
  return await withVault(roleUrl(from.keysUrl, 'api', secret), async (vault) => {
    return await inTurn(of, async ({ id }) => {
      const [event] = await readWhole({ adminUrl: from.url, secret }, vault, system.tenant, id);
      return event?.personal?.name ?? null;
    });
  });

  async function withVault<T>(url: string, work: (vault: Vault) => Promise<T>): Promise<T> {
    const vault = await openVault({ url, custody });
    return await work(vault).finally(() => vault.close());
  }
}

/** Each key that stands in that database, unwrapped where today's custody can. */
async function keysOpenedIn({ keysUrl }: Urls): Promise<readonly (Buffer | null)[]> {
  const { keysFolder, secret } = system.database;
  const custody = await openCustody({ KEYS_FOLDER: keysFolder }, { secret });
  const client = new pg.Client({ connectionString: keysUrl });
  await client.connect();
  const { rows } = await client
    .query('select * from subject_key where tenant = $1', [system.tenant])
    .finally(() => client.end());
  const keys = rows.map(({ subject_kind, subject_id, version, wrapped, tenant_key }) => ({
    ...{ wrapped, version: tenant_key },
    place: [system.tenant, subject_kind, subject_id, version].join('/'),
  }));
  return await custody.unwrap(system.tenant, keys);
}

const today = (): Urls => ({ url: system.database.adminUrl, keysUrl: system.database.keysUrl });
const names = (of: readonly Known[]) => of.map(({ name }) => name);
const nulls = (of: readonly Known[]) => of.map(() => null);

/** `fyr key …`; killed once it says that it is on its way, where it is to be. */
async function fyrKey(args: readonly string[], killed = false): Promise<number | null> {
  const { adminUrl, keysUrl, keysFolder } = system.database;
  const child = spawn(process.execPath, [main, 'key', ...args], {
    env: {
      ...{ DATABASE_URL: adminUrl, KEYS_DATABASE_URL: keysUrl },
      ...{ KEYS_FOLDER: keysFolder, SECRET_FILE: system.secretFile },
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (killed) child.stderr.once('data', () => child.kill('SIGKILL'));
  else child.stderr.resume();
  const [code] = await once(child, 'exit');
  return code;
}

describe('clients who are forgotten after a backup', () => {
  it('are gone within a minute, also where the one who did it was killed half way', async () => {
    const [halfDone, ...others] = forgotten;
    if (!halfDone) throw new Error('nobody');
    for (const { id } of others) {
      const reply = await ombud.post(`/uppdrag/${id}/ForgetSubject`, { data: { subject: id } });
      expect(reply.status).toBe(200);
    }
    expect(await namesIn(today(), others)).toEqual(nulls(others));

    await system.stop('api', 'SIGKILL');
    const { secret } = system.database;
    const url = system.database.url('api');
    const store = await openEventStore({ url, secret, vault: system.vault });
    const { id } = halfDone;
    const command = { type: 'ForgetSubject', data: { subject: id, alsoIn: [id] } };
    const actor = `ombud:${demoPeople.ombud[0]?.id}` as const;
    const cause = { tenant: system.tenant, actor, at: Date.now(), key: crypto.randomUUID() };
    await execute(uppdrag, store, id, command, cause).finally(() => store.close());
    expect(await namesIn(today(), [halfDone])).toEqual(names([halfDone]));
    system.start('api');
    await vi.waitFor(
      async () => {
        expect(await namesIn(today(), [halfDone])).toEqual([null]);
        const text = 'select length(ciphertext) as left from card where stream_id = $1';
        expect(await system.sql(text, [id])).toEqual([{ left: 0 }]);
      },
      { timeout: 60_000 },
    );
    await system.untilReady();
  });

  it('come back from a backup of both databases until the key is rotated, and never after', async () => {
    expect(await namesIn(yesterday, forgotten)).toEqual(names(forgotten));
    const rotate = ['rotate', '--due', '--copy', folder];
    await fyrKey(rotate, true);
    expect(await namesIn(today(), kept)).toEqual(names(kept));
    expect(await fyrKey(rotate)).toBe(0);
    expect(await fyrKey(['status'])).toBe(0);
    await expect(namesIn(yesterday, kept)).rejects.toThrow('older than the last rotation');
    const opened = await keysOpenedIn(yesterday);
    expect(opened.length).toBeGreaterThan(clients);
    expect(opened.filter((key) => key !== null)).toEqual([]);
  });

  it('stay forgotten when yesterday’s events are read with today’s keys, and nobody else is lost', async () => {
    const restored = { url: yesterday.url, keysUrl: system.database.keysUrl };
    expect(await namesIn(restored, forgotten)).toEqual(nulls(forgotten));
    expect(await namesIn(restored, kept)).toEqual(names(kept));
  });

  it('stay forgotten when yesterday’s keys are mended by the copy of the rotation', async () => {
    const [copy = ''] = (await readdir(folder)).filter((name) => name.startsWith(system.tenant));
    const { custody, secret } = system.database;
    await restoreKeyCopy(join(folder, copy), { keysUrl: yesterday.keysUrl, secret, custody });
    expect(await namesIn(yesterday, forgotten)).toEqual(nulls(forgotten));
    expect(await namesIn(yesterday, kept)).toEqual(names(kept));
  });

  it('leave a whole log, and no word in the open anywhere', async () => {
    const url = system.database.url('verifier');
    expect(await verify({ url, workflows, vault: system.vault })).toEqual([]);
    for (const each of [today().url, today().keysUrl, yesterday.url, yesterday.keysUrl]) {
      expect(await tablesWith(each, [mark])).toEqual([]);
    }
    const [one] = forgotten;
    const history = await ombud.get(`/uppdrag/${one?.id}/history`);
    expect(history.body.events.map(({ type }: { type: string }) => type)).toEqual([
      'UppdragRequested',
      'SubjectForgotten',
    ]);
    expect(JSON.stringify(history.body)).not.toContain(mark);
  });
});
