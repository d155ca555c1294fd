import { type EventDefinition, kernelDecisions, type Situation } from '@fyr/kernel';
import { addDays, workingDayFrom } from '../calendar.ts';
import { checkOwnSubject } from '../own-subject.ts';
import { checkTextKept } from '../text-kept.ts';
import { settingsIn } from '../verksamhet/context.ts';
import { type LoggkontrollCommand, loggkontrollCommands } from './commands.ts';
import { assessedAs, type LoggkontrollContext } from './context.ts';
import { loggkontrollEvents, type NewLoggkontrollEvent } from './events.ts';
import { checkAsked, checkEntry, checkMonthOver, checkReason } from './rules.ts';

type Decided = readonly NewLoggkontrollEvent[];
const alreadySo: Decided = [];

/**
 * What should be recorded. What depends on the command's input is refused here by a named rule;
 * whether it may happen now is the machine's to say. Asking for what is already so records nothing.
 */
export function decide(
  { type, data }: LoggkontrollCommand,
  { id, state: { context, path }, on, facts, actor }: Situation<LoggkontrollContext>,
): Decided {
  const definition: EventDefinition = loggkontrollEvents[loggkontrollCommands[type].event];
  checkTextKept(definition, context.forgotten.includes(id));
  switch (type) {
    case 'OpenLoggkontroll': {
      const { month, drawn } = data;
      checkMonthOver(month, on);
      const { daysToReview } = settingsIn(facts.verksamhet?.context, on).loggkontroll;
      const dueOn = workingDayFrom(addDays(on, daysToReview));
      return [{ type: 'LoggkontrollOpened', data: { month, dueOn, ...drawn } }];
    }
    case 'RequestExplanation':
      return checkEntry(context, data.entry).asked
        ? alreadySo
        : [{ type: 'ExplanationRequested', data }];
    case 'GiveExplanation':
      checkAsked(checkEntry(context, data.entry), actor);
      return [{ type: 'ExplanationGiven', data }];
    case 'AssessEntry': {
      const { outcome, reason } = checkEntry(context, data.entry);
      checkReason(data.outcome, data.reason);
      return outcome === data.outcome && reason === data.reason
        ? alreadySo
        : [{ type: 'EntryAssessed', data }];
    }
    case 'CloseLoggkontroll': {
      if (path === 'closed') return alreadySo;
      const { rows, flagged, sampled } = context;
      const explained = assessedAs(context, 'FORKLARAD');
      const deviations = assessedAs(context, 'AVVIKELSE');
      const counts = { rows, flagged, sampled, explained, deviations };
      return [{ type: 'LoggkontrollClosed', data: counts }];
    }

    case 'PassDeadline':
      return kernelDecisions.passDeadline(context, data);
    case 'CorrectFacts':
      return [];
    case 'PlaceLegalHold':
      checkOwnSubject(id, data.subject);
      return kernelDecisions.placeHold(context, data);
    case 'LiftLegalHold':
      return kernelDecisions.liftHold(context, data);
    case 'ForgetSubject':
      checkOwnSubject(id, data.subject);
      return kernelDecisions.forget(context, data);
  }
}
