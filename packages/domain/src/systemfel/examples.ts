import { moteContext } from '../mote/context.ts';
import { mote } from '../mote/index.ts';
import { verksamhetContext } from '../verksamhet/context.ts';
import { systemfelContext } from './context.ts';

/** The stream that the examples are about. Nobody here exists. */
export const exampleSystemfel = 'dddddddd-0000-4000-8000-000000000001';
/** A fault of the same kind, with a huvudman in common. */
const otherSystemfel = 'dddddddd-0000-4000-8000-000000000002';
/** Neither the one who gives the other commands, nor an ombud; sits in the group and decides there. */
const account = 'dddddddd-0000-4000-8000-000000000003';
const reviewer = `arbetsledare:${account}`;

const on = '2012-03-05';
const meetingId = 'dddddddd-0000-4000-8000-000000000004';
const nextMeetingId = 'dddddddd-0000-4000-8000-000000000005';
const link = 'dddddddd-0000-4000-8000-000000000007';
const otherLink = 'dddddddd-0000-4000-8000-000000000008';
/** What stands in another verksamhet, under a name that says nothing. */
const origin = 'dddddddd-0000-4000-8000-00000000000a';
const otherOrigin = 'dddddddd-0000-4000-8000-00000000000b';
const reportId = 'dddddddd-0000-4000-8000-000000000006';
const subject = exampleSystemfel;
const client = 'c1'.repeat(32);
const huvudman = 'AF_SODERORT';
const test = {
  seenInSeveralUppdrag: true,
  seenRepeatedly: true,
  wouldHitOthers: true,
  causeIsStructural: true,
  singleCasePursued: true,
};
const single = { ...test, seenInSeveralUppdrag: false, seenRepeatedly: false };
const observation = {
  huvudmanTyp: ['ARBETSFORMEDLINGEN', 'FORSAKRINGSKASSAN'],
  art: 'MELLAN_STOLAR',
  quarter: '2011-Q4',
} as const;
const { quarter, ...seen } = observation;
const classification = {
  ...seen,
  test,
  niva: 'LOKAL',
  livsomrade: ['FORSORJNING'],
  konsekvens: ['UTEBLIVEN_FORSORJNING', 'TAPPAD_TILLIT'],
  allvarsgrad: 'HOG',
} as const;
const address = { huvudman, huvudmanTyp: 'ARBETSFORMEDLINGEN', dueOn: '2012-04-30' } as const;
const evidence = { client, quarter, enhet: 'SKARPNACK' };
const decision = { decision: 'VIDAREBEFORDRA', meetingId, paragraph: 7 } as const;

/** One of each event, in an order that could have been. */
export const systemfelExamples = {
  SystemfelObserved: {
    type: 'SystemfelObserved',
    data: { on, ...observation },
    personal: { title: 'Ingen tar ansvar för den som varken får sjukpenning eller söka arbete' },
  },
  PeerReviewed: {
    type: 'PeerReviewed',
    data: { on, participants: ['ARBETSGRUPP', 'ARBETSLEDARE'] },
  },
  AssessedAsSingleCase: {
    type: 'AssessedAsSingleCase',
    data: { on, test: single },
    personal: { reason: 'Ett enda beslut, som är överklagat.' },
  },
  SystemfelIdentified: {
    type: 'SystemfelIdentified',
    data: { on, ...classification },
    personal: {
      title: 'Utan sjukpenning, utan aktivitetsstöd',
      description: 'Den ena myndigheten bedömer arbetsförmåga, den andra att den saknas.',
    },
  },
  EvidenceLinked: {
    type: 'EvidenceLinked',
    data: { on, ...evidence },
  },
  EvidenceUnlinked: { type: 'EvidenceUnlinked', data: { on, client } },
  AnonymityReviewed: { type: 'AnonymityReviewed', data: { on } },
  ReportedDirectly: {
    type: 'ReportedDirectly',
    data: { on, ...address },
    personal: { receiver: 'Sektionschefen' },
  },
  ReportedToLedningsgrupp: { type: 'ReportedToLedningsgrupp', data: { on, meetingId } },
  ReportedInVerksamhetsberattelse: {
    type: 'ReportedInVerksamhetsberattelse',
    data: { on, reportId },
  },
  SystemfelTabled: {
    type: 'SystemfelTabled',
    data: { on, meetingId: nextMeetingId },
  },
  LedningsgruppDecided: {
    type: 'LedningsgruppDecided',
    data: { on, ...decision },
    personal: { comment: 'Till båda myndigheterna samtidigt.' },
  },
  ForwardedToHuvudman: {
    type: 'ForwardedToHuvudman',
    data: { on, ...address },
    personal: { receiver: 'Sektionschefen' },
  },
  ReceiptConfirmed: {
    type: 'ReceiptConfirmed',
    data: { on, huvudman },
    personal: { dnr: 'Af-2012/00000' },
  },
  AnswerLinkIssued: {
    type: 'AnswerLinkIssued',
    data: { on, huvudman, link, expiresOn: '2012-05-04' },
  },
  AnswerLinkRevoked: { type: 'AnswerLinkRevoked', data: { on, link } },
  HuvudmanAnswered: {
    type: 'HuvudmanAnswered',
    data: { on, huvudman, answer: 'DELVIS' },
    personal: { text: 'Vi ser över rutinen.', file: 'Pärm 3, flik 2' },
  },
  HuvudmanReleased: {
    type: 'HuvudmanReleased',
    data: { on, huvudman, reason: 'FEL_MOTTAGARE' },
  },
  SystemfelReturned: {
    type: 'SystemfelReturned',
    data: { on, reason: 'OTILLRACKLIGT_UNDERLAG' },
    personal: { comment: 'Beskriv hur ofta det händer.' },
  },
  SystemfelRejected: {
    type: 'SystemfelRejected',
    data: { on },
    personal: { reason: 'Gruppen ser det som en lagstiftningsfråga.' },
  },
  RemedyPromised: {
    type: 'RemedyPromised',
    data: { on, huvudman, dueOn: '2012-05-31' },
    personal: { owner: 'Sektionschefen', action: 'Gemensamt möte före varje omprövning.' },
  },
  RemedyCarriedOut: {
    type: 'RemedyCarriedOut',
    data: { on, huvudman, followUpOn: '2012-09-05' },
    personal: { action: 'Gemensamma möten hålls.' },
  },
  FollowUpMade: {
    type: 'FollowUpMade',
    data: { on, huvudman, effect: 'AVHJALPT', newEvidence: false },
    personal: { comment: 'Ingen har fallit mellan sedan dess.' },
  },
  EscalatedToCentralLedningsgrupp: {
    type: 'EscalatedToCentralLedningsgrupp',
    data: { on, reason: 'ORSAK_EJ_LOKAL' },
    personal: { comment: 'Samma sak i hela staden.' },
  },
  CentralLedningsgruppAnswered: {
    type: 'CentralLedningsgruppAnswered',
    data: { on, answer: 'ACCEPTERAR' },
    personal: { text: 'Tas upp med myndigheternas ledning.' },
  },
  OriginAnswered: {
    type: 'OriginAnswered',
    data: { on, answer: 'DELVIS', origins: [origin] },
    personal: { text: 'Myndigheternas ledning ser över vägen mellan dem.' },
  },
  EscalatedToLansstyrelse: {
    type: 'EscalatedToLansstyrelse',
    data: { on, reason: 'OBESVARAT' },
    personal: { comment: 'Inget svar på ett halvår.' },
  },
  SystemfelMerged: {
    type: 'SystemfelMerged',
    data: { on, intoSystemfelId: otherSystemfel },
  },
  OriginsCarriedOver: {
    type: 'OriginsCarriedOver',
    data: { on, fromSystemfelId: otherSystemfel, origins: [otherOrigin] },
  },
  SystemfelWithdrawn: {
    type: 'SystemfelWithdrawn',
    data: { on },
    personal: { reason: 'Det visade sig bero på ett enda missförstånd.' },
  },
  SystemfelResolved: { type: 'SystemfelResolved', data: { on } },
  SystemfelClosedUnresolved: {
    type: 'SystemfelClosedUnresolved',
    data: { on },
    personal: { reason: 'Ingen väg återstår.' },
  },
  SystemfelReopened: {
    type: 'SystemfelReopened',
    data: { on },
    personal: { reason: 'Det händer igen.' },
  },
  DeadlinePassed: {
    type: 'DeadlinePassed',
    data: { on, name: 'answer', key: huvudman, dueOn: '2012-03-02' },
  },
  FactsCorrected: {
    type: 'FactsCorrected',
    data: {
      on,
      revision: 1,
      version: 1,
      data: { huvudmanTyp: ['FORSAKRINGSKASSAN'], art: 'BEMOTANDE', quarter: '2011-Q3' },
    },
  },
  LegalHoldPlaced: { type: 'LegalHoldPlaced', data: { on, subject } },
  LegalHoldLifted: { type: 'LegalHoldLifted', data: { on, subject } },
  SubjectForgotten: { type: 'SubjectForgotten', data: { on, subject } },
} as const;

const toTheOther = { huvudman: 'FK_SODERORT', huvudmanTyp: 'FORSAKRINGSKASSAN' } as const;
const late = '2019-01-02';
const follow = { effect: 'DELVIS_AVHJALPT', newEvidence: true } as const;
const receiver = { receiver: 'Sektionschefen' };
const reason = { reason: 'Ett skäl.' };
const action = { action: 'En ny rutin.' };
const promise = { owner: 'Sektionschefen', ...action };
const answer = { text: 'Ett svar.' };

/** Commands that lead to every state and event; some in two ways, for the two huvudmän. */
export const systemfelCommandExamples = [
  {
    type: 'ObserveSystemfel',
    data: observation,
    personal: { title: 'Ingen tar ansvar', description: 'Sett två gånger.' },
  },
  {
    type: 'ObserveSystemfel',
    data: { ...observation, origin },
    personal: { title: 'Upptaget av flera' },
  },
  { type: 'ReviewPeer', data: { participants: ['ARBETSGRUPP'] } },
  { type: 'AssessAsSingleCase', data: { test: single }, personal: reason },
  {
    type: 'IdentifySystemfel',
    data: classification,
    personal: { title: 'Mellan två myndigheter', description: 'Den ena säger, den andra säger.' },
  },
  { type: 'LinkEvidence', data: evidence },
  { type: 'LinkEvidence', data: { client: 'c2'.repeat(32), quarter: '2012-Q1' } },
  { type: 'UnlinkEvidence', data: { client } },
  { type: 'MergeSystemfel', data: { intoSystemfelId: otherSystemfel } },
  { type: 'WithdrawSystemfel', personal: reason },
  { type: 'ReviewAnonymity', actor: reviewer },
  { type: 'ReportDirectly', data: { ...toTheOther, dueOn: late }, personal: receiver },
  { type: 'ReportToLedningsgrupp', data: { meetingId } },
  { type: 'ReportInVerksamhetsberattelse', data: { reportId } },
  { type: 'TableSystemfel', data: { meetingId: nextMeetingId } },
  ...[
    { decision: 'HANTERA_SJALVA' },
    { decision: 'VIDAREBEFORDRA', forwardTo: [{ huvudman }, { ...toTheOther, dueOn: late }] },
    { decision: 'ATERSANDA', returnReason: 'OTILLRACKLIGT_UNDERLAG' },
    { decision: 'AVVISA' },
    { decision: 'ESKALERA', escalationReason: 'ORSAK_EJ_LOKAL' },
    { decision: 'ESKALERA_LANSSTYRELSE', escalationReason: 'AVVISAT' },
    { decision: 'BORDLAGG', nextMeetingId },
  ].map((data) => ({
    type: 'DecideInLedningsgrupp',
    data: { meetingId, ...data },
    actor: reviewer,
  })),
  {
    type: 'ForwardToHuvudman',
    data: { huvudman },
    personal: receiver,
  },
  { type: 'ForwardToHuvudman', data: { ...toTheOther, dueOn: late }, personal: receiver },
  ...[{ huvudman }, { huvudman: toTheOther.huvudman }].flatMap((whom) => [
    { type: 'ConfirmReceipt', data: whom, personal: { dnr: 'Dnr 1' } },
    { type: 'AnswerHuvudman', data: { ...whom, answer: 'ACCEPTERAR' }, personal: answer },
    { type: 'ReleaseHuvudman', data: { ...whom, reason: 'UPPKLARAT' } },
    { type: 'IssueAnswerLink', data: { ...whom, link: otherLink, expiresOn: '2012-12-31' } },
  ]),
  { type: 'RevokeAnswerLink', data: { link: otherLink } },
  ...[{ huvudman }, { huvudman: toTheOther.huvudman }, {}].flatMap((whom) => [
    { type: 'PromiseRemedy', data: { ...whom, dueOn: late }, personal: promise },
    { type: 'CarryOutRemedy', data: whom, personal: action },
    { type: 'MakeFollowUp', data: { ...whom, ...follow }, personal: {} },
  ]),
  { type: 'ReturnSystemfel', data: { reason: 'OTILLRACKLIGT_UNDERLAG' } },
  { type: 'EscalateToCentralLedningsgrupp', data: { reason: 'ORSAK_EJ_LOKAL' } },
  { type: 'AnswerCentralLedningsgrupp', data: { answer: 'DELVIS' }, personal: answer },
  { type: 'AnswerOrigin', data: { answer: 'DELVIS' }, personal: answer },
  { type: 'EscalateToLansstyrelse', data: { reason: 'AVVISAT' } },
  { type: 'ResolveSystemfel' },
  { type: 'CloseSystemfelUnresolved', personal: reason },
  { type: 'ReopenSystemfel', personal: reason },
  { type: 'PassDeadline', data: { name: 'answer', key: huvudman, dueOn: late } },
  { type: 'CorrectFacts', data: { revision: 1, data: { ...observation, art: 'BEMOTANDE' } } },
  { type: 'PlaceLegalHold', data: { subject } },
  { type: 'LiftLegalHold', data: { subject } },
  { type: 'ForgetSubject', data: { subject } },
];

/** A meeting in session, where the reviewer decides; nothing stands in its minutes yet. */
const inSession = {
  type: 'mote',
  machineVersion: mote.version,
  path: 'held.inSession',
  context: {
    ...moteContext,
    heldOn: '2012-01-09',
    present: [{ member: 1, mandate: 'BESLUTANDE', account }],
    chair: 1,
    secretary: 1,
  },
};

/** What else stands in the tenant: a central verksamhet, with what it rests on. */
export const systemfelStreams = {
  '11111111-1111-4111-8111-111111111111': {
    type: 'verksamhet',
    path: 'running',
    context: {
      ...verksamhetContext,
      kind: 'CENTRAL',
      from: '2011-09-01',
      huvudman: [
        { huvudman, huvudmanTyp: 'ARBETSFORMEDLINGEN', from: '2011-09-01', to: null },
        { ...toTheOther, from: '2011-09-01', to: null },
      ],
    },
  },
  [otherSystemfel]: {
    type: 'systemfel',
    path: 'identified.observed',
    machineVersion: 2,
    context: { ...systemfelContext, art: seen.art, huvudmanTyp: ['FORSAKRINGSKASSAN'] },
  },
  [meetingId]: inSession,
  [nextMeetingId]: { type: 'mote', path: 'planned.planned', context: moteContext },
};

/** Written by a systemfel that is merged into this one. */
export const systemfelByOthers = ['OriginsCarriedOver'];

/** Commands that record nothing when what they ask for is so already. */
export const systemfelRepeatable = [
  'AssessAsSingleCase',
  'LinkEvidence',
  'UnlinkEvidence',
  'MergeSystemfel',
  'WithdrawSystemfel',
  'ReviewAnonymity',
  'IssueAnswerLink',
  'RevokeAnswerLink',
  'ReportDirectly',
  'ReportToLedningsgrupp',
  'ReportInVerksamhetsberattelse',
  'TableSystemfel',
  'ForwardToHuvudman',
  'ConfirmReceipt',
  'ReleaseHuvudman',
  'EscalateToCentralLedningsgrupp',
  'EscalateToLansstyrelse',
  'ResolveSystemfel',
  'CloseSystemfelUnresolved',
  'PlaceLegalHold',
  'LiftLegalHold',
  'ForgetSubject',
];
