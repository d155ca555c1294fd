import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, meetingId, type Person } from './api.fixture.ts';
import { observed, requested, reviewed, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
const by = {} as Record<Person, Session>;
beforeAll(async () => {
  api = await apiFixture();
  for (const person of ['ett', 'tva', 'arbetsledare', 'ledamot', 'analytiker'] as const) {
    by[person] = await api.as(person);
  }
});
afterAll(() => api?.close());

describe('what the ledningsgrupp will see of a systemfel', () => {
  it('is there for whoever may report it, and for nobody else', async () => {
    const id = await observed(by.ett);
    const statusFor = async (person: Person) =>
      (await by[person].get(`/systemfel/${id}/preview`)).status;
    expect(await statusFor('ett')).toBe(200);
    expect(await statusFor('arbetsledare')).toBe(200);
    expect(await statusFor('ledamot')).toBe(403);
    expect(await statusFor('analytiker')).toBe(403);
  });

  it('has no text that nobody has reviewed, no number of a few, and nobody', async () => {
    const id = await observed(by.ett);
    const uppdragId = await requested(by.ett);
    await by.ett.post(`/systemfel/${id}/LinkEvidence`, { data: { uppdragId } });
    const own = (await by.ett.get(`/systemfel/${id}`)).body;
    const { body, text } = await by.ett.get(`/systemfel/${id}/preview`);
    expect(own.personal.title).toEqual(expect.any(String));
    expect(body.seen.personal).not.toHaveProperty('title');
    expect(body.seen.data.evidence).toEqual({ clients: null, fewerThanFive: true });
    expect(body.seen.next).toEqual([]);
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual(['SystemfelObserved']);
    expect(text).not.toContain('revision');
    expect(text).not.toContain('actor');
  });

  it('is, word for word, what they see when it has come there', async () => {
    const id = await reviewed(by.ett, by.tva);
    const preview = (await by.ett.get(`/systemfel/${id}/preview`)).body;
    expect(preview.seen.personal.title).toEqual(expect.any(String));
    await by.ett.post(`/systemfel/${id}/ReportToLedningsgrupp`, { data: { meetingId } });
    const { body: seen } = await by.ledamot.get(`/systemfel/${id}`);
    const { body: history } = await by.ledamot.get(`/systemfel/${id}/history`);
    const { classification, test, evidence, quarter } = seen.data;
    expect(preview.seen.data).toMatchObject({ classification, test, evidence, quarter });
    expect(preview.seen.personal).toEqual(seen.personal);
    expect(preview.events).toEqual(history.events.slice(0, preview.events.length));
  });
});
