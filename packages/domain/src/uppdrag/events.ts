import { type EventOf, event, kernelEvents, LocalDate, type NewEventOf } from '@fyr/kernel';
import { z } from 'zod';
import {
  AvslutsorsakKod,
  DokumentationsBeslut,
  DokumentationsVal,
  EjTillfragadSkal,
  EnsamtOmbudSkal,
  ForstoringsSatt,
  FullmaktsOmfattning,
  HanvisningKod,
  HuvudmanTyp,
  InitiativTagare,
  Kanal,
  KannedomKod,
  Kon,
  Kontaktpart,
  KontaktSatt,
  Livsomrade,
  MalgruppsKriterium,
  MalgruppsUtfall,
  MotesPlats,
  MotesRoll,
  NekandeKod,
  OverlamningsSatt,
  PausOrsak,
  PlanFinns,
  PlanTyp,
  SamtyckesOmfattning,
  Samtyckespart,
  SystemfelArt,
  TackningsSkal,
} from '../codes/index.ts';
import {
  BirthYear,
  ClientId,
  DecisionRef,
  EnhetKod,
  OmbudId,
  Ordinal,
  Quarter,
  SystemfelId,
  UppdragId,
} from '../ids.ts';
import { setOf } from '../set-of.ts';
import {
  contactMadeShape,
  contactShape,
  descriptionShape,
  GoalResults,
  Hjalp,
  Insatser,
  meetingShape,
  ombudShape,
  Profil,
  queueShape,
  Score,
  Words,
} from './shapes.ts';

const note = { personal: { note: Words.optional() }, subject: 'client' } as const;
const reason = { personal: { reason: Words.optional() }, subject: 'client' } as const;
/** Who may read an uppdrag goes by them, and changes by changing ombud. */
const carriers = ['huvudansvarig', 'medombud'] as const;

/** Names and shapes below are on disk for good. Change one by adding an upcast, never in place. */
export const uppdragEvents = {
  ...kernelEvents,

  UppdragRequested: event({
    data: {
      clientId: ClientId,
      earlierUppdragId: UppdragId.optional(),
      enhet: EnhetKod,
      channel: Kanal,
      initiativ: InitiativTagare,
      kannedom: KannedomKod,
      birthYear: BirthYear.optional(),
      kon: Kon,
      profil: Profil,
      hjalp: Hjalp,
    },
    personal: { ...contactShape, words: Words.optional() },
    subject: 'client',
    fixed: ['clientId', 'earlierUppdragId'],
  }),
  ClientDescribed: event({ data: descriptionShape }),
  ContactDetailsChanged: event({ data: {}, personal: contactShape, subject: 'client' }),
  DirectContactMade: event({
    data: {
      channel: Kanal,
      /** The verksamhet's own goal for booking an information meeting. */
      informationMeetingBy: LocalDate,
    },
    ...note,
  }),
  ClientWishConfirmed: event({ data: { wish: z.boolean() }, ...note }),
  TargetGroupAssessed: event({
    data: {
      criteria: setOf(MalgruppsKriterium, 4),
      profil: Profil,
      outcome: MalgruppsUtfall,
      assessedBy: setOf(OmbudId, 6).min(1),
    },
    ...note,
  }),
  InformationMeetingBooked: event({
    data: {},
    personal: { whenAndWhere: Words.optional() },
    subject: 'client',
  }),

  UppdragQueued: event({ data: { ...queueShape, reviewOn: LocalDate } }),
  QueuePriorityChanged: event({ data: { ...queueShape, reviewOn: LocalDate } }),
  QueueLeft: event({ data: {} }),

  UppdragRefused: event({
    data: {
      reason: NekandeKod,
      referralOffered: z.boolean(),
      referredTo: HanvisningKod.optional(),
    },
    ...note,
  }),
  ClientReferred: event({ data: { to: HanvisningKod, acute: z.boolean() }, ...note }),
  RequestWithdrawn: event({ data: {}, ...reason }),

  OmbudAssigned: event({ data: ombudShape, fixed: carriers }),
  OmbudChanged: event({
    data: {
      ...ombudShape,
      clientConsulted: z.boolean(),
      notConsultedReason: EjTillfragadSkal.optional(),
      /** The client lets the new ombud read what was written before. */
      olderNotesOpen: z.boolean(),
    },
    ...reason,
    fixed: carriers,
  }),
  /** From one day to another, both with it. Whose right it gives is not put right afterwards. */
  CoverGranted: event({
    data: {
      cover: Ordinal,
      ombud: OmbudId,
      from: LocalDate,
      to: LocalDate,
      reason: TackningsSkal,
      interestDeclared: z.boolean(),
    },
    fixed: ['cover', 'ombud', 'from', 'to'],
  }),
  /** Before its last day: no cover from that day on. */
  CoverEnded: event({ data: { cover: Ordinal }, fixed: ['cover'] }),
  FirstMeetingHeld: event({
    data: {
      ombud: setOf(OmbudId, 6).min(1),
      place: MotesPlats,
      singleReason: EnsamtOmbudSkal.optional(),
    },
    ...note,
  }),

  LifeAreaMapped: event({
    data: { area: Livsomrade, insatser: Insatser },
    personal: { words: Words.optional(), wish: Words.optional() },
    subject: 'client',
  }),
  GoalFormulated: event({
    data: { goal: Ordinal, area: Livsomrade, score: Score.optional() },
    personal: { text: Words },
    subject: 'client',
    fixed: ['goal'],
  }),
  GoalRevised: event({
    data: { goal: Ordinal, area: Livsomrade, score: Score.optional() },
    personal: { text: Words.optional() },
    subject: 'client',
    fixed: ['goal'],
  }),
  GoalReached: event({
    data: { goal: Ordinal, score: Score.optional() },
    ...note,
    fixed: ['goal'],
  }),
  GoalAbandoned: event({
    data: { goal: Ordinal, score: Score.optional() },
    ...note,
    fixed: ['goal'],
  }),
  ConsentGiven: event({
    data: {
      consent: Ordinal,
      with: Samtyckespart,
      scope: setOf(SamtyckesOmfattning, 4).min(1),
      validUntil: LocalDate,
    },
    ...note,
    fixed: ['consent'],
  }),
  ConsentWithdrawn: event({ data: { consent: Ordinal }, fixed: ['consent'] }),
  PowerOfAttorneyRegistered: event({
    data: {
      with: Samtyckespart,
      scope: setOf(FullmaktsOmfattning, 4).min(1),
      validUntil: LocalDate.optional(),
    },
    ...note,
  }),
  AgreementMade: event({
    data: {
      contactBy: setOf(KontaktSatt, 7),
      documented: DokumentationsVal,
      nextReviewOn: LocalDate,
    },
    ...note,
  }),

  ContactMade: event({ data: { with: Kontaktpart, ...contactMadeShape }, ...note }),
  MeetingPrepared: event({ data: { ...meetingShape, role: MotesRoll }, ...note }),
  MeetingHeld: event({ data: { ...meetingShape, role: MotesRoll }, ...note }),
  IndividualPlanNoted: event({
    data: { exists: PlanFinns, planType: PlanTyp.optional(), callingBody: HuvudmanTyp.optional() },
    ...note,
  }),
  NeedReviewed: event({ data: { nextReviewOn: LocalDate }, ...note }),
  UppdragPaused: event({ data: { reason: PausOrsak, reviewOn: LocalDate }, ...note }),
  UppdragResumed: event({ data: {}, ...note }),

  ObservationNoted: event({
    data: { observation: Ordinal, huvudman: HuvudmanTyp, art: SystemfelArt, quarter: Quarter },
    personal: { text: Words },
    subject: 'client',
    fixed: ['observation'],
  }),
  /** Which systemfel it is stands in the encrypted part only. */
  ObservationLinked: event({
    data: { observation: Ordinal },
    personal: { systemfelId: SystemfelId },
    subject: 'client',
    fixed: ['observation'],
  }),
  ObservationUnlinked: event({
    data: { observation: Ordinal },
    personal: { systemfelId: SystemfelId },
    subject: 'client',
    fixed: ['observation'],
  }),

  UppdragClosed: event({
    data: {
      reason: AvslutsorsakKod,
      /** One for each goal there ever was. */
      goals: GoalResults,
      insatser: Insatser,
    },
    ...note,
  }),
  /**
   * As the client decided, or the rules of the verksamhet where nobody could ask, and by when. What
   * is kept is kept until that day.
   */
  DocumentationDecided: event({
    data: {
      decision: DokumentationsBeslut,
      decisionRef: DecisionRef.optional(),
      dueOn: LocalDate,
    },
  }),
  DocumentationHandedOver: event({
    data: { how: OverlamningsSatt, decisionRef: DecisionRef.optional() },
  }),
  DocumentationDestroyed: event({
    data: { how: ForstoringsSatt, decisionRef: DecisionRef.optional() },
  }),
  UppdragReopened: event({ data: { nextReviewOn: LocalDate }, ...reason }),
};

export type UppdragEvent = EventOf<typeof uppdragEvents>;
export type NewUppdragEvent = NewEventOf<typeof uppdragEvents>;
