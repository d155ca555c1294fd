import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiFixture, apiFixture, people } from './api.fixture.ts';
import { canary, requested, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
let tva: Session;
let granskare: Session;
let uppdrag: string;
const logIn = async () => {
  [ett, tva, granskare] = [await api.as('ett'), await api.as('tva'), await api.as('granskare')];
};
beforeAll(async () => {
  api = await apiFixture();
  await logIn();
});
afterAll(() => api?.close());

const month = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' }).slice(0, 7);

describe('a review of the access log', () => {
  let id: string;
  beforeAll(async () => {
    uppdrag = await requested(ett);
    await ett.get(`/uppdrag/${uppdrag}`);
    await tva.get(`/uppdrag/${uppdrag}/history`);
    const early = await granskare.post('/loggkontroll', { data: { month } });
    expect(early.body.because).toMatchObject([{ rule: 'monthNotOver' }]);

    const later = Date.now() + 40 * 24 * 60 * 60 * 1000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    await logIn();
    const reply = await granskare.post('/loggkontroll', { data: { month } });
    expect(reply.status, reply.text).toBe(201);
    id = reply.body.id;
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await logIn();
  });

  it.each([{ toString: 1 }, [], null, 2024, '2024-13'])(
    'is of no such month: %j',
    async (month) => {
      const reply = await granskare.post('/loggkontroll', { data: { month } });
      expect(reply).toMatchObject({ status: 400, body: { code: 'invalid' } });
    },
  );

  it('is one for each month, however often it is asked for', async () => {
    const again = await granskare.post('/loggkontroll', { data: { month: '2024-02' } });
    const same = await granskare.post('/loggkontroll', { data: { month: '2024-02' } });
    expect([again.status, same.status]).toEqual([201, 409]);
    const sentTwice = { 'idempotency-key': randomUUID() };
    const body = { data: { month: '2024-03' } };
    const first = await granskare.post('/loggkontroll', body, sentTwice);
    expect((await granskare.post('/loggkontroll', body, sentTwice)).body).toEqual(first.body);
  });

  it('is drawn by the API alone', async () => {
    const drawn = { seed: 1, rows: 0, flagged: 0, sampled: 0, entries: [] };
    const reply = await granskare.post('/loggkontroll', { data: { month: '2024-04', drawn } });
    expect(reply.status).toBe(400);
  });

  it('tells who read what and why, and nothing of whom', async () => {
    const { body } = await granskare.get(`/loggkontroll/${id}`);
    const reads = await granskare.get(`/loggkontroll/${id}/entries`);
    expect(body.data.rows).toBe(body.data.entries.length);
    expect(reads.body.entries).toMatchObject([
      { entry: 1, name: 'Demo ett', purpose: 'OTILLDELAT_UPPDRAG', persons: 1 },
      { entry: 2, name: 'Demo tva', action: 'history', enheter: ['SKARPNACK'] },
    ]);
    expect(reads.body.entries[0].number).toMatch(/^U-/);
    for (const entry of body.data.entries) expect(entry.flags).toContain('UTAN_UPPDRAG');
    for (const { text } of [await granskare.get(`/loggkontroll/${id}/history`), reads]) {
      expect(text).not.toContain(canary);
      expect(text).not.toContain(uppdrag);
    }
    expect((await granskare.get(`/uppdrag/${uppdrag}`)).status).toBe(403);
    expect((await ett.get(`/loggkontroll/${id}`)).status).toBe(403);
  });

  it('asks who read, and only they answer', async () => {
    const ask = await granskare.post(`/loggkontroll/${id}/RequestExplanation`, {
      data: { entry: 2 },
    });
    expect(ask.status).toBe(200);
    expect((await ett.get('/explanations')).body.asked).toEqual([]);
    const { body } = await tva.get('/explanations');
    expect(body.asked).toMatchObject([{ loggkontroll: id, entry: 2, action: 'history' }]);
    const both = `update account set roles = '{ombud,ledamot}' where id = '${people.tva.id}'`;
    await api.sql(both);
    const ledamot = await api.as('tva', 'ledamot');
    expect((await ledamot.get('/explanations')).body.asked).toEqual([]);
    const given = { explanation: 'FORFRAGAN_I_KO', note: 'Jag tog emot samtalet.' };
    expect((await ett.post(`/explanations/${id}/2`, given)).status).toBe(404);
    expect((await ledamot.post(`/explanations/${id}/2`, given)).status).toBe(404);
    expect((await tva.post(`/explanations/${id}/1`, given)).status).toBe(404);
    expect((await tva.post(`/explanations/${id}/2`, given)).status).toBe(200);
    expect((await tva.get('/explanations')).body.asked).toEqual([]);
    const seen = await granskare.get(`/loggkontroll/${id}`);
    expect(seen.body.data.entries[1].explanation).toBe('FORFRAGAN_I_KO');
    expect(seen.body.personal.explanations).toEqual({ 2: 'Jag tog emot samtalet.' });
  });

  it('is closed when every row is assessed, with what was found in numbers', async () => {
    const give = (command: string, data: object = {}) =>
      granskare.post(`/loggkontroll/${id}/${command}`, { data });
    const unfit = { entry: 1, outcome: 'FORKLARAD', reason: 'INGEN_FORKLARING' };
    expect((await give('AssessEntry', unfit)).body.because).toMatchObject([
      { rule: 'reasonUnfit' },
    ]);
    await give('AssessEntry', { entry: 1, outcome: 'AVVIKELSE', reason: 'INGEN_FORKLARING' });
    expect((await give('CloseLoggkontroll')).status).toBe(409);
    await give('AssessEntry', { entry: 2, outcome: 'FORKLARAD', reason: 'FORKLARING_GODTAGEN' });
    expect((await give('CloseLoggkontroll')).status).toBe(200);
    const { body } = await granskare.get(`/loggkontroll/${id}/history`);
    expect(body.events.at(-1)).toMatchObject({
      type: 'LoggkontrollClosed',
      data: { rows: 2, flagged: 2, sampled: 0, explained: 1, deviations: 1 },
    });
    await api.project();
    const list = await granskare.get('/loggkontroll?state=closed');
    expect(list.body.rows).toMatchObject([{ id, month, assessed: 2, deviations: 1 }]);
  });
});

describe('a month that is over', () => {
  it('is opened by itself where somebody is there to review it, by whoever comes first', async () => {
    const others = await Promise.all([
      api.another({ REVIEWS_EVERY_MS: 50 }),
      api.another({ REVIEWS_EVERY_MS: 50 }),
    ]);
    const before = Temporal.PlainYearMonth.from(month).subtract({ months: 1 }).toString();
    const rows = await vi.waitFor(async () => {
      const found = await api.sql(
        `select actor, data ->> 'month' as month from event where tenant = '${api.tenant}'
            and type = 'LoggkontrollOpened' and data ->> 'month' = '${before}'`,
      );
      expect(found).not.toEqual([]);
      return found;
    });
    for (const other of others) await other.close();
    expect(rows).toEqual([{ actor: 'loggkontroll', month: before }]);
  });
});
