import { verksamhetContext } from '../verksamhet/context.ts';

/** The stream that the examples are about. Nobody here exists. */
export const exampleLoggkontroll = 'aaaaaaaa-2000-4000-8000-000000000001';
export const reader = 'aaaaaaaa-2000-4000-8000-000000000002';

const on = '2012-02-01';
const subject = exampleLoggkontroll;
const drawn = {
  ...{ seed: 7, rows: 120, flagged: 1, sampled: 1 },
  entries: [
    { position: 12, account: reader, flags: ['UTANFOR_ARBETSTID', 'UTAN_UPPDRAG'] as const },
    { position: 40, account: reader, flags: ['STICKPROV'] as const },
  ],
};
const found = { entry: 1, outcome: 'AVVIKELSE', reason: 'FORKLARING_HALLER_INTE' } as const;

/** One of each event, in an order that could have been. */
export const loggkontrollExamples = {
  LoggkontrollOpened: {
    type: 'LoggkontrollOpened',
    data: { on, month: '2012-01', dueOn: '2012-03-02', ...drawn },
  },
  ExplanationRequested: { type: 'ExplanationRequested', data: { on, entry: 1 } },
  ExplanationGiven: {
    type: 'ExplanationGiven',
    data: { on, entry: 1, explanation: 'AV_MISSTAG' },
    personal: { note: 'Fel rad i listan.' },
  },
  EntryAssessed: {
    type: 'EntryAssessed',
    data: { on, ...found },
    personal: { note: 'Öppnades tre gånger samma kväll.' },
  },
  LoggkontrollClosed: {
    type: 'LoggkontrollClosed',
    data: { on, rows: 120, flagged: 1, sampled: 1, explained: 1, deviations: 1 },
  },
  DeadlinePassed: { type: 'DeadlinePassed', data: { on, name: 'review', dueOn: '2012-01-31' } },
  FactsCorrected: {
    type: 'FactsCorrected',
    data: {
      ...{ on, revision: 1, version: 1 },
      data: { month: '2012-01', dueOn: '2012-03-05', ...drawn },
    },
  },
  LegalHoldPlaced: { type: 'LegalHoldPlaced', data: { on, subject } },
  LegalHoldLifted: { type: 'LegalHoldLifted', data: { on, subject } },
  SubjectForgotten: { type: 'SubjectForgotten', data: { on, subject } },
} as const;

const by = { actor: `ombud:${reader}` };

/** Commands that lead to every state and event. */
export const loggkontrollCommandExamples = [
  { type: 'OpenLoggkontroll', data: { month: '2010-01', drawn } },
  { type: 'OpenLoggkontroll', data: { month: '2010-01', drawn: { ...drawn, entries: [] } } },
  { type: 'RequestExplanation', data: { entry: 1 } },
  { type: 'GiveExplanation', data: { entry: 1, explanation: 'AV_MISSTAG' }, personal: {}, ...by },
  { type: 'AssessEntry', data: found, personal: { note: 'Se samtalet.' } },
  {
    type: 'AssessEntry',
    data: { entry: 2, outcome: 'FORKLARAD', reason: 'PAGAENDE_ARBETE' },
    personal: {},
  },
  { type: 'CloseLoggkontroll', data: {} },
  { type: 'PassDeadline', data: { name: 'review', dueOn: '2012-03-02' } },
  {
    type: 'CorrectFacts',
    data: { revision: 1, data: { month: '2010-01', dueOn: '2012-03-12', ...drawn } },
    actor: `granskare:${reader}`,
  },
  { type: 'PlaceLegalHold', data: { subject } },
  { type: 'LiftLegalHold', data: { subject } },
  { type: 'ForgetSubject', data: { subject } },
];

/** What else stands in the tenant. */
export const loggkontrollStreams = {
  '11111111-1111-4111-8111-111111111111': {
    type: 'verksamhet',
    path: 'running',
    context: { ...verksamhetContext, kind: 'LOKAL', from: '2011-09-01' },
  },
};

/** Commands that record nothing when what they ask for is so already. */
export const loggkontrollRepeatable = [
  'RequestExplanation',
  'AssessEntry',
  'CloseLoggkontroll',
  'PlaceLegalHold',
  'LiftLegalHold',
  'ForgetSubject',
];
