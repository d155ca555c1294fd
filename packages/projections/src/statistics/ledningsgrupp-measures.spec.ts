import { randomUUID } from 'node:crypto';
import { ledningsgrupp, mote } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { ledningsgruppExamples as g } from '../../../domain/src/ledningsgrupp/examples.ts';
import { moteExamples as m } from '../../../domain/src/mote/examples.ts';
import { ledningsgruppStatistics } from '../ledningsgrupp-statistics/projection.ts';
import { type GivenEvent, given } from '../read-models.fixture.ts';
import { queryStatistic } from './query.ts';
import { type Asked, in2012, lines, now, withStatistics } from './statistics.fixture.ts';

const { tenant, models, ask } = withStatistics();
const table = async (asked: Asked) => lines(await ask(asked));
const start = '2012-01-01';

const seat = (member: number, organisation: string, data: GivenEvent['data'] = {}) =>
  given(g.MemberAppointed, start, { member, organisation, from: start, to: undefined, ...data });
const invited = (invitation: number, on: LocalDate, organisation: string) =>
  given(g.OrganisationInvited, on, { invitation, organisation });

async function formed(...events: readonly GivenEvent[]): Promise<string> {
  const id = randomUUID();
  const opening = given(g.LedningsgruppFormed, start, { from: start });
  await models().record(tenant(), ledningsgrupp, id, [opening, ...events]);
  return id;
}

const present = (...members: readonly number[]) =>
  members.map((member) => ({ member, mandate: 'BESLUTANDE' }));

async function held(
  ledningsgruppId: string,
  on: LocalDate,
  [here, away]: readonly [readonly number[], readonly number[]],
  ...after: readonly GivenEvent[]
): Promise<void> {
  const id = randomUUID();
  await models().record(tenant(), mote, id, [
    given(m.MotePlanned, start, { ledningsgruppId, plannedOn: on }),
    given(m.MoteCalled, start),
    given(m.MoteHeld, on, { present: present(...here), absent: away }),
    ...after,
  ]);
  await models().record(tenant(), ledningsgrupp, ledningsgruppId, [
    given(g.MeetingHeld, on, { meetingId: id }),
  ]);
}

describe('a ledningsgrupp', () => {
  it('lacks on each day what the ordinance asks for and nobody represents or was offered', async () => {
    await formed(
      seat(1, 'KOMMUN'),
      seat(2, 'REGION_PSYKIATRI', { from: '2012-03-01', external: true }),
      seat(3, 'FORSAKRINGSKASSAN', { to: '2012-06-30' }),
      seat(4, 'ARBETSFORMEDLINGEN', { mandate: 'ADJUNGERAD' }),
      seat(5, 'BRUKARORGANISATION'),
      invited(1, '2012-05-01', 'PATIENTORGANISATION'),
    );
    const missing = (on: LocalDate) =>
      table({ measure: 'missingOrganisations', on, by: ['organisation', 'lack'] });
    expect(await missing('2012-02-29')).toEqual([
      ...['ANHORIGORGANISATION EJ_ERBJUDEN: 1', 'ARBETSFORMEDLINGEN SAKNAS: 1'],
      ...['PATIENTORGANISATION EJ_ERBJUDEN: 1', 'REGION_PRIMARVARD SAKNAS: 1'],
      'REGION_PSYKIATRI SAKNAS: 1',
    ]);
    expect(await missing('2012-07-01')).toEqual([
      ...['ANHORIGORGANISATION EJ_ERBJUDEN: 1', 'ARBETSFORMEDLINGEN SAKNAS: 1'],
      ...['FORSAKRINGSKASSAN SAKNAS: 1', 'REGION_PRIMARVARD SAKNAS: 1'],
    ]);
    const members = { measure: 'ledamoter', on: '2012-06-30' };
    expect((await ask(members)).total).toBe(5);
    expect(await table({ ...members, by: ['mandate'] })).toEqual([
      ...['ADJUNGERAD: 1', 'BESLUTANDE: 4'],
    ]);
    expect(await table({ ...members, by: ['external'] })).toEqual(['EXTERN: 1', 'INTERN: 4']);
  });

  it('keeps a log of its invitations, with what came of them', async () => {
    await formed(
      invited(1, '2012-02-01', 'FORSAKRINGSKASSAN'),
      invited(2, '2012-02-01', 'ARBETSFORMEDLINGEN'),
      invited(3, '2012-05-01', 'FORSAKRINGSKASSAN'),
      given(g.InvitationAnswered, '2012-06-01', { invitation: 1, answer: 'AVBOJT' }),
    );
    const by = ['organisation', 'invitationAnswer'];
    expect(await table({ measure: 'invitations', ...in2012, by })).toEqual([
      ...['ARBETSFORMEDLINGEN UPPGIFT_SAKNAS: 1', 'FORSAKRINGSKASSAN AVBOJT: 1'],
      'FORSAKRINGSKASSAN UPPGIFT_SAKNAS: 1',
    ]);
  });

  it('meets, and its seats are filled by the organisation that had them that day', async () => {
    const group = await formed(
      seat(1, 'KOMMUN'),
      seat(2, 'REGION_PSYKIATRI'),
      seat(3, 'FORSAKRINGSKASSAN', { from: '2012-04-01' }),
      given(g.MandateChanged, start, { member: 2, mandate: 'RADGIVANDE', from: '2012-05-01' }),
    );
    await held(group, '2012-02-01', [[1, 2], []]);
    await held(group, '2012-05-01', [[1], [2, 3]]);
    const decided = given(m.ItemDecided, '2012-09-03', { decision: 'VIDAREBEFORDRA' });
    const put = given(m.AttendanceChanged, '2012-09-05', { present: present(1, 3), absent: [2] });
    await held(group, '2012-09-03', [[1], [2, 3]], decided, put);
    await models().record(tenant(), mote, randomUUID(), [
      given(m.MotePlanned, start, { ledningsgruppId: group, plannedOn: '2012-10-01' }),
      given(m.MoteCancelled, '2012-09-30'),
    ]);
    const attendance = { measure: 'attendanceShare', ...in2012 };
    expect((await ask(attendance)).total).toBe(63);
    expect(await table({ ...attendance, by: ['organisation'] })).toEqual([
      ...['FORSAKRINGSKASSAN: 50', 'KOMMUN: 100', 'REGION_PSYKIATRI: 33'],
    ]);
    expect(await table({ ...attendance, by: ['mandate'] })).toEqual([
      ...['BESLUTANDE: 83', 'RADGIVANDE: 0'],
    ]);
    expect((await ask({ measure: 'heldMeetings', ...in2012 })).total).toBe(3);
    expect(await table({ measure: 'heldMeetings', ...in2012, by: ['month'] })).toEqual([
      ...['2012-02: 1', '2012-05: 1', '2012-09: 1'],
    ]);
    expect(await table({ measure: 'systemfelDecisions', ...in2012, by: ['decision'] })).toEqual([
      'VIDAREBEFORDRA: 1',
    ]);
    const position = await models().catchUp(tenant());
    expect((await ask(attendance)).position).toBe(position);
    expect(await models().differences()).toEqual([]);
    expect((await ask(attendance, 'released')).total).toBe(63);
  });

  it('is counted as far as the slowest of the models that a figure reads', async () => {
    const group = await formed(seat(1, 'KOMMUN'));
    const before = await models().catchUp(tenant());
    await held(group, '2012-02-01', [[1], []]);
    await models().catchUp(tenant(), [ledningsgruppStatistics]);
    const asked = { measure: 'attendanceShare', ...in2012, tenant: tenant(), now };
    const { total, position } = await queryStatistic(models().database, asked, 'exact');
    expect({ total, position }).toEqual({ total: null, position: before });
  });
});
