import { randomUUID } from 'node:crypto';
import { exampleAppend, exampleEvent } from '@fyr/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from './read-stream.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';

const day = '2026-03-04';
const name = 'Demo Klient som är någons';
const [carries, also, covers, stranger] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const cover = { ombud: covers, from: '2026-03-02', to: '2026-03-06', endedOn: null };
const held = { huvudansvarig: carries, medombud: [also], covers: [cover], enhet: 'ALVSJO' };
const nobodys = { huvudansvarig: null, medombud: [], covers: [], enhet: 'ALVSJO' };

describe('an uppdrag that is an ombud’s own', () => {
  let fixture: StoreFixture;
  let tenant: string;
  let api: pg.Client;

  beforeAll(async () => {
    fixture = await storeFixture();
    tenant = await fixture.newTenant();
    api = new pg.Client({ connectionString: fixture.database.url('api') });
    await api.connect();
  });
  afterAll(async () => {
    await api.end();
    await fixture.close();
  });

  async function uppdrag(context: object, clientId: string = randomUUID()): Promise<string> {
    const subject = { kind: 'client', id: clientId } as const;
    const append = exampleAppend(tenant, {
      ...{ type: 'uppdrag', letter: 'U', context: { ...context, clientId } },
      events: [exampleEvent(), { ...exampleEvent(), personal: { subject, text: { name } } }],
      card: { subject, fields: { name } },
    });
    expect((await fixture.store.append(append)).status).toBe('recorded');
    return append.streams[0]?.id as string;
  }

  /** What the role of the inner room is told, by SQL of its own: events and cards of the client. */
  async function told(id: string, asker: Partial<Asker>, through = id): Promise<number> {
    const { account = null, enheter = null, today = day } = asker;
    const { rows: events } = await api.query(
      `select from read_own_stream($1, $2, 0, null, $3, $4, $5, $6) where subject_kind = 'client'`,
      [tenant, id, account, enheter, today, [through]],
    );
    const { rows: cards } = await api.query('select from read_own_cards($1, $2, $3, $4, $5)', [
      tenant,
      [id],
      account,
      enheter,
      today,
    ]);
    if (through === id) expect(cards.length).toBe(events.length);
    return events.length;
  }

  test.each([
    ['whoever carries it', held, { account: carries }, 1],
    ['who carries it with them', held, { account: also }, 1],
    ['who covers on the day', held, { account: covers }, 1],
    ['on the first day of a cover', held, { account: covers, today: '2026-03-02' }, 1],
    ['on its last', held, { account: covers, today: '2026-03-06' }, 1],
    ['before a cover', held, { account: covers, today: '2026-03-01' }, 0],
    ['after it', held, { account: covers, today: '2026-03-07' }, 0],
    [
      'a cover ended that day',
      { ...held, covers: [{ ...cover, endedOn: day }] },
      { account: covers },
      0,
    ],
    [
      'a cover that ends tomorrow',
      { ...held, covers: [{ ...cover, endedOn: '2026-03-05' }] },
      { account: covers },
      1,
    ],
    [
      'a row from before there were covers',
      { ...held, covers: undefined },
      { account: carries },
      1,
    ],
    ['another ombud', held, { account: stranger }, 0],
    ['another of the enhet', held, { account: stranger, enheter: ['ALVSJO'] }, 0],
    ['nobody’s, in the own enhet', nobodys, { account: stranger, enheter: ['X', 'ALVSJO'] }, 1],
    ['nobody’s, in another enhet', nobodys, { account: stranger, enheter: ['X'] }, 0],
    ['nobody’s, for one of no enhet', nobodys, { account: stranger }, 0],
    ['nobody asks', held, {}, 0],
    ['nobody asks of nobody’s', nobodys, {}, 0],
    ['no day', held, { account: covers, today: null as never }, 0],
  ] as const)('%s', async (_, context, asker, rows) => {
    expect(await told(await uppdrag(context), asker as Partial<Asker>)).toBe(rows);
  });

  test('is not theirs any more when another has taken over', async () => {
    const clientId = randomUUID();
    const id = await uppdrag(held, clientId);
    const context = { ...held, huvudansvarig: stranger, medombud: [], covers: [] };
    const changed = { id, type: 'uppdrag', letter: 'U', expectedRevision: 2 };
    await fixture.store.append(
      exampleAppend(tenant, { ...changed, context: { ...context, clientId } }),
    );
    for (const account of [carries, also, covers]) expect(await told(id, { account })).toBe(0);
    expect(await told(id, { account: stranger })).toBe(1);
  });

  test('leads to the same client’s others, and to no other client’s', async () => {
    const client = randomUUID();
    const own = await uppdrag(held, client);
    const other = { ...held, huvudansvarig: stranger, medombud: [] };
    const earlier = await uppdrag(other, client);
    const strange = await uppdrag(other);
    expect(await told(earlier, { account: carries })).toBe(0);
    expect(await told(earlier, { account: carries }, own)).toBe(1);
    expect(await told(strange, { account: carries }, own)).toBe(0);
    expect(await told(earlier, { account: carries }, strange)).toBe(0);
  });

  test.each([
    'select personal from event where tenant = $1 and $2::uuid is not null',
    'select * from event where tenant = $1 and $2::uuid is not null',
    'select ciphertext from card where tenant = $1 and stream_id = $2',
    'select * from card where tenant = $1 and stream_id = $2',
    'select * from read_stream($1, $2, 0, null)',
    'select * from read_cards($1, array[$2::uuid])',
  ])('is read by no other way, whatever is set: %s', async (text) => {
    const id = await uppdrag(held);
    await api.query('begin');
    const set = { tenant, account: carries, today: day, uppdrag: `{${id}}`, enheter: '{ALVSJO}' };
    for (const [key, value] of Object.entries(set)) {
      await api.query('select set_config($1, $2, true)', [`app.${key}`, value]);
    }
    await expect(api.query(text, [tenant, id])).rejects.toMatchObject({ code: '42501' });
    await api.query('rollback');
  });

  test('nobody logs in as the reader, and the API cannot become it', async () => {
    const reader = api.user?.replace('_api_', '_reader_');
    await expect(api.query(`set role ${reader}`)).rejects.toMatchObject({ code: '42501' });
  });

  test('is read by the store for who asks; the rest of it without asking', async () => {
    const { store } = fixture;
    const id = await uppdrag(held);
    const read = async (account?: string) => {
      const asker = account ? { asker: { account, enheter: [], today: day } } : {};
      return await store.readStream(tenant, id, { open: ['client'], ...asker });
    };
    expect((await read(carries)).map(({ personal }) => personal)).toEqual([undefined, { name }]);
    expect((await read()).map(({ personal }) => personal)).toEqual([undefined, undefined]);
    expect(await read(stranger)).toHaveLength(1);
    const asker = { account: carries, enheter: [], today: day };
    expect((await store.cards(tenant, [id], asker)).get(id)).toEqual({ name });
    expect((await store.cards(tenant, [id])).size).toBe(0);
  });
});
