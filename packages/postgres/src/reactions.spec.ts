import { randomUUID } from 'node:crypto';
import { exampleAppend } from '@fyr/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { type Notices, notices } from './notices.ts';
import { type Reactions, reactions } from './reactions.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';
import { createTenant } from './tenant.ts';

describe('reactions', () => {
  let fixture: StoreFixture;
  let database: Database;
  let api: Database;
  let kept: Reactions;
  let told: Notices;
  let tenant: string;
  let account: string;
  beforeAll(async () => {
    fixture = await storeFixture();
    database = await openDatabase(fixture.database.url('reactor'));
    api = await openDatabase(fixture.database.url('api'));
    kept = reactions(database);
    told = notices(api);
    const old = await fixture.newTenant();
    for (let n = 0; n < 3; n++) await fixture.store.append(exampleAppend(old));
    await kept.begin();
    expect((await kept.positions()).get(old)).toBe(3);
  });
  afterAll(async () => {
    await Promise.all([database.close(), api.close()]);
    await fixture.close();
  });
  beforeEach(async () => {
    [tenant, account] = [randomUUID(), randomUUID()];
    const { adminUrl } = fixture.database;
    const accounts = [{ id: account, name: 'Demo', roles: ['ombud'], email: 'demo@fyr.example' }];
    await createTenant({ url: adminUrl, vault: fixture.vault, tenant, accounts });
    for (let n = 0; n < 6; n++) await fixture.store.append(exampleAppend(tenant));
  });

  const noticeAt = (position: number) => ({
    ...{ account, role: 'ombud', kind: 'UPPDRAG_FRIST', streamType: 'uppdrag' },
    ...{ streamId: randomUUID(), position, at: 1 },
  });
  const reacted = (...positions: readonly number[]) => ({
    ...{ notices: positions.map(noticeAt), calls: [], parked: [] },
  });
  const unread = async () =>
    (await told.list({ tenant, account, role: 'ombud' }, { unread: true, limit: 100 })).unread;

  test('begin once: a verksamhet that comes later is told of from its first event', async () => {
    await kept.begin();
    expect((await kept.positions()).get(tenant)).toBe(0);
  });

  test('of two that did the same work one writes it, and the checkpoint never moves back', async () => {
    const both = await Promise.all([
      kept.record(tenant, 0, 4, reacted(2, 3)),
      kept.record(tenant, 0, 2, reacted(2)),
    ]);
    expect(both.filter((one) => one === undefined)).toHaveLength(1);
    const reached = (await kept.positions()).get(tenant) ?? 0;
    expect(await unread()).toBe(reached === 4 ? 2 : 1);
    expect(await kept.record(tenant, reached, 6, reacted(6))).toEqual([account]);
    const before = await unread();
    expect(await kept.record(tenant, 0, 2, reacted(1))).toBeUndefined();
    expect(await kept.record(tenant, 4, 5, reacted(5))).toBeUndefined();
    expect((await kept.positions()).get(tenant)).toBe(6);
    expect(await unread()).toBe(before);
  });

  test('what was told already is not told again, whoever says it', async () => {
    const notice = noticeAt(1);
    const once = { notices: [notice, notice], calls: [], parked: [{ position: 1, error: 'x' }] };
    expect(await kept.record(tenant, 0, 1, once)).toEqual([account]);
    expect(await kept.unpark(tenant, 1, { ...once, parked: [] })).toEqual([]);
    expect(await kept.unpark(tenant, 1, reacted(2))).toEqual([]);
    expect(await unread()).toBe(1);
  });

  test('what does not commit tells nobody and moves nothing', async () => {
    const nobody = { ...noticeAt(1), account: randomUUID() };
    const broken = { notices: [noticeAt(1), nobody], calls: [], parked: [] };
    await expect(kept.record(tenant, 0, 1, broken)).rejects.toThrow('23503');
    expect((await kept.positions()).get(tenant)).toBe(0);
    expect(await unread()).toBe(0);
  });
});
