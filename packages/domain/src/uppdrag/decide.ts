import { kernelDecisions, refuse, type Situation } from '@fyr/kernel';
import { addDays, quarterOf } from '../calendar.ts';
import type { MalUtfall } from '../codes/index.ts';
import { accountOf } from '../mote/context.ts';
import type { UppdragCommand } from './commands.ts';
import type { GoalStatus, UppdragContext } from './context.ts';
import { isOver } from './cover.ts';
import { closedWith, decided, destroyed } from './documentation.ts';
import type { NewUppdragEvent } from './events.ts';
import * as rules from './rules.ts';
import { dueIn, guidelineOf, settingsOf } from './settings.ts';

type Decided = {
  readonly events: readonly NewUppdragEvent[];
  readonly also: Readonly<Record<string, readonly NewUppdragEvent[]>>;
};

/**
 * What should be recorded. What depends on the command's input is refused by a named rule; whether
 * it may happen now is the machine's to say. Asking for what is already so records nothing.
 */
export function decide(
  given: UppdragCommand,
  situation: Situation<UppdragContext>,
): readonly NewUppdragEvent[] | Decided {
  const { state, facts, on, id } = situation;
  const { context } = state;
  rules.checkNotForgotten(given.type, context);
  rules.checkDirectContact(given.type, state.path);

  switch (given.type) {
    case 'RequestUppdrag': {
      rules.checkHealthData(given.data);
      rules.checkEnhet(given.data, facts, on);
      const clientId = rules.clientOf(given.data.earlierUppdragId, facts, id);
      return [{ type: 'UppdragRequested', data: { ...given.data, clientId } }];
    }
    case 'DescribeClient':
      return [{ type: 'ClientDescribed', data: given.data }];
    case 'ChangeContactDetails':
      return [{ type: 'ContactDetailsChanged', data: {} }];
    case 'MakeDirectContact': {
      const { channel, clientInPerson } = given.data;
      if (!clientInPerson) refuse('directContactWithClient');
      const informationMeetingBy = dueIn(on, settingsOf(facts, on).daysToInformationMeeting);
      return [{ type: 'DirectContactMade', data: { channel, informationMeetingBy } }];
    }
    case 'ConfirmClientWish':
      return given.data.wish === context.wish
        ? []
        : [{ type: 'ClientWishConfirmed', data: given.data }];
    case 'AssessTargetGroup':
      return [{ type: 'TargetGroupAssessed', data: given.data }];
    case 'BookInformationMeeting':
      return [{ type: 'InformationMeetingBooked', data: {} }];

    case 'QueueUppdrag':
      return [{ type: 'UppdragQueued', data: placeInQueue(given.data, situation) }];
    case 'ChangeQueuePriority':
      return [{ type: 'QueuePriorityChanged', data: placeInQueue(given.data, situation) }];
    case 'LeaveQueue':
      return [{ type: 'QueueLeft', data: {} }];

    case 'RefuseUppdrag': {
      const { documentation, ...data } = given.data;
      return closedWith({ type: 'UppdragRefused', data }, documentation, situation);
    }
    case 'ReferClient': {
      const { documentation, ...data } = given.data;
      return closedWith({ type: 'ClientReferred', data }, documentation, situation);
    }
    case 'WithdrawRequest':
      return closedWith(
        { type: 'RequestWithdrawn', data: {} },
        given.data.documentation,
        situation,
      );

    case 'AssignOmbud':
      return assigned(given.data, situation);
    case 'TakeOnUppdrag': {
      const alone = { huvudansvarig: accountOf(situation.actor), medombud: [] };
      return assigned({ ...alone, ...given.data }, situation);
    }
    case 'ChangeOmbud':
      rules.checkOmbud(given.data, situation);
      if (rules.sameOmbud(given.data, context)) return [];
      rules.checkConsulted(given.data);
      return [{ type: 'OmbudChanged', data: given.data }];
    case 'GrantCover': {
      // Where there is nobody to cover, the machine says so.
      if (context.huvudansvarig === null) return [granted(given.data, context)];
      if (rules.sameCover(given.data, context)) return [];
      rules.checkCover(given.data, situation);
      return [granted(given.data, context)];
    }
    case 'EndCover': {
      const cover = context.covers[given.data.cover - 1];
      if (!cover) refuse('coverUnknown', { cover: given.data.cover });
      return isOver(cover, on) ? [] : [{ type: 'CoverEnded', data: given.data }];
    }
    case 'HoldFirstMeeting':
      rules.checkFirstMeeting(given.data);
      // Where there is none yet, the machine says so.
      if (context.huvudansvarig !== null) {
        rules.checkOwnOmbud(given.data, [context.huvudansvarig, ...context.medombud]);
      }
      rules.checkAdult(context, on);
      return [{ type: 'FirstMeetingHeld', data: given.data }];

    case 'MapLifeArea':
      return [{ type: 'LifeAreaMapped', data: given.data }];
    case 'FormulateGoal':
      return [{ type: 'GoalFormulated', data: { ...given.data, goal: context.goals.length + 1 } }];
    case 'ReviseGoal':
      rules.checkGoalOpen(context, given.data.goal);
      return [{ type: 'GoalRevised', data: given.data }];
    case 'ReachGoal':
      if (context.goals[given.data.goal - 1] === 'reached') return [];
      rules.checkGoalOpen(context, given.data.goal);
      return [{ type: 'GoalReached', data: given.data }];
    case 'AbandonGoal':
      if (context.goals[given.data.goal - 1] === 'abandoned') return [];
      rules.checkGoalOpen(context, given.data.goal);
      return [{ type: 'GoalAbandoned', data: given.data }];
    case 'GiveConsent': {
      const consent = context.consents.length + 1;
      const validUntil = given.data.validUntil ?? addDays(on, settingsOf(facts, on).daysOfConsent);
      rules.checkLater(on, validUntil);
      return [{ type: 'ConsentGiven', data: { ...given.data, consent, validUntil } }];
    }
    case 'WithdrawConsent': {
      const consent = context.consents[given.data.consent - 1];
      if (!consent) refuse('consentUnknown', { consent: given.data.consent });
      return consent.endedOn === null ? [{ type: 'ConsentWithdrawn', data: given.data }] : [];
    }
    case 'RegisterPowerOfAttorney':
      if (given.data.validUntil !== undefined) rules.checkLater(on, given.data.validUntil);
      return [{ type: 'PowerOfAttorneyRegistered', data: given.data }];
    case 'MakeAgreement': {
      rules.checkAdult(context, on);
      const nextReviewOn = nextReview(given.data.nextReviewOn, situation);
      return [{ type: 'AgreementMade', data: { ...given.data, nextReviewOn } }];
    }

    case 'MakeContact':
      rules.checkContact(given.data, context, on);
      return [{ type: 'ContactMade', data: given.data }];
    case 'PrepareMeeting':
      rules.checkGoal(context, given.data.goal);
      return [{ type: 'MeetingPrepared', data: given.data }];
    case 'HoldMeeting':
      rules.checkGoal(context, given.data.goal);
      return [{ type: 'MeetingHeld', data: given.data }];
    case 'NoteIndividualPlan':
      return [{ type: 'IndividualPlanNoted', data: given.data }];
    case 'ReviewNeed': {
      const nextReviewOn = nextReview(given.data.nextReviewOn, situation);
      return [{ type: 'NeedReviewed', data: { nextReviewOn } }];
    }
    case 'PauseUppdrag': {
      const reviewOn = given.data.reviewOn ?? dueIn(on, settingsOf(facts, on).daysToPauseReview);
      rules.checkLater(on, reviewOn);
      return [{ type: 'UppdragPaused', data: { reason: given.data.reason, reviewOn } }];
    }
    case 'ResumeUppdrag':
      return [{ type: 'UppdragResumed', data: {} }];

    case 'NoteObservation': {
      const quarter = given.data.quarter ?? quarterOf(on);
      rules.checkQuarter(on, quarter);
      const observation = context.observations + 1;
      return [{ type: 'ObservationNoted', data: { ...given.data, observation, quarter } }];
    }
    case 'LinkObservation':
      rules.checkObservation(context, given.data.observation);
      return [{ type: 'ObservationLinked', data: given.data }];
    case 'UnlinkObservation':
      rules.checkLinked(context, given.data.observation);
      return [{ type: 'ObservationUnlinked', data: given.data }];

    case 'CloseUppdrag': {
      const { reason, goals: results = [], insatser = [], documentation } = given.data;
      for (const { goal } of results) rules.checkGoal(context, goal);
      const known = new Map(results.map((result) => [result.goal, result]));
      const goals = context.goals.map(
        (status, index) => known.get(index + 1) ?? { goal: index + 1, outcome: knownOf[status] },
      );
      const closed = { type: 'UppdragClosed', data: { reason, goals, insatser } } as const;
      return closedWith(closed, documentation, situation);
    }
    case 'DecideDocumentation':
      return [decided(given.data, situation)];
    case 'HandOverDocumentation':
      return [{ type: 'DocumentationHandedOver', data: given.data }];
    case 'DestroyDocumentation':
      return destroyed(given.data, situation);
    case 'ReopenUppdrag': {
      rules.checkReopening(situation);
      const nextReviewOn = nextReview(given.data.nextReviewOn, situation);
      return [{ type: 'UppdragReopened', data: { nextReviewOn } }];
    }

    case 'PassDeadline':
      return kernelDecisions.passDeadline(context, given.data);
    case 'PlaceLegalHold':
      rules.checkSubject(given.data.subject, context);
      return kernelDecisions.placeHold(context, given.data);
    case 'LiftLegalHold':
      return kernelDecisions.liftHold(context, given.data);
    case 'ForgetSubject':
      return forget(given.data, situation);
    case 'CorrectFacts':
      // The kernel's own.
      return [];
  }
}

/** What a goal came to where nobody said at closing. */
const knownOf: Readonly<Record<GoalStatus, MalUtfall>> = {
  open: 'UPPGIFT_SAKNAS',
  reached: 'UPPNATT',
  abandoned: 'OVERGIVET',
};

type Data<T extends UppdragCommand['type']> = Extract<UppdragCommand, { type: T }>['data'];

function assigned(
  data: Data<'AssignOmbud'>,
  situation: Situation<UppdragContext>,
): readonly NewUppdragEvent[] {
  rules.checkOmbud(data, situation);
  return rules.sameOmbud(data, situation.state.context) ? [] : [{ type: 'OmbudAssigned', data }];
}

function granted(data: Data<'GrantCover'>, { covers }: UppdragContext): NewUppdragEvent {
  return { type: 'CoverGranted', data: { ...data, cover: covers.length + 1 } };
}

function placeInQueue(
  { priority, guideline, reviewOn }: Data<'QueueUppdrag'>,
  { facts, on, state }: Situation<UppdragContext>,
) {
  rules.checkPriority({ priority }, state.context);
  const due = reviewOn ?? dueIn(on, settingsOf(facts, on).daysToQueueReview);
  rules.checkLater(on, due);
  return { priority, guideline: guideline ?? guidelineOf(facts, on), reviewOn: due };
}

function nextReview(asked: string | undefined, { facts, on }: Situation<UppdragContext>): string {
  const due = asked ?? dueIn(on, settingsOf(facts, on).daysToReview);
  rules.checkLater(on, due);
  return due;
}

/** In this uppdrag and the client's others, in one append: a key is destroyed for all or none. */
function forget(
  { subject, alsoIn = [] }: Data<'ForgetSubject'>,
  { state, facts, id }: Situation<UppdragContext>,
): Decided {
  const eventsFor = (context: UppdragContext | undefined): readonly NewUppdragEvent[] => {
    if (context?.clientId !== subject) refuse('subjectUnknown');
    return kernelDecisions.forget(context, { subject });
  };
  const others = alsoIn.filter((other) => other !== id);
  return {
    events: eventsFor(state.context),
    also: Object.fromEntries(
      others.map((other) => [
        other,
        eventsFor(facts[other]?.context as UppdragContext | undefined),
      ]),
    ),
  };
}
