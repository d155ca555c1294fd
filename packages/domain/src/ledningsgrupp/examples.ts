import { verksamhetContext } from '../verksamhet/context.ts';

/** The stream that the examples are about. Nobody here exists. */
export const exampleLedningsgrupp = 'aaaaaaaa-1000-4000-8000-000000000001';
const meetingId = 'aaaaaaaa-1000-4000-8000-000000000002';
const person = 'aaaaaaaa-1000-4000-8000-000000000003';
const account = 'aaaaaaaa-1000-4000-8000-000000000004';
const otherPerson = 'aaaaaaaa-1000-4000-8000-000000000005';

const on = '2012-01-10';
const subject = exampleLedningsgrupp;
const from = '2012-01-10';
const seat = {
  organisation: 'KOMMUN',
  mandate: 'BESLUTANDE',
  chair: true,
  secretary: false,
  external: false,
} as const;
const contact = {
  name: 'Demo Ledamot Kommun',
  function: 'Avdelningschef',
  unit: 'Vuxenenheten',
  email: 'demo.ledamot@example.org',
  phone: '000-000 00 01',
};
const advises = { mandate: 'RADGIVANDE', chair: false, secretary: true } as const;

/** One of each event, in an order that could have been. */
export const ledningsgruppExamples = {
  LedningsgruppFormed: {
    type: 'LedningsgruppFormed',
    data: { on, kind: 'LOKAL', from, nextMeetingBy: '2012-04-19' },
    personal: { name: 'Ledningsgruppen i Söderort' },
  },
  MemberAppointed: {
    type: 'MemberAppointed',
    data: { on, member: 1, person, account, ...seat, from, to: '2013-12-31' },
    personal: contact,
  },
  MandateChanged: {
    type: 'MandateChanged',
    data: { on, member: 1, ...advises, from: '2012-02-01' },
  },
  MemberAccountSet: { type: 'MemberAccountSet', data: { on, member: 1, account: null } },
  MemberContactChanged: {
    type: 'MemberContactChanged',
    data: { on, member: 1 },
    personal: { name: 'Demo Ledamot Kommun', function: 'Enhetschef' },
  },
  MemberLeft: { type: 'MemberLeft', data: { on, member: 1, to: '2012-06-30' } },
  OrganisationInvited: {
    type: 'OrganisationInvited',
    data: { on, invitation: 1, organisation: 'FORSAKRINGSKASSAN' },
    personal: { to: 'Enhetschefen' },
  },
  InvitationAnswered: {
    type: 'InvitationAnswered',
    data: { on, invitation: 1, answer: 'INGET_SVAR' },
  },
  MeetingHeld: { type: 'MeetingHeld', data: { on, meetingId, nextMeetingBy: '2012-04-19' } },
  LedningsgruppDissolved: {
    type: 'LedningsgruppDissolved',
    data: { on, to: '2012-12-31' },
    personal: { reason: 'Verksamheten upphör.' },
  },
  DeadlinePassed: {
    type: 'DeadlinePassed',
    data: { on, name: 'nextMeeting', dueOn: '2012-01-09' },
  },
  FactsCorrected: {
    type: 'FactsCorrected',
    data: {
      on,
      revision: 1,
      version: 1,
      data: { kind: 'LOKAL', from: '2012-01-09', nextMeetingBy: '2012-04-18' },
    },
  },
  LegalHoldPlaced: { type: 'LegalHoldPlaced', data: { on, subject } },
  LegalHoldLifted: { type: 'LegalHoldLifted', data: { on, subject } },
  SubjectForgotten: { type: 'SubjectForgotten', data: { on, subject } },
} as const;

/** Commands that lead to every state and event. */
export const ledningsgruppCommandExamples = [
  {
    type: 'FormLedningsgrupp',
    data: { kind: 'LOKAL', from },
    personal: { name: 'Ledningsgruppen' },
  },
  { type: 'AppointMember', data: { person, account, ...seat, from }, personal: contact },
  {
    type: 'AppointMember',
    data: {
      person: otherPerson,
      ...{ ...seat, organisation: 'REGION_PSYKIATRI', chair: false, external: true },
      ...{ from, to: '2012-12-31' },
    },
    personal: { name: 'Demo Ledamot Psykiatri', function: 'Verksamhetschef' },
  },
  { type: 'ChangeMandate', data: { member: 1, ...advises, from: '2012-02-01' } },
  { type: 'SetMemberAccount', data: { member: 1, account: null } },
  { type: 'ChangeMemberContact', data: { member: 1 }, personal: contact },
  { type: 'LeaveMember', data: { member: 1, to: '2012-06-30' } },
  {
    type: 'InviteOrganisation',
    data: { organisation: 'FORSAKRINGSKASSAN' },
    personal: { to: 'Enhetschefen' },
  },
  { type: 'AnswerInvitation', data: { invitation: 1, answer: 'INGET_SVAR' } },
  { type: 'DissolveLedningsgrupp', data: { to: '2012-12-31' }, personal: {} },
  { type: 'PassDeadline', data: { name: 'nextMeeting', dueOn: '2012-04-19' } },
  {
    type: 'CorrectFacts',
    data: { revision: 1, data: { kind: 'LOKAL', from, nextMeetingBy: '2012-03-01' } },
    actor: `arbetsledare:${account}`,
  },
  { type: 'PlaceLegalHold', data: { subject: person } },
  { type: 'PlaceLegalHold', data: { subject } },
  { type: 'LiftLegalHold', data: { subject } },
  { type: 'ForgetSubject', data: { subject } },
  { type: 'ForgetSubject', data: { subject: person } },
];

/** What else stands in the tenant. */
export const ledningsgruppStreams = {
  '11111111-1111-4111-8111-111111111111': {
    type: 'verksamhet',
    path: 'running',
    context: { ...verksamhetContext, kind: 'LOKAL', from: '2011-09-01' },
  },
};

/** Written by a möte when it is held. */
export const ledningsgruppByOthers = ['MeetingHeld'];

/** Commands that record nothing when what they ask for is so already. */
export const ledningsgruppRepeatable = [
  'AppointMember',
  'ChangeMandate',
  'SetMemberAccount',
  'LeaveMember',
  'AnswerInvitation',
  'DissolveLedningsgrupp',
  'PlaceLegalHold',
  'LiftLegalHold',
  'ForgetSubject',
];
