import { randomUUID } from 'node:crypto';
import type { AppendOutcome } from '@fyr/kernel';
import { exampleAppend, exampleEvent } from '@fyr/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEventStore } from './event-store.ts';
import { openLog } from './log.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';
import { verify } from './verify.ts';

describe('the event store under faults', () => {
  let fixture: StoreFixture;
  let admin: pg.Client;
  beforeAll(async () => {
    fixture = await storeFixture();
    admin = new pg.Client({ connectionString: fixture.database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await fixture.close();
  });

  async function positions(tenant: string) {
    const log = await openLog(fixture.database.url('relay'));
    const events = await log.read(tenant, { after: 0, limit: 10_000 });
    await log.close();
    return events.map(({ position }) => position);
  }
  async function chainFindings(tenant: string) {
    const all = await verify({ url: fixture.database.url('verifier'), workflows: {} });
    return all.filter((one) => one.tenant === tenant && one.kind !== 'workflow');
  }
  const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

  test('one append that cannot be stored does not fail its neighbours', async () => {
    const tenant = await fixture.newTenant();
    const all = Array.from({ length: 40 }, (_, n) =>
      fixture.store.append(exampleAppend(tenant, n === 17 ? { since: 'not a day' } : {})),
    );
    const settled = await Promise.allSettled(all);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(39);
    const [culprit] = settled.filter((one) => one.status === 'rejected');
    expect(culprit?.reason).toMatchObject({ name: 'StoreFault' });
    expect(String(culprit?.reason)).not.toContain('not a day');
    expect(await positions(tenant)).toEqual(upTo(39));
    expect(await chainFindings(tenant)).toEqual([]);
  });

  test('appends that are refused do not fail their batch', async () => {
    const tenant = await fixture.newTenant();
    const all = [{ expectedRevision: 7 }, {}, { expectedRevision: 1 }, {}].map((own) =>
      fixture.store.append(exampleAppend(tenant, own)),
    );
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses).toEqual(['conflict', 'recorded', 'conflict', 'recorded']);
    const commits = fixture.appended.filter((one) => one.tenant === tenant);
    expect(commits).toEqual([{ tenant, position: 2 }]);
    expect(await chainFindings(tenant)).toEqual([]);
  });

  test('positions stay dense while batches are broken off, and nothing is recorded twice', async () => {
    const tenant = await fixture.newTenant();
    let done = false;
    const killing = (async () => {
      while (!done) {
        await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and usename like 'fyr_api%' and state = 'active'`,
        );
      }
    })();
    const outcomes: AppendOutcome[] = [];
    const unknown: string[] = [];
    const caller = async () => {
      for (let n = 0; n < 25; n++) {
        const append = exampleAppend(tenant);
        try {
          outcomes.push(await fixture.store.append(append));
        } catch (error) {
          expect(error).toMatchObject({ code: 'unavailable' });
          unknown.push(append.streams[0]?.id as string);
        }
      }
    };
    await Promise.all(Array.from({ length: 32 }, caller));
    done = true;
    await killing;

    const told = outcomes.map((one) => ('outcome' in one ? one.outcome : undefined));
    const recorded = await positions(tenant);
    expect(recorded).toEqual(upTo(recorded.length));
    expect(recorded.length).toBeGreaterThanOrEqual(outcomes.length);
    expect(recorded.length).toBeLessThanOrEqual(outcomes.length + unknown.length);
    const toldPositions = told.map((one) => one && 'position' in one && one.position);
    expect(new Set(toldPositions).size).toBe(outcomes.length);
    expect(await chainFindings(tenant)).toEqual([]);
  });

  test('an acknowledged append is known by its key after its connection broke', async () => {
    const tenant = await fixture.newTenant();
    const append = exampleAppend(tenant);
    const blocker = new pg.Client({ connectionString: fixture.database.adminUrl });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query('select from log_head where tenant = $1 for update', [tenant]);
    const pending = fixture.store.append(append);
    const waiting = `select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%append(%'`;
    let pid: number | undefined;
    while (pid === undefined) pid = (await admin.query(waiting)).rows[0]?.pid;
    await admin.query('select pg_terminate_backend($1)', [pid]);
    await blocker.query('commit');
    await blocker.end();
    expect(await pending).toMatchObject({ status: 'recorded' });
    expect(await fixture.store.append(append)).toMatchObject({ status: 'repeated' });
    expect(await positions(tenant)).toEqual([1]);
  });

  test('a fact holds until commit: an append waits for the one before it', async () => {
    const tenant = await fixture.newTenant();
    const opening = exampleAppend(tenant);
    const id = opening.streams[0]?.id as string;
    await fixture.store.append(opening);
    const before = new pg.Client({ connectionString: fixture.database.adminUrl });
    await before.connect();
    await before.query('begin');
    await before.query('select from log_head where tenant = $1 for update', [tenant]);
    await before.query('update stream set revision = 2 where tenant = $1', [tenant]);
    const holding = fixture.store.append(
      exampleAppend(tenant, { id, expectedRevision: 1, events: [] }),
    );
    let settled = false;
    holding.finally(() => (settled = true));
    const waiting = `select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%append(%'`;
    while (!settled && (await admin.query(waiting)).rowCount === 0);
    await before.query('commit');
    await before.end();
    expect(await holding).toEqual({ status: 'conflict' });
  });

  test('two processes on one tenant leave one dense log', async () => {
    const { database, vault } = fixture;
    const tenant = await fixture.newTenant();
    const secret = database.secret;
    const other = await openEventStore({ url: database.url('api'), secret, vault });
    const opening = exampleAppend(tenant);
    const id = opening.streams[0]?.id as string;
    await fixture.store.append(opening);
    const racing = Array.from({ length: 200 }, (_, n) =>
      (n % 2 ? other : fixture.store).append(
        exampleAppend(tenant, n < 100 ? { id, expectedRevision: 1 } : {}),
      ),
    );
    const statuses = (await Promise.all(racing)).map(({ status }) => status);
    await other.close();
    expect(statuses.slice(0, 100).filter((status) => status === 'recorded')).toHaveLength(1);
    expect(statuses.slice(100).filter((status) => status === 'recorded')).toHaveLength(100);
    expect(await positions(tenant)).toEqual(upTo(102));
    expect(await chainFindings(tenant)).toEqual([]);
  });

  test('a tenant that is not there is refused, and its neighbours are not', async () => {
    const tenant = await fixture.newTenant();
    const [lost, kept] = await Promise.allSettled([
      fixture.store.append(exampleAppend(randomUUID())),
      fixture.store.append(exampleAppend(tenant)),
    ]);
    expect([lost.status, kept.status]).toEqual(['rejected', 'fulfilled']);
  });

  test('a database that is gone is unavailable to all that ask, and the process lives', async () => {
    const { store, database, vault, newTenant, close } = await storeFixture();
    const tenant = await newTenant();
    await store.append(exampleAppend(tenant));
    await database.drop();
    const unavailable = expect.objectContaining({ code: 'unavailable' });
    const subject = { kind: 'client', id: randomUUID() } as const;
    const events = [{ ...exampleEvent(), personal: { subject, text: {} } }];
    const all = await Promise.allSettled([
      store.load({ tenant, ids: [randomUUID()] }),
      store.append(exampleAppend(tenant)),
      store.append(exampleAppend(tenant, { events })),
      store.readStream(tenant, randomUUID()),
      store.cards(tenant, [randomUUID()]),
      store.resolve(tenant, randomUUID(), 'errand'),
      vault.pseudonym(tenant, randomUUID(), 'x'),
    ]);
    for (const one of all) expect((one as PromiseRejectedResult).reason).toEqual(unavailable);
    await close().catch(() => {});
  });
});
