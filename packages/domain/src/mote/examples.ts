import { ledningsgruppContext } from '../ledningsgrupp/context.ts';

/** The stream that the examples are about. Nobody here exists. */
export const exampleMote = 'bbbbbbbb-1000-4000-8000-000000000001';
export const exampleGroup = 'bbbbbbbb-1000-4000-8000-000000000002';
const systemfelId = 'bbbbbbbb-1000-4000-8000-000000000003';
const nextMeetingId = 'bbbbbbbb-1000-4000-8000-000000000004';
/** Leads the meeting; writes; decides; has no account. */
export const chair = 'ledamot:bbbbbbbb-1000-4000-8000-000000000011';
export const secretary = 'arbetsledare:bbbbbbbb-1000-4000-8000-000000000012';
export const member = 'ledamot:bbbbbbbb-1000-4000-8000-000000000013';
/** Brings something up. */
export const ombud = 'ombud:bbbbbbbb-1000-4000-8000-000000000014';
const accountOf = (actor: string) => actor.slice(actor.indexOf(':') + 1);

const on = '2012-01-10';
const subject = exampleMote;
const times = { plannedOn: '2012-01-20', startsAt: '13:00', endsAt: '15:00' } as const;
const agenda = [
  { key: 'STAENDE:FOREGAENDE_PROTOKOLL', kind: 'FOREGAENDE_PROTOKOLL' },
  { key: `SYSTEMFEL:${systemfelId}`, kind: 'NYTT_SYSTEMFEL' },
  { key: `SVAR:${systemfelId}:AF_SODERORT`, kind: 'SVAR_FORSENAT' },
] as const;
const order = [agenda[1].key, agenda[0].key];
const attendance = {
  present: [
    { member: 1, mandate: 'BESLUTANDE', account: accountOf(chair) },
    { member: 2, mandate: 'ADJUNGERAD', account: accountOf(secretary) },
  ],
  absent: [3, 4],
  chair: 1,
  secretary: 2,
} as const;

/** One of each event, in an order that could have been. */
export const moteExamples = {
  MotePlanned: {
    type: 'MotePlanned',
    data: { on, ledningsgruppId: exampleGroup, ...times },
    personal: { place: 'Skarpnäcks stadsdelsförvaltning' },
  },
  MoteMoved: {
    type: 'MoteMoved',
    data: { on, plannedOn: '2012-01-27', startsAt: '09:30' },
    personal: { place: 'Samma lokal', reason: 'Ordföranden är bortrest.' },
  },
  AgendaItemAdded: {
    type: 'AgendaItemAdded',
    data: { on, item: 1, kind: 'OVRIGT', awaitsReview: true },
    personal: { title: 'Ny lokal', text: 'Hyresavtalet går ut.' },
  },
  AgendaItemReviewed: {
    type: 'AgendaItemReviewed',
    data: { on, item: 1, result: 'NAMNER_INGEN' },
  },
  PaperAttached: {
    type: 'PaperAttached',
    data: { on, paper: 1, item: 'TILLAGD:1', awaitsReview: true },
    personal: { title: 'Underlag om lokaler', text: 'Tre förslag.', file: 'Pärm 2, flik 4' },
  },
  PaperReviewed: { type: 'PaperReviewed', data: { on, paper: 1, result: 'NAMNER_INGEN' } },
  MoteCalled: { type: 'MoteCalled', data: { on, agenda } },
  AgendaOrdered: { type: 'AgendaOrdered', data: { on, order } },
  MoteHeld: { type: 'MoteHeld', data: { on, ...attendance } },
  AttendanceChanged: {
    type: 'AttendanceChanged',
    data: {
      ...{ on, ...attendance, absent: [4] },
      present: [...attendance.present, { member: 3, mandate: 'BESLUTANDE' }],
    },
  },
  ItemDecided: {
    type: 'ItemDecided',
    data: { on, systemfelId, decision: 'BORDLAGG', paragraph: 3, nextMeetingId },
  },
  ItemNoted: {
    type: 'ItemNoted',
    data: { on, item: 'TILLAGD:1' },
    personal: { text: 'Primärvården tar med sig frågan.' },
  },
  QuestionDecided: {
    type: 'QuestionDecided',
    data: { on, item: 'TILLAGD:1', paragraph: 4 },
    personal: { text: 'Arbetsledaren tar fram ett förslag till nästa möte.' },
  },
  MoteClosed: { type: 'MoteClosed', data: { on, minutesDueOn: '2012-02-09' } },
  AdjustersNamed: { type: 'AdjustersNamed', data: { on, adjusters: [1] } },
  MinutesDrafted: {
    type: 'MinutesDrafted',
    data: { on, draft: 1 },
    personal: { text: '§ 1 Föregående protokoll läggs till handlingarna.' },
  },
  MinutesApproved: { type: 'MinutesApproved', data: { on, member: 1, draft: 1 } },
  MoteCancelled: {
    type: 'MoteCancelled',
    data: { on },
    personal: { reason: 'För få kunde komma.' },
  },
  DeadlinePassed: { type: 'DeadlinePassed', data: { on, name: 'minutes', dueOn: '2012-01-09' } },
  FactsCorrected: {
    type: 'FactsCorrected',
    data: {
      ...{ on, revision: 1, version: 1 },
      data: { ledningsgruppId: exampleGroup, plannedOn: '2012-01-21', startsAt: '13:00' },
    },
  },
  LegalHoldPlaced: { type: 'LegalHoldPlaced', data: { on, subject } },
  LegalHoldLifted: { type: 'LegalHoldLifted', data: { on, subject } },
  SubjectForgotten: { type: 'SubjectForgotten', data: { on, subject } },
} as const;

const attending = { ledningsgruppId: exampleGroup, present: [1, 2, 3], chair: 1, secretary: 2 };

/** Commands that lead to every state and event. */
export const moteCommandExamples = [
  {
    type: 'PlanMote',
    data: { ledningsgruppId: exampleGroup, ...times },
    personal: { place: 'Stadsdelsförvaltningen' },
  },
  { type: 'MoveMote', data: { plannedOn: '2012-01-27', startsAt: '09:30' }, personal: {} },
  { type: 'CancelMote', personal: { reason: 'För få kunde komma.' } },
  { type: 'CallMote', data: { agenda } },
  { type: 'AddAgendaItem', data: { kind: 'OVRIGT' }, personal: { title: 'Ny lokal' } },
  { type: 'AddAgendaItem', data: { kind: 'OVRIGT' }, personal: { title: 'Ny' }, actor: ombud },
  { type: 'ReviewAgendaItem', data: { item: 1, result: 'NAMNER_INGEN' }, actor: secretary },
  { type: 'OrderAgenda', data: { order } },
  { type: 'AttachPaper', data: {}, personal: { title: 'Underlag', text: 'Tre förslag.' } },
  { type: 'AttachPaper', data: {}, personal: { title: 'Underlag' }, actor: ombud },
  { type: 'ReviewPaper', data: { paper: 1, result: 'SKRIVS_OM' } },
  { type: 'HoldMote', data: attending },
  { type: 'ChangeAttendance', data: { ...attending, present: [1, 2] } },
  {
    type: 'NoteItem',
    data: { item: 'STAENDE:BEMANNING' },
    personal: { text: 'Primärvården tar med sig frågan.' },
    actor: chair,
  },
  {
    type: 'DecideQuestion',
    data: { item: 'STAENDE:BEMANNING' },
    personal: { text: 'Ingen ändring.' },
    actor: chair,
  },
  { type: 'CloseMote' },
  { type: 'NameAdjusters', data: { adjusters: [1] } },
  { type: 'NameAdjusters', data: { adjusters: [1, 3] } },
  { type: 'DraftMinutes', personal: { text: '§ 1 Ingen ändring.' }, actor: secretary },
  { type: 'ApproveMinutes', data: { member: 1, draft: 1 }, actor: chair },
  { type: 'ApproveMinutes', data: { member: 3, draft: 1 }, actor: member },
  { type: 'PassDeadline', data: { name: 'minutes', dueOn: '2012-02-09' } },
  {
    type: 'CorrectFacts',
    data: { revision: 1, data: { ledningsgruppId: exampleGroup, ...times, startsAt: '14:00' } },
    actor: secretary,
  },
  { type: 'PlaceLegalHold', data: { subject } },
  { type: 'LiftLegalHold', data: { subject } },
  { type: 'ForgetSubject', data: { subject } },
];

const seated = (number: number, mandate: string, actor: string | null) => ({
  member: number,
  person: `bbbbbbbb-1000-4000-8000-00000000002${number}`,
  account: actor === null ? null : accountOf(actor),
  ...{ organisation: 'KOMMUN', external: false, from: '2011-09-01', to: null },
  mandates: [{ mandate, chair: number === 1, secretary: number === 2, from: '2011-09-01' }],
});

/** What else stands in the tenant: the group, with a member of each kind. */
export const moteStreams = {
  [exampleGroup]: {
    type: 'ledningsgrupp',
    path: 'formed.active',
    context: {
      ...ledningsgruppContext,
      kind: 'LOKAL',
      from: '2011-09-01',
      members: [
        seated(1, 'BESLUTANDE', chair),
        seated(2, 'ADJUNGERAD', secretary),
        seated(3, 'BESLUTANDE', member),
        seated(4, 'RADGIVANDE', null),
      ],
    },
  },
};

/** Written by a systemfel that is decided on. */
export const moteByOthers = ['ItemDecided'];

/** Commands that record nothing when what they ask for is so already. */
export const moteRepeatable = [
  'CancelMote',
  'OrderAgenda',
  'HoldMote',
  'ChangeAttendance',
  'NameAdjusters',
  'ApproveMinutes',
  'PlaceLegalHold',
  'LiftLegalHold',
  'ForgetSubject',
];
