import {
  deadlineId,
  type FactRef,
  type LocalDate,
  refuse,
  type Situation,
  type Where,
} from '@fyr/kernel';
import type { Rapportvag, SystemfelUtfall } from '../codes/index.ts';
import type { HuvudmanId } from '../ids.ts';
import type { SystemfelCommand } from './commands.ts';
import type { SystemfelContext } from './context.ts';
import type { NewSystemfelEvent } from './events.ts';
import {
  checkAddressed,
  checkAnswerable,
  checkDueLater,
  checkForwarding,
  checkInCharge,
  checkMeeting,
  checkMergeable,
  checkNewEvidence,
  checkNotForgotten,
  checkOtherThanAuthor,
  checkQuarter,
  checkRemedied,
  checkSubject,
} from './rules.ts';
import { dueIn, settingsOf } from './settings.ts';

type Decided = readonly NewSystemfelEvent[];
const alreadySo: Decided = [];

/**
 * What should be recorded. What depends on the command's input is refused here by a named rule;
 * whether it may happen now is the machine's to say. Asking for what is already so records nothing.
 */
export function decide(given: SystemfelCommand, situation: Situation<SystemfelContext>): Decided {
  const { state, on, actor, id, facts } = situation;
  const { context } = state;
  const { type, data } = given;
  checkNotForgotten(id, context, type);
  switch (type) {
    case 'ObserveSystemfel':
      checkQuarter(data.quarter, on);
      return [{ type: 'SystemfelObserved', data }];
    case 'AssessAsSingleCase':
      return ended(state, 'singleCase') ?? [{ type: 'AssessedAsSingleCase', data }];
    case 'IdentifySystemfel':
      return [{ type: 'SystemfelIdentified', data }];
    case 'LinkEvidence':
      checkQuarter(data.quarter, on);
      return context.evidence.some(
        ({ client, quarter, enhet }) =>
          client === data.client && quarter === data.quarter && enhet === data.enhet,
      )
        ? alreadySo
        : [{ type: 'EvidenceLinked', data }];
    case 'UnlinkEvidence':
      return context.evidence.some(({ client }) => client === data.client)
        ? [{ type: 'EvidenceUnlinked', data }]
        : alreadySo;
    case 'MergeSystemfel': {
      const merged = ended(state, 'merged');
      if (merged) return merged;
      checkMergeable(id, context, data.intoSystemfelId, facts.into);
      return [{ type: 'SystemfelMerged', data }];
    }
    case 'WithdrawSystemfel':
      return ended(state, 'withdrawn') ?? [{ type: 'SystemfelWithdrawn', data }];
    case 'ReviewPeer':
      return [{ type: 'PeerReviewed', data }];
    case 'ReviewAnonymity':
      if (context.anonymityReviewed) return alreadySo;
      checkOtherThanAuthor(context, actor);
      return [{ type: 'AnonymityReviewed', data }];

    case 'ReportDirectly':
      return address('DIREKT', data, situation);
    case 'ForwardToHuvudman':
      checkForwarding(context);
      return address('LEDNINGSGRUPP', data, situation);
    case 'ReportToLedningsgrupp':
      return context.meetingId === data.meetingId
        ? alreadySo
        : [{ type: 'ReportedToLedningsgrupp', data }];
    case 'ReportInVerksamhetsberattelse':
      return context.reportIds.includes(data.reportId)
        ? alreadySo
        : [{ type: 'ReportedInVerksamhetsberattelse', data }];
    case 'TableSystemfel':
      return context.meetingId === data.meetingId ? alreadySo : [{ type: 'SystemfelTabled', data }];
    case 'DecideInLedningsgrupp':
      checkMeeting(context, data.meetingId);
      return [{ type: 'LedningsgruppDecided', data }];
    case 'ReturnSystemfel':
      return [{ type: 'SystemfelReturned', data }];
    case 'RejectSystemfel':
      return ended(state, 'rejected') ?? [{ type: 'SystemfelRejected', data }];

    case 'ReleaseHuvudman':
      if (context.huvudman[data.huvudman]?.status === 'released') return alreadySo;
      checkAddressed(context, data.huvudman);
      return [{ type: 'HuvudmanReleased', data }];
    case 'ConfirmReceipt':
      return checkAddressed(context, data.huvudman).status === 'sent'
        ? [{ type: 'ReceiptConfirmed', data }]
        : alreadySo;
    case 'AnswerHuvudman':
      checkAnswerable(context, data.huvudman);
      return [{ type: 'HuvudmanAnswered', data }];
    case 'PromiseRemedy':
      checkInCharge(context, data.huvudman);
      checkDueLater(data.dueOn, on);
      return [{ type: 'RemedyPromised', data }];
    case 'CarryOutRemedy': {
      checkInCharge(context, data.huvudman);
      const { followUpOn = dueIn(on, { months: settingsOf(facts).monthsToFollowUp }) } = data;
      checkDueLater(followUpOn, on);
      return [{ type: 'RemedyCarriedOut', data: { ...data, followUpOn } }];
    }
    case 'MakeFollowUp':
      checkNewEvidence(context, checkRemedied(context, data.huvudman), data.newEvidence);
      return [{ type: 'FollowUpMade', data }];

    case 'EscalateToCentralLedningsgrupp':
      return context.awaitsCentral
        ? alreadySo
        : [{ type: 'EscalatedToCentralLedningsgrupp', data }];
    case 'EscalateToLansstyrelse':
      return context.toldLansstyrelse ? alreadySo : [{ type: 'EscalatedToLansstyrelse', data }];
    case 'AnswerCentralLedningsgrupp':
      return [{ type: 'CentralLedningsgruppAnswered', data }];

    case 'ResolveSystemfel':
      return ended(state, 'remedied') ?? [{ type: 'SystemfelResolved', data }];
    case 'CloseSystemfelUnresolved':
      return ended(state, 'unremedied') ?? [{ type: 'SystemfelClosedUnresolved', data }];
    case 'ReopenSystemfel':
      return [{ type: 'SystemfelReopened', data }];

    case 'PassDeadline':
      return context.deadlines[deadlineId(data.name, data.key)] === data.dueOn
        ? [{ type: 'DeadlinePassed', data }]
        : alreadySo;
    case 'CorrectFacts':
      return [];
    case 'PlaceLegalHold':
      checkSubject(id, data.subject);
      return context.holds.includes(id) ? alreadySo : [{ type: 'LegalHoldPlaced', data }];
    case 'LiftLegalHold':
      return context.holds.includes(data.subject) ? [{ type: 'LegalHoldLifted', data }] : alreadySo;
    case 'ForgetSubject':
      checkSubject(id, data.subject);
      return context.forgotten.includes(id) ? alreadySo : [{ type: 'SubjectForgotten', data }];
  }
}

/** Settings of the verksamhet for days left out, and the systemfel that one is merged into. */
export function facts(
  { type, data }: SystemfelCommand,
  { tenant }: Where,
): Record<string, FactRef> {
  switch (type) {
    case 'ReportDirectly':
    case 'ForwardToHuvudman':
    case 'CarryOutRemedy':
      return { verksamhet: { type: 'verksamhet', id: tenant } };
    case 'MergeSystemfel':
      return { into: { type: 'systemfel', id: data.intoSystemfelId, hold: true } };
  }
  return {};
}

/** Already resolved in the way asked for. */
function ended(
  { path, context }: Situation<SystemfelContext>['state'],
  outcome: SystemfelUtfall,
): Decided | undefined {
  return path === 'resolved' && context.outcome === outcome ? alreadySo : undefined;
}

function address(
  way: 'DIREKT' | 'LEDNINGSGRUPP',
  data: Extract<SystemfelCommand, { type: 'ForwardToHuvudman' }>['data'],
  { state: { context }, on, facts }: Situation<SystemfelContext>,
): Decided {
  const { huvudman, huvudmanTyp } = data;
  const asked = askedAlready(context, huvudman, way);
  if (asked !== undefined) {
    if (data.dueOn === undefined || data.dueOn === asked) return alreadySo;
    refuse('huvudmanAwaited', { dueOn: asked });
  }
  const dueOn = data.dueOn ?? dueIn(on, { weeks: settingsOf(facts).weeksToAnswer });
  checkDueLater(dueOn, on);
  const event = { huvudman, huvudmanTyp, dueOn };
  return way === 'DIREKT'
    ? [{ type: 'ReportedDirectly', data: event }]
    : [{ type: 'ForwardedToHuvudman', data: event }];
}

/** The day by which it is to answer what it was asked in this way, while that day has not passed. */
function askedAlready(
  { huvudman, deadlines }: SystemfelContext,
  id: HuvudmanId,
  way: Rapportvag,
): LocalDate | undefined {
  return huvudman[id]?.ways.includes(way) ? deadlines[deadlineId('answer', id)] : undefined;
}
