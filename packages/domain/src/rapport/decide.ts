import { kernelDecisions, refuse, type Situation } from '@fyr/kernel';
import { checkOwnSubject } from '../own-subject.ts';
import { checkTextKept } from '../text-kept.ts';
import { type RapportCommand, rapportCommands } from './commands.ts';
import type { RapportContext } from './context.ts';
import { type NewRapportEvent, rapportEvents } from './events.ts';
import {
  checkNotOpen,
  checkOtherThanAuthor,
  checkQuestion,
  checkSecondPerson,
  checkWritten,
} from './rules.ts';

type Decided = readonly NewRapportEvent[];
const alreadySo: Decided = [];

/**
 * What should be recorded. What depends on the command's input is refused here by a named rule;
 * whether it may happen now is the machine's to say. Asking for what is already so records nothing.
 */
export function decide(
  { type, data }: RapportCommand,
  { id, state: { context, path }, facts, actor }: Situation<RapportContext>,
): Decided {
  checkTextKept(rapportEvents[rapportCommands[type].event], context.forgotten.includes(id));
  switch (type) {
    case 'OpenRapport': {
      checkNotOpen(context, path);
      if (data.from > data.to) refuse('periodBackwards', { from: data.from, to: data.to });
      const { form, dueOn = form.dueOn, ...about } = data;
      const due = dueOn === undefined ? {} : { dueOn };
      return [{ type: 'RapportOpened', data: { ...about, questions: form.questions, ...due } }];
    }
    case 'WriteAnswer':
      checkQuestion(context, data.question);
      return [{ type: 'AnswerWritten', data }];
    case 'ReviewAnswer': {
      const answer = checkWritten(context, data.question);
      checkOtherThanAuthor(answer, actor);
      return answer.reviewed ? alreadySo : [{ type: 'AnswerReviewed', data }];
    }
    case 'TakeDraft':
      return [{ type: 'DraftTaken', data: { draft: context.draft + 1, ...data.taken } }];
    case 'FreezeRapport':
      if (path === 'frozen') return alreadySo;
      checkSecondPerson(context, actor, facts.verksamhet);
      return [{ type: 'RapportFrozen', data: { edition: context.edition + 1, ...data.frozen } }];
    case 'ReturnRapport':
      return [{ type: 'RapportReturned', data }];
    case 'ApproveRapport':
      return path === 'approved' ? alreadySo : [{ type: 'RapportApproved', data }];
    case 'SendRapport':
      return [{ type: 'RapportSent', data }];
    case 'AskSupplement':
      return [{ type: 'SupplementAsked', data }];
    case 'ReviseRapport':
      return [{ type: 'RapportRevised', data }];
    case 'AcceptRapport':
      return path === 'sent.accepted' ? alreadySo : [{ type: 'RapportAccepted', data }];
    case 'DiscardRapport':
      return path === 'discarded' ? alreadySo : [{ type: 'RapportDiscarded', data }];

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
