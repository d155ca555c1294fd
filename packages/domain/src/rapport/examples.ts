import { verksamhetContext } from '../verksamhet/context.ts';

/** The stream that the examples are about. Nobody here exists. */
export const exampleRapport = 'aaaaaaaa-3000-4000-8000-000000000001';
const earlier = 'aaaaaaaa-3000-4000-8000-000000000002';
const systemfel = 'aaaaaaaa-3000-4000-8000-000000000003';
/** Carries clients, and leads as well. */
export const ombud = 'aaaaaaaa-3000-4000-8000-000000000011';
const leader = 'arbetsledare:aaaaaaaa-3000-4000-8000-000000000012';
const analyst = 'analytiker:aaaaaaaa-3000-4000-8000-000000000013';

const on = '2012-01-10';
const subject = exampleRapport;
const period = { from: '2011-01-01', to: '2011-12-31' } as const;
const about = { kind: 'VERKSAMHETSBERATTELSE', ...period } as const;
const form = {
  questions: [
    { question: 'members', answer: 'BERAKNAS' },
    { question: 'agenda', answer: 'KOMMENTERAS' },
    { question: 'leadership', answer: 'SKRIVS' },
  ],
  dueOn: '2012-01-31',
} as const;
const sha256 = 'a'.repeat(64);
const digest = 'b'.repeat(64);
const taken = { reader: 'arbetsledare', position: 40, digest, sha256, bytes: 2048 } as const;
const frozen = {
  ...{ position: 60, digest },
  documents: [
    { reader: 'arbetsledare', format: 'pdf', sha256, bytes: 70_000 },
    { reader: 'analytiker', format: 'pdf', sha256: 'c'.repeat(64), bytes: 68_000 },
  ] as const,
  systemfel: [systemfel],
};
const text = { text: 'Arbetsledaren finns på plats två dagar i veckan.' };

/** One of each event, in an order that could have been. */
export const rapportExamples = {
  RapportOpened: { type: 'RapportOpened', data: { on, ...about, ...form } },
  AnswerWritten: {
    type: 'AnswerWritten',
    data: { on, question: 'leadership', status: 'KLAR' },
    personal: text,
  },
  AnswerReviewed: { type: 'AnswerReviewed', data: { on, question: 'leadership' } },
  DraftTaken: { type: 'DraftTaken', data: { on, draft: 1, ...taken } },
  RapportFrozen: { type: 'RapportFrozen', data: { on, edition: 1, ...frozen } },
  RapportReturned: {
    type: 'RapportReturned',
    data: { on },
    personal: { reason: 'Svaret om arbetsledningen är förra årets.' },
  },
  RapportApproved: { type: 'RapportApproved', data: { on } },
  RapportSent: {
    type: 'RapportSent',
    data: { on, channel: 'E_TJANST' },
    personal: { reference: '701-1234-2012' },
  },
  SupplementAsked: {
    type: 'SupplementAsked',
    data: { on, dueOn: '2012-02-17' },
    personal: { text: 'Hur många timmar handledning har ombuden haft?' },
  },
  RapportRevised: { type: 'RapportRevised', data: { on } },
  RapportAccepted: { type: 'RapportAccepted', data: { on, decision: 'DNR-2012/0147' } },
  RapportDiscarded: {
    type: 'RapportDiscarded',
    data: { on },
    personal: { reason: 'Fel år.' },
  },
  DeadlinePassed: { type: 'DeadlinePassed', data: { on, name: 'sending', dueOn: '2012-01-09' } },
  FactsCorrected: {
    type: 'FactsCorrected',
    data: {
      ...{ on, revision: 1, version: 1 },
      data: { ...about, ...form, dueOn: '2012-02-01' },
    },
  },
  LegalHoldPlaced: { type: 'LegalHoldPlaced', data: { on, subject } },
  LegalHoldLifted: { type: 'LegalHoldLifted', data: { on, subject } },
  SubjectForgotten: { type: 'SubjectForgotten', data: { on, subject } },
} as const;

/** Commands that lead to every state and event. */
export const rapportCommandExamples = [
  { type: 'OpenRapport', data: { ...about, form } },
  { type: 'OpenRapport', data: { ...about, kind: 'NAMNDRAPPORT', form, dueOn: '2012-03-01' } },
  {
    type: 'WriteAnswer',
    data: { question: 'leadership', status: 'KLAR' },
    personal: text,
    actor: `ombud:${ombud}`,
  },
  {
    type: 'WriteAnswer',
    data: { question: 'agenda', status: 'UTKAST', copiedFrom: earlier },
    personal: text,
    actor: analyst,
  },
  { type: 'ReviewAnswer', data: { question: 'leadership' }, actor: analyst },
  { type: 'TakeDraft', data: { taken } },
  { type: 'FreezeRapport', data: { frozen }, actor: leader },
  { type: 'ReturnRapport', data: {}, personal: { reason: 'Siffrorna är inte kompletta.' } },
  { type: 'ApproveRapport', data: {}, actor: leader },
  { type: 'SendRapport', data: { channel: 'BREV' }, personal: {}, actor: leader },
  { type: 'AskSupplement', data: {}, personal: { text: 'Handledningen saknas.' } },
  {
    type: 'AskSupplement',
    data: { dueOn: '2012-04-01' },
    personal: { text: 'Handledningen saknas.' },
  },
  { type: 'ReviseRapport', data: {} },
  { type: 'AcceptRapport', data: { decision: 'DNR-2012/0147' } },
  { type: 'DiscardRapport', data: {}, personal: {} },
  { type: 'PassDeadline', data: { name: 'sending', dueOn: '2012-01-31' } },
  {
    type: 'CorrectFacts',
    data: { revision: 1, data: { ...about, ...form, dueOn: '2012-02-10' } },
    actor: leader,
  },
  { type: 'PlaceLegalHold', data: { subject } },
  { type: 'LiftLegalHold', data: { subject } },
  { type: 'ForgetSubject', data: { subject } },
];

/** What else stands in the tenant. */
export const rapportStreams = {
  '11111111-1111-4111-8111-111111111111': {
    type: 'verksamhet',
    path: 'running',
    context: {
      ...verksamhetContext,
      ...{ kind: 'LOKAL', from: '2011-09-01' },
      ombud: [{ ombud }],
    },
  },
};

/** Commands that record nothing when what they ask for is so already. */
export const rapportRepeatable = [
  'ReviewAnswer',
  'FreezeRapport',
  'ApproveRapport',
  'AcceptRapport',
  'DiscardRapport',
  'PlaceLegalHold',
  'LiftLegalHold',
  'ForgetSubject',
];
