import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, ledningsgruppId, meetingId } from './api.fixture.ts';
import { observed, registered, reported, type Session } from './journeys.fixture.ts';

const huvudman = 'FK_STOCKHOLM';
let api: ApiFixture;
const by = {} as Record<'ett' | 'tva' | 'arbetsledare' | 'ledamot' | 'analytiker', Session>;
let known: string;
beforeAll(async () => {
  api = await apiFixture();
  for (const person of ['ett', 'tva', 'arbetsledare', 'ledamot', 'analytiker'] as const) {
    by[person] = await api.as(person);
  }
  await registered(by.arbetsledare, api.tenant, huvudman);
  await observed(by.ett);
  known = await reported(by.ett, by.tva);
  await api.project();
});
afterAll(() => api?.close());

async function give(session: Session, path: string, body: object) {
  const reply = await session.post(path, body);
  if (reply.status !== 200) throw new Error(`${path}: ${reply.text}`);
  return reply.body;
}
const agenda = async (session: Session) =>
  (await session.get(`/mote/${meetingId}/agenda`)).body.items as readonly {
    readonly key: string;
  }[];
const keys = async (session: Session) => (await agenda(session)).map(({ key }) => key);

describe('the agenda of a meeting', () => {
  it('builds itself of what every meeting goes through and what asks for a place', async () => {
    const { body } = await by.ledamot.get(`/mote/${meetingId}/agenda`);
    expect(body.position).toBeGreaterThan(0);
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['FOREGAENDE_PROTOKOLL', 'STATISTIK', 'NYTT_SYSTEMFEL', 'KO_PRIORITERING'],
      ...['FORDELNING_ENHETER', 'BEMANNING', 'EKONOMI', 'KOMPETENS', 'UTATRIKTAT', 'NASTA_MOTE'],
    ]);
    expect(body.items[2]).toMatchObject({
      key: `SYSTEMFEL:${known}`,
      systemfel: { id: known, number: expect.any(String), title: 'Mellan två myndigheter' },
      on: expect.any(String),
      papers: [],
      isCalled: false,
    });
  });

  it('waits for what one has just written, and tells whoever reads codes no word', async () => {
    await give(by.ett, `/mote/${meetingId}/AddAgendaItem`, {
      data: { kind: 'OVRIGT' },
      personal: { title: 'Lokalerna', text: 'Hyran höjs.' },
    });
    const { position } = await give(by.tva, `/mote/${meetingId}/ReviewAgendaItem`, {
      data: { item: 1, result: 'NAMNER_INGEN' },
    });
    await api.project();
    const { body } = await by.ledamot.get(`/mote/${meetingId}/agenda?after=${position}`);
    expect(body.items).toContainEqual(
      expect.objectContaining({ key: 'TILLAGD:1', item: 1, title: 'Lokalerna' }),
    );
    const codes = await by.analytiker.get(`/mote/${meetingId}/agenda`);
    expect(codes.status).toBe(200);
    expect(codes.text).not.toContain('Lokalerna');
    expect(codes.text).not.toContain('Mellan två myndigheter');
  });

  it('is ordered by the chair', async () => {
    const [first, ...rest] = await keys(by.ledamot);
    await give(by.ledamot, `/mote/${meetingId}/OrderAgenda`, { data: { order: [...rest, first] } });
    expect(await keys(by.ledamot)).toEqual([...rest, first]);
  });
});

describe('the draft of minutes', () => {
  it('is made of attendance and decisions, and says where they went', async () => {
    const items = (await by.ledamot.get(`/mote/${meetingId}/agenda`)).body.items;
    await give(by.ledamot, `/mote/${meetingId}/CallMote`, {
      data: {
        agenda: items.map(({ key, kind }: { key: string; kind: string }) => ({ key, kind })),
      },
    });
    await give(by.ledamot, `/mote/${meetingId}/HoldMote`, {
      data: { ledningsgruppId, present: [1, 2, 3], chair: 1, secretary: 3 },
    });
    await give(by.ledamot, `/systemfel/${known}/DecideInLedningsgrupp`, {
      data: {
        meetingId,
        decision: 'VIDAREBEFORDRA',
        forwardTo: [{ huvudman, dueOn: '2099-03-02' }],
      },
    });
    await give(by.ledamot, `/mote/${meetingId}/DecideQuestion`, {
      data: { item: 'TILLAGD:1' },
      personal: { text: 'Frågan bordläggs.' },
    });
    await api.project();
    expect(await keys(by.ledamot)).toContain(`SYSTEMFEL:${known}`);
    const { status, body } = await by.ledamot.get(`/mote/${meetingId}/minutes-draft`);
    expect(status).toBe(200);
    expect(body.text).toMatch(/^Protokoll\nDemo Ledningsgrupp, \d{4}-\d\d-\d\d kl. 13:00, Demo/);
    for (const line of [
      'Närvarande: Demo Ledamot, Demo Ledamot, Demo Ledamot',
      'Sekreterare: Demo Ledamot',
      '§ 1 Mellan två myndigheter (S-',
      'Till Försäkringskassan. Svar senast 2099-03-02.',
      '§ 2 Lokalerna\nFrågan bordläggs.',
      'Utan beslut: ',
    ]) {
      expect(body.text).toContain(line);
    }
    expect(body.text).not.toContain('Frånvarande');
  });

  it('says when a systemfel is taken up again, and why one goes back', async () => {
    const planned = await by.arbetsledare.post('/mote', {
      data: { ledningsgruppId, plannedOn: '2099-06-04', startsAt: '13:00' },
      personal: { place: 'Demo lokal' },
    });
    const decisions = [
      { decision: 'BORDLAGG', nextMeetingId: planned.body.id },
      { decision: 'ATERSANDA', returnReason: 'OTILLRACKLIGT_UNDERLAG' },
      { decision: 'ESKALERA_LANSSTYRELSE', escalationReason: 'ORSAK_EJ_LOKAL' },
    ];
    for (const decided of decisions) {
      const id = await reported(by.ett, by.tva);
      await give(by.ledamot, `/systemfel/${id}/DecideInLedningsgrupp`, {
        data: { meetingId, ...decided },
      });
    }
    const { body } = await by.ledamot.get(`/mote/${meetingId}/minutes-draft`);
    expect(body.text).toContain('Tas upp igen på mötet 2099-06-04.');
    expect(body.text.match(/^Skäl: .+\.$/gm)).toHaveLength(2);
    expect(body.text).not.toMatch(/^§ \d+ Nytt systemfel$/m);
  });

  it('leaves what the meeting rejected for those who decided it to read', async () => {
    const rejected = await reported(by.ett, by.tva);
    await give(by.ledamot, `/systemfel/${rejected}/DecideInLedningsgrupp`, {
      data: { meetingId, decision: 'AVVISA' },
      personal: { comment: 'Det är rättat sedan länge.' },
    });
    const { status, body } = await by.ledamot.get(`/systemfel/${rejected}`);
    expect({ status, state: body.state }).toEqual({ status: 200, state: 'resolved' });
  });

  it('is for those who read words', async () => {
    const refused = await by.analytiker.get(`/mote/${meetingId}/minutes-draft`);
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const none = await api.ask('GET', `/api/v1/mote/${meetingId}/minutes-draft`);
    expect(none.status).toBe(401);
  });

  it('writes down that members were named to whoever asked for it', async () => {
    const rows = await api.sql(
      `select cardinality(subjects) as n from access_log
        where action = 'read' and stream_id = '${ledningsgruppId}'`,
    );
    expect(rows).toContainEqual({ n: 5 });
  });
});
