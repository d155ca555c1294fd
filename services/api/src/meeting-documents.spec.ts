import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, ledningsgruppId, meetingId } from './api.fixture.ts';
import { reported, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
const by = {} as Record<
  'ett' | 'tva' | 'arbetsledare' | 'ledamot' | 'both' | 'analytiker' | 'administrator',
  Session
>;
beforeAll(async () => {
  api = await apiFixture();
  for (const person of [
    'ett',
    'tva',
    'arbetsledare',
    'ledamot',
    'analytiker',
    'administrator',
  ] as const)
    by[person] = await api.as(person);
  by.both = await api.as('both', 'ledamot');
  await reported(by.ett, by.tva);
  await api.project();
});
afterAll(() => api?.close());

const file = (session: Session, name: 'pack' | 'minutes', format = 'html') =>
  session.get(`/mote/${meetingId}/${name}?format=${format}`);
async function give(session: Session, command: string, body: object) {
  const reply = await session.post(`/mote/${meetingId}/${command}`, body);
  if (reply.status !== 200) throw new Error(`${command}: ${reply.text}`);
  return reply.body;
}

describe('the papers of a meeting', () => {
  it('are its agenda, what was sent in, and how the verksamhet stands', async () => {
    await give(by.arbetsledare, 'AddAgendaItem', {
      data: { kind: 'OVRIGT' },
      personal: { title: 'Lokalerna', text: 'Hyran höjs.' },
    });
    await give(by.arbetsledare, 'AttachPaper', {
      data: { item: 'TILLAGD:1' },
      personal: { title: 'Hyresavtalet', text: 'Avtalet löper ut.', file: 'arkiv 3' },
    });
    const { status, text, headers } = await file(by.ledamot, 'pack');
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain('sandbox');
    for (const said of [
      ...['Dagordning', 'Mellan två myndigheter', 'Lokalerna', 'Hyresavtalet', 'Avtalet löper ut.'],
      ...['Om: Lokalerna', 'arkiv 3', 'Källor och regler', 'Ledningsgruppen'],
    ]) {
      expect(text).toContain(said);
    }
  });

  it('hold nothing that somebody else is to look at first', async () => {
    await give(by.ett, 'AddAgendaItem', {
      data: { kind: 'OVRIGT' },
      personal: { title: 'Ej granskad rubrik', text: 'Ej granskad text.' },
    });
    await give(by.ett, 'AttachPaper', {
      data: {},
      personal: { title: 'Ej granskad handling', text: 'Ej granskad bilaga.' },
    });
    for (const reader of [by.ledamot, by.arbetsledare]) {
      expect((await file(reader, 'pack')).text).not.toContain('Ej granskad');
    }
  });

  it.each(['pdf', 'pdfa', 'docx'])('may be had as %s', async (format) => {
    const { status, headers } = await file(by.arbetsledare, 'pack', format);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="Underlag till mote/);
  });

  it('are for those who read the words of meetings', async () => {
    for (const name of ['pack', 'minutes'] as const) {
      expect((await file(by.analytiker, name)).status).toBe(403);
      expect((await file(by.administrator, name)).status).toBe(403);
      expect((await api.ask('GET', `/api/v1/mote/${meetingId}/${name}?format=pdf`)).status).toBe(
        401,
      );
    }
    expect((await file(by.ledamot, 'pack', 'xlsx')).status).toBe(400);
  });
});

describe('the minutes of a meeting as a file', () => {
  it('are what is proposed, then what is drafted, then what was approved, and stay so', async () => {
    const { body } = await by.ledamot.get(`/mote/${meetingId}/agenda`);
    const agenda = body.items.map(({ key, kind }: { key: string; kind: string }) => ({
      key,
      kind,
    }));
    await give(by.ledamot, 'CallMote', { data: { agenda } });
    await give(by.ledamot, 'HoldMote', {
      data: { ledningsgruppId, present: [1, 2, 3], chair: 1, secretary: 3 },
    });
    await give(by.ledamot, 'DecideQuestion', {
      data: { item: 'TILLAGD:1' },
      personal: { text: 'Frågan bordläggs.' },
    });
    const proposed = (await file(by.ledamot, 'minutes')).text;
    expect(proposed).toContain('Förslag efter besluten');
    expect(proposed).toMatch(/<h2>§ 1 Lokalerna<\/h2>/);

    await give(by.ledamot, 'NameAdjusters', { data: { adjusters: [2] } });
    await give(by.ledamot, 'CloseMote', { data: {} });
    await give(by.ledamot, 'DraftMinutes', {
      data: {},
      personal: { text: 'Protokoll\n§ 1 Lokalerna\nVi väntar med lokalerna.' },
    });
    const drafted = (await file(by.arbetsledare, 'minutes')).text;
    expect(drafted).toContain('Vi väntar med lokalerna.');
    expect(drafted).not.toContain('Frågan bordläggs.');
    expect(drafted).toContain('inte justerat');

    await give(by.both, 'ApproveMinutes', { data: { member: 2, draft: 1 } });
    const [first, again] = [await file(by.ett, 'minutes'), await file(by.ledamot, 'minutes')];
    expect(first.text).toContain('Justerat');
    expect(first.text).toBe(again.text);
    expect(first.text).toContain('Vi väntar med lokalerna.');
  });
});
