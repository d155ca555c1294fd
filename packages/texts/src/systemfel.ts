import { kernelTextsOf } from './kernel.ts';
import type { Room } from './room.ts';

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
    sv: 'En huvudman väntas inte längre på',
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

/** Why something is not allowed: guards of the machine first, then what depends on the input. */
const rules = {
  'rule.isAnonymityReviewed': {
    sv: 'Någon annan än den som skrev texten ska först intyga att den inte pekar ut någon.',
    en: 'Somebody other than the author must first confirm that the text names nobody.',
  },
  'rule.isIdentified': {
    sv: 'Systemfelet är inte beskrivet och klassificerat.',
    en: 'The systemfel is not described and classified.',
  },
  'rule.isTabled': {
    sv: 'Systemfelet är inte rapporterat till något möte i ledningsgruppen.',
    en: 'The systemfel is not reported to a meeting of the ledningsgrupp.',
  },
  'rule.isObserved': {
    sv: 'Systemfelet är inte antecknat än.',
    en: 'The systemfel is not noted yet.',
  },
  'rule.isWithLedningsgrupp': {
    sv: 'Ledningsgruppen har inte fått systemfelet.',
    en: 'The ledningsgrupp has not been given the systemfel.',
  },
  'rule.isPutOff': {
    sv: 'Ledningsgruppen har inte beslutat att bordlägga systemfelet.',
    en: 'The ledningsgrupp has not decided to put the systemfel off.',
  },
  'rule.originsWait': {
    sv: 'Ingen annan verksamhet väntar på svar.',
    en: 'No other verksamhet waits for an answer.',
  },
  'rule.isDecided': {
    sv: 'Ledningsgruppen har inte beslutat.',
    en: 'The ledningsgrupp has not decided.',
  },
  'rule.awaitsCentral': {
    sv: 'Den centrala ledningsgruppen har inte fått någon fråga som väntar på svar.',
    en: 'The central ledningsgrupp has no question waiting for an answer.',
  },
  'rule.somebodyIsAddressed': {
    sv: 'Ingen huvudman har fått systemfelet.',
    en: 'No huvudman has been sent the systemfel.',
  },
  'rule.nobodyIsAddressed': {
    sv: 'En huvudman har systemfelet.',
    en: 'A huvudman has the systemfel.',
  },
  'rule.somebodyIsInCharge': {
    sv: 'Ingen ansvarar för en åtgärd: ledningsgruppen har inte beslutat och ingen huvudman har fått systemfelet.',
    en: 'Nobody is in charge of a remedy: the ledningsgrupp has not decided and no huvudman has been sent the systemfel.',
  },
  'rule.isRemedyCarriedOut': {
    sv: 'Det finns ingen genomförd åtgärd att följa upp.',
    en: 'There is no remedy carried out to follow up.',
  },
  'rule.isFollowedUp': {
    sv: 'Systemfelet räknas som åtgärdat först när åtgärden är uppföljd hos alla som ansvarar.',
    en: 'A systemfel counts as remedied only when the remedy is followed up with all who are in charge.',
  },
  'rule.standsAsSystemfel': {
    sv: 'Det är inte längre ett eget systemfel.',
    en: 'It is no longer a systemfel of its own.',
  },
  'rule.leastIsSent': {
    sv: 'Ingen huvudman har bara fått systemfelet skickat.',
    en: 'No huvudman has got no further than being sent it.',
  },
  'rule.leastIsReceived': {
    sv: 'Det är inte så att alla huvudmän har tagit emot.',
    en: 'It is not so that every huvudman has received it.',
  },
  'rule.leastIsAnswered': {
    sv: 'Det är inte så att alla huvudmän har svarat.',
    en: 'It is not so that every huvudman has answered.',
  },
  'rule.leastIsRemedying': {
    sv: 'Det är inte så att alla huvudmän åtgärdar.',
    en: 'It is not so that every huvudman is remedying.',
  },
  'rule.leastIsFollowedUp': {
    sv: 'Det är inte så att åtgärden är uppföljd hos alla huvudmän.',
    en: 'It is not so that the remedy is followed up with every huvudman.',
  },
  'rule.reviewedByAuthor': {
    sv: 'Den som skrev texten kan inte själv granska den. Be ett annat ombud eller arbetsledaren.',
    en: 'Whoever wrote the text cannot review it. Ask another ombud or the arbetsledare.',
  },
  'rule.mergeIntoItself': {
    sv: 'Ett systemfel kan inte föras samman med sig självt.',
    en: 'A systemfel cannot be merged into itself.',
  },
  'rule.mergeIntoUnknown': {
    sv: 'Systemfelet att föra samman med finns inte.',
    en: 'The systemfel to merge into does not exist.',
  },
  'rule.mergeIntoGone': {
    sv: 'Systemfelet att föra samman med är självt sammanfört, återtaget eller ett enskilt ärende.',
    en: 'The systemfel to merge into is itself merged, withdrawn or a single case.',
  },
  'rule.mergeOtherCause': {
    sv: 'Bristerna är inte av samma slag.',
    en: 'The shortcomings are not of the same kind.',
  },
  'rule.mergeOtherHuvudman': {
    sv: 'Systemfelen har ingen huvudman gemensam.',
    en: 'The systemfel have no huvudman in common.',
  },
  'rule.otherMeeting': {
    sv: 'Systemfelet är rapporterat till ett annat möte.',
    en: 'The systemfel is reported to another meeting.',
  },
  'rule.meetingUnknown': {
    sv: 'Det mötet finns inte.',
    en: 'There is no such meeting.',
  },
  'rule.meetingOver': {
    sv: 'Mötet är inställt eller har redan hållits. Välj ett kommande möte.',
    en: 'The meeting is cancelled or has already been held. Choose a coming one.',
  },
  'rule.meetingNotHeld': {
    sv: 'Beslut antecknas först när mötet har öppnats.',
    en: 'Decisions are recorded only once the meeting is opened.',
  },
  'rule.minutesAreApproved': {
    sv: 'Mötets protokoll är justerat och ändras inte mer. Ta upp frågan på nästa möte.',
    en: 'The minutes of the meeting are approved and change no more. Take it up at the next meeting.',
  },
  'rule.beforeMeeting': {
    sv: 'Mötet hölls {heldOn}; beslutet kan inte ligga före den dagen.',
    en: 'The meeting was held on {heldOn}; the decision cannot lie before that day.',
  },
  'rule.notDeciding': {
    sv: 'Beslut antecknas av den som deltar i mötet med beslutande mandat eller är dess sekreterare.',
    en: 'Decisions are recorded by those who attend with a deciding mandate, or by the secretary.',
  },
  'rule.outsideMandate': {
    sv: 'Ledningsgruppen beslutar inte om systemfel i den här verksamheten.',
    en: 'The ledningsgrupp does not decide on systemfel in this verksamhet.',
  },
  'rule.notOfThisDecision': {
    sv: 'Uppgiften {field} hör inte till det här beslutet.',
    en: 'The fact {field} does not belong to this decision.',
  },
  'rule.paragraphTaken': {
    sv: 'Paragraf {paragraph} är redan använd i protokollet.',
    en: 'Paragraph {paragraph} of the minutes is already taken.',
  },
  'rule.forwardToNobody': {
    sv: 'Ange minst en huvudman som systemfelet ska föras vidare till.',
    en: 'Name at least one huvudman to forward the systemfel to.',
  },
  'rule.huvudmanTwice': {
    sv: 'Samma huvudman är angiven två gånger.',
    en: 'The same huvudman is named twice.',
  },
  'rule.returnWithoutReason': {
    sv: 'Ange varför systemfelet återsänds.',
    en: 'Say why the systemfel is returned.',
  },
  'rule.nextMeetingMissing': {
    sv: 'Ange vilket möte systemfelet bordläggs till.',
    en: 'Name the meeting that the systemfel is put off to.',
  },
  'rule.nextMeetingSame': {
    sv: 'Ett systemfel bordläggs till ett senare möte än det som beslutar.',
    en: 'A systemfel is put off to a later meeting than the one that decides.',
  },
  'rule.escalationWithoutReason': {
    sv: 'Ange varför systemfelet förs vidare uppåt.',
    en: 'Say why the systemfel is escalated.',
  },
  'rule.huvudmanNotRegistered': {
    sv: 'Huvudmannen {huvudman} finns inte i verksamhetens register den dagen.',
    en: 'The huvudman {huvudman} is not in the register of the verksamhet on that day.',
  },
  'rule.huvudmanTypMissing': {
    sv: 'Ange vilket slags huvudman det är.',
    en: 'Say what kind of huvudman it is.',
  },
  'rule.originOutsideCentral': {
    sv: 'Bara en central verksamhet tar emot systemfel från andra verksamheter.',
    en: 'Only a central verksamhet receives systemfel from other verksamheter.',
  },
  'rule.evidenceOfOthers': {
    sv: 'Systemfelet kommer från andra verksamheter. Deras uppdrag kan inte kopplas här.',
    en: 'The systemfel comes from other verksamheter. Their uppdrag cannot be linked here.',
  },
  'rule.notByLink': {
    sv: 'Det går inte att göra genom en svarslänk.',
    en: 'It cannot be done through an answer link.',
  },
  'rule.linkUnknown': {
    sv: 'Svarslänken gäller inte längre.',
    en: 'The answer link is no longer valid.',
  },
  'rule.linkExpired': {
    sv: 'Svarslänken gällde till och med {expiresOn}.',
    en: 'The answer link was valid until {expiresOn}.',
  },
  'rule.linkTooLong': {
    sv: 'En svarslänk gäller högst {days} dagar.',
    en: 'An answer link is valid for {days} days at most.',
  },
  'rule.linkAnswered': {
    sv: 'Svaret är redan lämnat. Verksamheten kan ställa frågan på nytt.',
    en: 'The answer is already given. The verksamhet can put the question anew.',
  },
  'rule.decidedOtherwise': {
    sv: 'Ledningsgruppen har beslutat att inte föra systemfelet vidare. Den behöver besluta på nytt först.',
    en: 'The ledningsgrupp has decided not to forward the systemfel. It must decide anew first.',
  },
  'rule.huvudmanAwaited': {
    sv: 'Huvudmannen har redan fått frågan på samma väg och ska svara senast {dueOn}.',
    en: 'The huvudman has already been asked in the same way and is to answer by {dueOn}.',
  },
  'rule.huvudmanNotAddressed': {
    sv: 'Den huvudmannen har inte fått systemfelet, eller väntas inte längre på.',
    en: 'That huvudman has not been sent the systemfel, or is no longer waited for.',
  },
  'rule.huvudmanPastAnswer': {
    sv: 'Huvudmannen har redan utlovat eller genomfört en åtgärd. Ställ frågan på nytt först.',
    en: 'The huvudman has already promised or carried out a remedy. Put the question anew first.',
  },
  'rule.ownRemedyUndecided': {
    sv: 'Verksamheten åtgärdar själv först när ledningsgruppen har beslutat. Ange annars huvudman.',
    en: 'The verksamhet remedies it itself only once the ledningsgrupp has decided. Otherwise name a huvudman.',
  },
  'rule.remedyNotCarriedOut': {
    sv: 'Den som anges har ingen genomförd åtgärd att följa upp.',
    en: 'The one named has no remedy carried out to follow up.',
  },
  'rule.newEvidenceOverlooked': {
    sv: 'Nya uppdrag har kopplats sedan åtgärden. Uppföljningen ska svara ja på om felet har setts igen.',
    en: 'New uppdrag have been linked since the remedy. The follow-up must say that the fault was seen again.',
  },
  'rule.textErased': {
    sv: 'Texten är raderad. Nu går bara det som inte behöver ord.',
    en: 'The text is erased. Only what needs no words can be done now.',
  },
} as const satisfies Room;

export const systemfelTexts = {
  ...states,
  ...commands,
  ...events,
  ...deadlines,
  ...rules,
  ...kernelTextsOf('systemfel'),
};
