import { type CommandOf, command, correctionShape, kernelEvents, LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { DokumentationsBeslut } from '../codes/index.ts';
import { UppdragId } from '../ids.ts';
import { setOf } from '../set-of.ts';
import { uppdragEvents as e } from './events.ts';
import { GoalResults, Insatser, queueShape } from './shapes.ts';

const ombud = ['ombud'] as const;
const arbetsledare = ['arbetsledare'] as const;
const either = [...ombud, ...arbetsledare] as const;

/** A day that the verksamhet's settings give where the caller does not. */
const day = LocalDate.optional();
/** Where the client was never asked, the verksamhet's own rule holds. */
const documentation = DokumentationsBeslut.optional();
const queue = { ...queueShape, guideline: queueShape.guideline.optional(), reviewOn: day };

/** What may be asked of an uppdrag, and by whom. Numbers and days left out are filled in by `decide`. */
export const uppdragCommands = {
  RequestUppdrag: command({
    event: 'UppdragRequested',
    data: e.UppdragRequested.data.omit({ on: true, clientId: true }).shape,
    roles: ombud,
    opens: true,
  }),
  DescribeClient: command({
    event: 'ClientDescribed',
    data: e.ClientDescribed.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  ChangeContactDetails: command({ event: 'ContactDetailsChanged', data: {}, roles: ombud }),
  MakeDirectContact: command({
    event: 'DirectContactMade',
    /** The event says by being there that it was the client in person; anything else is refused. */
    data: { channel: e.DirectContactMade.data.shape.channel, clientInPerson: z.boolean() },
    roles: ombud,
  }),
  ConfirmClientWish: command({
    event: 'ClientWishConfirmed',
    data: { wish: z.boolean() },
    roles: ombud,
  }),
  AssessTargetGroup: command({
    event: 'TargetGroupAssessed',
    data: e.TargetGroupAssessed.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  BookInformationMeeting: command({ event: 'InformationMeetingBooked', data: {}, roles: ombud }),

  QueueUppdrag: command({ event: 'UppdragQueued', data: queue, roles: either }),
  ChangeQueuePriority: command({ event: 'QueuePriorityChanged', data: queue, roles: either }),
  LeaveQueue: command({ event: 'QueueLeft', data: {}, roles: either }),

  RefuseUppdrag: command({
    event: 'UppdragRefused',
    data: { ...e.UppdragRefused.data.omit({ on: true }).shape, documentation },
    roles: ombud,
  }),
  ReferClient: command({
    event: 'ClientReferred',
    data: { ...e.ClientReferred.data.omit({ on: true }).shape, documentation },
    roles: ombud,
  }),
  WithdrawRequest: command({ event: 'RequestWithdrawn', data: { documentation }, roles: ombud }),

  AssignOmbud: command({
    event: 'OmbudAssigned',
    data: e.OmbudAssigned.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  /** By the one who gives it: nobody takes on for another. */
  TakeOnUppdrag: command({
    event: 'OmbudAssigned',
    data: { interestDeclared: e.OmbudAssigned.data.shape.interestDeclared },
    roles: ombud,
    correctedBy: arbetsledare,
  }),
  ChangeOmbud: command({
    event: 'OmbudChanged',
    data: e.OmbudChanged.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  GrantCover: command({
    event: 'CoverGranted',
    data: e.CoverGranted.data.omit({ on: true, cover: true }).shape,
    roles: arbetsledare,
  }),
  /** Who covers may go before the last day, and who is covered may come back. */
  EndCover: command({
    event: 'CoverEnded',
    data: e.CoverEnded.data.omit({ on: true }).shape,
    roles: either,
  }),
  HoldFirstMeeting: command({
    event: 'FirstMeetingHeld',
    data: e.FirstMeetingHeld.data.omit({ on: true }).shape,
    roles: ombud,
  }),

  MapLifeArea: command({
    event: 'LifeAreaMapped',
    data: e.LifeAreaMapped.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  FormulateGoal: command({
    event: 'GoalFormulated',
    data: e.GoalFormulated.data.omit({ on: true, goal: true }).shape,
    roles: ombud,
  }),
  ReviseGoal: command({
    event: 'GoalRevised',
    data: e.GoalRevised.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  ReachGoal: command({
    event: 'GoalReached',
    data: e.GoalReached.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  AbandonGoal: command({
    event: 'GoalAbandoned',
    data: e.GoalAbandoned.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  GiveConsent: command({
    event: 'ConsentGiven',
    data: { ...e.ConsentGiven.data.omit({ on: true, consent: true }).shape, validUntil: day },
    roles: ombud,
  }),
  WithdrawConsent: command({
    event: 'ConsentWithdrawn',
    data: e.ConsentWithdrawn.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  RegisterPowerOfAttorney: command({
    event: 'PowerOfAttorneyRegistered',
    data: e.PowerOfAttorneyRegistered.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  MakeAgreement: command({
    event: 'AgreementMade',
    data: { ...e.AgreementMade.data.omit({ on: true }).shape, nextReviewOn: day },
    roles: ombud,
  }),

  MakeContact: command({
    event: 'ContactMade',
    data: e.ContactMade.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  PrepareMeeting: command({
    event: 'MeetingPrepared',
    data: e.MeetingPrepared.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  HoldMeeting: command({
    event: 'MeetingHeld',
    data: e.MeetingHeld.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  NoteIndividualPlan: command({
    event: 'IndividualPlanNoted',
    data: e.IndividualPlanNoted.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  ReviewNeed: command({ event: 'NeedReviewed', data: { nextReviewOn: day }, roles: ombud }),
  PauseUppdrag: command({
    event: 'UppdragPaused',
    data: { reason: e.UppdragPaused.data.shape.reason, reviewOn: day },
    roles: ombud,
  }),
  ResumeUppdrag: command({ event: 'UppdragResumed', data: {}, roles: ombud }),

  NoteObservation: command({
    event: 'ObservationNoted',
    data: {
      ...e.ObservationNoted.data.omit({ on: true, observation: true }).shape,
      /** Left out: the quarter of the day it happened. */
      quarter: e.ObservationNoted.data.shape.quarter.optional(),
    },
    roles: ombud,
  }),
  LinkObservation: command({
    event: 'ObservationLinked',
    data: e.ObservationLinked.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  UnlinkObservation: command({
    event: 'ObservationUnlinked',
    data: e.ObservationUnlinked.data.omit({ on: true }).shape,
    roles: ombud,
  }),

  CloseUppdrag: command({
    event: 'UppdragClosed',
    data: {
      reason: e.UppdragClosed.data.shape.reason,
      /** Goals left out are recorded with what is known of them. */
      goals: GoalResults.optional(),
      insatser: Insatser.optional(),
      /** No uppdrag is closed before it is said what becomes of its documentation. */
      documentation: DokumentationsBeslut,
    },
    roles: ombud,
  }),
  DecideDocumentation: command({
    event: 'DocumentationDecided',
    data: { ...e.DocumentationDecided.data.omit({ on: true }).shape, dueOn: day },
    roles: ombud,
  }),
  HandOverDocumentation: command({
    event: 'DocumentationHandedOver',
    data: e.DocumentationHandedOver.data.omit({ on: true }).shape,
    roles: ombud,
  }),
  DestroyDocumentation: command({
    event: 'DocumentationDestroyed',
    data: {
      ...e.DocumentationDestroyed.data.omit({ on: true }).shape,
      /** The client's other uppdrag, whose text goes with the key. */
      alsoIn: setOf(UppdragId, 50).optional(),
    },
    roles: ombud,
  }),
  ReopenUppdrag: command({ event: 'UppdragReopened', data: { nextReviewOn: day }, roles: ombud }),

  PassDeadline: command({
    event: 'DeadlinePassed',
    data: kernelEvents.DeadlinePassed.data.omit({ on: true }).shape,
    roles: [],
  }),
  /** Whoever may state a fact may put it right; the kernel sees to that. */
  CorrectFacts: command({ event: 'FactsCorrected', data: correctionShape, roles: either }),
  PlaceLegalHold: command({
    event: 'LegalHoldPlaced',
    data: kernelEvents.LegalHoldPlaced.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  LiftLegalHold: command({
    event: 'LegalHoldLifted',
    data: kernelEvents.LegalHoldLifted.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  ForgetSubject: command({
    event: 'SubjectForgotten',
    data: {
      ...kernelEvents.SubjectForgotten.data.omit({ on: true }).shape,
      /** The client's other uppdrag, forgotten in the same append. */
      alsoIn: setOf(UppdragId, 50).optional(),
    },
    roles: ombud,
  }),
};

export type UppdragCommand = CommandOf<typeof uppdragCommands>;
