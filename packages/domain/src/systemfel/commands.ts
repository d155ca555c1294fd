import { type CommandOf, command, correctionShape, LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { EskaleringsSkal, HuvudmanTyp, ReturOrsak } from '../codes/index.ts';
import { given } from '../given.ts';
import { HuvudmanId } from '../ids.ts';
import { systemfelEvents as e } from './events.ts';

/** Those who see a fault, and word it. */
const observers = ['ombud', 'arbetsledare'] as const;
/** Those who carry it on once it is reported. */
const handlers = ['arbetsledare', 'ledamot'] as const;
const anyone = ['ombud', 'arbetsledare', 'ledamot'] as const;

/** A day that the verksamhet's settings give where the caller does not. */
const day = LocalDate.optional();
/** The register of the verksamhet says of what kind a huvudman is. */
const address = { huvudman: HuvudmanId, huvudmanTyp: HuvudmanTyp.optional(), dueOn: day };

/** What may be asked of a systemfel, and by whom. Days left out are filled in by `decide`. */
export const systemfelCommands = {
  ObserveSystemfel: command({
    event: 'SystemfelObserved',
    data: given(e.SystemfelObserved),
    roles: observers,
    opens: true,
  }),
  AssessAsSingleCase: command({
    event: 'AssessedAsSingleCase',
    data: given(e.AssessedAsSingleCase),
    roles: observers,
  }),
  IdentifySystemfel: command({
    event: 'SystemfelIdentified',
    data: given(e.SystemfelIdentified),
    roles: observers,
  }),
  /** `client` has been put in the place of the uppdrag that the ombud named. */
  LinkEvidence: command({
    event: 'EvidenceLinked',
    data: given(e.EvidenceLinked),
    roles: ['ombud'],
  }),
  UnlinkEvidence: command({
    event: 'EvidenceUnlinked',
    data: given(e.EvidenceUnlinked),
    roles: ['ombud'],
  }),
  MergeSystemfel: command({
    event: 'SystemfelMerged',
    data: given(e.SystemfelMerged),
    roles: observers,
  }),
  WithdrawSystemfel: command({ event: 'SystemfelWithdrawn', data: {}, roles: observers }),
  ReviewPeer: command({ event: 'PeerReviewed', data: given(e.PeerReviewed), roles: observers }),
  ReviewAnonymity: command({ event: 'AnonymityReviewed', data: {}, roles: observers }),

  ReportDirectly: command({ event: 'ReportedDirectly', data: address, roles: observers }),
  ReportToLedningsgrupp: command({
    event: 'ReportedToLedningsgrupp',
    data: given(e.ReportedToLedningsgrupp),
    roles: observers,
  }),
  ReportInVerksamhetsberattelse: command({
    event: 'ReportedInVerksamhetsberattelse',
    data: given(e.ReportedInVerksamhetsberattelse),
    roles: observers,
  }),

  TableSystemfel: command({
    event: 'SystemfelTabled',
    data: given(e.SystemfelTabled),
    roles: handlers,
  }),
  DecideInLedningsgrupp: command({
    event: 'LedningsgruppDecided',
    data: {
      ...given(e.LedningsgruppDecided),
      /** Of the minutes; else the next one. */
      paragraph: e.LedningsgruppDecided.data.shape.paragraph.optional(),
      /** With `VIDAREBEFORDRA`. */
      forwardTo: z.array(z.strictObject(address)).min(1).max(20).optional(),
      /** With `ATERSANDA`. */
      returnReason: ReturOrsak.optional(),
      /** With `BORDLAGG`. */
      nextMeetingId: z.uuid().optional(),
      /** With `ESKALERA` and `ESKALERA_LANSSTYRELSE`. */
      escalationReason: EskaleringsSkal.optional(),
    },
    roles: handlers,
  }),
  ForwardToHuvudman: command({ event: 'ForwardedToHuvudman', data: address, roles: handlers }),
  ReleaseHuvudman: command({
    event: 'HuvudmanReleased',
    data: given(e.HuvudmanReleased),
    roles: handlers,
  }),
  ReturnSystemfel: command({
    event: 'SystemfelReturned',
    data: given(e.SystemfelReturned),
    roles: handlers,
  }),

  IssueAnswerLink: command({
    event: 'AnswerLinkIssued',
    data: { ...given(e.AnswerLinkIssued), expiresOn: day },
    roles: handlers,
  }),
  RevokeAnswerLink: command({
    event: 'AnswerLinkRevoked',
    data: given(e.AnswerLinkRevoked),
    roles: handlers,
  }),
  ConfirmReceipt: command({
    event: 'ReceiptConfirmed',
    data: given(e.ReceiptConfirmed),
    roles: handlers,
  }),
  AnswerHuvudman: command({
    event: 'HuvudmanAnswered',
    data: given(e.HuvudmanAnswered),
    roles: handlers,
  }),
  PromiseRemedy: command({
    event: 'RemedyPromised',
    data: given(e.RemedyPromised),
    roles: handlers,
  }),
  CarryOutRemedy: command({
    event: 'RemedyCarriedOut',
    data: { huvudman: HuvudmanId.optional(), followUpOn: day },
    roles: handlers,
  }),
  MakeFollowUp: command({ event: 'FollowUpMade', data: given(e.FollowUpMade), roles: handlers }),

  EscalateToCentralLedningsgrupp: command({
    event: 'EscalatedToCentralLedningsgrupp',
    data: given(e.EscalatedToCentralLedningsgrupp),
    roles: anyone,
  }),
  EscalateToLansstyrelse: command({
    event: 'EscalatedToLansstyrelse',
    data: given(e.EscalatedToLansstyrelse),
    roles: anyone,
  }),
  AnswerCentralLedningsgrupp: command({
    event: 'CentralLedningsgruppAnswered',
    data: given(e.CentralLedningsgruppAnswered),
    roles: handlers,
  }),

  AnswerOrigin: command({
    event: 'OriginAnswered',
    data: { answer: e.OriginAnswered.data.shape.answer },
    roles: handlers,
  }),

  ResolveSystemfel: command({ event: 'SystemfelResolved', data: {}, roles: handlers }),
  CloseSystemfelUnresolved: command({
    event: 'SystemfelClosedUnresolved',
    data: {},
    roles: handlers,
  }),
  ReopenSystemfel: command({ event: 'SystemfelReopened', data: {}, roles: anyone }),

  PassDeadline: command({ event: 'DeadlinePassed', data: given(e.DeadlinePassed), roles: [] }),
  CorrectFacts: command({ event: 'FactsCorrected', data: correctionShape, roles: observers }),
  PlaceLegalHold: command({
    event: 'LegalHoldPlaced',
    data: given(e.LegalHoldPlaced),
    roles: ['arbetsledare'],
  }),
  LiftLegalHold: command({
    event: 'LegalHoldLifted',
    data: given(e.LegalHoldLifted),
    roles: ['arbetsledare'],
  }),
  ForgetSubject: command({
    event: 'SubjectForgotten',
    data: given(e.SubjectForgotten),
    roles: ['arbetsledare'],
  }),
};

export type SystemfelCommand = CommandOf<typeof systemfelCommands>;
