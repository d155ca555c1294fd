import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from './api.fixture.ts';
import { assigned, canary, requested, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
let tva: Session;
let arbetsledare: Session;
let own: string;
beforeAll(async () => {
  api = await apiFixture();
  ett = await api.as('ett');
  tva = await api.as('tva');
  arbetsledare = await api.as('arbetsledare');
  own = await assigned(ett, arbetsledare);
});
afterAll(() => api?.close());

/** The address of a new feed. */
async function feedOf(session: Session): Promise<string> {
  const { status, body } = await session.post('/calendar', {});
  expect(status).toBe(201);
  return body.path;
}

async function entriesAt(path: string) {
  const { status, text, headers } = await api.ask('GET', path);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(text));
  const entries = calendar
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .map(({ uid, summary, location, startDate, component }) => ({
      ...{ uid, summary, location: location || null, start: startDate.toString() },
      url: component.getFirstPropertyValue('url'),
    }));
  return { entries, text };
}

describe('a calendar of one’s own', () => {
  it('has the deadlines of an ombud, by kind and day alone', async () => {
    const { entries, text } = await entriesAt(await feedOf(ett));
    const { body } = await ett.get(`/uppdrag/${own}`);
    expect(entries).toContainEqual({
      uid: expect.stringMatching(/^[0-9a-f-]{36}@fyr$/),
      summary: 'Ett uppdrag: Informationsmöte bör vara bokat',
      location: null,
      start: body.data.informationMeetingBy,
      url: `${api.api.url}/uppdrag`,
    });
    for (const trace of [canary, own, body.number, 'SKARPNACK', people.ett.id, api.tenant]) {
      expect(text).not.toContain(trace);
    }
  });

  it('has the meetings of the ledningsgrupp, with place and time', async () => {
    const { entries } = await entriesAt(await feedOf(arbetsledare));
    expect(entries).toContainEqual({
      uid: expect.any(String),
      summary: 'Möte i ledningsgruppen',
      location: 'Demo lokal',
      start: '2027-03-04T13:00:00',
      url: `${api.api.url}/mote`,
    });
    expect(entries.map(({ summary }) => summary)).toContain(
      'Verksamheten: Redovisning till länsstyrelsen',
    );
  });

  it('has no word of a meeting for those who read none', async () => {
    const { entries, text } = await entriesAt(await feedOf(await api.as('analytiker')));
    expect(entries).toContainEqual(
      expect.objectContaining({ start: '2027-03-04T13:00:00', location: null }),
    );
    expect(text).not.toContain('Demo lokal');
  });

  it('has nobody else’s, and the same thing under the same name each time', async () => {
    const path = await feedOf(tva);
    const before = (await entriesAt(path)).entries;
    expect(before.filter(({ summary }) => summary.startsWith('Ett uppdrag'))).toEqual([]);
    await requested(ett);
    const waiting = (await entriesAt(path)).entries;
    const again = (await entriesAt(path)).entries;
    expect(again).toEqual(waiting);
    expect(waiting.length).toBeGreaterThanOrEqual(before.length);
    const uids = again.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('is one: another ends it, and it can be ended', async () => {
    const first = await feedOf(ett);
    const second = await feedOf(ett);
    const none = await api.ask('GET', `/api/v1/calendar/${'x'.repeat(43)}.ics`);
    const over = await api.ask('GET', first);
    expect(over.status).toBe(404);
    expect({ ...over.body, instance: '' }).toEqual({ ...none.body, instance: '' });
    expect((await ett.get('/calendar')).body).toEqual({ begunAt: expect.any(Number) });
    expect((await ett.delete('/calendar')).status).toBe(204);
    expect((await api.ask('GET', second)).status).toBe(404);
    expect((await ett.get('/calendar')).body).toEqual({ begunAt: null });
  });

  it('ends with the role that it was made in, and its token stands nowhere', async () => {
    const path = await feedOf(tva);
    const token = path.split('/').at(-1)?.replace('.ics', '') ?? '';
    const rows = await api.sql('select calendar_feed::text as row from calendar_feed');
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
    const set = (roles: string) =>
      api.sql(`update account set roles = '{${roles}}' where id = '${people.tva.id}'`);
    await set('ledamot');
    expect((await api.ask('GET', path)).status).toBe(404);
    await set('ombud');
    expect((await api.ask('GET', path)).status).toBe(200);
    const { text } = await api.ask('GET', '/metrics');
    expect(text).not.toContain(token);
  });
});
