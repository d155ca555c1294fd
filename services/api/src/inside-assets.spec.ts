import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, type Person } from './api.fixture.ts';

let api: ApiFixture;
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fyr-web-'));
  await mkdir(join(dir, 'assets', 'inside'), { recursive: true });
  await writeFile(join(dir, 'index.html'), '<!doctype html><html><head></head></html>');
  await writeFile(join(dir, 'assets', 'inside', 'client-1a2b.js'), 'export {};');
  await mkdir(join(dir, 'assets', 'outside'));
  await writeFile(join(dir, 'assets', 'outside', 'uppdrag-1a2b.js'), 'export {};');
  api = await apiFixture({ WEB_DIR: dir });
});
afterAll(async () => {
  await api?.close();
  await rm(dir, { recursive: true });
});

const path = '/assets/inside/client-1a2b.js';
const as = async (person: Person, of = path) => {
  const { cookie } = await api.as(person);
  return await api.ask('GET', of, { headers: { cookie } });
};

describe('pages of the inner room', () => {
  it('are given to an ombud, and kept nowhere', async () => {
    const reply = await as('ett');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toBe('private, no-store');
  });

  it.each([
    'arbetsledare',
    'ledamot',
    'analytiker',
    'administrator',
    'granskare',
    'namnd',
  ] as const)('are not there for %s', async (person) => {
    const reply = await as(person);
    expect(reply.status).toBe(404);
    const absent = await api.ask('GET', '/assets/inside/no.js');
    expect(reply.body.code).toBe(absent.body.code);
  });

  it('are not there without a session, nor when it is over', async () => {
    expect((await api.ask('GET', path)).status).toBe(404);
    const ett = await api.as('ett');
    await ett.delete('/session');
    const headers = { cookie: ett.cookie };
    expect((await api.ask('GET', path, { headers })).status).toBe(404);
  });
});

describe('pages of uppdrag in codes', () => {
  const codes = '/assets/outside/uppdrag-1a2b.js';

  it.each(['ett', 'arbetsledare'] as const)('are given to %s, and kept nowhere', async (person) => {
    const reply = await as(person, codes);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toBe('private, no-store');
  });

  it.each(['ledamot', 'analytiker', 'administrator', 'granskare', 'namnd'] as const)(
    'are not there for %s',
    async (person) => {
      expect((await as(person, codes)).status).toBe(404);
    },
  );

  it('are not there without a session', async () => {
    expect((await api.ask('GET', codes)).status).toBe(404);
  });
});
