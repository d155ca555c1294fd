import type { ViewEvent } from '@fyr/kernel';
import { type GivenEvent, scenariosOf, tenant } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import { verksamhetContext } from '../verksamhet/context.ts';
import { membersOn } from './context.ts';
import { ledningsgruppExamples as e, exampleLedningsgrupp } from './examples.ts';
import { ledningsgrupp } from './index.ts';
import { type LedningsgruppData, meetingsHeldBy } from './view.ts';

const scenario = scenariosOf(ledningsgrupp, exampleLedningsgrupp);
const arbetsledare = 'arbetsledare:aaaaaaaa-1000-4000-8000-000000000009';
const formed = [e.LedningsgruppFormed];
const { member: _, on: __, ...seat } = e.MemberAppointed.data;
const other = 'aaaaaaaa-1000-4000-8000-000000000010';
const withOne = [...formed, e.MemberAppointed];
const contact = { name: 'Demo Ledamot', function: 'Enhetschef' };
const right = { mandate: 'RADGIVANDE', chair: false, secretary: false } as const;
const named = (change: object): GivenEvent => ({
  ...e.MemberAppointed,
  data: { ...e.MemberAppointed.data, ...change },
});
const meeting = (on: string, nextMeetingBy: string): GivenEvent => ({
  ...e.MeetingHeld,
  data: { ...e.MeetingHeld.data, on, nextMeetingBy },
});

function view(events: readonly GivenEvent[], personal?: null) {
  const seen = events.map((event, index) => ({
    ...event,
    ...(personal === undefined ? {} : { personal }),
    ...{ actor: arbetsledare, revision: index + 1 },
  }));
  return ledningsgrupp.view(seen as unknown as readonly ViewEvent[]);
}

describe('a ledningsgrupp', () => {
  scenario('is to meet within the days that the verksamhet has set', {
    streams: {
      [tenant]: {
        type: 'verksamhet',
        path: 'running',
        context: {
          ...verksamhetContext,
          kind: 'LOKAL',
          settings: [{ from: '2012-01-01', ledningsgrupp: { daysBetweenMeetings: 60 } }],
        },
      },
    },
    today: '2012-01-10',
    when: {
      type: 'FormLedningsgrupp',
      data: { kind: 'LOKAL', from: '2012-01-10' },
      personal: { name: 'Ledningsgruppen' },
    },
    records: ['LedningsgruppFormed'],
    // 2012-03-10 is a Saturday.
    armed: { nextMeeting: '2012-03-12' },
  });

  scenario('is central in a central verksamhet only', {
    streams: {
      [tenant]: {
        type: 'verksamhet',
        path: 'running',
        context: { ...verksamhetContext, kind: 'LOKAL' },
      },
    },
    when: {
      type: 'FormLedningsgrupp',
      data: { kind: 'CENTRAL', from: '2012-01-10' },
      personal: { name: 'Ledningsgruppen' },
    },
    rejected: 'not_allowed',
    because: ['otherKind'],
  });

  scenario('is named after nobody that a number leads to', {
    when: {
      type: 'FormLedningsgrupp',
      data: { kind: 'LOKAL', from: '2012-01-10' },
      personal: { name: 'Ring 070-174 06 05' },
    },
    rejected: 'invalid',
  });

  scenario('whose words are erased still has members', {
    given: [
      ...formed,
      { type: 'SubjectForgotten', data: { on: '2012-01-10', subject: exampleLedningsgrupp } },
    ],
    when: { type: 'AppointMember', data: seat, personal: contact },
    records: ['MemberAppointed'],
  });

  scenario('when dissolved waits for no meeting', {
    given: withOne,
    when: { type: 'DissolveLedningsgrupp', data: { to: '2012-12-31' }, personal: {} },
    records: ['LedningsgruppDissolved'],
    armed: {},
  });

  scenario('counts the days to its next meeting anew when the day of the last one is put right', {
    given: [...withOne, meeting('2012-03-01', '2012-06-09')],
    when: {
      type: 'CorrectFacts',
      data: {
        revision: 3,
        data: {
          on: '2012-02-01',
          meetingId: e.MeetingHeld.data.meetingId,
          nextMeetingBy: '2012-05-11',
        },
      },
      actor: arbetsledare,
    },
    today: '2012-03-02',
    records: ['FactsCorrected'],
    armed: { nextMeeting: '2012-05-11' },
  });

  scenario('waits from its latest meeting, though one before it is told of later', {
    given: [...withOne, meeting('2012-03-01', '2012-06-09'), meeting('2012-01-20', '2012-04-29')],
    when: { type: 'InviteOrganisation', data: { organisation: 'KOMMUN' }, personal: {} },
    records: ['OrganisationInvited'],
    armed: { nextMeeting: '2012-06-09' },
  });
});

describe('a member', () => {
  scenario('has a number and a term', {
    given: formed,
    when: { type: 'AppointMember', data: seat, personal: contact },
    records: [{ type: 'MemberAppointed', data: { ...seat, member: 1 } }],
  });
  scenario('is appointed once', {
    given: withOne,
    when: { type: 'AppointMember', data: seat, personal: contact },
    records: [],
  });

  const refused: readonly [
    string,
    readonly GivenEvent[],
    { type: string; data?: object; personal?: object },
    string,
  ][] = [
    [
      'has one seat at a time',
      withOne,
      {
        type: 'AppointMember',
        data: { ...seat, organisation: 'ANNAN', chair: false, from: '2012-06-01' },
        personal: contact,
      },
      'memberAlready',
    ],
    [
      'does not end before it begins',
      formed,
      { type: 'AppointMember', data: { ...seat, to: '2012-01-09' }, personal: contact },
      'termEndsBefore',
    ],
    [
      'does not lead beside another',
      withOne,
      {
        type: 'AppointMember',
        data: { ...seat, person: other, from: '2012-06-01' },
        personal: contact,
      },
      'chairTaken',
    ],
    [
      'does not lead up to the day that another is to',
      [...formed, named({ from: '2012-06-01' })],
      { type: 'AppointMember', data: { ...seat, person: other }, personal: contact },
      'chairTaken',
    ],
    [
      'does not come to lead beside another',
      [...withOne, named({ member: 2, person: other, chair: false })],
      { type: 'ChangeMandate', data: { member: 2, ...right, chair: true, from: '2012-06-01' } },
      'chairTaken',
    ],
    [
      'has no other mandate before the term',
      withOne,
      { type: 'ChangeMandate', data: { member: 1, ...right, from: '2012-01-09' } },
      'beforeTerm',
    ],
    [
      'has no other mandate after it',
      withOne,
      { type: 'ChangeMandate', data: { member: 1, ...right, from: '2014-01-01' } },
      'afterTerm',
    ],
    [
      'does not leave before the term',
      withOne,
      { type: 'LeaveMember', data: { member: 1, to: '2012-01-09' } },
      'beforeTerm',
    ],
    [
      'is one that there is',
      withOne,
      { type: 'LeaveMember', data: { member: 2, to: '2012-06-30' } },
      'memberUnknown',
    ],
    [
      'is not known by an invitation that was not sent',
      [...withOne, e.OrganisationInvited],
      { type: 'AnswerInvitation', data: { invitation: 2, answer: 'AVBOJT' } },
      'invitationUnknown',
    ],
    [
      'is not forgotten here when unknown',
      withOne,
      { type: 'ForgetSubject', data: { subject: other } },
      'subjectUnknown',
    ],
    [
      'whose name is erased gets no new one',
      [...withOne, { type: 'SubjectForgotten', data: { on: '2012-01-10', subject: seat.person } }],
      { type: 'ChangeMemberContact', data: { member: 1 }, personal: contact },
      'textErased',
    ],
  ];
  for (const [name, given, when, rule] of refused) {
    scenario(name, { given, when, rejected: 'not_allowed', because: [rule] });
  }

  scenario('may lead after another has left', {
    given: [...withOne, e.MemberLeft],
    when: {
      type: 'AppointMember',
      data: { ...seat, person: other, from: '2012-07-01' },
      personal: contact,
    },
    records: ['MemberAppointed'],
  });

  it('has on each day the mandate of that day', () => {
    const later = named({ member: 2, person: other, from: '2012-03-01', chair: false });
    const changed = [...withOne, e.MandateChanged, later, e.MemberLeft];
    const { data } = view(changed) as unknown as { data: LedningsgruppData };
    const on = (day: string) =>
      membersOn(data, day).map(({ member, mandate, chair }) => ({ member, mandate, chair }));
    expect(on('2012-01-09')).toEqual([]);
    expect(on('2012-01-31')).toEqual([{ member: 1, mandate: 'BESLUTANDE', chair: true }]);
    expect(on('2012-02-01')).toEqual([{ member: 1, mandate: 'RADGIVANDE', chair: false }]);
    expect(on('2012-06-30').map(({ member }) => member)).toEqual([1, 2]);
    expect(on('2012-07-01').map(({ member }) => member)).toEqual([2]);
    expect(on('2014-01-01')).toEqual([]);
  });

  it('is called what was last told, by the key of that person', () => {
    const told = [...withOne, e.MemberContactChanged];
    expect(view(told).personal).toMatchObject({
      name: e.LedningsgruppFormed.personal.name,
      members: { 1: e.MemberContactChanged.personal },
    });
    expect(view(told, null).personal).toMatchObject({ name: null, members: { 1: null } });
    const context = { members: [{ member: 1, person: other }] };
    const { subjectOf } = ledningsgrupp;
    const of = e.MemberContactChanged.data;
    expect(subjectOf('functionary', context, exampleLedningsgrupp, of)).toBe(other);
    expect(subjectOf('stream', context, exampleLedningsgrupp, of)).toBe(exampleLedningsgrupp);
  });
});

describe('the meetings of a ledningsgrupp', () => {
  it('are counted by their year, up to a day', () => {
    const days = ['2011-12-20', '2012-02-01', '2012-05-02', '2012-09-05', '2012-12-31'];
    const held = days.map((on) => meeting(on, '2013-06-01'));
    const before = [...formed, e.MemberAppointed].map((event) => ({
      ...event,
      data: { ...event.data, on: '2011-12-01' },
    }));
    const { data } = view([...before, ...held]) as unknown as { data: LedningsgruppData };
    expect(meetingsHeldBy(data, '2012-12-31')).toBe(4);
    expect(meetingsHeldBy(data, '2012-05-02')).toBe(2);
    expect(meetingsHeldBy(data, '2011-12-31')).toBe(1);
    expect(meetingsHeldBy(data, '2013-12-31')).toBe(0);
  });
});
