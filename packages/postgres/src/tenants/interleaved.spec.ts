import { randomUUID } from 'node:crypto';
import { exampleAppend, exampleEvent } from '@fyr/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../database.ts';
import { openEventStore, type PostgresEventStore } from '../event-store.ts';
import { type StoreFixture, storeFixture } from '../store-fixture.ts';

const requestsMax = 10_000;
const atOnce = 48;
const streamsEach = 12;

type Side = { readonly tenant: string; readonly ids: readonly string[] };

describe('two tenants that ask at the same time, over four connections', () => {
  let fixture: StoreFixture;
  let store: PostgresEventStore;
  let database: Database;
  const sides: Side[] = [];

  beforeAll(async () => {
    fixture = await storeFixture();
    const { secret } = fixture.database;
    const url = fixture.database.url('api');
    store = await openEventStore({ url, secret, vault: fixture.vault, max: 2 });
    database = await openDatabase(url, { max: 2 });
    for (let n = 0; n < 2; n++) {
      const tenant = await fixture.newTenant();
      const ids: string[] = [];
      for (let each = 0; each < streamsEach; each++) ids.push(await opened(tenant));
      sides.push({ tenant, ids });
    }
  });
  afterAll(async () => {
    await Promise.all([store.close(), database.close()]);
    await fixture.close();
  });

  async function opened(tenant: string): Promise<string> {
    const subject = { kind: 'functionary', id: randomUUID() } as const;
    const context = { deadlines: {}, of: tenant };
    const event = { ...exampleEvent(), data: { on: '2026-03-04', of: tenant } };
    const card = { subject, fields: { of: tenant } };
    const appended = await store.append(
      exampleAppend(tenant, { context, events: [event], card }, { actor: `clerk:${tenant}` }),
    );
    if (appended.status !== 'recorded') throw new Error(appended.status);
    return appended.outcome.id;
  }

  /** Each gives all tenants whose rows it came to; own and strange ids are asked for alike. */
  type Request = (own: Side, strange: Side, nth: number) => Promise<readonly unknown[]>;
  const both = (own: Side, strange: Side, nth: number): [string, string] => {
    return [own.ids[nth % streamsEach] as string, strange.ids[nth % streamsEach] as string];
  };
  const failed = async (work: Promise<unknown>) => {
    await expect(work).rejects.toThrow();
    return [];
  };

  const requests: Readonly<Record<string, Request>> = {
    load: async (own, strange, nth) => {
      const { rows } = await store.load({ tenant: own.tenant, ids: both(own, strange, nth) });
      expect(rows.size).toBe(1);
      return [...rows.values()].map(({ context }) => (context as { of: string }).of);
    },
    readStream: async (own, strange, nth) => {
      const [mine, theirs] = both(own, strange, nth);
      expect(await store.readStream(own.tenant, theirs)).toEqual([]);
      const events = await store.readStream(own.tenant, mine);
      expect(events).toHaveLength(1);
      return events.flatMap(({ tenant, data }) => [tenant, (data as { of: string }).of]);
    },
    cards: async (own, strange, nth) => {
      const cards = await store.cards(own.tenant, both(own, strange, nth));
      expect(cards.size).toBe(1);
      return [...cards.values()].map((card) => card?.of);
    },
    append: async (own) => {
      await opened(own.tenant);
      return [];
    },
    'append to a strange stream': async (own, strange, nth) => {
      const [, id] = both(own, strange, nth);
      const append = exampleAppend(own.tenant, { id, expectedRevision: 1 });
      expect((await store.append(append)).status).toBe('conflict');
      return [];
    },
    inTenant: async (own) => {
      const rows = await database.inTenant(own.tenant, async (tx) => {
        const found = await sql<{ tenant: string }>`select distinct tenant from stream
          union all select distinct tenant from event`.execute(tx);
        return found.rows;
      });
      expect(rows).toHaveLength(2);
      return rows.map(({ tenant }) => tenant);
    },
    'in no tenant': async () => {
      const { rows } = await database.across((tx) =>
        sql<{ tenant: string }>`select tenant from stream limit 1`.execute(tx),
      );
      expect(rows).toEqual([]);
      return [];
    },
    'an error of ours in between': async (own) => {
      const work = database.inTenant(own.tenant, async (tx) => {
        await sql`select from stream limit 1`.execute(tx);
        throw new Error('changed its mind');
      });
      return await failed(work);
    },
    'an error of Postgres': async (own) => {
      return await failed(
        database.inTenant(own.tenant, (tx) => sql`select revision / 0 from stream`.execute(tx)),
      );
    },
    'a refused write': async (own, strange) => {
      const work = database.inTenant(own.tenant, (tx) =>
        tx
          .insertInto('answer_link')
          .values({
            ...{ tenant: strange.tenant, id: randomUUID(), systemfel: randomUUID() },
            ...{ huvudman: 'KOMMUN', token_hash: Buffer.alloc(32) },
          })
          .execute(),
      );
      return await failed(work);
    },
    'a statement that is cancelled': async (own) => {
      const work = database.inTenant(own.tenant, async (tx) => {
        await sql`set local statement_timeout = 1`.execute(tx);
        await sql`select pg_sleep(1)`.execute(tx);
      });
      return await failed(work);
    },
    'a connection that breaks off': async (own) => {
      const work = database.inTenant(own.tenant, async (tx) => {
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
      });
      return await failed(work);
    },
  };
  /** Out of a hundred. */
  const often: Readonly<Record<string, number>> = {
    ...{ load: 22, readStream: 15, cards: 12, append: 3, 'append to a strange stream': 4 },
    ...{ inTenant: 20, 'in no tenant': 8, 'an error of ours in between': 5 },
    ...{ 'an error of Postgres': 5, 'a refused write': 3, 'a statement that is cancelled': 2 },
    ...{ 'a connection that breaks off': 1 },
  };

  test('ten thousand requests come to no row of the other', { timeout: 60_000 }, async () => {
    const seed = Date.now() % 2 ** 31;
    const names = Object.entries(often).flatMap(([name, times]) => Array(times).fill(name));
    const [plan = []] = fc.sample(
      fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(1), fc.nat(streamsEach - 1)), {
        ...{ minLength: requestsMax, maxLength: requestsMax, size: 'max' },
      }),
      { seed, numRuns: 1 },
    );
    const leaks: unknown[] = [];
    let next = 0;
    const worker = async () => {
      for (;;) {
        const asked = plan[next++];
        if (!asked) return;
        const [name, side, nth] = asked;
        const [own, strange] = [sides[side], sides[1 - side]] as [Side, Side];
        const seen = await (requests[name] as Request)(own, strange, nth);
        const foreign = seen.filter((tenant) => tenant !== own.tenant);
        if (foreign.length > 0) leaks.push({ seed, name, foreign });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    expect(plan).toHaveLength(requestsMax);
    expect(leaks).toEqual([]);
    expect([...new Set(plan.map(([name]) => name))].sort()).toEqual(Object.keys(often).sort());
  });
});
