import { RapportStream } from '@fyr/contracts';
import { expect } from 'vitest';
import { type ApiFixture, apiFixture, reactionSecret } from '../api.fixture.ts';
import { assigned, reported, requested, type Session } from '../journeys.fixture.ts';

const persons = ['ett', 'tva', 'arbetsledare', 'ledamot', 'analytiker', 'namnd'] as const;

export const year = new Date().getFullYear();
export const wholeYear = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });
export const words = 'Arbetsledaren finns på plats två dagar i veckan.';

export type Rapporter = Awaited<ReturnType<typeof openRapporter>>;

/** An API with something to report: uppdrag of ombud Ett, and a systemfel that was reported. */
export async function openRapporter() {
  const api: ApiFixture = await apiFixture({ REACTION_SECRET: reactionSecret });
  const by = {} as Record<(typeof persons)[number], Session>;
  for (const person of persons) by[person] = await api.as(person);
  const uppdrag = await requested(by.ett);
  await assigned(by.ett, by.arbetsledare);
  const systemfel = await reported(by.ett, by.tva);
  await api.project();

  const open = (person: Session, data: object) => person.post('/rapport', { data });
  const give = (person: Session, id: string, command: string, body: object = {}) =>
    person.post(`/rapport/${id}/${command}`, body);
  const write = (person: Session, id: string, question: string, text = words, status = 'KLAR') =>
    give(person, id, 'WriteAnswer', { data: { question, status }, personal: { text } });
  const told = async (person: Session, id: string) =>
    RapportStream.parse((await person.get(`/rapport/${id}`)).body);

  /** Opened, with every question that is written answered by an analyst. */
  async function answered(data: object): Promise<string> {
    const { body, status } = await open(by.arbetsledare, data);
    expect({ status, body }).toMatchObject({ status: 201 });
    for (const { question, answer } of (await told(by.analytiker, body.id)).data.questions) {
      if (answer !== 'SKRIVS') continue;
      expect((await write(by.analytiker, body.id, question)).status).toBe(200);
    }
    return body.id;
  }

  async function frozen(data: object): Promise<string> {
    const id = await answered(data);
    await api.project();
    const { status, text } = await give(by.arbetsledare, id, 'FreezeRapport');
    expect({ status, text }).toMatchObject({ status: 200 });
    return id;
  }

  async function bytesOf(person: Session, id: string, format: string, query = '') {
    const { status, text, headers } = await person.get(`/rapport/${id}/document/${format}${query}`);
    return { status, text, etag: headers.get('etag') };
  }

  return { api, by, uppdrag, systemfel, open, give, write, told, answered, frozen, bytesOf };
}
