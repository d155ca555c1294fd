import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture } from './api.fixture.ts';
import { canary, requested, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
beforeAll(async () => {
  api = await apiFixture();
  ett = await api.as('ett');
});
afterAll(() => api?.close());

const refuse = async (id: string, documentation: string) => {
  const data = { reason: 'ANNAN_KOMMUN', referralOffered: true, documentation };
  return await ett.post(`/uppdrag/${id}/RefuseUppdrag`, { data });
};
const destroy = (id: string) =>
  ett.post(`/uppdrag/${id}/DestroyDocumentation`, { data: { how: 'BADA' } });
const page = async (id: string) => (await ett.get(`/uppdrag/${id}`)).body;

describe('the documentation of a closed uppdrag', () => {
  it('is decided on at closing, with a day by which it is done', async () => {
    const id = await requested(ett);
    expect((await refuse(id, 'FORSTORS')).body.recorded).toEqual([
      'UppdragRefused',
      'DocumentationDecided',
    ]);
    const { data } = await page(id);
    expect(data.documentation).toMatchObject({ decision: 'FORSTORS' });
    await api.project();
    const late = await ett.get('/uppdrag?state=closed&limit=200');
    const row = late.body.rows.find((one: { id: string }) => one.id === id);
    expect(row).toMatchObject({ nextName: 'documentation', nextOn: data.documentation.dueOn });
  });

  it('is destroyed with the key: not a word of the client is left, in any uppdrag', async () => {
    const first = await requested(ett);
    await refuse(first, 'FORSTORS');
    const second = await requested(ett, { earlierUppdragId: first });
    expect((await destroy(first)).body.because).toMatchObject([{ rule: 'clientHasOpenUppdrag' }]);
    expect(JSON.stringify(await page(first))).toContain(canary);

    await refuse(second, 'FORSTORS');
    const { body } = await destroy(first);
    expect(body.recorded).toEqual(['DocumentationDestroyed', 'SubjectForgotten']);
    for (const id of [first, second]) {
      const told = await page(id);
      expect(told.data).toMatchObject({ forgotten: true, destroyed: { how: 'BADA' } });
      expect(JSON.stringify(told)).not.toContain(canary);
    }
  });

  it('stays while it is to be kept', async () => {
    const id = await requested(ett);
    await refuse(id, 'BEVARAS');
    expect((await destroy(id)).body.because).toMatchObject([{ rule: 'documentationToBeKept' }]);
    expect(JSON.stringify(await page(id))).toContain(canary);
  });
});
