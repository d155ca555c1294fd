import {
  type EventCatalog,
  type EventOf,
  event,
  kernelEvents,
  LocalDate,
  type NewEventOf,
} from '@fyr/kernel';
import { z } from 'zod';
import {
  Allvarsgrad,
  Dialogpart,
  EffektKod,
  EskaleringsSkal,
  FrigorandeSkal,
  HuvudmanSvar,
  HuvudmanTyp,
  LedningsgruppBeslut,
  Livsomrade,
  ReturOrsak,
  SystemfelArt,
  SystemfelKonsekvens,
  SystemfelNiva,
} from '../codes/index.ts';
import { ClientPseudonym, EnhetKod, HuvudmanId, Quarter, SystemfelId } from '../ids.ts';
import { readByOthers } from '../read-by-others.ts';
import { Diarienummer, Line, Prose } from '../stream-text.ts';

/**
 * The definition test: recurrent, repeated over time, not explained by single events. It advises;
 * a person decides, whatever the answers.
 */
const DefinitionTest = z.strictObject({
  /** Seen in at least two uppdrag. */
  seenInSeveralUppdrag: z.boolean(),
  /** Seen by at least two ombud or in at least two quarters. */
  seenRepeatedly: z.boolean(),
  /** Another client in the same situation would be hit. */
  wouldHitOthers: z.boolean(),
  /** The cause is a rule, routine, resource, organisation or attitude. */
  causeIsStructural: z.boolean(),
  /** The single case has been pursued on the client's mandate. */
  singleCasePursued: z.boolean(),
});

const huvudmanTyper = z.array(HuvudmanTyp).min(1).max(HuvudmanTyp.options.length);

const classificationShape = {
  niva: SystemfelNiva,
  art: SystemfelArt,
  /** Several when clients fall between two stools. */
  huvudmanTyp: huvudmanTyper,
  livsomrade: z.array(Livsomrade).max(Livsomrade.options.length),
  konsekvens: z.array(SystemfelKonsekvens).max(SystemfelKonsekvens.options.length),
  allvarsgrad: Allvarsgrad,
};

const observationShape = {
  huvudmanTyp: huvudmanTyper,
  art: SystemfelArt,
  /** When it was seen. */
  quarter: Quarter,
};

/** Whom a central ledningsgrupp answers: random, known to nobody but the origin's verksamhet. */
const Origin = z.uuid();
const origins = z.array(Origin).max(500);

const evidenceShape = {
  client: ClientPseudonym,
  quarter: Quarter,
  /** Only where the enhet has at least two ombud. */
  enhet: EnhetKod.optional(),
};

const addressed = {
  data: { huvudman: HuvudmanId, huvudmanTyp: HuvudmanTyp, dueOn: LocalDate },
  /** The function or unit that receives it, where it is not the one of the register. */
  personal: { receiver: Line.optional() },
  subject: 'stream',
  fixed: ['huvudman'],
} as const;

/** Names and shapes below are on disk for good. Change one by adding an upcast, never in place. */
export const systemfelEvents = readByOthers({
  ...kernelEvents,
  SystemfelObserved: event({
    data: { ...observationShape, origin: Origin.optional() },
    personal: { title: Line, description: Prose.optional() },
    subject: 'stream',
    fixed: ['origin'],
  }),
  AssessedAsSingleCase: event({
    data: { test: DefinitionTest },
    personal: { reason: Prose },
    subject: 'stream',
  }),
  /** Again while classified: the text or the classification anew, to be reviewed anew. */
  SystemfelIdentified: event({
    data: { test: DefinitionTest, ...classificationShape },
    personal: { title: Line, description: Prose },
    subject: 'stream',
  }),
  EvidenceLinked: event({ data: evidenceShape, fixed: ['client'] }),
  /** Takes back all that was linked for the client. */
  EvidenceUnlinked: event({ data: { client: ClientPseudonym }, fixed: ['client'] }),
  SystemfelMerged: event({
    data: { intoSystemfelId: SystemfelId },
    fixed: ['intoSystemfelId'],
  }),
  /** Written by the one that was merged into this, in the same append: its origins are this one's. */
  OriginsCarriedOver: event({
    data: { fromSystemfelId: SystemfelId, origins },
    fixed: ['fromSystemfelId', 'origins'],
  }),
  SystemfelWithdrawn: event({ data: {}, personal: { reason: Prose }, subject: 'stream' }),
  PeerReviewed: event({
    data: { participants: z.array(Dialogpart).min(1).max(Dialogpart.options.length) },
  }),
  AnonymityReviewed: event({ data: {} }),
  ReportedDirectly: event(addressed),
  ReportedToLedningsgrupp: event({ data: { meetingId: z.uuid() } }),
  ReportedInVerksamhetsberattelse: event({ data: { reportId: z.uuid() } }),
  /** Put off to another meeting. */
  SystemfelTabled: event({ data: { meetingId: z.uuid() } }),
  LedningsgruppDecided: event({
    data: {
      decision: LedningsgruppBeslut,
      meetingId: z.uuid(),
      /** Of the minutes. */
      paragraph: z.int().positive().max(999),
    },
    personal: { comment: Prose.optional() },
    subject: 'stream',
    // What was done since rests on them: another decision is a decision of its own.
    fixed: ['decision', 'meetingId', 'paragraph'],
  }),
  ForwardedToHuvudman: event(addressed),
  HuvudmanReleased: event({
    data: { huvudman: HuvudmanId, reason: FrigorandeSkal },
    fixed: ['huvudman'],
  }),
  ReceiptConfirmed: event({
    data: { huvudman: HuvudmanId },
    /** The huvudman's own diarienummer. */
    personal: { dnr: Diarienummer.optional() },
    subject: 'stream',
    fixed: ['huvudman'],
  }),
  /** A personal way in for the huvudman's contact, valid up to and including a day; one at a time. */
  AnswerLinkIssued: event({
    data: { huvudman: HuvudmanId, link: z.uuid(), expiresOn: LocalDate },
    fixed: ['huvudman', 'link', 'expiresOn'],
  }),
  AnswerLinkRevoked: event({ data: { link: z.uuid() }, fixed: ['link'] }),
  HuvudmanAnswered: event({
    data: { huvudman: HuvudmanId, answer: HuvudmanSvar },
    /** `file`: where the written answer is kept. */
    personal: { text: Prose, file: Line.optional() },
    subject: 'stream',
    fixed: ['huvudman'],
  }),
  SystemfelReturned: event({
    data: { reason: ReturOrsak },
    personal: { comment: Prose.optional() },
    subject: 'stream',
  }),
  SystemfelRejected: event({ data: {}, personal: { reason: Prose }, subject: 'stream' }),
  /** Without a huvudman: what the verksamhet itself does when the ledningsgrupp handles it. */
  RemedyPromised: event({
    data: { huvudman: HuvudmanId.optional(), dueOn: LocalDate },
    personal: { owner: Line, action: Prose },
    subject: 'stream',
    fixed: ['huvudman'],
  }),
  RemedyCarriedOut: event({
    data: { huvudman: HuvudmanId.optional(), followUpOn: LocalDate },
    personal: { action: Prose },
    subject: 'stream',
    fixed: ['huvudman'],
  }),
  FollowUpMade: event({
    data: {
      huvudman: HuvudmanId.optional(),
      effect: EffektKod,
      /** Whether it has been seen again since the remedy was carried out. */
      newEvidence: z.boolean(),
    },
    personal: { comment: Prose.optional() },
    subject: 'stream',
    fixed: ['huvudman'],
  }),
  EscalatedToCentralLedningsgrupp: event({
    data: { reason: EskaleringsSkal },
    personal: { comment: Prose.optional() },
    subject: 'stream',
  }),
  EscalatedToLansstyrelse: event({
    data: { reason: EskaleringsSkal },
    personal: { comment: Prose.optional() },
    subject: 'stream',
  }),
  CentralLedningsgruppAnswered: event({
    data: { answer: HuvudmanSvar },
    personal: { text: Prose },
    subject: 'stream',
  }),
  /** What a central ledningsgrupp says to all that brought it up and wait for its answer. */
  OriginAnswered: event({
    data: { answer: HuvudmanSvar, origins },
    personal: { text: Prose },
    subject: 'stream',
    fixed: ['answer', 'origins'],
  }),
  SystemfelResolved: event({ data: {} }),
  SystemfelClosedUnresolved: event({
    data: {},
    personal: { reason: Prose.optional() },
    subject: 'stream',
  }),
  SystemfelReopened: event({ data: {}, personal: { reason: Prose }, subject: 'stream' }),
} satisfies EventCatalog);

export type SystemfelEvent = EventOf<typeof systemfelEvents>;
export type NewSystemfelEvent = NewEventOf<typeof systemfelEvents>;
