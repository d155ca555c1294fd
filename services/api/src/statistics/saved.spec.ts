import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture } from '../api.fixture.ts';
import type { Session } from '../journeys.fixture.ts';

let api: ApiFixture;
const by = {} as Record<'ett' | 'tva' | 'arbetsledare' | 'analytiker' | 'granskare', Session>;
beforeAll(async () => {
  api = await apiFixture();
  for (const name of ['ett', 'tva', 'arbetsledare', 'analytiker', 'granskare'] as const) {
    by[name] = await api.as(name);
  }
});
afterAll(() => api?.close());

const question = 'measure=contacts&from=2026-01-01&to=2026-12-31&by=method';
const path = '/saved-questions';
const namesOf = async (who: Session): Promise<readonly string[]> =>
  (await who.get(path)).body.questions.map(({ name }: { name: string }) => name);

describe('a saved question', () => {
  it.each(['ett', 'arbetsledare', 'analytiker'] as const)('is kept for %s alone', async (who) => {
    const { status, body } = await by[who].post(path, { name: ` Fråga av ${who} `, question });
    expect([status, body.name, body.question]).toEqual([200, `Fråga av ${who}`, question]);
    expect(await namesOf(by[who])).toEqual([`Fråga av ${who}`]);
    expect(await namesOf(by.tva)).toEqual([]);
    expect((await by.tva.delete(`${path}/${body.id}`)).status).toBe(404);
    expect(await namesOf(by[who])).toEqual([`Fråga av ${who}`]);
  });

  it('is asked otherwise under the same name', async () => {
    const other = 'measure=meetings&on=2026-01-31';
    await by.tva.post(path, { name: 'Möten', question });
    await by.tva.post(path, { name: 'Möten', question: other });
    const { questions } = (await by.tva.get(path)).body;
    expect(questions).toMatchObject([{ name: 'Möten', question: other }]);
    expect((await by.tva.delete(`${path}/${questions[0].id}`)).status).toBe(204);
    expect(await namesOf(by.tva)).toEqual([]);
  });

  it('is for those who have a door to figures', async () => {
    expect((await by.granskare.get(path)).status).toBe(403);
    expect((await by.granskare.post(path, { name: 'Fråga', question })).status).toBe(403);
  });

  it.each([
    ['', question],
    ['x'.repeat(81), question],
    ['Fråga', 'from=2026-01-01'],
    ['Fråga', `measure=${'x'.repeat(1_000)}`],
    ['Fråga', 'measure=a b'],
    ['Fråga', 'measure=<script>'],
  ])('has a name and a measure: %s %s', async (name, asked) => {
    expect((await by.tva.post(path, { name, question: asked })).status).toBe(400);
  });

  it('is one of fifty at most', async () => {
    for (let n = 1; n <= 50; n++) await by.tva.post(path, { name: `Fråga ${n}`, question });
    const more = await by.tva.post(path, { name: 'En till', question });
    expect(more).toMatchObject({ status: 409, body: { because: [{ rule: 'savedQuestionsMax' }] } });
    expect((await namesOf(by.tva)).length).toBe(50);
  });
});
