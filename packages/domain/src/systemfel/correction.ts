import type { LocalDate } from '@fyr/kernel';
import type { SystemfelContext } from './context.ts';
import type { NewSystemfelEvent } from './events.ts';
import { checkDueLater, checkNewEvidence, checkQuarter } from './rules.ts';

/**
 * What is put right is held to the rules it was stated by, as far as they are about the event's own
 * data. What must hold of the states since, the kernel finds by running them again.
 */
export function checkCorrection(event: NewSystemfelEvent, context: SystemfelContext): void {
  const { type, data } = event;
  const { on } = data as { readonly on: LocalDate };
  switch (type) {
    case 'SystemfelObserved':
    case 'EvidenceLinked':
      checkQuarter(data.quarter, on);
      break;
    case 'ReportedDirectly':
    case 'ForwardedToHuvudman':
    case 'RemedyPromised':
      checkDueLater(data.dueOn, on);
      break;
    case 'RemedyCarriedOut':
      checkDueLater(data.followUpOn, on);
      break;
    case 'FollowUpMade': {
      const { huvudman, own } = context;
      const { remediedOn = null } = (data.huvudman ? huvudman[data.huvudman] : own) ?? {};
      // Evidence that came after the follow-up could not be looked at.
      const evidence = context.evidence.filter((linked) => linked.on <= on);
      if (remediedOn !== null) {
        checkNewEvidence({ ...context, evidence }, remediedOn, data.newEvidence);
      }
    }
  }
}
