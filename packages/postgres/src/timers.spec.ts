import type { StreamAppend } from '@fyr/kernel';
import { exampleAppend } from '@fyr/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEventStore } from './event-store.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';
import { openTimers, type Timers } from './timers.ts';

describe('timers', () => {
  let fixture: StoreFixture;
  let timers: Timers;
  beforeAll(async () => {
    fixture = await storeFixture();
    timers = await openTimers(fixture.database.url('timekeeper'));
  });
  afterAll(async () => {
    await timers.close();
    await fixture.close();
  });

  const event = { type: 'DeadlinePassed', data: { name: 'review', dueOn: '2026-09-01' } };
  const arm = (name: string, dueAt: number) => ({ op: 'arm', name, dueAt, event }) as const;
  const cancel = (name: string) => ({ op: 'cancel', name }) as const;

  async function stream() {
    const tenant = await fixture.newTenant();
    const { id } = exampleAppend(tenant).streams[0] as StreamAppend;
    let expectedRevision = 0;
    return {
      tenant,
      id,
      async change(...changes: StreamAppend['timers']) {
        const append = exampleAppend(tenant, { id, expectedRevision, timers: changes });
        expect((await fixture.store.append(append)).status).toBe('recorded');
        expectedRevision += 1;
      },
      async armed() {
        const all = await timers.due(1_000, 1_000);
        return all
          .filter((timer) => timer.tenant === tenant)
          .map(({ name, dueAt, armedRevision }) => [name, dueAt, armedRevision]);
      },
    };
  }

  test('an append arms, arms anew and cancels; the last word of an append counts', async () => {
    const { change, armed } = await stream();
    await change(arm('review', 300), arm('answer:1', 200), arm('answer:2', 100));
    expect(await armed()).toEqual([
      ['answer:2', 100, 1],
      ['answer:1', 200, 1],
      ['review', 300, 1],
    ]);
    await change(cancel('review'), arm('review', 50), arm('answer:1', 1), cancel('answer:1'));
    expect(await armed()).toEqual([
      ['review', 50, 2],
      ['answer:2', 100, 1],
    ]);
    await change(cancel('review'), cancel('answer:2'), cancel('never armed'));
    expect(await armed()).toEqual([]);
  });

  test('what is due comes with all that its command needs, the oldest first, and bounded', async () => {
    const { tenant, id, change } = await stream();
    await change(arm('review', 10), arm('later', 20));
    expect(await timers.due(9, 10)).toEqual([]);
    expect(await timers.nextDueAt()).toBe(10);
    expect(await timers.due(20, 1)).toEqual([
      {
        tenant,
        streamId: id,
        streamType: 'errand',
        name: 'review',
        dueAt: 10,
        event,
        armedRevision: 1,
      },
    ]);
    await change(cancel('review'), cancel('later'));
    expect(await timers.nextDueAt()).toBeNull();
  });

  test('a lost race changes no timer', async () => {
    const { tenant, id, change, armed } = await stream();
    await change(arm('review', 10));
    const late = exampleAppend(tenant, { id, timers: [cancel('review'), arm('other', 1)] });
    expect((await fixture.store.append(late)).status).toBe('conflict');
    expect(await armed()).toEqual([['review', 10, 1]]);
    await change(cancel('review'));
  });

  test('the timekeeper appends and loads without a vault, and reads no history', async () => {
    const { tenant, id, change } = await stream();
    await change();
    const { database } = fixture;
    const store = await openEventStore({
      url: database.url('timekeeper'),
      secret: database.secret,
    });
    const append = exampleAppend(tenant, { id, expectedRevision: 1 });
    expect(await store.append(append)).toMatchObject({ status: 'recorded' });
    expect((await store.load({ tenant, ids: [id] })).rows.get(id)?.revision).toBe(2);
    await expect(store.readStream(tenant, id)).rejects.toThrow('may not read who did what');
    await store.close();
  });

  test('a command key is let go after 30 days, and not before', async () => {
    const { tenant, change } = await stream();
    await change();
    await change();
    const admin = new pg.Client({ connectionString: fixture.database.adminUrl });
    await admin.connect();
    await admin.query(
      `update command set recorded_at = now() - interval '30 days 1 minute'
        where ctid = (select min(ctid) from command where tenant = $1)`,
      [tenant],
    );
    expect(await timers.forgetOldKeys()).toBe(1);
    const { rows } = await admin.query('select from command where tenant = $1', [tenant]);
    await admin.end();
    expect(rows).toHaveLength(1);
  });
});
