import { mote, systemfel, verksamhet } from '@fyr/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, ledningsgruppId, meetingId } from './api.fixture.ts';
import { registered, reported, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
const by = {} as Record<'ett' | 'tva' | 'arbetsledare' | 'ledamot' | 'analytiker', Session>;
let fault: string;
beforeAll(async () => {
  api = await apiFixture();
  for (const person of ['ett', 'tva', 'arbetsledare', 'ledamot', 'analytiker'] as const) {
    by[person] = await api.as(person);
  }
  await registered(by.arbetsledare, api.tenant, 'FK_SYD');
  fault = await reported(by.ett, by.tva);
});
afterAll(() => api?.close());

const give = async (session: Session, command: string, body: object) =>
  await session.post(`/mote/${meetingId}/${command}`, body);
const done = async (session: Session, command: string, body: object) => {
  const reply = await give(session, command, body);
  if (reply.status !== 200) throw new Error(`${command}: ${reply.text}`);
  return reply.body;
};

const year = new Date().getFullYear();
const report = `/reports/LEDNINGSGRUPPSUNDERLAG?from=${year}-01-01&to=${year}-12-31&format=html`;
/** Wherever a ledamot reads of a meeting or of what was brought up at it. */
const doors = () => [
  ...[`/mote/${meetingId}`, `/mote/${meetingId}/history`, `/mote/${meetingId}/agenda`, '/mote'],
  ...[`/mote/${meetingId}/minutes-draft`, '/notices', '/calendar', report],
  ...[`/ledningsgrupp/${ledningsgruppId}`, `/ledningsgrupp/${ledningsgruppId}/history`],
  ...[`/systemfel/${fault}`, `/systemfel/${fault}/history`, '/systemfel', '/verksamhet'],
  ...[`/verksamhet/${api.tenant}`, `/verksamhet/${api.tenant}/history`],
];
/** At which of the doors a word stands. */
async function seenAt(session: Session, word: string): Promise<readonly string[]> {
  await api.project();
  const replies = await Promise.all(
    doors().map(async (door) => ({ door, ...(await session.get(door)) })),
  );
  expect(replies.filter(({ status }) => status !== 200).map(({ door }) => door)).toEqual([]);
  return replies.filter(({ text }) => text.includes(word)).map(({ door }) => door);
}

describe('what an ombud brings up at a meeting', () => {
  it('is read by the ledningsgrupp when a colleague has looked, at no door before', async () => {
    const personal = { title: 'Punktsomväntar', text: 'Punktsomväntar igen' };
    await done(by.ett, 'AddAgendaItem', { data: { kind: 'OVRIGT' }, personal });
    const paper = {
      title: 'Underlagsomväntar',
      text: 'Underlagsomväntar',
      file: 'Underlagsomväntar',
    };
    await done(by.ett, 'AttachPaper', { data: { item: 'TILLAGD:1' }, personal: paper });
    for (const word of ['Punktsomväntar', 'Underlagsomväntar']) {
      expect(await seenAt(by.ledamot, word), word).toEqual([]);
      expect(await seenAt(by.arbetsledare, word), word).toContain(`/mote/${meetingId}`);
      expect(await seenAt(by.tva, word), word).toContain(`/mote/${meetingId}`);
    }
    const opened = await by.ledamot.get(`/mote/${meetingId}`);
    expect(opened.body.data.papers).toMatchObject([{ review: { result: null } }]);
    const list = await by.arbetsledare.get('/mote');
    expect(list.body.rows).toContainEqual(expect.objectContaining({ id: meetingId, toReview: 2 }));

    const own = { data: { item: 1, result: 'NAMNER_INGEN' } };
    expect((await give(by.ett, 'ReviewAgendaItem', own)).body.because[0].rule).toBe(
      'reviewedByAuthor',
    );
    expect((await give(by.ledamot, 'ReviewAgendaItem', own)).status).toBe(403);
    await done(by.tva, 'ReviewAgendaItem', own);
    await done(by.arbetsledare, 'ReviewPaper', { data: { paper: 1, result: 'NAMNER_INGEN' } });
    expect(await seenAt(by.ledamot, 'Punktsomväntar')).toEqual(
      expect.arrayContaining([`/mote/${meetingId}`, `/mote/${meetingId}/agenda`]),
    );
    expect(await seenAt(by.ledamot, 'Underlagsomväntar')).toContain(`/mote/${meetingId}/history`);
  });

  it('is never read there when it is to be written anew', async () => {
    const personal = { title: 'Punktsomskrivsom' };
    await done(by.ett, 'AddAgendaItem', { data: { kind: 'OVRIGT' }, personal });
    await done(by.tva, 'ReviewAgendaItem', { data: { item: 2, result: 'SKRIVS_OM' } });
    expect(await seenAt(by.ledamot, 'Punktsomskrivsom')).toEqual([]);
    expect(await seenAt(by.ett, 'Punktsomskrivsom')).toContain(`/mote/${meetingId}`);
  });

  it('is read at once when who leads the meeting brings it up', async () => {
    const personal = { title: 'Punktfrånordföranden' };
    await done(by.ledamot, 'AddAgendaItem', { data: { kind: 'OVRIGT' }, personal });
    expect(await seenAt(by.ledamot, 'Punktfrånordföranden')).toContain(`/mote/${meetingId}`);
  });
});

describe('what an ombud says besides', () => {
  it('of whom a systemfel is sent to is not for the ledningsgrupp to read', async () => {
    const personal = { receiver: 'Mottagarenheten' };
    const data = { huvudman: 'FK_SYD', dueOn: '2099-03-02' };
    const reply = await by.ett.post(`/systemfel/${fault}/ReportDirectly`, { data, personal });
    expect(reply.status).toBe(200);
    expect(await seenAt(by.ledamot, 'Mottagarenheten')).toEqual([]);
    expect(await seenAt(by.arbetsledare, 'Mottagarenheten')).toContain(`/systemfel/${fault}`);
  });

  it('of what it does outside its uppdrag is not either', async () => {
    const reply = await by.ett.post(`/verksamhet/${api.tenant}/MakeOutreach`, {
      data: { plats: 'TRAFFPUNKT', hours: 2 },
      personal: { text: 'Uppsökandeord' },
    });
    expect(reply.status).toBe(200);
    expect(await seenAt(by.ledamot, 'Uppsökandeord')).toEqual([]);
    expect(await seenAt(by.arbetsledare, 'Uppsökandeord')).not.toEqual([]);
  });
});

/*
 * Whose words a ledamot reads without that anybody else looked. Whoever lets an ombud write something
 * else that others read is asked here who looks at it.
 */
it('is all that an ombud can write for others to read', () => {
  const written = [systemfel, mote, verksamhet].flatMap(({ name, commands, events }) =>
    Object.entries(commands)
      .filter(([, { event, roles }]) => events[event]?.personal && roles.includes('ombud'))
      .map(([command]) => `${name} ${command}`),
  );
  expect(written).toEqual([
    ...[
      'systemfel ObserveSystemfel',
      'systemfel AssessAsSingleCase',
      'systemfel IdentifySystemfel',
    ],
    ...['systemfel WithdrawSystemfel', 'systemfel ReportDirectly'],
    ...['systemfel EscalateToCentralLedningsgrupp', 'systemfel EscalateToLansstyrelse'],
    ...['systemfel ReopenSystemfel', 'mote AddAgendaItem', 'mote AttachPaper'],
    ...['verksamhet HoldTraining', 'verksamhet HoldSupervision', 'verksamhet GiveInformation'],
    'verksamhet MakeOutreach',
  ]);
});
