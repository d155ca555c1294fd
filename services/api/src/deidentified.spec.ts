import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, type Person } from './api.fixture.ts';
import {
  meetingHeld,
  observed,
  registered,
  reported,
  requested,
  type Session,
} from './journeys.fixture.ts';

let api: ApiFixture;
const by = {} as Record<Person, Session>;
let id: string;
beforeAll(async () => {
  api = await apiFixture();
  for (const person of ['ett', 'tva', 'arbetsledare', 'ledamot', 'analytiker'] as const) {
    by[person] = await api.as(person);
  }
  id = await reported(by.ett, by.tva);
  await registered(by.arbetsledare, api.tenant, 'FK_SYD');
  await meetingHeld(by.ledamot);
});
afterAll(() => api?.close());

const readers = ['arbetsledare', 'ledamot', 'analytiker'] as const;
const read = (person: Person) => by[person].get(`/systemfel/${id}`);
const tagFor = async (person: Person) => (await read(person)).headers.get('etag') ?? '';

async function link(): Promise<void> {
  const uppdragId = await requested(by.ett);
  const reply = await by.ett.post(`/systemfel/${id}/LinkEvidence`, { data: { uppdragId } });
  expect(reply.body.recorded).toEqual(['EvidenceLinked']);
}

describe('evidence that a reader is not shown', () => {
  it('shows neither as a revision nor in a tag', async () => {
    const told = async () => {
      const replies = await Promise.all(readers.map(read));
      return replies.map(({ headers, text }) => ({ tag: headers.get('etag'), text }));
    };
    const before = await told();
    const whole = await tagFor('ett');
    await link();
    expect(await told()).toEqual(before);
    expect(await tagFor('ett')).not.toBe(whole);
    for (const { tag, text } of before) {
      expect(text).not.toContain('revision');
      expect(tag).toMatch(/^"[\w-]{32}"$/);
    }
  });

  it('shows not in what a command comes to, nor between the notes', async () => {
    const { body } = await read('ledamot');
    const { meetingId } = body.data;
    const give = (command: string, given: object) =>
      by.ledamot.post(`/systemfel/${id}/${command}`, given);
    const decided = await give('DecideInLedningsgrupp', {
      data: {
        ...{ decision: 'VIDAREBEFORDRA', meetingId, paragraph: 4 },
        forwardTo: [{ huvudman: 'FK_SYD' }],
      },
    });
    expect(decided).toMatchObject({
      status: 200,
      body: { recorded: ['LedningsgruppDecided', 'ForwardedToHuvudman'] },
    });
    expect(decided.text).not.toContain('revision');
    expect(decided.headers.get('etag')).toBeNull();
    await link();
    const sent = await give('ConfirmReceipt', {
      data: { huvudman: 'FK_SYD' },
      personal: { dnr: 'FK 2026/1' },
    });
    expect(sent.status).toBe(200);
    const { notes } = (await read('ledamot')).body.personal;
    expect(notes).toEqual([expect.objectContaining({ event: 'ReceiptConfirmed' })]);
    expect(notes[0]).not.toHaveProperty('revision');
    expect((await read('ett')).body.personal.notes[0].revision).toEqual(expect.any(Number));
  });
});

describe('If-Match of who may not know the revision', () => {
  const data = { huvudman: 'FK_SYD', answer: 'ACCEPTERAR' };
  const answer = { data, personal: { text: 'Vi ändrar.', notPersons: ['Vi'] } };
  const give = (tag: string, headers: Record<string, string> = {}) =>
    by.ledamot.post(`/systemfel/${id}/AnswerHuvudman`, answer, { 'if-match': tag, ...headers });

  it('is the tag, never a number: nobody finds out by asking', async () => {
    const { revision } = (await read('ett')).body;
    expect(await give(`"${revision}"`)).toMatchObject({ status: 412, body: { code: 'stale' } });
  });

  it('lets what was seen pass, whatever evidence came since, and nothing else', async () => {
    const tag = await tagFor('ledamot');
    await link();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const first = await give(tag, key);
    expect(first).toMatchObject({ status: 200, body: { recorded: ['HuvudmanAnswered'] } });
    expect((await give(tag, key)).body).toEqual(first.body);
    expect(await give(tag)).toMatchObject({ status: 412, body: { code: 'stale' } });
    expect(await tagFor('ledamot')).not.toBe(tag);
    const { events } = (await by.ledamot.get(`/systemfel/${id}/history`)).body;
    expect(events.at(-1)).toMatchObject({ personal: { text: 'Vi ändrar.' } });
    expect(events.at(-1).personal).not.toHaveProperty('notPersons');
  });

  it('is no tag for who reads it whole', async () => {
    const reply = await by.ett.post(
      `/systemfel/${id}/LinkEvidence`,
      { data: { uppdragId: await requested(by.ett) } },
      { 'if-match': await tagFor('ledamot') },
    );
    expect(reply.status).toBe(412);
  });
});

describe('a page of the register', () => {
  it('is full, however many drafts stand before what the ledamot may see', async () => {
    for (let drafts = 0; drafts < 3; drafts++) await observed(by.ett);
    const later = await reported(by.ett, by.tva);
    await api.project();
    const { body } = await by.ledamot.get('/systemfel?limit=2');
    expect(body.rows.map((row: { id: string }) => row.id).sort()).toEqual([id, later].sort());
    expect(body.next).toBeUndefined();
    expect((await by.ett.get('/systemfel?limit=5')).body.rows).toHaveLength(5);
  });
});
