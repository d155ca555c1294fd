import type { Room } from './room.ts';

/** Why something is not allowed: guards of the machine first, then what depends on the input. */
export const systemfelRules = {
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
  'rule.nextMeetingEarlier': {
    sv: 'Mötet är planerat till {plannedOn}, före det som beslutar ({heldOn}).',
    en: 'The meeting is planned for {plannedOn}, before the one that decides ({heldOn}).',
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
    sv: 'Den huvudmannen har inte fått systemfelet, eller så väntar ingen längre på dess svar.',
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
  'rule.undecidedByLedningsgrupp': {
    sv: 'Den egna ledningsgruppen ska först ha tagit ställning till systemfelet.',
    en: 'The own ledningsgrupp must first have taken a stand on the systemfel.',
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
