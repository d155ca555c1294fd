import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, ledningsgruppId, meetingId } from './api.fixture.ts';
import type { Session } from './journeys.fixture.ts';

let api: ApiFixture;
let chair: Session;
let member: Session;
let arbetsledare: Session;
beforeAll(async () => {
  api = await apiFixture();
  chair = await api.as('ledamot');
  member = await api.as('both', 'ledamot');
  arbetsledare = await api.as('arbetsledare');
});
afterAll(() => api?.close());

const when = { plannedOn: '2027-03-05', startsAt: '10:00' };
const attendance = { ledningsgruppId, present: [1, 2, 3], chair: 1, secretary: 3 };
const ofTheLead: Readonly<Record<string, object>> = {
  MoveMote: when,
  CancelMote: {},
  CallMote: { agenda: [] },
  OrderAgenda: { order: [] },
  HoldMote: attendance,
  ChangeAttendance: attendance,
  CloseMote: {},
  NameAdjusters: { adjusters: [2] },
  CorrectFacts: { revision: 1, data: {} },
};
const give = async (by: Session, command: string, data: object) =>
  await by.post(`/mote/${meetingId}/${command}`, { data });

describe('a meeting', () => {
  it.each(Object.entries(ofTheLead))('is not led by a mere member: %s', async (command, data) => {
    const { status, body } = await give(member, command, data);
    expect({ status, rule: body.because?.[0]?.rule }).toEqual({ status: 409, rule: 'notLeading' });
  });

  it('is not planned by a mere member either', async () => {
    const data = { ledningsgruppId, ...when };
    const { status, body } = await member.post('/mote', { data });
    expect({ status, rule: body.because?.[0]?.rule }).toEqual({ status: 409, rule: 'notLeading' });
    expect((await chair.post('/mote', { data })).status).toBe(201);
  });

  it.each([{ toString: 1 }, [], 'x', null])('is of no group like %j', async (ledningsgruppId) => {
    const reply = await chair.post('/mote', { data: { ledningsgruppId, ...when } });
    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid' } });
  });

  it('says so before it is tried', async () => {
    const nextOf = async (by: Session) => (await by.get(`/mote/${meetingId}`)).body.next;
    const call = (next: readonly { command: string }[]) =>
      next.find(({ command }) => command === 'CallMote');
    expect(call(await nextOf(chair))).toMatchObject({ allowed: true });
    expect(call(await nextOf(arbetsledare))).toMatchObject({ allowed: true });
    expect(call(await nextOf(member))).toMatchObject({
      ...{ allowed: false, because: [{ rule: 'notLeading', text: expect.any(String) }] },
    });
  });

  it('takes up what a mere member brings', async () => {
    const added = await member.post(`/mote/${meetingId}/AddAgendaItem`, {
      data: { kind: 'OVRIGT' },
      personal: { title: 'Lokalerna', text: 'Hyran höjs.' },
    });
    expect(added.status).toBe(200);
  });

  it('is led by its chair, and by whoever led it or wrote when it was held', async () => {
    expect((await give(arbetsledare, 'CallMote', { agenda: [] })).status).toBe(200);
    // The member stands in for the secretary that day.
    const held = { ...attendance, present: [1, 2], secretary: 2 };
    expect((await give(chair, 'HoldMote', held)).status).toBe(200);
    expect((await give(member, 'NameAdjusters', { adjusters: [1] })).status).toBe(200);
    expect((await give(member, 'CloseMote', {})).status).toBe(200);
  });
});
