import { textOf } from '@fyr/texts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from './api.fixture.ts';
import { assigned, canary, requested, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
let tva: Session;
let arbetsledare: Session;
beforeAll(async () => {
  api = await apiFixture();
  [ett, tva] = [await api.as('ett'), await api.as('tva')];
  arbetsledare = await api.as('arbetsledare');
});
afterAll(() => api?.close());

const logged = async (id: string) =>
  await api.sql(
    `select action, purpose, fields, enheter, request_id from access_log
      where subjects @> '{${id}}' order by position`,
  );

describe('a row of the access log', () => {
  it('says by which relation it was read, what was shown and where', async () => {
    const id = await requested(ett);
    await tva.get(`/uppdrag/${id}`);
    await tva.get(`/uppdrag/${id}/history`);
    const shown = ['UppdragRequested.name', 'UppdragRequested.phone', 'UppdragRequested.words'];
    const row = {
      ...{ purpose: 'OTILLDELAT_UPPDRAG', enheter: ['SKARPNACK'] },
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    };
    const rows = await logged(id);
    expect(rows).toMatchObject([
      { ...row, action: 'read' },
      { ...row, action: 'history' },
    ]);
    for (const { fields } of rows) expect(fields.toSorted()).toEqual(shown);
  });

  it('is of an own uppdrag when it is, and of a list when it stood in one', async () => {
    const id = await assigned(ett, arbetsledare);
    await api.project();
    await ett.get(`/uppdrag/${id}`);
    await ett.get('/uppdrag?limit=200');
    const [read, list] = await logged(id);
    expect(read).toMatchObject({ action: 'read', purpose: 'EGET_UPPDRAG' });
    expect(read.fields).toContain('DirectContactMade.note');
    expect(list).toMatchObject({ action: 'list', purpose: 'LISTA' });
    expect(list.fields.toSorted()).toEqual(['card.name', 'card.phone']);
  });
});

describe('who has read', () => {
  it('is told by day, with name, right and what was shown, and is itself a reading', async () => {
    const id = await assigned(ett, arbetsledare);
    await ett.get(`/uppdrag/${id}`);
    await ett.get(`/uppdrag/${id}`);
    const { body } = await ett.get(`/uppdrag/${id}/accesses`);
    expect(body.accesses).toMatchObject([
      {
        ...{ account: people.ett.id, name: expect.stringContaining('Demo'), role: 'ombud' },
        ...{ purpose: 'EGET_UPPDRAG', times: 2 },
        shown: expect.arrayContaining([textOf('sv', 'event.uppdrag.UppdragRequested')]),
      },
    ]);
    expect(JSON.stringify(body)).not.toContain(canary);
    const again = await ett.get(`/uppdrag/${id}/accesses`);
    expect(again.body.accesses).toMatchObject([
      { purpose: 'LOGGUTDRAG', times: 1 },
      { purpose: 'EGET_UPPDRAG', times: 2 },
    ]);
  });

  it('is for those who read the uppdrag whole', async () => {
    const id = await assigned(ett, arbetsledare);
    expect((await tva.get(`/uppdrag/${id}/accesses`)).status).toBe(404);
    expect((await arbetsledare.get(`/uppdrag/${id}/accesses`)).status).toBe(403);
  });
});
