import type { LocalDate, ViewEvent } from '@fyr/kernel';
import type { UppdragUtfall } from '../codes/index.ts';
import type { GoalStatus } from './context.ts';
import type { UppdragEvent } from './events.ts';

type Of<T extends UppdragEvent['type']> = Extract<UppdragEvent, { type: T }>['data'];
type Score = { readonly on: LocalDate; readonly score: number };

export type Goal = {
  readonly goal: number;
  readonly area: Of<'GoalFormulated'>['area'];
  readonly status: GoalStatus;
  readonly scores: readonly Score[];
  readonly outcome: Of<'UppdragClosed'>['goals'][number]['outcome'] | null;
};

/** Where an uppdrag stands now, in codes, days and numbers. */
export type UppdragPicture = {
  readonly request: Omit<Of<'UppdragRequested'>, 'clientId'> | null;
  /** The latest; codes from the request until the client is described. */
  readonly description: Partial<Of<'ClientDescribed'>>;
  readonly directContactOn: LocalDate | null;
  readonly informationMeetingBy: LocalDate | null;
  readonly informationMeetingBookedOn: LocalDate | null;
  readonly wish: boolean | null;
  readonly targetGroup: Of<'TargetGroupAssessed'> | null;
  readonly queue: (Of<'UppdragQueued'> & { readonly since: LocalDate }) | null;
  readonly ombud: { readonly huvudansvarig: string; readonly medombud: readonly string[] } | null;
  readonly covers: readonly (Of<'CoverGranted'> & { readonly endedOn: LocalDate | null })[];
  readonly startedOn: LocalDate | null;
  readonly lifeAreas: readonly Of<'LifeAreaMapped'>[];
  readonly goals: readonly Goal[];
  readonly consents: readonly (Of<'ConsentGiven'> & { readonly endedOn: LocalDate | null })[];
  readonly powersOfAttorney: readonly Of<'PowerOfAttorneyRegistered'>[];
  readonly agreement: Of<'AgreementMade'> | null;
  readonly nextReviewOn: LocalDate | null;
  readonly pause: Of<'UppdragPaused'> | null;
  readonly plan: Of<'IndividualPlanNoted'> | null;
  readonly contacts: number;
  readonly observations: readonly (Of<'ObservationNoted'> & { readonly links: number })[];
  readonly outcome: UppdragUtfall | null;
  readonly closing:
    | Of<'UppdragClosed'>
    | Of<'UppdragRefused'>
    | Of<'ClientReferred'>
    | Of<'RequestWithdrawn'>
    | null;
  readonly documentation: Of<'DocumentationDecided'> | null;
  readonly handedOver: Of<'DocumentationHandedOver'> | null;
  readonly destroyed: Of<'DocumentationDestroyed'> | null;
  readonly legalHold: boolean;
  readonly forgotten: boolean;
};

export const nothingYet: UppdragPicture = {
  request: null,
  description: {},
  directContactOn: null,
  informationMeetingBy: null,
  informationMeetingBookedOn: null,
  wish: null,
  targetGroup: null,
  queue: null,
  ombud: null,
  covers: [],
  startedOn: null,
  lifeAreas: [],
  goals: [],
  consents: [],
  powersOfAttorney: [],
  agreement: null,
  nextReviewOn: null,
  pause: null,
  plan: null,
  contacts: 0,
  observations: [],
  outcome: null,
  closing: null,
  documentation: null,
  handedOver: null,
  destroyed: null,
  legalHold: false,
  forgotten: false,
};

export type ReadEvent = UppdragEvent & Pick<ViewEvent, 'revision' | 'personal'>;

/** The picture after one more event. */
export function evolve(seen: UppdragPicture, event: ReadEvent): UppdragPicture {
  const { type, data } = event;
  switch (type) {
    case 'UppdragRequested': {
      const { clientId: _, ...request } = data;
      const { profil, hjalp, kon, birthYear = null } = data;
      return { ...seen, request, description: { profil, hjalp, kon, birthYear } };
    }
    case 'ClientDescribed':
      return { ...seen, description: data };
    case 'DirectContactMade':
      return {
        ...seen,
        directContactOn: data.on,
        informationMeetingBy: data.informationMeetingBy,
      };
    case 'ClientWishConfirmed':
      return { ...seen, wish: data.wish };
    case 'TargetGroupAssessed':
      return { ...seen, targetGroup: data };
    case 'InformationMeetingBooked':
      return { ...seen, informationMeetingBookedOn: data.on, queue: null };
    case 'UppdragQueued':
      return { ...seen, queue: { ...data, since: data.on } };
    case 'QueuePriorityChanged':
      return { ...seen, queue: { ...data, since: seen.queue?.since ?? data.on } };
    case 'QueueLeft':
      return { ...seen, queue: null };
    case 'UppdragRefused':
      return closed(seen, 'refused', data);
    case 'ClientReferred':
      return closed(seen, 'referred', data);
    case 'RequestWithdrawn':
      return closed(seen, 'withdrawn', data);
    case 'OmbudAssigned':
    case 'OmbudChanged': {
      const { huvudansvarig, medombud } = data;
      const covers =
        huvudansvarig === seen.ombud?.huvudansvarig ? seen.covers : endedAll(seen.covers, data.on);
      return { ...seen, ombud: { huvudansvarig, medombud }, covers };
    }
    case 'CoverGranted':
      return { ...seen, covers: [...seen.covers, { ...data, endedOn: null }] };
    case 'CoverEnded':
      return {
        ...seen,
        covers: seen.covers.map((one) =>
          one.cover === data.cover ? { ...one, endedOn: data.on } : one,
        ),
      };
    case 'FirstMeetingHeld':
      return { ...seen, startedOn: data.on };
    case 'LifeAreaMapped': {
      const others = seen.lifeAreas.filter(({ area }) => area !== data.area);
      return { ...seen, lifeAreas: [...others, data] };
    }
    case 'GoalFormulated': {
      const { goal, area } = data;
      const added: Goal = { goal, area, status: 'open', scores: scored(data), outcome: null };
      return { ...seen, goals: [...seen.goals, added] };
    }
    case 'GoalRevised':
      return withGoal(seen, data, { area: data.area });
    case 'GoalReached':
      return withGoal(seen, data, { status: 'reached' });
    case 'GoalAbandoned':
      return withGoal(seen, data, { status: 'abandoned' });
    case 'ConsentGiven':
      return { ...seen, consents: [...seen.consents, { ...data, endedOn: null }] };
    case 'ConsentWithdrawn':
      return {
        ...seen,
        consents: seen.consents.map((consent) =>
          consent.consent === data.consent ? { ...consent, endedOn: data.on } : consent,
        ),
      };
    case 'PowerOfAttorneyRegistered':
      return { ...seen, powersOfAttorney: [...seen.powersOfAttorney, data] };
    case 'AgreementMade':
      return { ...seen, agreement: data, nextReviewOn: data.nextReviewOn };
    case 'NeedReviewed':
      return { ...seen, nextReviewOn: data.nextReviewOn };
    case 'ContactMade':
      return { ...seen, contacts: seen.contacts + 1 };
    case 'IndividualPlanNoted':
      return { ...seen, plan: data };
    case 'UppdragPaused':
      return { ...seen, pause: data };
    case 'UppdragResumed':
      return { ...seen, pause: null };
    case 'ObservationNoted': {
      return { ...seen, observations: [...seen.observations, { ...data, links: 0 }] };
    }
    case 'ObservationLinked':
      return withLinks(seen, data.observation, 1);
    case 'ObservationUnlinked':
      return withLinks(seen, data.observation, -1);
    case 'UppdragClosed': {
      const goals = data.goals.reduce(
        (so, result) => withGoal(so, { ...result, on: data.on }, { outcome: result.outcome }),
        seen,
      ).goals;
      return closed({ ...seen, goals }, 'completed', data);
    }
    case 'UppdragReopened':
      return {
        ...seen,
        nextReviewOn: data.nextReviewOn,
        outcome: null,
        closing: null,
        documentation: null,
        goals: seen.goals.map((goal) => ({ ...goal, outcome: null })),
      };
    case 'DocumentationDecided':
      return { ...seen, documentation: data };
    case 'DocumentationHandedOver':
      return { ...seen, handedOver: data };
    case 'DocumentationDestroyed':
      return { ...seen, destroyed: data };
    case 'LegalHoldPlaced':
      return { ...seen, legalHold: true };
    case 'LegalHoldLifted':
      return { ...seen, legalHold: false };
    case 'SubjectForgotten':
      return { ...seen, forgotten: true };
    case 'ContactDetailsChanged':
    case 'MeetingPrepared':
    case 'MeetingHeld':
    case 'DeadlinePassed':
    case 'FactsCorrected':
      return seen;
  }
}

function endedAll<Ending extends { readonly endedOn: LocalDate | null }>(
  all: readonly Ending[],
  on: LocalDate,
): readonly Ending[] {
  return all.map((one) => ({ ...one, endedOn: one.endedOn ?? on }));
}

type Closing = NonNullable<UppdragPicture['closing']>;

function closed(seen: UppdragPicture, outcome: UppdragUtfall, closing: Closing): UppdragPicture {
  const consents = endedAll(seen.consents, closing.on);
  return { ...seen, consents, outcome, closing, queue: null, pause: null, nextReviewOn: null };
}

function scored({ on, score }: { on: LocalDate; score?: number | undefined }): readonly Score[] {
  return score === undefined ? [] : [{ on, score }];
}

function withGoal(
  seen: UppdragPicture,
  data: { goal: number; on: LocalDate; score?: number | undefined },
  change: Partial<Goal>,
): UppdragPicture {
  const goals = seen.goals.map((goal) =>
    goal.goal === data.goal
      ? { ...goal, ...change, scores: [...goal.scores, ...scored(data)] }
      : goal,
  );
  return { ...seen, goals };
}

function withLinks(seen: UppdragPicture, observation: number, change: 1 | -1): UppdragPicture {
  const observations = seen.observations.map((one) =>
    one.observation === observation ? { ...one, links: one.links + change } : one,
  );
  return { ...seen, observations };
}
