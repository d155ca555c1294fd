import { dayOf } from '@fyr/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, meetingId, type Person, people } from './api.fixture.ts';
import { assigned, meetingHeld, observed, requested, type Session } from './journeys.fixture.ts';

type Reader = Exclude<Person, 'both'>;
const readers = Object.keys(people).filter((person) => person !== 'both') as Reader[];

let api: ApiFixture;
const by = {} as Record<Reader, Session>;
beforeAll(async () => {
  api = await apiFixture();
  for (const person of readers) by[person] = await api.as(person);
  await api.project();
});
afterAll(() => api?.close());

const last = 'from=2025-01-01&to=2025-12-31';
const figures = {
  'the economy': `/statistics/economyNet?${last}&by=account`,
  'sickness by ombud': `/statistics/sicknessFteMonths?${last}&by=ombud`,
  sickness: `/statistics/sicknessFteMonths?${last}`,
  'meetings held': `/statistics/heldMeetings?${last}`,
  'what the ordinance misses': `/statistics/missingOrganisations?${last}&by=organisation`,
  'the drift gauge': '/drift?from=2025-Q1&to=2025-Q4',
  'list ledningsgrupp': '/ledningsgrupp',
  'list mote': '/mote',
  'list verksamhet': '/verksamhet',
};

/** Read off `domain/access`: economy for three, single employees for one. */
const matrix: Readonly<Record<Reader, readonly number[]>> = {
  ett: [403, 403, 403, 200, 200, 200, 200, 200, 200],
  tva: [403, 403, 403, 200, 200, 200, 200, 200, 200],
  tre: [403, 403, 403, 200, 200, 200, 200, 200, 200],
  arbetsledare: [200, 200, 200, 200, 200, 200, 200, 200, 200],
  ledamot: [403, 403, 403, 200, 200, 200, 200, 200, 200],
  analytiker: [200, 403, 403, 200, 200, 200, 200, 200, 200],
  namnd: [200, 403, 403, 200, 200, 200, 403, 403, 403],
  administrator: [403, 403, 403, 403, 403, 403, 403, 403, 200],
  granskare: [403, 403, 403, 403, 403, 403, 403, 403, 403],
};

describe('figures and lists of the organisation', () => {
  it.each(readers)('are for %s as the roles say', async (person) => {
    const statuses = await Promise.all(
      Object.values(figures).map(async (path) => (await by[person].get(path)).status),
    );
    expect(Object.fromEntries(Object.keys(figures).map((name, i) => [name, statuses[i]]))).toEqual(
      Object.fromEntries(Object.keys(figures).map((name, i) => [name, matrix[person][i]])),
    );
  });

  it('are in the catalogue of those who may ask for them', async () => {
    const catalogue = async (person: Reader): Promise<readonly string[]> =>
      (await by[person].get('/statistics')).body.measures.map(({ id }: { id: string }) => id);
    expect(await catalogue('ett')).not.toContain('economyNet');
    expect(await catalogue('namnd')).toContain('economyNet');
    expect(await catalogue('ett')).not.toContain('sicknessFteMonths');
    expect(await catalogue('arbetsledare')).toContain('sicknessFteMonths');
    expect(await catalogue('analytiker')).not.toContain('queueDaysMax');
  });

  it('tell a colleague’s sickness to the arbetsledare and to nobody else', async () => {
    const sickness = async (person: Reader) =>
      (await by[person].get(`/statistics/sicknessFteMonths?${last}`)).body;
    expect(await sickness('arbetsledare')).toMatchObject({
      door: 'exact',
      totals: { sicknessFteMonths: { value: 0 } },
    });
    for (const person of ['ett', 'ledamot', 'namnd'] as const) {
      const { because } = await sickness(person);
      expect(because).toMatchObject([{ rule: 'releasedNotInCatalogue' }]);
    }
  });

  it('say what is out, in which tables, and when more comes', async () => {
    const { body } = await by.analytiker.get('/statistics');
    expect(body.released).toMatchObject({ to: null, next: { on: expect.any(String) } });
    const [requested] = body.measures;
    expect(requested).toMatchObject({ id: 'requestedUppdrag', door: 'released' });
    expect(requested.tables).toContainEqual({ dimensions: ['kon'], from: 'half' });
    expect((await by.ett.get('/statistics')).body).not.toHaveProperty('released');
    const unreleased = await by.namnd.get(`/statistics/requestedUppdrag?${last}`);
    expect(unreleased.status).toBe(403);
    expect(unreleased.body.because).toMatchObject([
      { rule: 'releasedNotYet', values: { to: '2025-12-31', on: '2026-01-21' } },
    ]);
  });

  it('open to the uppdrag behind them, each to who may read it, and that is logged', async () => {
    const today = dayOf(Date.now());
    await requested(by.ett, { kon: 'MAN' });
    const carried = await assigned(by.ett, by.arbetsledare);
    await api.project();
    const path = `/statistics/requestedUppdrag/behind?on=${today}`;
    const all = (await by.arbetsledare.get(path)).body;
    expect(all).toMatchObject({ type: 'uppdrag', rows: [{}, {}], others: 0 });
    expect((await by.ett.get(path)).body.rows).toEqual(all.rows);
    const [of] = (await by.tva.get(path)).body.rows.map(({ id }: { id: string }) => id);
    expect((await by.tva.get(path)).body).toMatchObject({ rows: [{ id: of }], others: 1 });
    expect(of).not.toBe(carried);
    const men = (await by.arbetsledare.get(`${path}&kon=MAN`)).body;
    expect(men).toMatchObject({ rows: [{ id: of }], others: 0 });
    const logged = await api.sql(
      `select fields from access_log where actor = 'arbetsledare:${people.arbetsledare.id}'`,
    );
    expect(logged).toContainEqual({ fields: ['number'] });
    expect((await by.analytiker.get(path)).status).toBe(403);
    const { status } = await by.arbetsledare.get(`/statistics/trainingHours/behind?${last}`);
    expect(status).toBe(404);
  });

  it('open to the systemfel and the möten behind them, inside the secrecy', async () => {
    const today = dayOf(Date.now());
    const fault = await observed(by.ett);
    await meetingHeld(by.ledamot);
    await api.project();
    const behind = async (person: Reader, measure: string) => {
      const { status, body } = await by[person].get(`/statistics/${measure}/behind?on=${today}`);
      return status === 200
        ? { ...body, rows: body.rows.map((row: { id: string }) => row.id) }
        : status;
    };
    for (const person of ['ett', 'arbetsledare'] as const) {
      expect(await behind(person, 'openSystemfel')).toMatchObject({
        type: 'systemfel',
        rows: [fault],
      });
      expect(await behind(person, 'heldMeetings')).toMatchObject({
        type: 'mote',
        rows: [meetingId],
      });
    }
    // What they count is for everybody as it is; that does not open it.
    for (const person of ['analytiker', 'ledamot', 'namnd'] as const) {
      expect(await behind(person, 'openSystemfel')).toBe(403);
      expect(await behind(person, 'heldMeetings')).toBe(403);
      const { body } = await by[person].get('/statistics');
      const opening = body.measures.filter(({ opensTo }: { opensTo: unknown }) => opensTo);
      expect(opening).toEqual([]);
    }
  });

  it('are as they were known at a position, whatever came after; outside as they were released', async () => {
    const of = `requestedUppdrag?on=${dayOf(Date.now())}`;
    const before = (await by.arbetsledare.get(`/statistics/${of}`)).body;
    await requested(by.ett, { kon: 'KVINNA' });
    await api.project();
    const asOf = `position=${before.position}`;
    const { body } = await by.arbetsledare.get(`/statistics/${of}&${asOf}`);
    expect(body).toEqual({ ...before, computedAt: body.computedAt });
    expect((await by.arbetsledare.get(`/statistics/${of}`)).body.rows).not.toEqual(before.rows);
    const behind = `/statistics/${of.replace('?', '/behind?')}`;
    const now = (await by.arbetsledare.get(behind)).body.rows;
    const then = (await by.arbetsledare.get(`${behind}&${asOf}`)).body.rows;
    expect(now).toHaveLength(then.length + 1);
    const both = await by.arbetsledare.get(`/statistics/${of}&${asOf}&after=1`);
    expect(both.body.faults).toMatchObject([{ reason: 'position_and_after' }]);
    const outside = await by.analytiker.get(`/statistics/requestedUppdrag?${last}&${asOf}`);
    expect(outside).toMatchObject({
      status: 403,
      body: { because: [{ rule: 'releasedNoPosition' }] },
    });
  });

  it('say in the gauge from where it warns, and by which rule it counts', async () => {
    const { body } = await by.ett.get('/drift?from=2025-Q1&to=2025-Q2');
    expect(body).toMatchObject({ limit: 50, door: 'exact' });
    expect(body.readings.map(({ quarter }: { quarter: string }) => quarter)).toEqual([
      ...['2025-Q1', '2025-Q2'],
    ]);
    expect(body.rule).toContain('utförsäkrad');
    const { status } = await by.ett.get('/drift?from=2025-Q2&to=2025-Q1');
    expect(status).toBe(400);
  });

  it('list the ledningsgrupp, its meetings and the verksamhet as they are today', async () => {
    const { rows: groups } = (await by.ledamot.get('/ledningsgrupp')).body;
    expect(groups).toMatchObject([{ kind: 'LOKAL', nextName: 'nextMeeting' }]);
    expect(groups[0].card.name).toEqual(expect.any(String));
    const { rows: meetings } = (await by.ledamot.get('/mote')).body;
    for (const meeting of meetings) expect(meeting.ledningsgrupp).toBe(groups[0].id);
    const { rows: verksamheter } = (await by.analytiker.get('/verksamhet')).body;
    expect(verksamheter).toMatchObject([{ kind: 'LOKAL', enheter: 2, ombud: 3 }]);
    expect(verksamheter[0]).not.toHaveProperty('card');
    const csv = await by.ett.get('/mote', { headers: { accept: 'text/csv' } });
    expect(csv.text).toContain('plannedOn');
  });
});
