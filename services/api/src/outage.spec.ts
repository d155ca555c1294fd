import { randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schemaOf, uppdragWorklist } from '@fyr/projections';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiFixture, apiFixture } from './api.fixture.ts';
import { request, requested, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
beforeAll(async () => {
  api = await apiFixture();
  ett = await api.as('ett');
});
afterAll(() => api?.close());

describe('a stopped NATS', () => {
  it('is nothing that a caller notices', async () => {
    await vi.waitFor(async () => {
      expect((await api.ask('GET', '/readyz')).body).toEqual({ ready: true, nats: 'up' });
    });
    await api.natsWire.cut();
    expect((await ett.post('/uppdrag', request)).status).toBe(201);
    await api.project();
    expect((await ett.get('/uppdrag')).body.rows.length).toBe(1);
    await vi.waitFor(async () => {
      expect((await api.ask('GET', '/readyz')).body).toEqual({ ready: true, nats: 'down' });
    });
    expect((await api.ask('GET', '/metrics')).text).toContain('fyr_nats_up 0');
    await api.natsWire.mend();
  });
});

describe('a stopped database', () => {
  it('is a clear problem, and nothing acknowledged is lost when it is back', async () => {
    const id = await requested(ett);
    const key = { 'idempotency-key': randomUUID() };
    await api.postgresWire.cut();
    const replies = await Promise.all([
      ett.get(`/uppdrag/${id}`),
      ett.get('/uppdrag'),
      ett.post('/uppdrag', request, key),
      api.ask('GET', '/api/v1/session'),
      api.ask('GET', '/readyz'),
    ]);
    for (const reply of replies) {
      expect(reply).toMatchObject({ status: 503, body: { code: 'unavailable' } });
      expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await api.ask('GET', '/healthz')).status).toBe(200);

    await api.postgresWire.mend();
    await vi.waitFor(async () => {
      expect((await api.ask('GET', '/readyz')).status).toBe(200);
    });
    expect((await ett.get(`/uppdrag/${id}`)).status).toBe(200);
    const first = await ett.post('/uppdrag', request, key);
    const again = await ett.post('/uppdrag', request, key);
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
  });
});

describe('a read model that no projector has made yet', () => {
  it('is something to wait for, not a fault', async () => {
    await api.sql(`alter schema ${schemaOf(uppdragWorklist)} rename to aside`);
    const early = await api.another();
    const ready = () => api.ask('GET', '/readyz', { of: early.url });
    expect(await ready()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(await ett.get('/uppdrag')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect((await ett.post('/uppdrag', request)).status).toBe(201);

    await api.sql(`alter schema aside rename to ${schemaOf(uppdragWorklist)}`);
    expect((await ready()).status).toBe(200);
    expect((await ett.get('/uppdrag')).status).toBe(200);
    await early.close();
  });
});

describe('an access log that cannot be written', () => {
  it('means no answer', async () => {
    const id = await requested(ett);
    await api.project();
    const role = `(select rolname from pg_roles where rolname like 'fyr_api_%' limit 1)`;
    const [{ rolname }] = await api.sql(`select rolname from pg_roles where rolname = ${role}`);
    await api.sql(`revoke insert on access_log from ${rolname}`);
    const csv = { headers: { accept: 'text/csv' } };
    const paths = [`/uppdrag/${id}`, `/uppdrag/${id}/history`, `/uppdrag/${id}/accesses`];
    const replies = await Promise.all([
      ...paths.map((path) => ett.get(path)),
      ...[ett.get('/uppdrag'), ett.get('/uppdrag', csv)],
    ]);
    for (const reply of replies) {
      expect(reply).toMatchObject({ status: 503, body: { code: 'unavailable' } });
      expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(reply.text).not.toContain(request.personal.name);
    }
    await api.sql(`grant insert on access_log to ${rolname}`);
    expect((await ett.get(`/uppdrag/${id}`)).status).toBe(200);
  });
});

describe('a start', () => {
  it('is refused with a role that row-level security does not bind', async () => {
    const { startApi } = await import('./index.ts');
    const secretFile = join(await mkdtemp(join(tmpdir(), 'fyr-outage-')), 'secret');
    await writeFile(secretFile, api.database.secret);
    const started = startApi({
      DATABASE_URL: api.database.adminUrl,
      KEYS_DATABASE_URL: api.database.vaultUrl,
      KEYS_FOLDER: api.database.keysFolder,
      NATS_URL: 'nats://127.0.0.1:1',
      SECRET_FILE: secretFile,
      PORT: 0,
    });
    await expect(started).rejects.toThrow(/row-level security/);
  });
});
