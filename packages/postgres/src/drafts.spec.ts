import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { type Drafts, destroyDrafts, drafts } from './drafts.ts';
import { type StoreFixture, storeFixture } from './store-fixture.ts';
import { createTenant } from './tenant.ts';

const day = Date.UTC(2026, 10, 23, 12);
const fields = { 'personal.note': '"Ringer i morgon"', 'data.channel': '"TELEFON"' };

describe('drafts', () => {
  let fixture: StoreFixture;
  let api: Database;
  let kept: Drafts;
  const tenant = randomUUID();
  const [one, other] = [randomUUID(), randomUUID()];
  beforeAll(async () => {
    fixture = await storeFixture();
    const accounts = [one, other].map((id) => ({ id, name: 'Demo', roles: ['ombud'] as const }));
    const { database, vault } = fixture;
    await createTenant({ url: database.adminUrl, vault, tenant, accounts });
    api = await openDatabase(database.url('api'));
    kept = drafts(api, vault, 'inside');
  });
  afterAll(async () => {
    await api?.close();
    await fixture?.close();
  });

  const at = (own = {}) => ({
    ...{
      tenant,
      account: one,
      role: 'ombud',
      type: 'uppdrag',
      stream: randomUUID() as string | null,
    },
    ...{ form: 'RecordContact', ...own },
  });
  const client = () => ({ kind: 'client', id: randomUUID() }) as const;

  async function asAdmin(url: string, text: string, values: readonly unknown[] = []) {
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    try {
      return (await admin.query(text, [...values])).rows;
    } finally {
      await admin.end();
    }
  }
  const rows = (text: string, values?: readonly unknown[]) =>
    asAdmin(fixture.database.adminUrl, text, values);
  const keysOfDrafts = async (): Promise<readonly string[]> =>
    (
      await asAdmin(
        fixture.database.keysUrl,
        `select subject_id from subject_key where subject_kind = 'draft' and tenant = $1`,
        [tenant],
      )
    ).map(({ subject_id }) => subject_id);

  test('are kept field by field, and read as they were written', async () => {
    const place = at();
    expect(await kept.read(place)).toBeUndefined();
    await kept.save(place, { fields, savedAt: day, client: undefined });
    await kept.save(place, {
      ...{ fields: { 'personal.note': '"Ringer i dag"' }, savedAt: day + 5, client: undefined },
    });
    const now = { ...fields, 'personal.note': '"Ringer i dag"' };
    expect(await kept.read(place)).toEqual({ fields: now, savedAt: day + 5 });
    const [row] = await rows('select fields::text from draft where stream_id = $1', [place.stream]);
    expect(row.fields).not.toContain('Ringer');
    expect(row.fields).not.toContain(Buffer.from('Ringer').toString('base64').slice(0, 7));
  });

  test('are of one account, role, stream and form, and of nobody else', async () => {
    const place = at();
    await kept.save(place, { fields, savedAt: day, client: undefined });
    for (const elsewhere of [
      { account: other },
      { role: 'arbetsledare' },
      { stream: null },
      { stream: randomUUID() },
      { form: 'RecordContact.part' },
      { type: 'systemfel' },
    ]) {
      expect(await kept.read({ ...place, ...elsewhere })).toBeUndefined();
    }
  });

  test('are not there to another account or in another room, whatever is asked', async () => {
    await kept.save(at(), { fields, savedAt: day, client: undefined });
    const seen = async (role: 'api' | 'outside' | 'released' | 'auditor', account: string) => {
      const database = await openDatabase(fixture.database.url(role));
      const found = await database.inTenant(tenant, async (tx) => {
        await sql`select set_config('app.account', ${account}, true)`.execute(tx);
        return (await sql`select from draft`.execute(tx)).rows.length;
      });
      await database.close();
      return found;
    };
    expect(await seen('api', one)).toBeGreaterThan(0);
    expect(await seen('api', '')).toBe(0);
    expect(await seen('api', randomUUID())).toBe(0);
    for (const role of ['outside', 'released', 'auditor'] as const) {
      expect(await seen(role, one), role).toBe(0);
    }
  });

  test('that were moved to somebody else cannot be read', async () => {
    const place = at();
    await kept.save(place, { fields, savedAt: day, client: client().id });
    await rows('update draft set account = $1 where stream_id = $2', [other, place.stream]);
    await expect(kept.read({ ...place, account: other })).rejects.toThrow();
  });

  test('of a client die with their key, and none is written after', async () => {
    const subject = client();
    const place = at();
    await kept.save(place, { fields, savedAt: day, client: subject.id });
    expect((await kept.read(place))?.fields).toEqual(fields);
    expect(await keysOfDrafts()).not.toContain(place.stream);
    await fixture.vault.forget(tenant, subject);
    expect(await kept.read(place)).toBeUndefined();
    const again = kept.save(place, { fields, savedAt: day, client: subject.id });
    await expect(again).rejects.toMatchObject({ because: [{ rule: 'clientForgotten' }] });
  });

  test('of nobody yet have a key of their own, which goes with them and leaves no trace', async () => {
    const place = at({ stream: null, form: 'RequestUppdrag' });
    const before = await keysOfDrafts();
    await kept.save(place, { fields, savedAt: day, client: undefined });
    await kept.save(place, { fields, savedAt: day, client: undefined });
    const [own] = (await keysOfDrafts()).filter((id) => !before.includes(id));
    expect(own).toBeDefined();
    const due = await fixture.vault.rotationDueSince(tenant);
    await kept.remove(place, [place.form]);
    expect(await kept.read(place)).toBeUndefined();
    expect(await keysOfDrafts()).toEqual(before);
    expect(await fixture.vault.rotationDueSince(tenant)).toEqual(due);
  });

  test('that are removed while they are saved do not come back, nor does their key', async () => {
    const place = at({ stream: null, form: 'OpenMote' });
    const before = await keysOfDrafts();
    const { vault } = fixture;
    const slow = drafts(
      api,
      {
        ...vault,
        async seal(...of) {
          const sealed = await vault.seal(...of);
          await kept.remove(place, [place.form]);
          return sealed;
        },
      },
      'inside',
    );
    await slow.save(place, { fields: { 'personal.note': '1' }, savedAt: day, client: undefined });
    expect(await kept.read(place)).toBeUndefined();
    expect(await keysOfDrafts()).toEqual(before);
  });

  test('are bounded in number and in size', async () => {
    const account = randomUUID();
    const { database, vault } = fixture;
    const accounts = [{ id: account, name: 'Demo', roles: ['ombud'] as const }];
    await createTenant({ url: database.adminUrl, vault, tenant, accounts });
    const long = { 'personal.note': 'x'.repeat(400_000) };
    const tooLong = kept.save(at({ account }), { fields: long, savedAt: day, client: undefined });
    await expect(tooLong).rejects.toMatchObject({ because: [{ rule: 'draftLong' }] });
    await rows(
      `insert into draft (tenant, id, account, role, room, stream_type, stream_id, form, fields, saved_at)
       select $1, gen_random_uuid(), $2, 'ombud', 'inside', 'uppdrag', gen_random_uuid(), 'Any', '{}', 0
         from generate_series(1, 49)`,
      [tenant, account],
    );
    const more = kept.save(at({ account }), { fields, savedAt: day, client: undefined });
    await expect(more).rejects.toMatchObject({ because: [{ rule: 'draftsMax' }] });
  });

  test('are destroyed by stream, by client, by account and by age, keys first', async () => {
    const subject = client();
    const places = {
      stream: at(),
      client: at(),
      account: at({ account: other }),
      old: at(),
      left: at(),
    };
    const dropped: string[] = [];
    for (const [which, place] of Object.entries(places)) {
      await kept.save(place, {
        ...{ fields, savedAt: which === 'old' ? 1 : day },
        client: which === 'client' ? subject.id : undefined,
      });
    }
    const vault = {
      dropDrafts: async (of: string, ids: readonly string[]) => {
        const there = await rows('select id from draft where id = any ($1)', [ids]);
        expect(there.length).toBe(ids.length);
        dropped.push(...ids);
        await fixture.vault.dropDrafts(of, ids);
      },
    };
    const destroyed = await destroyDrafts(api, vault, tenant, {
      ...{ streams: [places.stream.stream as string], client: subject.id },
      ...{ accounts: [other], savedBefore: 2 },
    });
    expect(destroyed).toBe(dropped.length);
    for (const which of ['stream', 'client', 'account', 'old'] as const) {
      expect(await kept.read(places[which]), which).toBeUndefined();
    }
    expect((await kept.read(places.left))?.fields).toEqual(fields);
    expect(await keysOfDrafts()).not.toEqual(expect.arrayContaining(dropped));
    expect(await destroyDrafts(api, vault, randomUUID(), { savedBefore: day * 2 })).toBe(0);
  });
});
