import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture } from './api.fixture.ts';
import { assigned, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
let tva: Session;
let arbetsledare: Session;
let id: string;
beforeAll(async () => {
  api = await apiFixture();
  [ett, tva] = [await api.as('ett'), await api.as('tva')];
  arbetsledare = await api.as('arbetsledare');
  await assigned(ett, arbetsledare);
  id = await assigned(ett, arbetsledare);
  await ett.post(`/uppdrag/${id}/ChangeContactDetails`, {
    personal: { name: 'Zebulon Åkes-Qvarnmyra' },
  });
});
afterAll(() => api?.close());

const find = async (by: Session, text: string) => (await by.post('/uppdrag/find', { text })).body;
const shown = () => api.sql('select subjects, action, purpose from access_log order by position');

describe('a client', () => {
  it.each(['zebulon', 'Qvarn', 'ÅKES zeb', ' qvarnmyra '])('is found by name: %s', async (text) => {
    const { body } = await ett.get(`/uppdrag/${id}`);
    expect(await find(ett, text)).toEqual({
      found: [{ number: body.number, name: 'Zebulon Åkes-Qvarnmyra', state: body.state }],
    });
  });

  it.each(['ulon', 'akes', 'zebulon vera'])('is not found by anything else: %s', async (text) => {
    expect(await find(ett, text)).toEqual({ found: [] });
  });

  it('is shown where they are found, and those who were looked through are not', async () => {
    const before = (await shown()).length;
    await find(ett, 'zebulon');
    await find(ett, 'nobody');
    expect((await shown()).slice(before)).toEqual([
      { subjects: [id], action: 'list', purpose: 'LISTA' },
    ]);
  });

  it('is found by nobody but who may read who they are', async () => {
    expect(await find(tva, 'zebulon')).toEqual({ found: [] });
    expect((await arbetsledare.post('/uppdrag/find', { text: 'zebulon' })).status).toBe(403);
  });

  it('is not looked for by a single letter', async () => {
    expect((await ett.post('/uppdrag/find', { text: ' z ' })).status).toBe(400);
  });
});
