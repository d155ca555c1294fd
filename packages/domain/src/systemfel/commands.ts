import { type CommandOf, command, correctionShape, LocalDate } from '@fyr/kernel';
import type { z } from 'zod';
import { HuvudmanTyp } from '../codes/index.ts';
import { HuvudmanId } from '../ids.ts';
import { systemfelEvents as e } from './events.ts';

/** Those who see a fault, and word it. */
const observers = ['ombud', 'arbetsledare'] as const;
/** Those who carry it on once it is reported. */
const handlers = ['arbetsledare', 'ledamot'] as const;
const anyone = ['ombud', 'arbetsledare', 'ledamot'] as const;

/** A day that the verksamhet's settings give where the caller does not. */
const day = LocalDate.optional();
const address = { huvudman: HuvudmanId, huvudmanTyp: HuvudmanTyp, dueOn: day };

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
    data: given(e.LedningsgruppDecided),
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
  RejectSystemfel: command({ event: 'SystemfelRejected', data: {}, roles: handlers }),

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

/** An event's data as a command gives it: `on` is added to every command alike. */
function given<Shape extends z.ZodRawShape & { on: typeof LocalDate }>(definition: {
  readonly data: z.ZodObject<Shape>;
}): Omit<Shape, 'on'> {
  const { on: _, ...shape } = definition.data.shape;
  return shape;
}
