import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from '../api.fixture.ts';
import type { Session } from '../journeys.fixture.ts';

type Row = { readonly account: string; readonly roles: string[]; readonly namnd: string | null };

let api: ApiFixture;
let admin: Session;
beforeAll(async () => {
  api = await apiFixture();
  admin = await api.as('administrator');
});
afterAll(() => api?.close());

const put = (account: string, body: object, by = admin) =>
  by.send('PUT')(`/account/${account}/roles`, { body });
const rowOf = async (account: string) =>
  (await admin.get('/account')).body.rows.find((row: Row) => row.account === account);

describe('the accounts of a verksamhet', () => {
  it('are told to its administrator, and to nobody else', async () => {
    const { body } = await admin.get('/account');
    expect(body.rows).toHaveLength(Object.keys(people).length);
    expect(body.namnder).toEqual(['SKARPNACK', 'FARSTA']);
    expect(await rowOf(people.administrator.id)).toMatchObject({
      roles: ['administrator'],
      loggedInAt: expect.any(Number),
    });
    for (const person of ['ett', 'arbetsledare', 'ledamot', 'analytiker', 'granskare'] as const) {
      const by = await api.as(person);
      expect((await by.get('/account')).status).toBe(403);
      expect((await put(people.tva.id, { roles: ['arbetsledare'] }, by)).status).toBe(403);
    }
  });

  it('get other roles at once: a session in one that is taken is over', async () => {
    const tre = await api.as('tre');
    expect((await tre.get('/uppdrag')).status).toBe(200);
    expect((await put(people.tre.id, { roles: ['arbetsledare'] })).status).toBe(204);
    expect((await tre.get('/uppdrag')).status).toBe(401);
    expect((await rowOf(people.tre.id)).roles).toEqual(['arbetsledare']);
    expect((await put(people.tre.id, { roles: ['ombud'] })).status).toBe(204);
  });

  it('hold no roles that are kept apart, and nobody gives themselves any', async () => {
    const because = async (account: string, body: object) =>
      (await put(account, body)).body.because?.[0]?.rule;
    expect(await because(people.ett.id, { roles: ['ombud', 'analytiker'] })).toBe('rolesApart');
    expect(await because(people.ett.id, { roles: ['administrator', 'ombud'] })).toBe('rolesApart');
    expect(await because(people.administrator.id, { roles: ['ombud'] })).toBe('accountOwn');
    expect(await because(people.ett.id, { roles: ['ombud'], namnd: 'FARSTA' })).toBe(
      'namndWithoutRole',
    );
    expect(await because(people.namnd.id, { roles: ['namnd'], namnd: 'ALVSJO' })).toBe(
      'namndUnknown',
    );
    expect((await put(people.ett.id, { roles: [] })).status).toBe(400);
    expect((await put(randomUUID(), { roles: ['ombud'] })).status).toBe(404);
    expect((await admin.post(`/account/${people.administrator.id}/close`, {})).status).toBe(409);
    expect((await rowOf(people.ett.id)).roles).toEqual(['ombud']);
  });

  it('read for the nämnd that is said', async () => {
    expect((await put(people.namnd.id, { roles: ['namnd'], namnd: 'FARSTA' })).status).toBe(204);
    expect(await rowOf(people.namnd.id)).toMatchObject({ namnd: 'FARSTA' });
    const session = await (await api.as('namnd')).get('/session');
    expect(session.body.enheter).toEqual(['FARSTA']);
  });

  it('are opened, invited to once, and closed with all that lets anybody in', async () => {
    const opened = await admin.post('/account', { name: 'Demo Ny', roles: ['analytiker'] });
    expect(opened.status, opened.text).toBe(201);
    const { account } = opened.body;
    const invited = await admin.post(`/account/${account}/invitation`, {});
    expect(invited.body.address).toMatch(/\/api\/v1\/login\?invitation=[\w-]{43}$/);
    const invitations = () => api.sql(`select 1 from invitation where account_id = '${account}'`);
    expect(await invitations()).toHaveLength(1);

    const tva = await api.as('tva');
    for (const one of [account, people.tva.id]) {
      expect((await admin.post(`/account/${one}/close`, {})).status).toBe(204);
      expect((await rowOf(one)).roles).toEqual([]);
    }
    expect(await invitations()).toHaveLength(0);
    expect((await tva.get('/uppdrag')).status).toBe(401);
    expect((await admin.post(`/account/${account}/invitation`, {})).body.because[0].rule).toBe(
      'accountClosed',
    );
    expect((await put(account, { roles: ['analytiker'] })).status).toBe(204);
    expect((await admin.post(`/account/${account}/invitation`, {})).status).toBe(201);
  });

  it('are of their own verksamhet, and members from outside are the group’s to let in', async () => {
    const strangers = await api.sql(`select id from account where tenant <> '${api.tenant}'`);
    for (const { id } of strangers) {
      expect((await put(String(id), { roles: ['ombud'] })).status).toBe(404);
    }
    expect(strangers.length).toBeGreaterThan(0);
  });
});
