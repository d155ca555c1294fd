import type { LocalDate } from '@fyr/kernel';
import { addDays } from '../calendar.ts';
import type { UppdragContext } from './context.ts';
import type { NewUppdragEvent } from './events.ts';
import * as rules from './rules.ts';

/**
 * What is put right is held to the rules it was stated by, as far as they are about the event's own
 * data. `context` is that of now: what there was then there is still. What must hold of the states
 * since, the kernel finds by running them again.
 */
export function checkCorrection(event: NewUppdragEvent, context: UppdragContext): void {
  const { type, data } = event;
  const { on } = data as { readonly on: LocalDate };
  switch (type) {
    case 'UppdragRequested':
      rules.checkHealthData(data);
      break;
    case 'DirectContactMade':
      rules.checkLater(on, data.informationMeetingBy);
      break;
    case 'UppdragQueued':
    case 'QueuePriorityChanged':
      rules.checkPriority(data, context);
      rules.checkLater(on, data.reviewOn);
      break;
    case 'OmbudAssigned':
      rules.checkInterest(data);
      break;
    case 'OmbudChanged':
      rules.checkInterest(data);
      rules.checkConsulted(data);
      break;
    case 'CoverGranted':
      rules.checkInterest(data);
      break;
    case 'FirstMeetingHeld':
      rules.checkFirstMeeting(data);
      rules.checkOwnOmbud(data, context.carriedBy);
      rules.checkAdult(context, on);
      break;
    case 'ConsentGiven':
      rules.checkLater(on, data.validUntil);
      break;
    case 'PowerOfAttorneyRegistered':
      if (data.validUntil !== undefined) rules.checkLater(on, data.validUntil);
      break;
    case 'AgreementMade':
      rules.checkAdult(context, on);
      rules.checkLater(on, data.nextReviewOn);
      break;
    case 'NeedReviewed':
    case 'UppdragReopened':
      rules.checkLater(on, data.nextReviewOn);
      break;
    case 'ContactMade':
      rules.checkContact(data, untilTheEndOfTheDay(context), on);
      break;
    case 'MeetingPrepared':
    case 'MeetingHeld':
      rules.checkGoal(context, data.goal);
      break;
    case 'DocumentationDecided':
      rules.checkLater(on, data.dueOn);
      break;
    case 'UppdragPaused':
      rules.checkLater(on, data.reviewOn);
      break;
    case 'ObservationNoted':
      rules.checkQuarter(on, data.quarter);
      break;
    case 'UppdragClosed':
      for (const { goal } of data.goals) rules.checkGoal(context, goal);
  }
}

/** A contact may have been made in the morning of the day on which the consent ended. */
function untilTheEndOfTheDay(context: UppdragContext): UppdragContext {
  const consents = context.consents.map((consent) => ({
    ...consent,
    endedOn: consent.endedOn && addDays(consent.endedOn, 1),
  }));
  return { ...context, consents };
}
