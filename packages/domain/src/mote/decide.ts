import { type Decision, kernelDecisions, refuse, type Situation } from '@fyr/kernel';
import { addDays, workingDayFrom } from '../calendar.ts';
import { mayKnowClients } from '../knows-clients.ts';
import { checkOwnSubject } from '../own-subject.ts';
import { checkTextKept } from '../text-kept.ts';
import { settingsIn } from '../verksamhet/context.ts';
import { type MoteCommand, moteCommands } from './commands.ts';
import { type MoteContext, nextParagraph } from './context.ts';
import { moteEvents, type NewMoteEvent } from './events.ts';
import {
  attendanceOf,
  checkAdjusters,
  checkApprover,
  checkDraft,
  checkGroup,
  checkItem,
  checkItemsOnce,
  checkOwnGroup,
  checkRecorder,
  checkReview,
  checkShownItem,
  checkTimes,
  checkWriter,
} from './rules.ts';

type Decided = readonly NewMoteEvent[];
const alreadySo: Decided = [];

/**
 * What should be recorded. What depends on the command's input is refused here by a named rule;
 * whether it may happen now is the machine's to say. Asking for what is already so records nothing.
 */
export function decide(
  { type, data }: MoteCommand,
  { id, state, on, actor, facts }: Situation<MoteContext>,
): Decided | { events: Decided; also: Decision['also'] } {
  const { context } = state;
  checkTextKept(moteEvents[moteCommands[type].event], context.forgotten.includes(id));
  const settings = settingsIn(facts.verksamhet?.context, on).ledningsgrupp;
  switch (type) {
    case 'PlanMote':
      checkGroup(facts.ledningsgrupp);
      checkTimes(data.startsAt, data.endsAt);
      return [{ type: 'MotePlanned', data }];
    case 'MoveMote':
      checkTimes(data.startsAt, data.endsAt);
      return [{ type: 'MoteMoved', data }];
    case 'CancelMote':
      return state.path === 'cancelled' ? alreadySo : [{ type: 'MoteCancelled', data }];
    case 'CallMote': {
      const keys = data.agenda.map(({ key }) => key);
      checkItemsOnce(keys);
      for (const key of keys) checkShownItem(context, key);
      return [{ type: 'MoteCalled', data }];
    }
    case 'AddAgendaItem':
      return [
        {
          type: 'AgendaItemAdded',
          data: { ...data, item: context.added + 1, awaitsReview: mayKnowClients(actor, facts) },
        },
      ];
    case 'ReviewAgendaItem': {
      const isSoAlready = checkReview(context.guardedItems, data.item, data.result, actor);
      return isSoAlready ? alreadySo : [{ type: 'AgendaItemReviewed', data }];
    }
    case 'OrderAgenda':
      checkItemsOnce(data.order);
      for (const key of data.order) checkShownItem(context, key);
      return isSame(context.order, data.order) ? alreadySo : [{ type: 'AgendaOrdered', data }];
    case 'AttachPaper':
      if (data.item !== undefined) checkItem(context, data.item);
      return [
        {
          type: 'PaperAttached',
          data: { ...data, paper: context.papers + 1, awaitsReview: mayKnowClients(actor, facts) },
        },
      ];
    case 'ReviewPaper': {
      const isSoAlready = checkReview(context.guardedPapers, data.paper, data.result, actor);
      return isSoAlready ? alreadySo : [{ type: 'PaperReviewed', data }];
    }

    case 'HoldMote': {
      if (context.heldOn !== null) return alreadySo;
      checkOwnGroup(context, data.ledningsgruppId);
      const group = checkGroup(facts.ledningsgrupp);
      const attendance = attendanceOf(data, group, on);
      const nextMeetingBy = workingDayFrom(addDays(on, settings.daysBetweenMeetings));
      const held = { type: 'MeetingHeld', data: { meetingId: id, nextMeetingBy } };
      return {
        events: [{ type: 'MoteHeld', data: attendance }],
        also: { [data.ledningsgruppId]: [held] },
      };
    }
    case 'ChangeAttendance': {
      checkOwnGroup(context, data.ledningsgruppId);
      const group = checkGroup(facts.ledningsgrupp);
      const attendance = attendanceOf(data, group, context.heldOn ?? on);
      return isSame(attendance, attendanceIn(context))
        ? alreadySo
        : [{ type: 'AttendanceChanged', data: attendance }];
    }
    case 'NoteItem':
      checkShownItem(context, data.item);
      checkRecorder(context, actor);
      return [{ type: 'ItemNoted', data }];
    case 'DecideQuestion': {
      checkShownItem(context, data.item);
      checkRecorder(context, actor);
      const paragraph = data.paragraph ?? nextParagraph(context);
      if (context.paragraphs.includes(paragraph)) refuse('paragraphTaken', { paragraph });
      return [{ type: 'QuestionDecided', data: { ...data, paragraph } }];
    }
    case 'CloseMote': {
      const minutesDueOn = data.minutesDueOn ?? workingDayFrom(addDays(on, settings.daysToMinutes));
      if (minutesDueOn <= on) refuse('dueNotLater', { dueOn: minutesDueOn, on });
      return [{ type: 'MoteClosed', data: { minutesDueOn } }];
    }
    case 'NameAdjusters':
      if (isSame(context.adjusters, data.adjusters)) return alreadySo;
      checkAdjusters(context, data.adjusters);
      return [{ type: 'AdjustersNamed', data }];
    case 'DraftMinutes':
      checkWriter(context, actor);
      return [{ type: 'MinutesDrafted', data: { draft: context.draft + 1 } }];
    case 'ApproveMinutes':
      checkDraft(context, data.draft);
      checkApprover(context, data.member, actor);
      return context.approvedBy.includes(data.member)
        ? alreadySo
        : [{ type: 'MinutesApproved', data }];

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

function attendanceIn({ present, absent, chair, secretary }: MoteContext) {
  return { present, absent, chair, secretary };
}

/** Equal as JSON, in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
