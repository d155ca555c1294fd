import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { operations } from '@fyr/contracts';
import { Rapportslag, uppdragEvents } from '@fyr/domain';
import { measures } from '@fyr/projections';
import { demoPeople, logIn } from '@fyr/testing';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { identified } from '../forget/client.ts';
import { filesWith, foldersOf, tablesWith } from '../forget/scan.ts';
import { type Caller, type System, startSystem } from '../system.ts';
import { everyRefusalOf, everyWordOf } from './life.ts';

/*
 * One client's mark in every word that can be said of them, through every process there is, and in
 * every refusal. Afterwards it stands nowhere in the open, and nobody is told it but who carries them.
 */

const mark = `kanariefagel7${Math.floor(Math.random() * 1e9).toString(36)}x`;
const [, carrier, medombud] = demoPeople.ombud;
const outsiders = [
  ...['ombud1', 'ombud5', 'arbetsledare', 'ledamot', 'analytiker', 'administrator'],
  ...['granskare', 'namnd', 'centralt1', 'centralt2'],
];

let system: System;
let folder: string;
let ombud: Caller;
let uppdrag: readonly string[];
let systemfel: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fyr-canary-'));
  for (const name of ['logs', 'mail']) await mkdir(join(folder, name));
  const more = { LOG_LEVEL: 'debug', MAIL_DIR: join(folder, 'mail'), MAIL_FROM: 'fyr@fyr.example' };
  const services = ['api', 'relay', 'projector', 'timekeeper', 'reactor'] as const;
  system = await startSystem(services, more, true, join(folder, 'logs'));
  ombud = await system.as('ombud2');
  const arbetsledare = await system.as('arbetsledare');
  systemfel = await identified(ombud);
  const by = { caller: ombud, id: carrier?.id ?? '' };
  const colleague = medombud?.id ?? '';
  uppdrag = await everyWordOf(mark, { ombud: by, colleague, arbetsledare, systemfel });
  await everyRefusalOf(mark, by, uppdrag[0] ?? '');
  await untilTold();
}, 180_000);
afterAll(async () => {
  await system?.close();
  await rm(folder, { recursive: true });
});

/** Every process has come as far as it will: a list, notices, a deadline that passed, a letter. */
async function untilTold(): Promise<void> {
  await vi.waitFor(
    async () => {
      const { body } = await ombud.get('/uppdrag?closed=true');
      expect(body.rows.length).toBe(uppdrag.length);
      const passed = await system.sql(`select from event where type = 'DeadlinePassed'`);
      expect(passed.length).toBeGreaterThan(0);
      const notices = (await ombud.get('/notices')).body.notices;
      expect(notices.length).toBeGreaterThan(1);
      expect((await readdir(join(folder, 'mail'))).length).toBeGreaterThan(0);
    },
    { timeout: 90_000, interval: 250 },
  );
}

/** The mark as it is, and as it would look within something that is encoded. */
function disguises(): readonly string[] {
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.from(' '.repeat(shift) + mark)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  return [mark, Buffer.from(mark).toString('hex'), ...base64];
}
const inBytes = () => [...disguises(), Buffer.from(mark, 'utf16le').toString('latin1')];

/** On disk, where the server is of this run. */
async function databaseFilesWith(words: readonly string[]): Promise<readonly string[]> {
  if (inject('postgresLog') === '') return [];
  const { adminUrl, keysUrl } = system.database;
  const folders = new Set((await Promise.all([adminUrl, keysUrl].map(foldersOf))).flat());
  return (await Promise.all([...folders].map((folder) => filesWith(folder, words)))).flat();
}

type Answer = { readonly path: string; readonly text: string };

/** Everything that can be asked with a GET, as JSON and as a table, of these uppdrag and at large. */
async function everythingTold(user: string): Promise<readonly Answer[]> {
  const { url } = system;
  const cookie = await logIn(url, user);
  const year = new Date().getFullYear();
  const when = (time: string) =>
    time === 'day' ? `on=${year}-01-01` : `from=${year}-01-01&to=${year}-12-31`;
  const gets = operations().filter(({ method, id }) => method === 'get' && id !== 'hearChanges');
  const paths = gets.flatMap(({ path }) => {
    if (path.includes('/uppdrag/:id')) return uppdrag.map((id) => path.replace(':id', id));
    if (path.includes('/systemfel/:id')) return [path.replace(':id', systemfel)];
    if (path.includes('/verksamhet/:id')) return [path.replace(':id', system.tenant)];
    if (path.includes(':measure')) {
      return measures.map(({ id, time, dimensions }) => {
        const by = dimensions[0] ? `&by=${dimensions[0].id}` : '';
        return `${path.replace(':measure', id)}?${when(time)}${by}`;
      });
    }
    if (path.includes(':kind')) {
      const days = `from=${year}-01-01&to=${year}-12-31`;
      return Rapportslag.options.map((kind) => `${path.replace(':kind', kind)}?${days}`);
    }
    if (path.includes(':')) return [];
    return path.endsWith('/uppdrag') ? [path, `${path}?closed=true&limit=200`] : [path];
  });
  const feed = await fetch(`${url}/api/v1/calendar`, {
    method: 'POST',
    headers: { cookie, origin: url },
  });
  const { path: calendar = [] } = (await feed.json()) as { path?: string };

  const told: Answer[] = [];
  for (const path of paths.concat(calendar)) {
    for (const accept of ['application/json', 'text/csv']) {
      const reply = await fetch(url + path, { headers: { cookie, accept } });
      expect(reply.status, `${user} ${path}`).toBeLessThan(500);
      const headers = JSON.stringify([...reply.headers]);
      told.push({ path, text: `${headers} ${await reply.text()}` });
    }
  }
  return told;
}

describe('the mark of a client', () => {
  it('has been said in every text of a client that there is, and has gone through every process', async () => {
    const worded = Object.entries(uppdragEvents)
      .filter(([, event]) => 'subject' in event && event.subject === 'client')
      .map(([type]) => type);
    const rows = await system.sql(
      `select distinct type from event where subject_kind = 'client' and stream_id = any ($1)`,
      [uppdrag],
    );
    expect(rows.map(({ type }) => type).toSorted()).toEqual(worded.toSorted());
  });

  it('is told to who carries the client: on the page, in the history, in the extract, in the list and its table, in what was seen', async () => {
    const told = await everythingTold('ombud2');
    const places = new Set(told.filter(({ text }) => text.includes(mark)).map(({ path }) => path));
    const own = uppdrag.flatMap((id) =>
      ['', '/history', '/export'].map((part) => `/api/v1/uppdrag/${id}${part}`),
    );
    const lists = ['/api/v1/uppdrag', '/api/v1/uppdrag?closed=true&limit=200'];
    const seen = '/api/v1/observations';
    expect([...places].toSorted()).toEqual([...own, ...lists, seen].toSorted());
  });

  it.each(outsiders)('is in nothing that is told to %s', async (user) => {
    const told = await everythingTold(user);
    expect(told.length).toBeGreaterThan(40);
    expect(told.filter(({ text }) => text.includes(mark)).map(({ path }) => path)).toEqual([]);
    // Nor is the address that it was given beside it.
    expect(told.filter(({ text }) => text.includes('070-1740699'))).toEqual([]);
  });

  it('stands in no table of either database', async () => {
    const { adminUrl, keysUrl } = system.database;
    expect(await tablesWith(adminUrl, disguises())).toEqual([]);
    expect(await tablesWith(keysUrl, disguises())).toEqual([]);
  });

  it('stands in no log of a process, of Postgres or of NATS, in nothing that NATS keeps, and in no letter', async () => {
    const places = [join(folder, 'logs'), join(folder, 'mail'), dirname(system.nats.storeDir)];
    for (const place of places) expect(await filesWith(place, inBytes())).toEqual([]);
    const ofPostgres = inject('postgresLog');
    if (ofPostgres !== '') {
      const found = await filesWith(dirname(ofPostgres), inBytes());
      expect(found.filter((file) => file.endsWith('.log'))).toEqual([]);
    }
  });

  it('stands in no file of the databases or of NATS and in no metric, when all of them are forgotten', async () => {
    const clients = await system.sql(
      `select id, context ->> 'clientId' as subject from stream where id = any ($1)`,
      [uppdrag],
    );
    for (const { id, subject } of clients) {
      const reply = await ombud.post(`/uppdrag/${id}/ForgetSubject`, { data: { subject } });
      expect(reply).toMatchObject({ status: 200, body: { recorded: ['SubjectForgotten'] } });
    }
    const metrics = await (await fetch(`${system.url}/metrics`)).text();
    expect(metrics).toContain('ForgetSubject');
    expect(disguises().filter((word) => metrics.includes(word))).toEqual([]);
    expect(await filesWith(dirname(system.nats.storeDir), inBytes())).toEqual([]);
    expect(await databaseFilesWith(inBytes())).toEqual([]);
  });

  it('is looked for where there is something to find', async () => {
    expect((await filesWith(join(folder, 'logs'), ['requestId'])).length).toBe(1);
    expect((await readdir(join(folder, 'logs'))).length).toBe(5);
    expect((await filesWith(system.nats.storeDir, ['SKARPNACK'])).length).toBeGreaterThan(0);
    expect((await filesWith(join(folder, 'mail'), ['Fyr'])).length).toBeGreaterThan(0);
    await system.sql(`create table planted as select convert_to('en ${mark}', 'utf8') as bytes`);
    expect(await tablesWith(system.database.adminUrl, disguises())).toEqual(['public.planted']);
    const places = (await databaseFilesWith(inBytes())).map((file) => basename(dirname(file)));
    if (inject('postgresLog') !== '') expect(places).toEqual([expect.any(String), 'pg_wal']);
    await system.sql('drop table planted');
  });
});
