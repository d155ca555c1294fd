import { kernelTextsOf } from './kernel.ts';
import type { Room } from './room.ts';
import { systemfelRules } from './systemfel-rules.ts';

const states = {
  'state.systemfel.identified': { sv: 'Identifierat', en: 'Identified' },
  'state.systemfel.identified.observed': { sv: 'Iakttaget', en: 'Observed' },
  'state.systemfel.identified.classified': { sv: 'Klassificerat', en: 'Classified' },
  'state.systemfel.reportedToLedningsgrupp': {
    sv: 'Hos ledningsgruppen',
    en: 'With the ledningsgrupp',
  },
  'state.systemfel.reportedToLedningsgrupp.tabled': {
    sv: 'Väntar på ledningsgruppens möte',
    en: 'Waiting for the meeting of the ledningsgrupp',
  },
  'state.systemfel.reportedToLedningsgrupp.decided': {
    sv: 'Beslutat av ledningsgruppen',
    en: 'Decided by the ledningsgrupp',
  },
  'state.systemfel.forwardedToHuvudman': { sv: 'Hos huvudman', en: 'With the huvudman' },
  'state.systemfel.forwardedToHuvudman.sent': {
    sv: 'Skickat till huvudman',
    en: 'Sent to the huvudman',
  },
  'state.systemfel.forwardedToHuvudman.received': {
    sv: 'Mottaget av huvudman',
    en: 'Received by the huvudman',
  },
  'state.systemfel.forwardedToHuvudman.answered': {
    sv: 'Besvarat av huvudman',
    en: 'Answered by the huvudman',
  },
  'state.systemfel.forwardedToHuvudman.remedying': { sv: 'Åtgärdas', en: 'Being remedied' },
  'state.systemfel.forwardedToHuvudman.followedUp': { sv: 'Uppföljt', en: 'Followed up' },
  'state.systemfel.resolved': { sv: 'Avslutat', en: 'Resolved' },
} as const satisfies Room;

/** Imperatives on buttons. */
const commands = {
  'command.systemfel.ObserveSystemfel': {
    sv: 'Anteckna en iakttagelse',
    en: 'Note an observation',
  },
  'command.systemfel.AssessAsSingleCase': {
    sv: 'Bedöm som enskilt ärende',
    en: 'Assess as a single case',
  },
  'command.systemfel.IdentifySystemfel': {
    sv: 'Beskriv och klassificera',
    en: 'Describe and classify',
  },
  'command.systemfel.LinkEvidence': { sv: 'Koppla ett uppdrag', en: 'Link an uppdrag' },
  'command.systemfel.UnlinkEvidence': {
    sv: 'Ta bort kopplingen till ett uppdrag',
    en: 'Unlink an uppdrag',
  },
  'command.systemfel.MergeSystemfel': {
    sv: 'För samman med ett annat systemfel',
    en: 'Merge into another systemfel',
  },
  'command.systemfel.WithdrawSystemfel': { sv: 'Återta', en: 'Withdraw' },
  'command.systemfel.ReviewPeer': {
    sv: 'Anteckna att det är diskuterat med kollegor',
    en: 'Note that it was discussed with colleagues',
  },
  'command.systemfel.ReviewAnonymity': {
    sv: 'Intyga att texten inte pekar ut någon',
    en: 'Confirm that the text names nobody',
  },
  'command.systemfel.ReportDirectly': {
    sv: 'Rapportera direkt till huvudman',
    en: 'Report directly to a huvudman',
  },
  'command.systemfel.ReportToLedningsgrupp': {
    sv: 'Rapportera till ledningsgruppen',
    en: 'Report to the ledningsgrupp',
  },
  'command.systemfel.ReportInVerksamhetsberattelse': {
    sv: 'Ta med i verksamhetsberättelsen',
    en: 'Include in the annual report',
  },
  'command.systemfel.TableSystemfel': {
    sv: 'Skjut upp till ett annat möte',
    en: 'Put off to another meeting',
  },
  'command.systemfel.DecideInLedningsgrupp': {
    sv: 'Anteckna ledningsgruppens beslut',
    en: 'Record the decision of the ledningsgrupp',
  },
  'command.systemfel.ForwardToHuvudman': {
    sv: 'Skicka vidare till huvudman',
    en: 'Forward to a huvudman',
  },
  'command.systemfel.ReleaseHuvudman': {
    sv: 'Vänta inte längre på en huvudman',
    en: 'Wait no longer for a huvudman',
  },
  'command.systemfel.ReturnSystemfel': {
    sv: 'Återsänd till den som rapporterade',
    en: 'Return to those who reported it',
  },
  'command.systemfel.IssueAnswerLink': {
    sv: 'Skapa en svarslänk till huvudmannen',
    en: 'Create an answer link for the huvudman',
  },
  'command.systemfel.RevokeAnswerLink': {
    sv: 'Återkalla svarslänken',
    en: 'Revoke the answer link',
  },
  'command.systemfel.ConfirmReceipt': {
    sv: 'Anteckna att huvudmannen har tagit emot',
    en: 'Record that the huvudman has received it',
  },
  'command.systemfel.AnswerHuvudman': {
    sv: 'Anteckna huvudmannens svar',
    en: 'Record the answer of the huvudman',
  },
  'command.systemfel.PromiseRemedy': {
    sv: 'Anteckna en utlovad åtgärd',
    en: 'Record a promised remedy',
  },
  'command.systemfel.CarryOutRemedy': {
    sv: 'Anteckna att åtgärden är genomförd',
    en: 'Record that the remedy is carried out',
  },
  'command.systemfel.MakeFollowUp': { sv: 'Följ upp åtgärden', en: 'Follow up the remedy' },
  'command.systemfel.EscalateToCentralLedningsgrupp': {
    sv: 'För vidare till central ledningsgrupp',
    en: 'Escalate to the central ledningsgrupp',
  },
  'command.systemfel.EscalateToLansstyrelse': {
    sv: 'För vidare till länsstyrelsen',
    en: 'Escalate to the länsstyrelse',
  },
  'command.systemfel.AnswerCentralLedningsgrupp': {
    sv: 'Anteckna den centrala ledningsgruppens svar',
    en: 'Record the answer of the central ledningsgrupp',
  },
  'command.systemfel.AnswerOrigin': {
    sv: 'Svara verksamheterna som förde frågan hit',
    en: 'Answer the verksamheter that brought it here',
  },
  'command.systemfel.ResolveSystemfel': { sv: 'Avsluta som åtgärdat', en: 'Resolve as remedied' },
  'command.systemfel.CloseSystemfelUnresolved': {
    sv: 'Avsluta utan åtgärd',
    en: 'Close without remedy',
  },
  'command.systemfel.ReopenSystemfel': { sv: 'Öppna igen', en: 'Reopen' },
} as const satisfies Room;

/** What a history says happened. */
const events = {
  'event.systemfel.SystemfelObserved': {
    sv: 'En iakttagelse antecknades',
    en: 'An observation was noted',
  },
  'event.systemfel.AssessedAsSingleCase': {
    sv: 'Bedömdes som enskilt ärende',
    en: 'Was assessed as a single case',
  },
  'event.systemfel.SystemfelIdentified': {
    sv: 'Beskrevs och klassificerades',
    en: 'Was described and classified',
  },
  'event.systemfel.EvidenceLinked': { sv: 'Ett uppdrag kopplades', en: 'An uppdrag was linked' },
  'event.systemfel.EvidenceUnlinked': {
    sv: 'Kopplingen till ett uppdrag togs bort',
    en: 'An uppdrag was unlinked',
  },
  'event.systemfel.SystemfelMerged': {
    sv: 'Fördes samman med ett annat systemfel',
    en: 'Was merged into another systemfel',
  },
  'event.systemfel.OriginsCarriedOver': {
    sv: 'Övertog frågan från ett systemfel som fördes hit',
    en: 'Took over the question of a systemfel that was merged here',
  },
  'event.systemfel.AnswerLinkIssued': {
    sv: 'En svarslänk skapades',
    en: 'An answer link was created',
  },
  'event.systemfel.AnswerLinkRevoked': {
    sv: 'Svarslänken återkallades',
    en: 'The answer link was revoked',
  },
  'event.systemfel.OriginAnswered': {
    sv: 'De som förde frågan hit fick svar',
    en: 'Those who brought it here were answered',
  },
  'event.systemfel.SystemfelWithdrawn': { sv: 'Återtogs', en: 'Was withdrawn' },
  'event.systemfel.PeerReviewed': {
    sv: 'Diskuterades med kollegor',
    en: 'Was discussed with colleagues',
  },
  'event.systemfel.AnonymityReviewed': {
    sv: 'Texten granskades: den pekar inte ut någon',
    en: 'The text was reviewed: it names nobody',
  },
  'event.systemfel.ReportedDirectly': {
    sv: 'Rapporterades direkt till huvudman',
    en: 'Was reported directly to a huvudman',
  },
  'event.systemfel.ReportedToLedningsgrupp': {
    sv: 'Rapporterades till ledningsgruppen',
    en: 'Was reported to the ledningsgrupp',
  },
  'event.systemfel.ReportedInVerksamhetsberattelse': {
    sv: 'Togs med i verksamhetsberättelsen',
    en: 'Was included in the annual report',
  },
  'event.systemfel.SystemfelTabled': {
    sv: 'Sköts upp till ett annat möte',
    en: 'Was put off to another meeting',
  },
  'event.systemfel.LedningsgruppDecided': {
    sv: 'Ledningsgruppen beslutade',
    en: 'The ledningsgrupp decided',
  },
  'event.systemfel.ForwardedToHuvudman': {
    sv: 'Skickades vidare till huvudman',
    en: 'Was forwarded to a huvudman',
  },
  'event.systemfel.HuvudmanReleased': {
    sv: 'Ingen väntar längre på svar från en huvudman',
    en: 'A huvudman is no longer waited for',
  },
  'event.systemfel.SystemfelReturned': {
    sv: 'Återsändes till dem som rapporterade',
    en: 'Was returned to those who reported it',
  },
  'event.systemfel.SystemfelRejected': { sv: 'Avvisades', en: 'Was rejected' },
  'event.systemfel.ReceiptConfirmed': {
    sv: 'Huvudmannen tog emot',
    en: 'The huvudman received it',
  },
  'event.systemfel.HuvudmanAnswered': { sv: 'Huvudmannen svarade', en: 'The huvudman answered' },
  'event.systemfel.RemedyPromised': { sv: 'En åtgärd utlovades', en: 'A remedy was promised' },
  'event.systemfel.RemedyCarriedOut': {
    sv: 'Åtgärden genomfördes',
    en: 'The remedy was carried out',
  },
  'event.systemfel.FollowUpMade': {
    sv: 'Åtgärden följdes upp',
    en: 'The remedy was followed up',
  },
  'event.systemfel.EscalatedToCentralLedningsgrupp': {
    sv: 'Fördes vidare till central ledningsgrupp',
    en: 'Was escalated to the central ledningsgrupp',
  },
  'event.systemfel.EscalatedToLansstyrelse': {
    sv: 'Fördes vidare till länsstyrelsen',
    en: 'Was escalated to the länsstyrelse',
  },
  'event.systemfel.CentralLedningsgruppAnswered': {
    sv: 'Den centrala ledningsgruppen svarade',
    en: 'The central ledningsgrupp answered',
  },
  'event.systemfel.SystemfelResolved': {
    sv: 'Avslutades som åtgärdat',
    en: 'Was resolved as remedied',
  },
  'event.systemfel.SystemfelClosedUnresolved': {
    sv: 'Avslutades utan åtgärd',
    en: 'Was closed without remedy',
  },
  'event.systemfel.SystemfelReopened': { sv: 'Öppnades igen', en: 'Was reopened' },
} as const satisfies Room;

const deadlines = {
  'deadline.systemfel.answer': { sv: 'Svar från huvudman', en: 'Answer from the huvudman' },
  'deadline.systemfel.remedy': { sv: 'Utlovad åtgärd', en: 'Promised remedy' },
  'deadline.systemfel.followUp': { sv: 'Uppföljning', en: 'Follow-up' },
} as const satisfies Room;

export const systemfelTexts = {
  ...states,
  ...commands,
  ...events,
  ...deadlines,
  ...systemfelRules,
  ...kernelTextsOf('systemfel'),
};
