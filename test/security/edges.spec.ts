import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from '@fyr/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetingId } from '../../services/api/src/api.fixture.ts';
import { request } from '../../services/api/src/journeys.fixture.ts';
import { publish } from '../../services/api/src/open-data/open-data.fixture.ts';
import { openWorld, type World } from './world.ts';

/*
 * What does harm elsewhere than here: a table in a spreadsheet, an address that climbs out of its
 * folder, a body without end, a line that ends where it should not.
 */

const hidden = 'ligger bredvid mappen';
const inFlightMax = 8;
let world: World;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fyr-edges-'));
  const web = join(folder, 'web');
  await mkdir(join(web, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), hidden);
  await writeFile(join(web, 'index.html'), '<html><head></head>sidan</html>');
  await writeFile(join(web, 'assets', 'a.js'), 'export {}');
  await symlink(join(folder, 'secret.txt'), join(web, 'assets', 'leads-out.txt'));
  await symlink(folder, join(web, 'assets', 'leads-up'));
  world = await openWorld({ WEB_DIR: web, IN_FLIGHT_MAX: inFlightMax });
}, 120_000);
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true });
});

/** Bytes as they are, and whatever comes back until the other side is done. */
/** Who asks hangs up when the answer begins: before, there would be none to answer. */
async function raw(bytes: string): Promise<string> {
  const socket = open();
  let answer = '';
  socket.on('data', (part) => {
    answer += part;
    socket.end();
  });
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

function open(): Socket {
  const socket = connect(Number(new URL(world.api.url).port), '127.0.0.1');
  socket.on('error', () => {});
  return socket;
}

describe('a table for a spreadsheet', () => {
  const formulas = [
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '=cmd|"/c calc"!A1',
    '=1;=2',
    '-"";=3',
    '"=1+1',
    "'=1",
    '\t=1',
    '=1\r\n=2',
  ];
  const begins = /^[=+\-@\t\r]/;

  /** As a spreadsheet takes it apart. */
  function cellsOf(table: string): readonly string[] {
    return [
      ...table.replace(/^\uFEFF/, '').matchAll(/("(?:[^"]|"")*"|[^;\r\n]*)(?:;|\r\n|$)/g),
    ].map(([, cell = '']) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    );
  }

  it('runs nothing that somebody wrote, in any list there is', async () => {
    const { by, tenant } = world;
    for (const formula of formulas) {
      const personal = { ...request.personal, name: formula };
      expect((await by.ombud.post('/uppdrag', { ...request, personal })).status).toBe(201);
      const seen = { huvudmanTyp: ['POLIS'], art: 'BEMOTANDE', quarter: '2026-Q1' };
      await by.ombud.post('/systemfel', { data: seen, personal: { title: formula } });
      const group = { data: { kind: 'LOKAL', from: '2020-01-01' }, personal: { name: formula } };
      await by.arbetsledare.post('/ledningsgrupp', group);
    }
    const form = { data: { driftsform: 'ENTREPRENAD', from: '2020-01-01' } };
    const utforare = { personal: { utforare: '=1+1' } };
    await by.arbetsledare.post(`/verksamhet/${tenant}/ChangeOperatingForm`, {
      ...form,
      ...utforare,
    });
    await world.project();

    const tables = operations().filter(
      ({ open: isOpen, answers }) => !isOpen && answers[200]?.content?.['text/csv'] === null,
    );
    expect(tables.length).toBeGreaterThan(4);
    let found = 0;
    for (const { path } of tables) {
      const address = path.replace('/api/v1', '').replace(':measure', 'contacts');
      const query = path.includes(':measure') ? '?from=2025-01-01&to=2025-12-31' : '?limit=200';
      const readers = path.includes('loggkontroll') ? [by.granskare] : [by.ombud, by.arbetsledare];
      for (const session of readers) {
        const reply = await session.get(address + query, { headers: { accept: 'text/csv' } });
        expect(reply.status, path).toBe(200);
        const cells = cellsOf(reply.text);
        const running = cells.filter((cell) => begins.test(cell) && !/^-?[\d,]+$/.test(cell));
        expect(running, path).toEqual([]);
        found += cells.filter((cell) => formulas.some((one) => cell === `'${one}`)).length;
      }
    }
    expect(found).toBeGreaterThan(formulas.length * 2);
  });

  it('that anybody may have holds codes and figures, and no word of anybody', async () => {
    await publish(world, world.by.arbetsledare);
    const address = `/oppna-data/${world.tenant}/startedUppdrag.csv`;
    const { status, text: table } = await world.ask('GET', address);
    expect(status).toBe(200);
    const [, ...rows] = table.trimEnd().split('\r\n');
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toMatch(/^[\w-]+(,[\w-]*)*$/);
  });
});

describe('a file', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/....//....//secret.txt',
    '//secret.txt',
    '/assets/a.js%00.txt',
    '/assets/a.js/../../../secret.txt',
    '/%252e%252e/secret.txt',
    '/assets/..%c0%af..%c0%afsecret.txt',
    '/index.html/../../secret.txt',
    '/assets/leads-out.txt',
    '/assets/leads-up/secret.txt',
  ])('is not had by %s', async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 (200|400|404) /);
    expect(answer).not.toContain(hidden);
    if (answer.startsWith('HTTP/1.1 200')) expect(answer).toContain('sidan');
  });

  it('that is there is had', async () => {
    expect((await world.ask('GET', '/assets/a.js')).text).toBe('export {}');
  });
});

describe('a body', () => {
  const post = (path: string, more: string) =>
    `POST ${path} HTTP/1.1\r\nHost: ${new URL(world.api.url).host}\r\nOrigin: ${world.api.url}\r\n` +
    `Content-Type: application/json\r\n${more}`;

  it('that never comes keeps nobody else waiting', async () => {
    const path = `/api/v1/answer/${'A'.repeat(43)}`;
    const slow: Socket[] = [];
    for (let time = 0; time < inFlightMax * 3; time++) {
      const socket = open();
      slow.push(socket);
      socket.write(post(path, 'Content-Length: 200\r\n\r\n{"data":'));
      await new Promise((done) => socket.once('ready', done));
    }
    for (let time = 0; time < 5; time++) {
      const others = Array.from({ length: inFlightMax / 2 }, () => world.by.ombud.get('/session'));
      for (const { status } of await Promise.all(others)) expect(status).toBe(200);
    }
    for (const socket of slow) socket.destroy();
  });

  it.each([
    ['said in advance', 'Content-Length: 999999999\r\n\r\n{'],
    [
      'in pieces of 50 MB',
      `Transfer-Encoding: chunked\r\n\r\n${`10000\r\n${'x'.repeat(65_536)}\r\n`.repeat(800)}`,
    ],
  ])('too large is refused, %s', async (_, more) => {
    const socket = open();
    socket.write(post('/api/v1/uppdrag', `Cookie: ${world.by.ombud.cookie}\r\n${more}`));
    const first = await new Promise((done) => socket.once('data', done));
    expect(String(first)).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['a length and pieces', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a length that is none', 'Content-Length: -1\r\n\r\n{}'],
    ['a head without end', `X: ${'x'.repeat(100_000)}\r\n\r\n`],
  ])('with %s is refused', async (_, more) => {
    expect(await raw(post('/api/v1/uppdrag', more))).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
});

describe('a line', () => {
  it('of an answer ends where it should, whatever was asked', async () => {
    const ends = encodeURIComponent('x\r\nX-Injected: 1');
    const { by } = world;
    const accept = { accept: 'text/csv' };
    for (const reply of [
      await by.ombud.get(`/uppdrag?page=${ends}`, { headers: accept }),
      await by.ombud.get('/uppdrag?limit=1&state=active', { headers: accept }),
      await by.ombud.get(`/uppdrag/${ends}`),
      await world.ask('GET', `/api/v1/problem/${ends}`),
      await world.ask('GET', `/api/v1/login?to=${ends}`),
      await world.ask('GET', `/${ends}`),
      await by.ombud.get('/session', { headers: { 'accept-language': 'en%0d%0aX-Injected: 1' } }),
    ]) {
      expect(reply.headers.get('x-injected')).toBeNull();
      expect(reply.status).toBeLessThan(500);
    }
  });

  it('of a calendar ends where it should, whatever a place is called', async () => {
    const { by } = world;
    const place = 'Sal 1\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH:https://elsewhere.example\r';
    const moved = await by.ledamot.post(`/mote/${meetingId}/MoveMote`, {
      data: { plannedOn: '2027-03-05', startsAt: '10:00' },
      personal: { place },
    });
    expect([200, 400]).toContain(moved.status);
    const { path } = (await by.ledamot.post('/calendar', undefined)).body;
    const feed = await world.ask('GET', path);
    const lines = feed.text.split(/\r\n(?! )/);
    expect(lines.filter((line) => line.startsWith('ATTACH'))).toEqual([]);
    const count = (name: string) => lines.filter((line) => line === `${name}:VEVENT`).length;
    expect(count('BEGIN')).toBe(count('END'));
    expect(feed.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('of a key or a tag is refused where it is none', async () => {
    for (const headers of [
      { 'idempotency-key': 'å' },
      { 'idempotency-key': 'x'.repeat(200) },
      { 'if-match': 'W/"1"' },
      { 'if-match': '"1", "2"' },
    ]) {
      const reply = await world.by.ombud
        .post(`/uppdrag/${randomUUID()}/MakeDirectContact`, { data: {} }, headers as never)
        .catch(() => ({ status: 400 }));
      expect(reply.status).toBe(400);
    }
  });
});
