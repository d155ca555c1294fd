import { randomUUID } from 'node:crypto';
import { exampleAppend, exampleEvent } from '@fyr/testing';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { openEventStore } from './event-store.ts';
import { openLog } from './log.ts';
import { type ServiceRole, serviceRoles } from './roles.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';

const tenantTables = [
  'log_head',
  'stream',
  'stream_counter',
  'event',
  'command',
  'timer',
  'card',
  'account',
  'session',
  'access_head',
  'access_log',
  'access_subject',
  'answer_link',
  'calendar_feed',
  'escalation',
];

describe('the roles of the database', () => {
  let fixture: StoreFixture;
  let tenant: string;
  let id: string;
  const databases = {} as Record<ServiceRole, Database>;

  beforeAll(async () => {
    fixture = await storeFixture();
    for (const role of serviceRoles) {
      databases[role] = await openDatabase(fixture.database.url(role));
    }
    tenant = await fixture.newTenant();
    const subject = { kind: 'client', id: randomUUID() } as const;
    const event = { type: 'DeadlinePassed', data: {} };
    const append = exampleAppend(tenant, {
      events: [{ ...exampleEvent(), personal: { subject, text: { name: 'Demo' } } }],
      timers: [{ op: 'arm', name: 'review', dueAt: 1, event }],
      card: { subject, fields: { name: 'Demo' } },
    });
    id = append.streams[0]?.id as string;
    expect((await fixture.store.append(append)).status).toBe('recorded');
  });
  afterAll(async () => {
    await Promise.all(Object.values(databases).map((database) => database.close()));
    await fixture.close();
  });

  const count = async (role: ServiceRole, table: string, inTenant: string | null) => {
    const work = async (tx: Parameters<Parameters<Database['across']>[0]>[0]) => {
      const query = sql<{ n: number }>`select count(tenant) as n from ${sql.table(table)}`;
      return (await query.execute(tx)).rows[0]?.n;
    };
    const database = databases[role];
    return inTenant ? await database.inTenant(inTenant, work) : await database.across(work);
  };
  const refused = (role: ServiceRole, text: string) =>
    expect(databases[role].inTenant(tenant, (tx) => sql.raw(text).execute(tx))).rejects.toThrow(
      /\(42501\)|\(FYR02\)/,
    );

  test.each(['log_head', 'stream', 'event', 'command', 'card'])(
    'the API sees its tenant in %s, no row of another, and none without a tenant',
    async (table) => {
      expect(await count('api', table, tenant)).toBe(1);
      expect(await count('api', table, randomUUID())).toBe(0);
      expect(await count('api', table, null)).toBe(0);
    },
  );

  test.each(tenantTables)('row-level security is enabled and forced on %s', async (table) => {
    const admin = new pg.Client({ connectionString: fixture.database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query(
      'select relrowsecurity and relforcerowsecurity as kept from pg_class where relname = $1',
      [table],
    );
    await admin.end();
    expect(rows).toEqual([{ kept: true }]);
  });

  test('a tenant does not outlive its transaction', async () => {
    const one = await openDatabase(fixture.database.url('api'), { max: 1 });
    await one.inTenant(tenant, async () => {});
    const { rows } = await one.across((tx) => sql`select id from stream`.execute(tx));
    await one.close();
    expect(rows).toEqual([]);
  });

  test.each([
    `insert into event (tenant) select tenant from event`,
    `update event set state = 'x'`,
    'delete from event',
    `insert into log_head values ('${randomUUID()}')`,
    'update log_head set position = 0',
    'delete from log_head',
    `update stream set state = 'x'`,
    'delete from stream',
    'insert into stream (tenant, id) select tenant, id from stream',
    'insert into timer select * from timer',
    'select * from timer',
    'update command set digest = digest',
    'delete from command',
    'update card set key_version = 2',
    'select * from access_log',
    'update account set tenant = tenant',
    'create table mine ()',
    'create schema mine',
  ])('the API may not: %s', async (text) => await refused('api', text));

  test.each(['outside', 'released', 'auditor', 'reactor'] as const)(
    'the %s gives nobody a role',
    async (role) => {
      await refused(role, 'update account set roles = roles');
      await refused(role, 'insert into account (id) values (gen_random_uuid())');
      await refused(role, 'delete from notice');
    },
  );

  test.each(['relay', 'projector', 'timekeeper', 'reactor'] as const)(
    'the %s reads every log, and neither personal text nor actor',
    async (role) => {
      const log = await openLog(fixture.database.url(role));
      expect((await log.heads()).get(tenant)).toBe(1);
      const [event] = await log.read(tenant, { after: 0, limit: 10 });
      expect(event).toMatchObject({ tenant, streamId: id, position: 1, actor: '' });
      expect(event).not.toHaveProperty('personal');
      expect(await log.readStream(tenant, id)).toEqual([event]);
      await log.close();
      for (const column of ['personal', 'actor', 'cause', 'hash', 'subject_id', '*']) {
        await refused(role, `select ${column} from event`);
      }
      await refused(role, 'select * from card');
      await refused(role, 'select name from account');
    },
  );

  test.each(['relay', 'projector', 'reactor'] as const)('the %s reads no stream', async (role) => {
    await refused(role, 'select id from stream');
    await refused(role, 'select context from stream');
  });

  test('the timekeeper decides by a stream as it stands, and never sees how it came to be', async () => {
    const { url, secret } = { url: fixture.database.url('timekeeper'), secret: Buffer.alloc(32) };
    const store = await openEventStore({ url, secret });
    const { rows } = await store.load({ tenant, ids: [id] });
    expect(rows.get(id)).toMatchObject({ context: expect.anything() });
    await expect(store.readStream(tenant, id)).rejects.toThrow('may not read who did what');
    await store.close();
  });

  test('who reads across tenants writes no log', async () => {
    for (const role of ['relay', 'projector', 'reactor', 'verifier'] as const) {
      await refused(role, `update stream set state = 'x'`);
      await refused(role, 'delete from event');
      await refused(role, `select * from load('${tenant}', '{}', '{}')`);
    }
  });

  test.each([
    'select name from account',
    'select demo_user from account',
    `update account set email = 'x@demo.example'`,
    'select * from session',
    'select * from access_log',
    'select hash from log_head',
    'insert into event (tenant) select tenant from event',
    'update notice set read_at = 1',
    'delete from notice',
  ])('the reactor may not: %s', async (text) => await refused('reactor', text));

  test('the reactor knows who may be told and where, and the API who is told of what', async () => {
    await databases.reactor.across(async (tx) => {
      await sql`select id, tenant, roles, email, mail from account`.execute(tx);
    });
    await refused('api', `update notice set kind = 'x'`);
    await refused('api', 'select * from mail_turn');
    await refused('api', 'select * from reaction_call');
    for (const role of ['relay', 'projector', 'timekeeper'] as const) {
      await refused(role, 'select id from notice');
    }
  });

  test('the projector makes schemas, and the API may read what stands in them', async () => {
    const schema = `model_${randomUUID().slice(0, 8)}`;
    await databases.projector.across(async (tx) => {
      await sql.raw(`create schema ${schema}`).execute(tx);
      await sql.raw(`create table ${schema}.row (tenant uuid)`).execute(tx);
    });
    expect(await count('api', `${schema}.row`, tenant)).toBe(0);
    await refused('api', `delete from ${schema}.row`);
  });

  test('not even their owner changes an event', async () => {
    const admin = new pg.Client({ connectionString: fixture.database.adminUrl });
    await admin.connect();
    for (const text of [
      `update event set state = 'x'`,
      'delete from event',
      'truncate event',
      'delete from access_log',
    ]) {
      await expect(admin.query(text)).rejects.toThrow('append only');
    }
    await admin.end();
  });

  test('a service does not start as a role that row-level security does not bind', async () => {
    await expect(openDatabase(fixture.database.adminUrl)).rejects.toThrow('row-level security');
  });
});
