import { type Decision, kernelDecisions, type Situation } from '@fyr/kernel';
import type { SystemfelUtfall } from '../codes/index.ts';
import { checkOwnSubject } from '../own-subject.ts';
import { address } from './address.ts';
import { checkLinkDays, usualExpiry } from './answer-link.ts';
import type { SystemfelCommand } from './commands.ts';
import { type SystemfelContext, unanswered } from './context.ts';
import { decideAtMeeting } from './decide-at-meeting.ts';
import type { NewSystemfelEvent } from './events.ts';
import {
  checkAddressed,
  checkAnswerable,
  checkDueLater,
  checkEvidenceOfOwn,
  checkForwarding,
  checkInCharge,
  checkLink,
  checkMeetingAhead,
  checkMergeable,
  checkNewEvidence,
  checkNotForgotten,
  checkOrigin,
  checkOtherThanAuthor,
  checkQuarter,
  checkRemedied,
  checkSeenByLedningsgrupp,
} from './rules.ts';
import { dueIn, settingsOf } from './settings.ts';

type Decided = readonly NewSystemfelEvent[];
const alreadySo: Decided = [];

/**
 * What should be recorded. What depends on the command's input is refused here by a named rule;
 * whether it may happen now is the machine's to say. Asking for what is already so records nothing.
 */
export function decide(
  given: SystemfelCommand,
  situation: Situation<SystemfelContext>,
): Decided | { events: Decided; also: Decision['also'] } {
  const { state, on, actor, id, facts } = situation;
  const { context } = state;
  const { type, data } = given;
  checkNotForgotten(id, context, type);
  checkLink(given, situation);
  switch (type) {
    case 'ObserveSystemfel':
      checkQuarter(data.quarter, on);
      checkOrigin(data.origin, facts);
      return [{ type: 'SystemfelObserved', data }];
    case 'AssessAsSingleCase':
      return ended(state, 'singleCase') ?? [{ type: 'AssessedAsSingleCase', data }];
    case 'IdentifySystemfel':
      return [{ type: 'SystemfelIdentified', data }];
    case 'LinkEvidence':
      checkQuarter(data.quarter, on);
      checkEvidenceOfOwn(context);
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
      const origins = unanswered(context);
      const carried = { fromSystemfelId: id, origins };
      return {
        events: [{ type: 'SystemfelMerged', data }],
        also: {
          [data.intoSystemfelId]:
            origins.length === 0 ? [] : [{ type: 'OriginsCarriedOver', data: carried }],
        },
      };
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
      if (context.meetingId === data.meetingId) return alreadySo;
      checkMeetingAhead(facts.mote);
      return [{ type: 'ReportedToLedningsgrupp', data }];
    case 'ReportInVerksamhetsberattelse':
      return context.reportIds.includes(data.reportId)
        ? alreadySo
        : [{ type: 'ReportedInVerksamhetsberattelse', data }];
    case 'TableSystemfel':
      if (context.meetingId === data.meetingId) return alreadySo;
      checkMeetingAhead(facts.mote);
      return [{ type: 'SystemfelTabled', data }];
    case 'DecideInLedningsgrupp':
      return decideAtMeeting(data, situation);
    case 'ReturnSystemfel':
      return [{ type: 'SystemfelReturned', data }];

    case 'IssueAnswerLink': {
      checkAddressed(context, data.huvudman);
      if (context.links[data.huvudman]?.link === data.link) return alreadySo;
      const usual = usualExpiry(context, data.huvudman, on, settingsOf(facts, on).daysOfAnswerLink);
      const { expiresOn = usual } = data;
      checkDueLater(expiresOn, on);
      checkLinkDays(expiresOn, on);
      return [{ type: 'AnswerLinkIssued', data: { ...data, expiresOn } }];
    }
    case 'RevokeAnswerLink':
      return Object.values(context.links).some(({ link }) => link === data.link)
        ? [{ type: 'AnswerLinkRevoked', data }]
        : alreadySo;
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
      const { followUpOn = dueIn(on, { months: settingsOf(facts, on).monthsToFollowUp }) } = data;
      checkDueLater(followUpOn, on);
      return [{ type: 'RemedyCarriedOut', data: { ...data, followUpOn } }];
    }
    case 'MakeFollowUp':
      checkNewEvidence(context, checkRemedied(context, data.huvudman), data.newEvidence);
      return [{ type: 'FollowUpMade', data }];

    case 'EscalateToCentralLedningsgrupp':
      if (context.awaitsCentral) return alreadySo;
      checkSeenByLedningsgrupp(context);
      return [{ type: 'EscalatedToCentralLedningsgrupp', data }];
    case 'EscalateToLansstyrelse':
      return context.toldLansstyrelse ? alreadySo : [{ type: 'EscalatedToLansstyrelse', data }];
    case 'AnswerCentralLedningsgrupp':
      return [{ type: 'CentralLedningsgruppAnswered', data }];

    case 'AnswerOrigin': {
      const origins = [...unanswered(context)];
      return [{ type: 'OriginAnswered', data: { ...data, origins } }];
    }

    case 'ResolveSystemfel':
      return ended(state, 'remedied') ?? [{ type: 'SystemfelResolved', data }];
    case 'CloseSystemfelUnresolved':
      return ended(state, 'unremedied') ?? [{ type: 'SystemfelClosedUnresolved', data }];
    case 'ReopenSystemfel':
      return [{ type: 'SystemfelReopened', data }];

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

/** Already resolved in the way asked for. */
function ended(
  { path, context }: Situation<SystemfelContext>['state'],
  outcome: SystemfelUtfall,
): Decided | undefined {
  return path === 'resolved' && context.outcome === outcome ? alreadySo : undefined;
}
