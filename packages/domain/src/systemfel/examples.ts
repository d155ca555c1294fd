import type { SystemfelEvent } from './events.ts';

const on = '2026-03-02';
const meetingId = '7f0b8f2a-3f0e-4a53-9d6c-2f5d5a1f0b01';
const subject = '7f0b8f2a-3f0e-4a53-9d6c-2f5d5a1f0b02';
const client = 'c1'.repeat(32);
const huvudman = 'AF_SODERORT';
const test = {
  seenInSeveralUppdrag: true,
  seenRepeatedly: true,
  wouldHitOthers: true,
  causeIsStructural: true,
  singleCasePursued: true,
};
const huvudmanTyp = ['ARBETSFORMEDLINGEN', 'FORSAKRINGSKASSAN'] as const;
const address = { on, huvudman, huvudmanTyp: 'ARBETSFORMEDLINGEN', dueOn: '2026-04-27' } as const;

type Data<T extends SystemfelEvent['type']> = Extract<SystemfelEvent, { type: T }>['data'];
type Example<T extends SystemfelEvent['type']> = {
  readonly type: T;
  readonly data: Data<T>;
  readonly personal?: Readonly<Record<string, unknown>>;
};

/** One of each event, in an order that could have been. */
export const systemfelExamples: { readonly [T in SystemfelEvent['type']]: Example<T> } = {
  SystemfelObserved: {
    type: 'SystemfelObserved',
    data: { on, huvudmanTyp: [...huvudmanTyp], art: 'MELLAN_STOLAR', quarter: '2026-Q1' },
    personal: { title: 'Ingen tar ansvar för den som varken får sjukpenning eller söka arbete' },
  },
  PeerReviewed: {
    type: 'PeerReviewed',
    data: { on, participants: ['ARBETSGRUPP', 'ARBETSLEDARE'] },
  },
  AssessedAsSingleCase: {
    type: 'AssessedAsSingleCase',
    data: { on, test: { ...test, seenInSeveralUppdrag: false, seenRepeatedly: false } },
    personal: { reason: 'Ett enda beslut, som är överklagat.' },
  },
  SystemfelIdentified: {
    type: 'SystemfelIdentified',
    data: {
      on,
      test,
      niva: 'LOKAL',
      art: 'MELLAN_STOLAR',
      huvudmanTyp: [...huvudmanTyp],
      livsomrade: ['FORSORJNING'],
      konsekvens: ['UTEBLIVEN_FORSORJNING', 'TAPPAD_TILLIT'],
      allvarsgrad: 'HOG',
    },
    personal: {
      title: 'Utan sjukpenning, utan aktivitetsstöd',
      description: 'Den ena myndigheten bedömer arbetsförmåga, den andra att den saknas.',
    },
  },
  EvidenceLinked: {
    type: 'EvidenceLinked',
    data: { on, client, quarter: '2026-Q1', enhet: 'SKARPNACK' },
  },
  EvidenceUnlinked: { type: 'EvidenceUnlinked', data: { on, client } },
  AnonymityReviewed: { type: 'AnonymityReviewed', data: { on } },
  ReportedDirectly: {
    type: 'ReportedDirectly',
    data: address,
    personal: { receiver: 'Sektionschefen' },
  },
  ReportedToLedningsgrupp: { type: 'ReportedToLedningsgrupp', data: { on, meetingId } },
  ReportedInVerksamhetsberattelse: {
    type: 'ReportedInVerksamhetsberattelse',
    data: { on, reportId: '7f0b8f2a-3f0e-4a53-9d6c-2f5d5a1f0b03' },
  },
  SystemfelTabled: {
    type: 'SystemfelTabled',
    data: { on, meetingId: '7f0b8f2a-3f0e-4a53-9d6c-2f5d5a1f0b04' },
  },
  LedningsgruppDecided: {
    type: 'LedningsgruppDecided',
    data: { on, decision: 'VIDAREBEFORDRA', meetingId, paragraph: 7 },
    personal: { comment: 'Till båda myndigheterna samtidigt.' },
  },
  ForwardedToHuvudman: {
    type: 'ForwardedToHuvudman',
    data: address,
    personal: { receiver: 'Sektionschefen' },
  },
  ReceiptConfirmed: {
    type: 'ReceiptConfirmed',
    data: { on, huvudman },
    personal: { dnr: 'Af-2026/00000' },
  },
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
    data: { on, huvudman, dueOn: '2026-05-29' },
    personal: { owner: 'Sektionschefen', action: 'Gemensamt möte före varje omprövning.' },
  },
  RemedyCarriedOut: {
    type: 'RemedyCarriedOut',
    data: { on, huvudman, followUpOn: '2026-09-02' },
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
  EscalatedToLansstyrelse: {
    type: 'EscalatedToLansstyrelse',
    data: { on, reason: 'OBESVARAT' },
    personal: { comment: 'Inget svar på ett halvår.' },
  },
  SystemfelMerged: {
    type: 'SystemfelMerged',
    data: { on, intoSystemfelId: '7f0b8f2a-3f0e-4a53-9d6c-2f5d5a1f0b05' },
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
    data: { on, name: 'answer', key: huvudman, dueOn: '2026-03-01' },
  },
  FactsCorrected: {
    type: 'FactsCorrected',
    data: {
      on,
      revision: 1,
      version: 1,
      data: { huvudmanTyp: ['FORSAKRINGSKASSAN'], art: 'BEMOTANDE', quarter: '2025-Q4' },
    },
  },
  LegalHoldPlaced: { type: 'LegalHoldPlaced', data: { on, subject } },
  LegalHoldLifted: { type: 'LegalHoldLifted', data: { on, subject } },
  SubjectForgotten: { type: 'SubjectForgotten', data: { on, subject } },
};
