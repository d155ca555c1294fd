import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerLinks } from './answer-links.ts';
import { calendarFeeds } from './calendar-feeds.ts';
import { type Database, openDatabase } from './database.ts';
import { escalations } from './escalations.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';
import { createTenant } from './tenant.ts';

let fixture: StoreFixture;
let database: Database;
let tenant: string;
let other: string;
const account = randomUUID();
beforeAll(async () => {
  fixture = await storeFixture();
  database = await openDatabase(fixture.database.url('api'));
  tenant = randomUUID();
  other = await fixture.newTenant();
  const { vault } = fixture;
  const accounts = [{ id: account, name: 'Demo Ombud Ett', roles: ['ombud'] }];
  await createTenant({ url: fixture.database.adminUrl, vault, tenant, accounts });
});
afterAll(async () => {
  await database?.close();
  await fixture?.close();
});

async function asAdmin(text: string, values: unknown[] = []) {
  const admin = new pg.Client({ connectionString: fixture.database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query(text, values);
  await admin.end();
  return rows;
}
const rowsSeen = (table: string, seenBy: string) =>
  database.inTenant(seenBy, (tx) => tx.selectFrom(table).selectAll().execute());

describe('a link to answer by', () => {
  const link = () => ({
    tenant,
    id: randomUUID(),
    systemfel: randomUUID(),
    huvudman: 'FK_STOCKHOLM',
  });

  test('leads by its token alone, which stands nowhere', async () => {
    const links = answerLinks(database);
    const one = link();
    expect(await links.keep(one, 'a token')).toBe(true);
    expect(await links.find('a token')).toEqual(one);
    expect(await links.find('another token')).toBeUndefined();
    expect(await rowsSeen('answer_link', tenant)).toHaveLength(1);
    expect(await rowsSeen('answer_link', other)).toEqual([]);
    const [{ row }] = await asAdmin('select answer_link::text as row from answer_link');
    expect(row).not.toContain('a token');
    expect(row).not.toContain(Buffer.from('a token').toString('hex'));
  });

  test('keeps the first token it was given', async () => {
    const links = answerLinks(database);
    const one = link();
    expect(await links.keep(one, 'the first')).toBe(true);
    expect(await links.keep(one, 'the second')).toBe(false);
    expect(await links.find('the first')).toEqual(one);
    expect(await links.find('the second')).toBeUndefined();
  });

  test('is changed and removed by no service', async () => {
    for (const text of ["update answer_link set huvudman = 'X'", 'delete from answer_link']) {
      const [role] = await asAdmin(`select has_table_privilege($1, 'answer_link', $2) as may`, [
        new URL(fixture.database.url('api')).username,
        text.split(' ')[0],
      ]);
      expect(role).toEqual({ may: false });
    }
  });
});

describe('an escalation', () => {
  test('has one reference, which tells nothing of the origin', async () => {
    const kept = escalations(database);
    const asked = {
      originTenant: tenant,
      originSystemfel: randomUUID(),
      originPosition: 7,
      centralTenant: other,
    };
    const one = await kept.of(asked);
    expect(one).toEqual({ ...asked, reference: expect.any(String) });
    expect(await kept.of(asked)).toEqual(one);
    expect((await kept.of({ ...asked, originPosition: 8 })).reference).not.toBe(one.reference);
    expect(await kept.behind(other, [one.reference, randomUUID()])).toEqual([one]);
    expect(await kept.behind(tenant, [one.reference])).toEqual([]);
    expect(await kept.behind(other, [])).toEqual([]);
  });

  test('is read by neither side', async () => {
    expect(await rowsSeen('escalation', tenant)).toEqual([]);
    expect(await rowsSeen('escalation', other)).toEqual([]);
    const write = database.inTenant(other, (tx) =>
      tx
        .insertInto('escalation')
        .values({
          origin_tenant: tenant,
          origin_systemfel: randomUUID(),
          origin_position: 99,
          central_tenant: other,
        })
        .execute(),
    );
    await expect(write).rejects.toThrow(/\(42501\)/);
  });
});

describe('a calendar feed', () => {
  const feed = () => ({ tenant, account, role: 'ombud' });

  test('is one per account: a new address ends the one before', async () => {
    const feeds = calendarFeeds(database);
    await feeds.replace(feed(), 'first', 1);
    await feeds.replace(feed(), 'second', 2);
    expect(await feeds.find('first')).toBeUndefined();
    expect(await feeds.find('second')).toEqual(feed());
    expect(await feeds.begunAt(tenant, account)).toBe(2);
    expect(await feeds.begunAt(other, account)).toBeUndefined();
    expect(await rowsSeen('calendar_feed', tenant)).toHaveLength(1);
    expect(await rowsSeen('calendar_feed', other)).toEqual([]);
  });

  test('ends with the role it was made in, and when it is ended', async () => {
    const feeds = calendarFeeds(database);
    await feeds.replace(feed(), 'third', 3);
    const set = 'update account set roles = $2 where id = $1';
    await asAdmin(set, [account, ['ledamot']]);
    expect(await feeds.find('third')).toBeUndefined();
    await asAdmin(set, [account, ['ombud']]);
    await feeds.end(other, account);
    expect(await feeds.find('third')).toEqual(feed());
    await feeds.end(tenant, account);
    expect(await feeds.find('third')).toBeUndefined();
  });
});
