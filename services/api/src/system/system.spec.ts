import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture } from '../api.fixture.ts';
import { requested, type Session } from '../journeys.fixture.ts';

type Model = { readonly projection: string; readonly behind: number; readonly parked: object[] };

let api: ApiFixture;
let admin: Session;
beforeAll(async () => {
  api = await apiFixture();
  admin = await api.as('administrator');
});
afterAll(() => api?.close());

const state = async () => (await admin.get('/system')).body;
const worklist = async () =>
  (await state()).models.find(({ projection }: Model) => projection === 'uppdrag_worklist');

describe('how the service is', () => {
  it('is for who runs it, and tells how far each read model has come', async () => {
    const ett = await api.as('ett');
    for (const by of [ett, await api.as('arbetsledare'), await api.as('granskare')]) {
      expect((await by.get('/system')).status).toBe(403);
      expect((await by.post('/system/replay', {})).status).toBe(403);
      expect((await by.post('/system/verify', {})).status).toBe(403);
    }
    await requested(ett);
    const { position } = await state();
    expect((await worklist()).behind).toBeGreaterThan(0);
    await api.project();
    expect(await worklist()).toMatchObject({ behind: 0, position, parked: [] });
    expect(await state()).toMatchObject({ nats: 'up', verified: null });
  });

  it('shows what is parked, and has it follow again', async () => {
    const [{ id, schema }] = (await api.sql(
      `select stream.id, nspname as schema from stream, pg_namespace
        where type = 'uppdrag' and nspname ~ '^uppdrag_worklist_v[0-9]+$'`,
    )) as [{ id: string; schema: string }];
    await api.sql(`insert into ${schema}.parked (tenant, stream_id, position, error)
      values ('${api.tenant}', '${id}', 3, 'UppdragRequested: a fault')`);
    const [parked] = (await worklist()).parked;
    expect(parked).toMatchObject({ position: 3, error: 'UppdragRequested: a fault' });
    expect(Object.keys(parked)).toEqual(['position', 'error', 'at']);
    const { body } = await admin.post('/system/replay', {});
    expect(body).toEqual({ following: 1, parked: 0 });
    expect((await worklist()).parked).toEqual([]);
  });

  it('tells how far the chain is whole, and where it is not', async () => {
    const whole = (await admin.post('/system/verify', {})).body;
    expect(whole.verified).toMatchObject({ position: whole.position, findings: [] });
    await api.sql(`alter table event disable trigger all;
      update event set actor = 'operator' where tenant = '${api.tenant}' and position = 2;
      alter table event enable trigger all`);
    expect((await admin.post('/system/verify', {})).body.verified.findings).toEqual([
      { kind: 'chain', position: 2 },
    ]);
    expect((await state()).verified.findings).toHaveLength(1);
  });
});
