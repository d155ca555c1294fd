import { randomUUID } from 'node:crypto';
import type { StreamAppend } from '@fyr/kernel';
import { exampleAppend, exampleEvent } from '@fyr/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEventStore, type PostgresEventStore } from './event-store.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';
import { openVault, type Vault } from './vault.ts';

const [ombud, systemfel, uppdrag] = [randomUUID(), randomUUID(), randomUUID()];
const client = 'ab'.repeat(32);
const evidence = [{ client, quarter: '2026-Q1', on: '2026-03-04' }];
const context = { deadlines: {}, author: `ombud:${ombud}`, evidence, meetingId: null };
const night = Date.parse('2026-03-03T23:30:00Z');

describe('who is told of some streams', () => {
  let fixture: StoreFixture;
  let tenant: string;
  const vaults: Vault[] = [];
  const stores = {} as Record<'released' | 'auditor', PostgresEventStore>;
  let login: pg.Client;

  beforeAll(async () => {
    fixture = await storeFixture();
    tenant = await fixture.newTenant();
    const { custody, secret, url, vaultUrlOf } = fixture.database;
    for (const role of ['released', 'auditor'] as const) {
      const vault = await openVault({ url: vaultUrlOf(role), custody });
      vaults.push(vault);
      stores[role] = await openEventStore({ url: url(role), secret, vault });
    }
    login = new pg.Client({ connectionString: url('released') });
    await login.connect();
    await login.query(`select set_config('app.tenant', $1, false)`, [tenant]);
    const seen = { on: '2026-03-04', client, quarter: '2026-Q1' };
    const events = [exampleEvent(), { ...exampleEvent('EvidenceLinked'), data: seen }];
    const of: Partial<StreamAppend> = { id: systemfel, type: 'systemfel', letter: 'S' };
    await given({ ...of, events, context }, { actor: `ombud:${ombud}`, at: night });
    await given({ id: uppdrag, type: 'uppdrag', letter: 'U' });
  });
  afterAll(async () => {
    await login.end();
    await Promise.all(Object.values(stores).map((store) => store.close()));
    await Promise.all(vaults.map((vault) => vault.close()));
    await fixture.close();
  });

  async function given(own: Partial<StreamAppend>, rest: object = {}): Promise<void> {
    const appended = await fixture.store.append(exampleAppend(tenant, own, rest));
    expect(appended.status).toBe('recorded');
  }
  const rowOf = async (id: string, store = stores.released) =>
    (await store.load({ tenant, ids: [id] })).rows.get(id);
  const stored = async () => (await rowOf(systemfel, fixture.store))?.context;

  test('a systemfel is told without who wrote it, when, or on whose evidence', async () => {
    const row = await rowOf(systemfel);
    const history = await stores.released.readStream(tenant, systemfel);
    const told = JSON.stringify([row, history]);
    expect(told).not.toContain(ombud);
    expect(told).not.toContain(client);
    expect(history).toMatchObject([{ revision: 1 }, { revision: 2, type: 'EvidenceLinked' }]);
    for (const { actor, at, position } of history) {
      expect(actor).toMatch(/^ombud:[0-9a-f-]{36}$/);
      expect(new Date(at).toISOString()).toBe('2026-03-04T11:00:00.000Z');
      expect(position).toBe(0);
    }
    const { rows } = await login.query('select told_context from stream');
    expect(rows).toEqual([{ told_context: { deadlines: {}, meetingId: null } }]);
  });

  test('the same client and the same writer are told by the same words of one systemfel alone', async () => {
    const id = randomUUID();
    await given({ id, type: 'systemfel', letter: 'S', context });
    const [one, other] = [await rowOf(systemfel), await rowOf(id)] as { context: typeof context }[];
    const [, linked] = await stores.released.readStream(tenant, systemfel);
    expect(linked?.data.client).toBe(one?.context.evidence[0]?.client);
    expect(linked?.actor).toBe(one?.context.author);
    expect(other?.context.evidence[0]?.client).not.toBe(one?.context.evidence[0]?.client);
    expect(other?.context.author).not.toBe(one?.context.author);
  });

  test('a systemfel is not found by its place in the log', async () => {
    for (const toPosition of [0, 1, 2]) {
      const history = await stores.released.readStream(tenant, systemfel, { toPosition });
      expect(history).toHaveLength(2);
    }
  });

  test('what was veiled comes back as it was when it is written', async () => {
    const before = await stored();
    const { revision, context: told } = (await rowOf(systemfel)) as never;
    const changed = { ...(told as typeof context), meetingId: 'm' };
    const appended = await stores.released.append(
      exampleAppend(tenant, {
        ...{ id: systemfel, type: 'systemfel', letter: 'S' },
        expectedRevision: revision,
        context: changed,
      }),
    );
    expect(appended.status).toBe('recorded');
    expect(await stored()).toEqual({ ...(before as object), meetingId: 'm' });
  });

  test('of an uppdrag there is nothing, by whatever it is asked for', async () => {
    const { rows } = await fixture.store.load({ tenant, ids: [uppdrag] });
    const number = rows.get(uppdrag)?.number ?? '';
    expect(number).toMatch(/^U-/);
    for (const store of Object.values(stores)) {
      expect(await rowOf(uppdrag, store)).toBeUndefined();
      expect(await store.readStream(tenant, uppdrag)).toEqual([]);
    }
    expect(await stores.released.resolve(tenant, number, 'uppdrag')).toBeUndefined();
    expect(await stores.released.resolve(tenant, uppdrag, 'uppdrag')).toBeUndefined();
  });

  test('the reviewer is told of reviews, and of the verksamhet, and writes reviews alone', async () => {
    expect(await rowOf(systemfel, stores.auditor)).toBeUndefined();
    for (const [type, of] of [
      ['verksamhet', ['released']],
      ['mote', ['released']],
      ['loggkontroll', ['auditor']],
    ] as const) {
      for (const role of ['released', 'auditor'] as const) {
        const letter = `${role === 'released' ? 'R' : 'A'}${type[0]?.toUpperCase()}`;
        const appended = stores[role].append(exampleAppend(tenant, { type, letter }));
        if ((of as readonly string[]).includes(role)) {
          expect((await appended).status, type).toBe('recorded');
        } else await expect(appended, type).rejects.toThrow('(42501)');
      }
    }
  });

  test('an uppdrag is not written, under whatever name', async () => {
    const before = await rowOf(uppdrag, fixture.store);
    const timers = [{ op: 'cancel', name: 'review' }] as const;
    const card = { subject: { kind: 'client', id: randomUUID() } as const, fields: { name: 'x' } };
    const tries: Partial<StreamAppend>[] = [
      { type: 'uppdrag', letter: 'U' },
      { id: uppdrag, type: 'uppdrag', letter: 'U', expectedRevision: 1 },
      { id: uppdrag, type: 'uppdrag', letter: 'U', expectedRevision: 1, events: [] },
      { id: uppdrag, type: 'systemfel', letter: 'S', expectedRevision: 1 },
      { id: uppdrag, type: 'mote', letter: 'M', expectedRevision: 1, timers },
      { type: 'mote', letter: 'M', events: [], timers },
    ];
    for (const own of tries) {
      const appended = stores.released.append(exampleAppend(tenant, own));
      await expect(appended, JSON.stringify(own)).rejects.toThrow('(42501)');
    }
    await expect(
      stores.released.append(exampleAppend(tenant, { type: 'mote', letter: 'M', card })),
    ).rejects.toThrow('(42501)');
    const opened = { id: uppdrag, type: 'systemfel', letter: 'S' };
    const { status } = await stores.released.append(exampleAppend(tenant, opened));
    expect(status).toBe('conflict');
    expect(await rowOf(uppdrag, fixture.store)).toEqual(before);
  });

  test('what became of an uppdrag’s key is told to nobody, and of another’s again', async () => {
    const command = { key: randomUUID(), content: { id: uppdrag } };
    await given({ type: 'uppdrag', letter: 'U' }, { command });
    const append = exampleAppend(tenant, { type: 'mote', letter: 'M' }, { command });
    expect(await stores.released.append(append)).toEqual({ status: 'key_reused' });
    expect((await stores.released.load({ tenant, ids: [], command })).repeated).toBeUndefined();
    const own = exampleAppend(tenant, { type: 'mote', letter: 'M' });
    const first = await stores.released.append(own);
    expect(await stores.released.append(own)).toEqual({ ...first, status: 'repeated' });
    const rejected = { ...own, command: { key: randomUUID(), content: {} } };
    const refused = await stores.released.append({
      ...rejected,
      streams: [],
      rejected: 'not_allowed',
    });
    expect(refused).toMatchObject({ status: 'repeated', outcome: { code: 'not_allowed' } });
  });

  test.each([
    'select * from event',
    'select data from event',
    'select position from event',
    'select * from command',
    'select key from command',
    'select * from timer',
    'select * from stream',
    'select context from stream',
    'select revision from stream',
    'select * from stream_counter',
    'select * from access_log',
    'select * from session',
    'select * from identity',
    'select * from calendar_feed',
    'select * from escalation',
    'select * from released_count',
    'select * from log_head',
    'select name from account',
    'select roles from account',
    `select * from load(null, null, null)`,
    `select * from read_open_stream(null, null, 0, null)`,
    `select * from read_stream(null, null, 0, null)`,
    `select veil('x', '\\x00')`,
    `select let_read('stream', 'released')`,
    `insert into told_stream values (current_user, 'uppdrag', true)`,
  ])('is refused: %s', async (text) => {
    await expect(login.query(text)).rejects.toMatchObject({ code: '42501' });
  });
});
