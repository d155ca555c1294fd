import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from './api.fixture.ts';
import type { RunningApi } from './index.ts';

const demoLogin = '/api/v1/login?user=ett';
const discovery = '/demo-login/.well-known/openid-configuration';

describe('in a local start with demo data', () => {
  let api: ApiFixture;
  beforeAll(async () => {
    api = await apiFixture();
  });
  afterAll(() => api?.close());

  it('a session lists who may log in, until somebody has', async () => {
    const { status, body } = await api.ask('GET', '/api/v1/session');
    expect(status).toBe(200);
    expect(body.demo).toContainEqual({ user: 'ett', name: 'Demo ett', roles: ['ombud'] });
    expect(JSON.stringify(body)).not.toContain(people.ett.id);

    const ett = await api.as('ett');
    const me = await ett.get('/session');
    expect(me.body).toMatchObject({
      account: people.ett.id,
      verksamhet: api.tenant,
      role: 'ombud',
      roles: ['ombud'],
      enheter: ['SKARPNACK'],
      rights: {
        lists: ['uppdrag', 'systemfel', 'verksamhet', 'ledningsgrupp', 'mote', 'rapport'],
        statistics: 'exact',
      },
      idleMs: 15 * 60_000,
    });
    expect(me.body.rights.commands.uppdrag).toContain('RequestUppdrag');
    expect(me.body.rights.commands.uppdrag).not.toContain('AssignOmbud');
    expect(me.body.ombud.length).toBe(3);
  });

  it('tells what enheter are called to everybody', async () => {
    const { enhetNames } = (await (await api.as('namnd')).get('/session')).body;
    expect(Object.keys(enhetNames)).toContain('SKARPNACK');
    expect(Object.values(enhetNames).every((name) => typeof name === 'string')).toBe(true);
  });

  it('tells the names of ombud to those who name them in commands only', async () => {
    for (const person of ['ledamot', 'analytiker', 'namnd', 'administrator'] as const) {
      expect((await (await api.as(person)).get('/session')).body.ombud).toEqual([]);
    }
  });

  it('tells everybody’s account to the arbetsledare only, who gives seats', async () => {
    const told = (await (await api.as('arbetsledare')).get('/session')).body.accounts;
    expect(told).toContainEqual({
      account: people.ledamot.id,
      name: expect.any(String),
      roles: ['ledamot'],
    });
    for (const person of ['ett', 'ledamot', 'analytiker', 'administrator'] as const) {
      expect((await (await api.as(person)).get('/session')).body.accounts).toEqual([]);
    }
  });

  it('the token is out of reach of scripts, and stored as a digest only', async () => {
    const both = await api.as('both');
    const reply = await both.send('PUT')('/session', { body: { role: 'ledamot' } });
    const cookie = reply.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^fyr=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const token = cookie.slice(4, 47);
    expect(reply.text).not.toContain(token);
    const rows = await api.sql(`select encode(token_hash, 'hex') as hash from session`);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('begins in the first of several roles, and goes on in another that the account holds', async () => {
    const both = await api.as('both');
    expect((await both.get('/session')).body.role).toBe('arbetsledare');
    const change = (role: string) => both.send('PUT')('/session', { body: { role } });
    expect((await change('ombud')).body.faults[0].reason).toBe('role_not_held');
    expect((await change('ledamot')).body.role).toBe('ledamot');
    expect((await both.get('/session')).body.account).toBeUndefined();
  });

  it('is over after logging out, in that instant', async () => {
    const ett = await api.as('ett');
    const out = await ett.delete('/session');
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await ett.get('/uppdrag')).status).toBe(401);
  });

  it('is over after 15 idle minutes, and after 8 hours whatever happens', async () => {
    const idle = await api.as('ett');
    const old = await api.as('tva');
    const minutes = (n: number) => Date.now() - n * 60_000;
    await api.sql(
      `update session set seen_at = ${minutes(16)} where account_id = '${people.ett.id}'`,
    );
    await api.sql(
      `update session set begun_at = ${minutes(481)} where account_id = '${people.tva.id}'`,
    );
    expect((await idle.get('/uppdrag')).status).toBe(401);
    expect((await old.get('/uppdrag')).status).toBe(401);
  });

  it('gets no more time by going on in another role', async () => {
    const both = await api.as('both');
    const { expiresAt } = (await both.get('/session')).body;
    const changed = await both.send('PUT')('/session', { body: { role: 'ledamot' } });
    expect(changed.body).toMatchObject({ role: 'ledamot', expiresAt });
    const { both: account } = people;
    const rows = await api.sql(
      `select begun_at + 28800000 as over from session where account_id = '${account.id}'`,
    );
    expect(rows.map(({ over }) => Number(over))).toContain(expiresAt);
  });

  it('is over when the role is taken from the account', async () => {
    const namnd = await api.as('namnd');
    await api.sql(`update account set roles = '{analytiker}' where id = '${people.namnd.id}'`);
    expect((await namnd.get('/statistics')).status).toBe(401);
  });

  it.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['a frame of another site', { 'sec-fetch-site': 'cross-site' }],
    ['somebody who does not say', { origin: '' }],
  ])('a change asked for by %s is refused', async (_, headers) => {
    const ett = await api.as('ett');
    const reply = await ett.post('/uppdrag', {}, headers);
    expect(reply).toMatchObject({ status: 403, body: { because: [{ rule: 'foreignOrigin' }] } });
  });

  it('every answer bears the headers of a service that nothing may embed', async () => {
    for (const path of [
      '/healthz',
      '/api/v1/session',
      '/api/v1/nothing',
      '/api/v1/uppdrag/%E0%A4%A',
    ]) {
      const { headers } = await api.ask('GET', path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      if (path.startsWith('/api')) expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('demo login', () => {
  let api: ApiFixture;
  let other: RunningApi | undefined;
  beforeAll(async () => {
    api = await apiFixture();
  });
  afterEach(async () => {
    await other?.close();
    other = undefined;
  });
  afterAll(() => api?.close());

  it('does not exist in a database that no start of ours has made', async () => {
    await api.sql('delete from installation');
    other = await api.another();
    await api.sql('insert into installation (demo) values (true)');
    const of = other.url;
    expect((await api.ask('GET', '/api/v1/session', { of })).status).toBe(401);
    const reply = await api.ask('GET', demoLogin, { of });
    expect(reply).toMatchObject({
      status: 403,
      body: { because: [{ rule: 'demoLoginElsewhere' }] },
    });
    expect(reply.headers.get('set-cookie')).toBeNull();
    expect((await api.ask('GET', discovery, { of })).status).toBe(404);
  });

  it('does not exist where others than this machine can reach it', async () => {
    other = await api.another({ HOST: '0.0.0.0' });
    const of = `http://127.0.0.1:${new URL(other.url).port}`;
    expect((await api.ask('GET', '/api/v1/session', { of })).status).toBe(401);
    expect((await api.ask('GET', demoLogin, { of })).status).toBe(403);
    expect((await api.ask('GET', discovery, { of })).status).toBe(404);
  });

  it('does not exist behind another name than this machine’s own', async () => {
    other = await api.another({ PUBLIC_URL: 'https://fyr.example' });
    const reply = await api.ask('GET', demoLogin, { of: other.url });
    expect(reply.status).toBe(403);
    expect(reply.headers.get('strict-transport-security')).toContain('max-age');
  });

  it('does not exist for a page that gave this machine a name of its own', async () => {
    const { port } = new URL(api.api.url);
    const headers = { host: `rebound.example:${port}` };
    const statusOf = (path: string) =>
      new Promise((resolve, reject) => {
        const sent = httpRequest({ port, path, headers }, ({ statusCode }) => resolve(statusCode));
        sent.on('error', reject);
        sent.end();
      });
    expect(await Promise.all([demoLogin, discovery].map(statusOf))).toEqual([403, 404]);
  });

  it('is not tried for ever: too many calls are told when to come back', async () => {
    other = await api.another({ RATE_PER_SECOND: 0.01, RATE_BURST: 3 });
    const replies = [];
    for (let call = 0; call < 5; call++) {
      replies.push(await api.ask('GET', '/api/v1/session', { of: other.url }));
    }
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    expect(replies.at(-1)?.body.code).toBe('limited');
    expect(Number(replies.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('counts a made-up cookie by where it comes from', async () => {
    other = await api.another({ RATE_PER_SECOND: 0.01, RATE_BURST: 3 });
    const statuses = [];
    for (let call = 0; call < 5; call++) {
      const cookie = `fyr=${randomBytes(32).toString('base64url')}`;
      const reply = await api.ask('GET', '/api/v1/uppdrag', { of: other.url, headers: { cookie } });
      statuses.push(reply.status);
    }
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });

  it('stands beside the built web, whose every other address is its page', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'fyr-web-'));
    mkdirSync(join(dir, 'assets'));
    writeFileSync(join(dir, 'index.html'), '<!doctype html><html><head></head></html>');
    writeFileSync(join(dir, 'assets', 'app-1a2b.js'), 'export {};');
    other = await api.another({ WEB_DIR: dir });
    const of = other.url;
    const pages = [
      await api.ask('GET', '/', { of }),
      await api.ask('GET', '/uppdrag/U-2026-001', { of }),
    ];
    const nonces = pages.map(({ text, headers }) => {
      const nonce = /<meta property="csp-nonce" nonce="([^"]+)">/.exec(text)?.[1] ?? '';
      expect(headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      expect(headers.get('cache-control')).toBe('no-store');
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);

    const asset = await api.ask('GET', '/assets/app-1a2b.js', { of });
    expect(asset.text).toBe('export {};');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    for (const path of ['/assets/no.js', '/api/v1/no', '/api', '/assets/..%2f..%2fetc/passwd']) {
      expect(await api.ask('GET', path, { of })).toMatchObject({
        status: 404,
        body: { code: 'unknown' },
      });
    }
    rmSync(dir, { recursive: true });
  });
});
