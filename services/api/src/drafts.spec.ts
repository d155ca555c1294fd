import { operations } from '@fyr/contracts';
import { openDatabase } from '@fyr/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture } from './api.fixture.ts';
import { assigned, observed, requested, type Session } from './journeys.fixture.ts';
import { draftSweeper } from './sweep-forgotten.ts';

let api: ApiFixture;
const by = {} as Record<
  'ett' | 'tva' | 'arbetsledare' | 'ledamot' | 'namnd' | 'granskare',
  Session
>;
let uppdrag: string;
let systemfel: string;

beforeAll(async () => {
  api = await apiFixture();
  for (const name of ['ett', 'tva', 'arbetsledare', 'ledamot', 'namnd', 'granskare'] as const) {
    by[name] = await api.as(name);
  }
  uppdrag = await assigned(by.ett, by.arbetsledare);
  systemfel = await observed(by.ett);
});
afterAll(() => api?.close());

const note = { 'personal.note': '"Vi ses på torsdag"' };
const contact = () => `/drafts/uppdrag/${uppdrag}/MakeContact`;
const save = (who: Session, path: string, fields: object = note) =>
  who.send('PUT')(path, { body: { fields } });
const rowsOf = async (form: string) =>
  await api.sql(`select id, client, room, stream_id from draft where form = '${form}'`);
const keys = async () => {
  const rows = await api.sqlOfKeys(
    `select subject_id as id from subject_key where subject_kind = 'draft'`,
  );
  return rows.map(({ id }) => id as string);
};

describe('a draft', () => {
  it('is there for its author in the same form, on another machine and after a logout', async () => {
    const none = await by.ett.get(contact());
    expect([none.status, none.body]).toEqual([200, { fields: {}, savedAt: null }]);
    const { status, body } = await save(by.ett, contact());
    expect([status, body.savedAt]).toEqual([200, expect.any(Number)]);
    await save(by.ett, contact(), { 'data.kind': '"TELEFON"' });
    const again = await api.as('ett');
    const { body: found, headers } = await again.get(contact());
    expect(found.fields).toEqual({ ...note, 'data.kind': '"TELEFON"' });
    expect(headers.get('cache-control')).toBe('no-store');
    const [row] = await rowsOf('MakeContact');
    expect(row).toMatchObject({ client: expect.any(String), room: 'inside', stream_id: uppdrag });
    expect(await keys()).not.toContain(row?.id);
  });

  it('is by a number as by an id', async () => {
    const { number } = (await by.ett.get(`/uppdrag/${uppdrag}`)).body;
    const { body } = await by.ett.get(`/drafts/uppdrag/${number}/MakeContact`);
    expect(body.fields).toMatchObject(note);
  });

  it('tells the access log that words of a client were shown', async () => {
    const rows = async () =>
      await api.sql(
        `select purpose, fields from access_log where 'draft.personal.note' = any (fields)`,
      );
    const before = await rows();
    await by.ett.get(contact());
    expect((await rows()).length).toBe(before.length + 1);
    expect(before.at(-1)).toMatchObject({ purpose: 'EGET_UPPDRAG' });
  });

  it('is nobody else’s, and not of another role or form', async () => {
    expect((await by.tva.get(contact())).status).toBe(404);
    expect((await by.tva.delete(contact().replace(uppdrag, systemfel))).status).toBe(404);
    await save(by.ett, `/drafts/systemfel/${systemfel}/IdentifySystemfel`);
    const other = await by.tva.get(`/drafts/systemfel/${systemfel}/IdentifySystemfel`);
    expect([other.status, other.body.fields]).toEqual([200, {}]);
    await by.tva.delete(`/drafts/systemfel/${systemfel}/IdentifySystemfel`);
    const own = await by.ett.get(`/drafts/systemfel/${systemfel}/IdentifySystemfel`);
    expect(own.body.fields).toEqual(note);
  });

  it.each([
    ['a form that there is not', 'uppdrag', 'RecordNothing', 404],
    ['a form of processes alone', 'uppdrag', 'PassDeadline', 404],
    ['a form that opens another', 'uppdrag', 'RequestUppdrag', 404],
    ['a type that there is not', 'toString', 'MakeContact', 404],
    ['a part that is no word', 'uppdrag', `MakeContact.${encodeURIComponent('a b')}`, 404],
  ])('is not of %s', async (_, type, form, status) => {
    const path = `/drafts/${type}/${uppdrag}/${form}`;
    expect((await by.ett.get(path)).status).toBe(status);
    expect((await save(by.ett, path)).status).toBe(status);
  });

  it('is for whoever may give the command, of what they may know of', async () => {
    expect((await by.namnd.get(contact())).status).toBe(403);
    expect((await save(by.granskare, contact())).status).toBe(403);
    expect((await save(by.ledamot, `/drafts/systemfel/${systemfel}/TableSystemfel`)).status).toBe(
      404,
    );
    expect((await save(by.arbetsledare, contact())).status).toBe(403);
    const assign = `/drafts/uppdrag/${uppdrag}/AssignOmbud`;
    expect((await save(by.arbetsledare, assign)).status).toBe(200);
    const [row] = await rowsOf('AssignOmbud');
    expect(row).toMatchObject({ client: null, room: 'outside' });
    expect(await keys()).toContain(row?.id);
    expect((await by.arbetsledare.get(assign)).body.fields).toEqual(note);
  });

  it('holds fields by their names, and no more than a form does', async () => {
    for (const fields of [
      { note: '1' },
      { 'personal.note.more': '1' },
      { 'personal.note': 1 },
      { 'personal.note': 'x'.repeat(60_001) },
    ]) {
      expect((await save(by.ett, contact(), fields)).status).toBe(400);
    }
    const many = Object.fromEntries(
      Array.from({ length: 45 }, (_, n) => [
        `data.${'abcdefghij'[n % 10]}${'x'.repeat(n / 10)}`,
        '1',
      ]),
    );
    const refused = await save(by.ett, contact(), many);
    expect(refused).toMatchObject({ status: 409, body: { because: [{ rule: 'draftLong' }] } });
  });
});

describe('what is sent', () => {
  it('is no draft any longer', async () => {
    await save(by.ett, `/drafts/uppdrag/ny/RequestUppdrag`, { 'personal.name': '"Klient Ny"' });
    const [own] = await rowsOf('RequestUppdrag');
    expect(await keys()).toContain(own?.id);
    expect((await by.ett.get('/drafts/uppdrag/ny/RequestUppdrag')).body.fields).toEqual({
      'personal.name': '"Klient Ny"',
    });
    await requested(by.ett);
    expect(await rowsOf('RequestUppdrag')).toEqual([]);
    expect(await keys()).not.toContain(own?.id);
  });

  it('leaves what stands in another form, and what was refused', async () => {
    await save(by.ett, contact());
    const refused = await by.ett.post(`/uppdrag/${uppdrag}/MakeContact`, { data: { odd: 1 } });
    expect(refused.status).toBe(400);
    await requested(by.ett);
    expect((await by.ett.get(contact())).body.fields).toMatchObject(note);
  });

  it('takes with it the part that it names, and no other', async () => {
    const direct = (part: string) => `/drafts/uppdrag/${waiting}/MakeDirectContact.${part}`;
    const waiting = await requested(by.ett);
    for (const part of ['TELEFON', 'MOTE'])
      expect((await save(by.ett, direct(part))).status).toBe(200);
    await by.ett.post(`/uppdrag/${waiting}/MakeDirectContact`, {
      data: { channel: 'TELEFON', clientInPerson: true },
      personal: { note: 'Vi talades vid.' },
    });
    expect((await by.ett.get(direct('TELEFON'))).body.fields).toEqual({});
    expect((await by.ett.get(direct('MOTE'))).body.fields).toEqual(note);
  });
});

describe('forgetting', () => {
  it('destroys what is written of the client, by everybody', async () => {
    const id = await requested(by.ett);
    const subject = (
      await api.sql(`select context ->> 'clientId' as id from stream where id = '${id}'`)
    )[0].id as string;
    const paths = ['MakeDirectContact', 'RefuseUppdrag'].map(
      (form) => `/drafts/uppdrag/${id}/${form}`,
    );
    for (const path of paths) expect((await save(by.ett, path)).status).toBe(200);
    await save(by.arbetsledare, `/drafts/uppdrag/${id}/AssignOmbud`);
    const drafts = async () => await api.sql(`select id from draft where stream_id = '${id}'`);
    const before = (await drafts()).map((row) => row.id);
    expect(before.length).toBe(3);
    await by.ett.post(`/uppdrag/${id}/RefuseUppdrag`, {
      data: { reason: 'ANNAN_KOMMUN', referralOffered: true },
    });
    const forgot = await by.ett.post(`/uppdrag/${id}/ForgetSubject`, { data: { subject } });
    expect(forgot.status).toBe(200);
    expect(await drafts()).toEqual([]);
    expect((await keys()).filter((key) => before.includes(key))).toEqual([]);
    const after = await save(by.ett, paths[0] ?? '');
    expect(after).toMatchObject({ status: 409, body: { because: [{ rule: 'clientForgotten' }] } });
  });

  it('comes by itself after thirty days', async () => {
    await save(by.tva, '/drafts/systemfel/ny/ObserveSystemfel');
    const database = await openDatabase(api.database.url('api'));
    const hands = { database, vault: api.vault } as unknown as Parameters<typeof draftSweeper>[0];
    const day = 24 * 60 * 60 * 1000;
    const after = (days: number) =>
      draftSweeper(hands, { clock: { now: () => Date.now() + days * day } })();
    await after(29);
    expect((await rowsOf('ObserveSystemfel')).length).toBe(1);
    await after(31);
    expect(await rowsOf('ObserveSystemfel')).toEqual([]);
    expect(await keys()).toEqual([]);
    await database.close();
  });
});

it('is no way around the rule that a session says who asks', async () => {
  const paths = operations().filter(({ tag }) => tag === 'drafts');
  expect(paths.length).toBe(3);
  for (const { method, path } of paths) {
    const body = method === 'put' ? { body: { fields: {} } } : {};
    expect((await api.ask(method.toUpperCase(), path, body)).status).toBe(401);
  }
});
