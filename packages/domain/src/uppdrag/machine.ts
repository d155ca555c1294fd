import { kernelActions, kernelGuards, kernelTransitions } from '@fyr/kernel';
import { and, setup } from 'xstate';
import { uppdragActions, uppdragDeadlines } from './actions.ts';
import { mayHoldHealthData, type UppdragContext, uppdragContext } from './context.ts';
import type { UppdragEvent } from './events.ts';

const uppdragSetup = setup({
  types: { context: {} as UppdragContext, events: {} as UppdragEvent },
  actions: { ...kernelActions, ...uppdragDeadlines, ...uppdragActions },
  guards: {
    ...kernelGuards,
    clientWishConfirmed: ({ context }) => context.wish === true,
    mayHoldHealthData: ({ context }) => mayHoldHealthData(context),
    ombudAssigned: ({ context: { huvudansvarig, medombud } }) =>
      huvudansvarig !== null && !medombud.includes(huvudansvarig),
    noOmbudAssigned: ({ context }) => context.huvudansvarig === null,
    coverGranted: ({ context }) => context.covers.length > 0,
    goalFormulated: ({ context }) => context.goals.some((status) => status !== 'abandoned'),
    observationNoted: ({ context }) => context.observations > 0,
    closedAsCompleted: ({ context }) => context.outcome === 'completed',
    agreementWasMade: ({ context }) => context.agreed,
    documentationKept: ({ context }) => !context.destroyed,
  },
});

const noted = { actions: 'keepFacts' } as const;

/** Closed as well: somebody is answerable for the papers as long as there are any. */
const changedOmbud = { guard: 'ombudAssigned', actions: 'setOmbud' } as const;

/** In any open state. */
const whileOpen = {
  ClientDescribed: { guard: 'clientWishConfirmed', actions: 'setBirthYear' },
  ContactDetailsChanged: noted,
  TargetGroupAssessed: { guard: 'mayHoldHealthData', ...noted },
  ObservationNoted: { guard: 'mayHoldHealthData', actions: 'countObservation' },
  OmbudChanged: changedOmbud,
  CoverGranted: { guard: 'ombudAssigned', actions: 'addCover' },
} as const;

/** Once an ombud has met or spoken with the client in person. */
const sinceDirectContact = {
  ClientWishConfirmed: { actions: 'setWish' },
  ConsentGiven: { actions: ['addConsent', 'armConsentExpiry'] },
  ConsentWithdrawn: { actions: ['endConsent', 'armConsentExpiry'] },
  PowerOfAttorneyRegistered: noted,
} as const;

/** Once the uppdrag has started. */
const sinceFirstMeeting = {
  ...whileOpen,
  ...sinceDirectContact,
  LifeAreaMapped: noted,
  GoalFormulated: { actions: 'addGoal' },
  GoalRevised: noted,
  GoalReached: { actions: 'reachGoal' },
  GoalAbandoned: { actions: 'abandonGoal' },
  IndividualPlanNoted: noted,
  NeedReviewed: { actions: 'armNextReview' },
  UppdragClosed: { target: '#uppdrag.closed', actions: 'closeAsCompleted' },
} as const;

const queued = { target: 'queued', actions: 'armQueueReview' } as const;
const meetingBooked = { target: 'meetingBooked', ...noted } as const;
const firstMeeting = {
  target: '#uppdrag.jointMapping',
  guard: and(['clientWishConfirmed', 'ombudAssigned']),
} as const;

/**
 * The life of an uppdrag, a client's mandate to an ombud. Its events are the recorded ones:
 * replaying history is running it.
 *
 * `firstContact`: somebody has asked. `requested` until an ombud has spoken with the client in
 * person, then `contacted`; from there the uppdrag may wait in the queue (`queued`) or have an
 * information meeting booked (`meetingBooked`). It may end here refused, referred or withdrawn.
 * `jointMapping` begins with the first meeting, when one huvudansvarigt ombud is answerable: client
 * and ombud go through the client's life and put goals into the client's words.
 * `active` begins with their agreement: `working`, or `paused` with a day to look at it again.
 * `closed` says in `outcome` which way it ended, and what is to become of the documentation, by a
 * day. A completed one may be reopened while its papers are kept.
 *
 * `new` stands before the first event. Leaving a state cancels the deadlines it armed; consents last
 * until they end or the uppdrag closes. A cover changes no state: it is in force by its days.
 */
export const uppdragMachine = uppdragSetup.createMachine({
  id: 'uppdrag',
  context: uppdragContext,
  initial: 'firstContact',
  on: {
    ...kernelTransitions,
    CoverEnded: { guard: 'coverGranted', actions: 'endCover' },
    ObservationLinked: { guard: 'observationNoted', actions: 'addLink' },
    ObservationUnlinked: { guard: 'observationNoted', actions: 'removeLink' },
  },
  states: {
    firstContact: {
      initial: 'new',
      on: {
        ...whileOpen,
        OmbudAssigned: { guard: 'noOmbudAssigned', actions: 'setOmbud' },
        UppdragRefused: { target: 'closed', actions: 'closeAsRefused' },
        ClientReferred: { target: 'closed', actions: 'closeAsReferred' },
        RequestWithdrawn: { target: 'closed', actions: 'closeAsWithdrawn' },
      },
      states: {
        new: { on: { UppdragRequested: { target: 'requested', actions: 'setRequest' } } },
        requested: {
          on: { DirectContactMade: { target: 'contacted', actions: 'armInformationMeeting' } },
        },
        contacted: {
          exit: 'cancelInformationMeeting',
          on: {
            ...sinceDirectContact,
            UppdragQueued: queued,
            InformationMeetingBooked: meetingBooked,
            FirstMeetingHeld: firstMeeting,
          },
        },
        queued: {
          exit: 'cancelQueueReview',
          on: {
            ...sinceDirectContact,
            QueuePriorityChanged: { actions: 'armQueueReview' },
            QueueLeft: 'contacted',
            InformationMeetingBooked: meetingBooked,
          },
        },
        meetingBooked: {
          on: {
            ...sinceDirectContact,
            UppdragQueued: queued,
            InformationMeetingBooked: meetingBooked,
            FirstMeetingHeld: firstMeeting,
          },
        },
      },
    },
    jointMapping: {
      exit: 'cancelNextReview',
      on: {
        ...sinceFirstMeeting,
        AgreementMade: {
          target: 'active',
          guard: and(['clientWishConfirmed', 'ombudAssigned', 'goalFormulated']),
          actions: ['setAgreed', 'armNextReview'],
        },
      },
    },
    active: {
      initial: 'working',
      exit: 'cancelNextReview',
      on: {
        ...sinceFirstMeeting,
        ContactMade: noted,
        MeetingPrepared: noted,
        MeetingHeld: noted,
      },
      states: {
        working: { on: { UppdragPaused: { target: 'paused', actions: 'armPauseReview' } } },
        paused: { exit: 'cancelPauseReview', on: { UppdragResumed: 'working' } },
      },
    },
    closed: {
      entry: ['endConsents', 'cancelConsentExpiry'],
      exit: 'cancelDocumentation',
      on: {
        DocumentationDecided: {
          guard: 'documentationKept',
          actions: ['setDocumentation', 'armDocumentation'],
        },
        SubjectForgotten: {
          guard: 'noLegalHold',
          actions: ['forgetSubject', 'cancelDocumentation'],
        },
        ContactDetailsChanged: { guard: 'documentationKept', ...noted },
        OmbudChanged: changedOmbud,
        DocumentationHandedOver: { guard: 'documentationKept', ...noted },
        DocumentationDestroyed: {
          guard: and(['documentationKept', 'noLegalHold']),
          actions: ['setDestroyed', 'armDocumentation'],
        },
        UppdragReopened: {
          target: 'active',
          guard: and(['closedAsCompleted', 'agreementWasMade', 'documentationKept']),
          actions: ['reopen', 'armNextReview'],
        },
      },
    },
  },
});
