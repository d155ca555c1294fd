import { type Command, execute, Rejection, type Workflow } from '@fyr/kernel';
import { MemoryStore, recordHistory, tenant } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import { ledningsgrupp } from '../ledningsgrupp/index.ts';
import { reviewed } from '../systemfel/histories.fixture.ts';
import { systemfel } from '../systemfel/index.ts';
import { mote } from './index.ts';

const group = 'cccccccc-1000-4000-8000-000000000001';
const first = 'cccccccc-1000-4000-8000-000000000002';
const second = 'cccccccc-1000-4000-8000-000000000003';
const fault = 'cccccccc-1000-4000-8000-000000000004';
const chair = 'ledamot:cccccccc-1000-4000-8000-000000000011';
const secretary = 'arbetsledare:cccccccc-1000-4000-8000-000000000012';
const toAF = { huvudman: 'AF_SODERORT', huvudmanTyp: 'ARBETSFORMEDLINGEN' };

/** A group of two, two meetings planned, and a systemfel reported to the first. */
async function world() {
  const store = new MemoryStore();
  let given = 0;
  let day = '2012-03-05';
  const give = (workflow: Workflow, id: string, command: Partial<Command>, actor = secretary) => {
    given += 1;
    const cause = { tenant, key: `given-${given}`, at: Date.parse(`${day}T11:00:00Z`), actor };
    return execute(workflow, store, id, { data: {}, ...command } as Command, cause);
  };
  const pass = (to: string) => {
    day = to;
  };
  const contact = { name: 'Demo Ledamot', function: 'Enhetschef' };
  const seat = (actor: string, mandate: string, number: number) => ({
    type: 'AppointMember',
    data: {
      ...{
        person: actor.slice(actor.indexOf(':') + 1),
        account: actor.slice(actor.indexOf(':') + 1),
      },
      ...{ organisation: 'KOMMUN', mandate, chair: number === 1, secretary: number === 2 },
      ...{ external: false, from: '2012-01-01' },
    },
    personal: contact,
  });
  const plan = (plannedOn: string) => ({
    type: 'PlanMote',
    data: { ledningsgruppId: group, plannedOn, startsAt: '13:00' },
    personal: {},
  });
  await give(ledningsgrupp, group, {
    type: 'FormLedningsgrupp',
    data: { kind: 'LOKAL', from: '2012-01-01' },
    personal: { name: 'Ledningsgruppen' },
  });
  await give(ledningsgrupp, group, seat(chair, 'BESLUTANDE', 1));
  await give(ledningsgrupp, group, seat(secretary, 'ADJUNGERAD', 2));
  await give(mote, first, plan('2012-03-20'));
  await give(mote, second, plan('2012-06-11'));
  await recordHistory(store, systemfel, fault, reviewed);
  await give(systemfel, fault, { type: 'ReportToLedningsgrupp', data: { meetingId: first } });
  await give(mote, first, {
    type: 'CallMote',
    data: { agenda: [{ key: `SYSTEMFEL:${fault}`, kind: 'NYTT_SYSTEMFEL' }] },
  });
  return { store, give, pass };
}
type Lived = Awaited<ReturnType<typeof world>>;

const hold = {
  type: 'HoldMote',
  data: { ledningsgruppId: group, present: [1, 2], chair: 1, secretary: 2 },
};
const decision = (data: object) => ({
  type: 'DecideInLedningsgrupp',
  data: { meetingId: first, ...data },
  personal: {},
});

async function stateOf({ store }: Lived, id: string) {
  const { rows } = await store.load({ tenant, ids: [id] });
  return rows.get(id);
}
const typesOf = async ({ store }: Lived, id: string) =>
  (await store.readStream(tenant, id)).map(({ type }) => type);

describe('a meeting from its planning to its minutes', () => {
  it('tells its group that it was held, which waits for the next one', async () => {
    const lived = await world();
    expect((await stateOf(lived, group))?.context).toMatchObject({
      deadlines: { nextMeeting: '2012-06-13' },
    });
    lived.pass('2012-03-20');
    await lived.give(mote, first, hold);
    expect((await typesOf(lived, group)).at(-1)).toBe('MeetingHeld');
    expect((await stateOf(lived, group))?.context).toMatchObject({
      lastMeetingOn: '2012-03-20',
      deadlines: { nextMeeting: '2012-06-28' },
    });
    await lived.give(mote, first, hold);
    expect((await typesOf(lived, group)).filter((type) => type === 'MeetingHeld')).toHaveLength(1);
  });

  it('decides on a systemfel in one append over both streams', async () => {
    const lived = await world();
    lived.pass('2012-03-20');
    await lived.give(mote, first, hold);
    const before = (await stateOf(lived, fault))?.revision ?? 0;
    const forward = decision({ decision: 'VIDAREBEFORDRA', forwardTo: [toAF] });
    const { recorded, position } = await lived.give(systemfel, fault, forward, chair);
    expect(recorded).toEqual(['LedningsgruppDecided', 'ForwardedToHuvudman']);

    const written = await lived.store.readStream(tenant, fault);
    const item = (await lived.store.readStream(tenant, first)).at(-1);
    expect(item).toMatchObject({
      type: 'ItemDecided',
      data: { systemfelId: fault, decision: 'VIDAREBEFORDRA', paragraph: 1 },
    });
    const places = [...written.slice(before).map((event) => event.position), item?.position];
    expect(places.toSorted()).toEqual([position - 2, position - 1, position]);
    expect((await stateOf(lived, fault))?.path).toBe('forwardedToHuvudman.sent');
  });

  it('decides nothing where one of the two streams refuses', async () => {
    const lived = await world();
    lived.pass('2012-03-20');
    await lived.give(mote, first, hold);
    await lived.give(systemfel, fault, { type: 'WithdrawSystemfel', personal: { reason: 'Nej.' } });
    const forward = decision({ decision: 'VIDAREBEFORDRA', forwardTo: [toAF] });
    const refused = await lived.give(systemfel, fault, forward, chair).catch((error) => error);
    expect(refused).toBeInstanceOf(Rejection);
    expect(await typesOf(lived, first)).not.toContain('ItemDecided');
  });

  it('puts off to the next meeting, which takes it up there', async () => {
    const lived = await world();
    lived.pass('2012-03-20');
    await lived.give(mote, first, hold);
    const putOff = decision({ decision: 'BORDLAGG', nextMeetingId: second });
    await lived.give(systemfel, fault, putOff, secretary);
    expect(await stateOf(lived, fault)).toMatchObject({
      path: 'reportedToLedningsgrupp.tabled',
      context: { meetingId: second },
    });
    expect(await lived.give(systemfel, fault, putOff, secretary)).toMatchObject({ recorded: [] });
  });

  it('has its minutes written, adjusted and approved, and then nothing moves them', async () => {
    const lived = await world();
    lived.pass('2012-03-20');
    const { give } = lived;
    await give(mote, first, hold);
    await give(systemfel, fault, decision({ decision: 'HANTERA_SJALVA' }), chair);
    await give(mote, first, { type: 'NameAdjusters', data: { adjusters: [1] } });
    await give(mote, first, { type: 'CloseMote' });
    await give(mote, first, { type: 'DraftMinutes', personal: { text: '§ 1' } });
    await give(mote, first, { type: 'ApproveMinutes', data: { member: 1, draft: 1 } }, chair);
    expect((await stateOf(lived, first))?.path).toBe('minutesApproved');

    const before = await stateOf(lived, fault);
    const late = decision({ decision: 'VIDAREBEFORDRA', forwardTo: [toAF] });
    await expect(give(systemfel, fault, late, chair)).rejects.toMatchObject({
      because: [{ rule: 'minutesAreApproved' }],
    });
    const correction = {
      type: 'CorrectFacts',
      data: {
        revision: 1,
        data: { ledningsgruppId: group, plannedOn: '2012-03-20', startsAt: '12:00' },
      },
    };
    await expect(give(mote, first, correction)).rejects.toBeInstanceOf(Rejection);
    expect(await stateOf(lived, fault)).toEqual(before);
  });
});
