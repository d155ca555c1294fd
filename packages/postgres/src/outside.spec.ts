import { randomUUID } from 'node:crypto';
import { exampleAppend, exampleEvent } from '@fyr/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEventStore, type PostgresEventStore } from './event-store.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';
import { readWhole } from './testing.ts';
import { openVault, type Vault } from './vault.ts';

const word = 'Demo Klient i det inre rummet';

describe('the outer room', () => {
  let fixture: StoreFixture;
  let vault: Vault;
  let store: PostgresEventStore;
  let tenant: string;
  let id: string;
  const client = { kind: 'client', id: randomUUID() } as const;
  const groupId = randomUUID();
  const group = { kind: 'stream', id: groupId } as const;
  const logins = {} as Record<'main' | 'keys', pg.Client>;

  beforeAll(async () => {
    fixture = await storeFixture();
    const { database } = fixture;
    const { custody, secret } = database;
    vault = await openVault({ url: database.vaultUrlOf('outside'), custody });
    store = await openEventStore({ url: database.url('outside'), secret, vault });
    tenant = await fixture.newTenant();
    const of = (subject: typeof client | typeof group, name: string) => ({
      events: [{ ...exampleEvent(), personal: { subject, text: { name } } }],
      card: { subject, fields: { name } },
    });
    const about = exampleAppend(tenant, of(client, word));
    id = about.streams[0]?.id as string;
    await fixture.store.append(about);
    await fixture.store.append(exampleAppend(tenant, { id: groupId, ...of(group, 'Gruppen') }));
    for (const [name, url] of [
      ['main', database.url('outside')],
      ['keys', database.vaultUrlOf('outside')],
    ] as const) {
      logins[name] = new pg.Client({ connectionString: url });
      await logins[name].connect();
      await logins[name].query(`select set_config('app.tenant', $1, false)`, [tenant]);
    }
  });
  afterAll(async () => {
    await Promise.all(Object.values(logins).map((login) => login.end()));
    await store.close();
    await vault.close();
    await fixture.close();
  });

  test.each([
    'personal',
    'subject_id',
    'cause',
    'hash',
    '*',
    'event',
    `personal is null or subject_id = '${client.id}'`,
    'to_jsonb(event)',
  ])('does not name in a statement on the log: %s', async (column) => {
    const text = `select ${column} from event`;
    await expect(logins.main.query(text)).rejects.toMatchObject({ code: '42501' });
  });

  test.each([
    'select * from read_stream($1, $2, 0, null)',
    `select * from event where personal = 'x' and $1 = tenant and $2 = stream_id`,
    'select from event where subject_id is not null and $1 = tenant and $2 = stream_id',
    'update card set ciphertext = ciphertext where tenant = $1 and stream_id = $2',
    'select * from account where tenant = $1 and id = $2',
    'select * from session where tenant = $1 and account_id = $2',
    'select * from access_log where tenant = $1 and stream_id = $2',
    'select * from timer where tenant = $1 and stream_id = $2',
    'select * from identity where tenant = $1 and account_id = $2',
  ])('is refused: %s', async (text) => {
    const asked = logins.main.query(text, [tenant, id]);
    await expect(asked).rejects.toMatchObject({ code: '42501' });
  });

  test('no cell of any table that it reads holds a client’s ciphertext or key', async () => {
    const hidden = await clientsBytes();
    expect(hidden.length).toBeGreaterThanOrEqual(3);
    const admin = { main: fixture.database.adminUrl, keys: fixture.database.keysUrl };
    for (const name of ['main', 'keys'] as const) {
      let read = 0;
      for (const { table, columns } of await readable(admin[name], logins[name])) {
        const { rows } = await logins[name].query(`select ${columns.join(', ')} from ${table}`);
        read += rows.length;
        const cells = rows.flatMap((row) => Object.values(row)).filter(Buffer.isBuffer);
        const found = cells.filter((cell) => hidden.some((bytes) => bytes.equals(cell)));
        expect(found, table).toEqual([]);
      }
      expect(read).toBeGreaterThan(0);
    }
  });

  test('a client’s key is neither read, made nor destroyed there', async () => {
    const place = { stream: id, revision: 1, type: 'StepTaken' };
    await expect(vault.pseudonym(tenant, client.id, 'x')).rejects.toThrow('(42501)');
    await expect(vault.seal(tenant, client, place, { name: 'x' })).rejects.toThrow('(42501)');
    const stranger = { kind: 'client', id: randomUUID() } as const;
    await expect(vault.seal(tenant, stranger, place, { name: 'x' })).rejects.toThrow('(42501)');
    await vault.forget(tenant, client);
    const [event] = await readWhole(fixture.database, fixture.vault, tenant, id);
    expect(event?.personal).toEqual({ name: word });
  });

  test('a history is there, without a word of the client', async () => {
    const [event] = await store.readStream(tenant, id, {
      open: ['client', 'functionary', 'stream'],
    });
    expect(event).toMatchObject({ type: 'StepTaken', actor: expect.anything() });
    expect(event).not.toHaveProperty('personal');
    expect((await store.cards(tenant, [id])).size).toBe(0);
  });

  test('what is nobody’s secret is read and written there as anywhere', async () => {
    const [event] = await store.readStream(tenant, groupId, { open: ['stream'] });
    expect(event?.personal).toEqual({ name: 'Gruppen' });
    expect((await store.cards(tenant, [groupId])).get(groupId)).toEqual({ name: 'Gruppen' });
    const own = randomUUID();
    const text = {
      ...exampleEvent(),
      personal: { subject: { kind: 'stream', id: own }, text: {} },
    };
    const made = await store.append(exampleAppend(tenant, { id: own, events: [text] } as never));
    expect(made.status).toBe('recorded');
  });

  /** As stored: on the event, on the card, and of the key. */
  async function clientsBytes(): Promise<readonly Buffer[]> {
    const { adminUrl, keysUrl } = fixture.database;
    const [main, keys] = await Promise.all([
      asAdmin(
        adminUrl,
        `select personal from event where subject_kind = 'client'
                          union all select ciphertext from card where subject_kind = 'client'`,
      ),
      asAdmin(keysUrl, `select wrapped from subject_key where subject_kind = 'client'`),
    ]);
    return [...main, ...keys].flatMap((row) => Object.values(row) as Buffer[]);
  }

  /** Every table and view, with the columns that the role may read. */
  async function readable(url: string, login: pg.Client) {
    const rows = await asAdmin(
      url,
      `select attrelid::regclass::text as table, array_agg(quote_ident(attname)) as columns
         from pg_attribute join pg_class on pg_class.oid = attrelid
        where relkind in ('r', 'p', 'v', 'm') and attnum > 0 and not attisdropped
          and relnamespace = 'public'::regnamespace
          and has_column_privilege('${login.user}', attrelid, attnum, 'select')
        group by attrelid`,
    );
    return rows as never as readonly { table: string; columns: string[] }[];
  }
});

async function asAdmin(url: string, text: string): Promise<Record<string, unknown>[]> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    return (await admin.query(text)).rows;
  } finally {
    await admin.end();
  }
}
