import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture } from './api.fixture.ts';
import { assigned, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
let tva: Session;
let arbetsledare: Session;
let before: number;
beforeAll(async () => {
  api = await apiFixture();
  [ett, tva, arbetsledare] = [
    await api.as('ett'),
    await api.as('tva'),
    await api.as('arbetsledare'),
  ];
  await ett.post(`/uppdrag/${await assigned(ett, arbetsledare)}/ChangeContactDetails`, {
    personal: { name: 'Zebulon Qvarnmyra' },
  });
  before = await accesses();
});
afterAll(() => api?.close());

async function accesses(): Promise<number> {
  return Number((await api.sql('select count(*) from access_log'))[0].count);
}

const data = { huvudmanTyp: ['FORSAKRINGSKASSAN'], art: 'MELLAN_STOLAR', quarter: '2026-Q1' };
const observe = (by: Session, title: string, notPersons?: readonly string[]) =>
  by.post('/systemfel', { data, personal: { title, ...(notPersons && { notPersons }) } });

describe('what an ombud’s own client is called', () => {
  it.each(['ZEBULONS ärende dröjde', 'Om Q v a r n m y r a', 'Zebulon väntar'])(
    'stands not in a text that others read: %s',
    async (title) => {
      const { status, body } = await observe(ett, title);
      expect(status).toBe(400);
      expect(body.faults).toMatchObject([{ path: 'personal.title', reason: 'client_in_text' }]);
      const { from, to } = body.faults[0].at;
      expect(title.slice(from, to)).toMatch(/zebulon|q v a/i);
    },
  );

  it('may stand there where the writer states that nobody is meant, which is recorded', async () => {
    const { status, body } = await observe(ett, 'Kvarteret Zebulon saknar hiss', ['Zebulon']);
    expect(status).toBe(201);
    const history = await ett.get(`/systemfel/${body.id}/history`);
    expect(history.body.events[0].personal).toMatchObject({ notPersons: ['Zebulon'] });
  });

  it('is nothing that a colleague is told by what is refused', async () => {
    expect((await observe(tva, 'Zebulon väntar')).status).toBe(201);
  });

  it('is shown to nobody by being looked for', async () => {
    expect(await accesses()).toBe(before);
  });
});

describe('a name that is common', () => {
  it('is stopped wherever it is written, and its number for good', async () => {
    expect((await observe(tva, 'Anna Andersson väntar')).body.faults).toEqual([
      expect.objectContaining({ reason: 'name_in_text', at: { from: 0, to: 14 } }),
    ]);
    expect((await observe(tva, 'Ring 070-174 06 05', ['070-174 06 05'])).status).toBe(400);
  });
});
