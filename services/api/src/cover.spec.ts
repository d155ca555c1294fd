import { addDays } from '@fyr/domain';
import { dayOf } from '@fyr/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from './api.fixture.ts';
import { assigned, canary, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
let tre: Session;
let arbetsledare: Session;
const today = dayOf(Date.now());
beforeAll(async () => {
  api = await apiFixture();
  ett = await api.as('ett');
  tre = await api.as('tre');
  arbetsledare = await api.as('arbetsledare');
});
afterAll(() => api?.close());

const cover = {
  ...{ ombud: people.tre.id, from: today, to: addDays(today, 6), reason: 'FRANVARO' },
  interestDeclared: true,
};
const grant = async (id: string, data: object = {}) =>
  await arbetsledare.post(`/uppdrag/${id}/GrantCover`, { data: { ...cover, ...data } });

/** Each way to an uppdrag that an ombud has, and whether it is open to Tre. */
async function waysTo(id: string) {
  await api.project();
  const { body: list } = await tre.get('/uppdrag?closed=true&limit=200');
  const feed = await tre.post('/calendar', {});
  const { text: calendar } = await api.ask('GET', feed.body.path);
  const words = { data: {}, personal: { whenAndWhere: 'På torsdag.' } };
  return {
    read: (await tre.get(`/uppdrag/${id}`)).status,
    history: (await tre.get(`/uppdrag/${id}/history`)).status,
    command: (await tre.post(`/uppdrag/${id}/BookInformationMeeting`, words)).status,
    listed: list.rows.some((row: { id: string }) => row.id === id),
    calendar: calendar.includes('BEGIN:VEVENT') && calendar.includes('/uppdrag'),
  };
}
const open = { read: 200, history: 200, command: 200, listed: true, calendar: true };
const shut = { read: 404, history: 404, command: 404, listed: false, calendar: false };

describe('a colleague who covers', () => {
  it('has the rights of the owner until the cover is ended, and nothing from then on', async () => {
    const id = await assigned(ett, arbetsledare);
    expect(await waysTo(id)).toEqual(shut);
    expect((await grant(id)).status).toBe(200);
    expect(await waysTo(id)).toEqual(open);
    expect((await tre.get(`/uppdrag/${id}`)).body.personal.contact.name).toBe(canary);
    const { status } = await arbetsledare.post(`/uppdrag/${id}/EndCover`, { data: { cover: 1 } });
    expect(status).toBe(200);
    expect(await waysTo(id)).toEqual(shut);
    expect((await ett.get(`/uppdrag/${id}`)).status).toBe(200);
  });

  it('goes before the last day by their own word', async () => {
    const id = await assigned(ett, arbetsledare);
    await grant(id);
    expect((await tre.post(`/uppdrag/${id}/EndCover`, { data: { cover: 1 } })).status).toBe(200);
    expect(await waysTo(id)).toEqual(shut);
    expect((await ett.get(`/uppdrag/${id}`)).body.data.covers[0].endedOn).toBe(today);
  });

  it('has nothing before the first day, and nothing after the last', async () => {
    const ahead = await assigned(ett, arbetsledare);
    const tomorrow = addDays(today, 1);
    expect((await grant(ahead, { from: tomorrow })).status).toBe(200);
    expect(await waysTo(ahead)).toEqual(shut);
    const over = await assigned(ett, arbetsledare);
    const yesterday = addDays(today, -1);
    const reply = await grant(over, { on: yesterday, from: yesterday, to: yesterday });
    expect(reply.status).toBe(200);
    expect(await waysTo(over)).toEqual(shut);
  });

  it('shows to the owner and to themselves, and the access log says that they covered', async () => {
    const id = await assigned(ett, arbetsledare);
    await grant(id);
    await api.project();
    for (const one of [ett, tre]) {
      const { body } = await one.get('/uppdrag?limit=200');
      const row = body.rows.find((listed: { id: string }) => listed.id === id);
      expect(row).toMatchObject({ huvudansvarig: people.ett.id, coveredBy: [people.tre.id] });
      const { data } = (await one.get(`/uppdrag/${id}`)).body;
      expect(data.covers).toMatchObject([{ ...cover, endedOn: null }]);
    }
    const logged = await api.sql(
      `select actor, purpose from access_log where stream_id = '${id}' order by position`,
    );
    expect(logged).toEqual([
      { actor: `ombud:${people.ett.id}`, purpose: 'EGET_UPPDRAG' },
      { actor: `ombud:${people.tre.id}`, purpose: 'ERSATTARE' },
    ]);
  });

  it('is let in by an arbetsledare, who sees no more by it, and by no ombud', async () => {
    const id = await assigned(ett, arbetsledare);
    for (const one of [ett, tre]) {
      expect((await one.post(`/uppdrag/${id}/GrantCover`, { data: cover })).status).toBe(403);
    }
    expect((await grant(id)).status).toBe(200);
    const { body, text } = await arbetsledare.get(`/uppdrag/${id}`);
    expect(body.personal).toBeUndefined();
    expect(text).not.toContain(canary);
  });
});
