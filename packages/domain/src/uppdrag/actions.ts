import { type AnyAction, deadline } from '@fyr/kernel';
import { assign } from 'xstate';
import type { UppdragUtfall } from '../codes/index.ts';
import { type Consent, type UppdragContext, uppdragContext } from './context.ts';
import { endedCover } from './cover.ts';
import { isKeyDestroyed } from './documentation.ts';
import type { UppdragEvent } from './events.ts';

type Type = UppdragEvent['type'];
type Of<T extends Type> = Extract<UppdragEvent, { type: T }>;
type On<T extends Type> = { readonly event: Of<T> };

const informationMeeting = deadline<On<'DirectContactMade'>>('informationMeeting', {
  dueOn: ({ event }) => event.data.informationMeetingBy,
});
const queueReview = deadline<On<'UppdragQueued' | 'QueuePriorityChanged'>>('queueReview', {
  dueOn: ({ event }) => event.data.reviewOn,
});
const nextReview = deadline<On<'AgreementMade' | 'NeedReviewed' | 'UppdragReopened'>>(
  'nextReview',
  { dueOn: ({ event }) => event.data.nextReviewOn },
);
const pauseReview = deadline<On<'UppdragPaused'>>('pauseReview', {
  dueOn: ({ event }) => event.data.reviewOn,
});
const consentExpiry = deadline<On<'ConsentGiven' | 'ConsentWithdrawn'>>('consentExpiry', {
  for: ({ event }) => String(event.data.consent),
  dueOn: ({ event }) => (event.type === 'ConsentGiven' ? event.data.validUntil : null),
});

const documentation = deadline<
  On<'DocumentationDecided' | 'DocumentationDestroyed'> & { readonly context: UppdragContext }
>('documentation', {
  dueOn: ({ event, context }) => {
    if (event.type === 'DocumentationDecided') return event.data.dueOn;
    return isKeyDestroyed(event.data) ? null : (context.deadlines.documentation ?? null);
  },
});

/** The deadlines of an uppdrag, as the machine names them. */
export const uppdragDeadlines = {
  armInformationMeeting: informationMeeting.arm,
  cancelInformationMeeting: informationMeeting.cancel,
  armQueueReview: queueReview.arm,
  cancelQueueReview: queueReview.cancel,
  armNextReview: nextReview.arm,
  cancelNextReview: nextReview.cancel,
  armPauseReview: pauseReview.arm,
  cancelPauseReview: pauseReview.cancel,
  /** A withdrawn consent has no day to expire on: arming it clears it. */
  armConsentExpiry: consentExpiry.arm,
  cancelConsentExpiry: consentExpiry.cancel,
  /** Nothing is left to see to once the key is destroyed; burnt paper alone settles nothing. */
  armDocumentation: documentation.arm,
  cancelDocumentation: documentation.cancel,
};

/** What each event leaves in the context. */
export const uppdragActions = {
  setRequest: on<'UppdragRequested'>(({ data }) => ({
    clientId: data.clientId,
    enhet: data.enhet,
    initiativ: data.initiativ,
    birthYear: data.birthYear ?? null,
  })),
  setBirthYear: on<'ClientDescribed'>(({ data }, { birthYear }) => ({
    birthYear: data.birthYear ?? birthYear,
  })),
  setWish: on<'ClientWishConfirmed'>(({ data }) => ({ wish: data.wish })),
  setOmbud: on<'OmbudAssigned' | 'OmbudChanged'>(
    ({ data }, { huvudansvarig, carriedBy, covers }) => ({
      huvudansvarig: data.huvudansvarig,
      medombud: data.medombud,
      carriedBy: [...new Set([...carriedBy, data.huvudansvarig, ...data.medombud])],
      // Who was covered has it no more.
      covers:
        data.huvudansvarig === huvudansvarig
          ? covers
          : covers.map((cover) => endedCover(cover, data.on)),
    }),
  ),
  addCover: on<'CoverGranted'>(({ data: { ombud, from, to } }, { covers }) => ({
    covers: [...covers, { ombud, from, to, endedOn: null }],
  })),
  endCover: on<'CoverEnded'>(({ data }, { covers }) => ({
    covers: covers.map((cover, index) =>
      index === data.cover - 1 ? endedCover(cover, data.on) : cover,
    ),
  })),
  addGoal: on<'GoalFormulated'>((_, { goals }) => ({ goals: [...goals, 'open'] })),
  reachGoal: on<'GoalReached'>(({ data }, { goals }) => ({
    goals: goals.with(data.goal - 1, 'reached'),
  })),
  abandonGoal: on<'GoalAbandoned'>(({ data }, { goals }) => ({
    goals: goals.with(data.goal - 1, 'abandoned'),
  })),
  addConsent: on<'ConsentGiven'>(({ data }, { consents }) => ({
    consents: [
      ...consents,
      { with: data.with, from: data.on, until: data.validUntil, endedOn: null },
    ],
  })),
  endConsent: on<'ConsentWithdrawn'>(({ data }, { consents }) => ({
    consents: consents.map((consent, index) =>
      index === data.consent - 1 ? ended(consent, data.on) : consent,
    ),
  })),
  /** A consent is given for an uppdrag and is over with it; one that is reopened asks anew. */
  endConsents: on(({ data }, { consents }) => ({
    consents: consents.map((consent) => ended(consent, data.on)),
  })),
  setAgreed: on(() => ({ agreed: true })),
  countObservation: on((_, { observations }) => ({ observations: observations + 1 })),
  addLink: on<'ObservationLinked'>(({ data }, { links }) => ({
    links: [...links, data.observation],
  })),
  removeLink: on<'ObservationUnlinked'>(({ data }, { links }) => ({
    links: links.toSpliced(links.indexOf(data.observation), 1),
  })),
  closeAsCompleted: closeAs('completed'),
  closeAsRefused: closeAs('refused'),
  closeAsReferred: closeAs('referred'),
  closeAsWithdrawn: closeAs('withdrawn'),
  reopen: on(() => ({
    outcome: uppdragContext.outcome,
    closedOn: uppdragContext.closedOn,
    documentation: uppdragContext.documentation,
  })),
  setDocumentation: on<'DocumentationDecided'>(({ data }) => ({ documentation: data.decision })),
  setDestroyed: on<'DocumentationDestroyed'>(({ data }, { destroyed }) => ({
    destroyed: destroyed || isKeyDestroyed(data),
  })),
};

function on<T extends Type = Type>(
  update: (event: Of<T>, context: UppdragContext) => Partial<UppdragContext>,
): AnyAction {
  return assign(({ context, event }: { context: UppdragContext; event: UppdragEvent }) =>
    update(event as Of<T>, context),
  );
}

function closeAs(outcome: UppdragUtfall): AnyAction {
  return on(({ data }) => ({ outcome, closedOn: data.on }));
}

function ended(consent: Consent, endedOn: string): Consent {
  return consent.endedOn === null ? { ...consent, endedOn } : consent;
}
