import type { Room } from '../room.ts';

/** The pages of the ledningsgrupp, and those of systemfel for whoever brings them there. */
export const groupTexts = {
  'screen.board.shownAs': { sv: 'Visa som', en: 'Shown as' },
  'screen.board.list': { sv: 'Lista', en: 'List' },
  'screen.board.board': { sv: 'Tavla', en: 'Board' },
  'screen.board.label': { sv: '{list} som tavla', en: '{list} as a board' },
  'screen.board.empty': { sv: 'Inget här', en: 'Nothing here' },
  'screen.board.move': { sv: 'Flytta till…', en: 'Move to…' },
  'screen.board.moveNamed': { sv: 'Flytta till… {number}', en: 'Move to… {number}' },
  'screen.board.moveShortcut': { sv: 'Flytta kortet till…', en: 'Move the card to…' },
  'screen.board.moveTitle': { sv: 'Flytta {number} till…', en: 'Move {number} to…' },
  'screen.board.stay': { sv: 'Låt stå kvar', en: 'Leave it where it is' },
  'screen.board.nowhere': {
    sv: 'Du kan inte flytta det någonstans just nu.',
    en: 'You cannot move it anywhere right now.',
  },
  'screen.board.notByYou': {
    sv: 'Din roll flyttar inte hit.',
    en: 'Your role does not move anything here.',
  },

  'screen.systemfel.stage.identified': { sv: 'Identifierat', en: 'Identified' },
  'screen.systemfel.stage.reported': { sv: 'Rapporterat', en: 'Reported' },
  'screen.systemfel.stage.forwarded': { sv: 'Vidarebefordrat', en: 'Forwarded' },
  'screen.systemfel.stage.answered': { sv: 'Besvarat', en: 'Answered' },
  'screen.systemfel.stage.remedying': { sv: 'Åtgärdas', en: 'Being remedied' },
  'screen.systemfel.stage.followedUp': { sv: 'Uppföljt', en: 'Followed up' },
  'screen.systemfel.stage.resolved': { sv: 'Löst / Olöst', en: 'Solved / Unsolved' },
  'screen.systemfel.way': { sv: 'Hur långt det har kommit', en: 'How far it has come' },
  'screen.systemfel.here': { sv: 'här är det nu', en: 'it is here now' },
  'screen.systemfel.fewAlone': { sv: 'färre än 5', en: 'fewer than 5' },
  'screen.systemfel.waitsFor.ombud': { sv: 'ombuden', en: 'the ombud' },
  'screen.systemfel.waitsFor.ledningsgrupp': { sv: 'ledningsgruppen', en: 'the ledningsgrupp' },
  'screen.systemfel.answers': { sv: 'Svar', en: 'Answers' },
  'screen.systemfel.answeredOn': { sv: 'Svarade', en: 'Answered' },
  'screen.systemfel.owner': { sv: 'Vem som gör det', en: 'Who does it' },
  'screen.systemfel.effect': { sv: 'Effekt för klienter', en: 'Effect for clients' },
  'screen.systemfel.seenAgain': {
    sv: 'Bristen har setts igen sedan åtgärden.',
    en: 'It has been seen again since the remedy.',
  },
  'screen.systemfel.notSeenAgain': {
    sv: 'Bristen har inte setts igen sedan åtgärden.',
    en: 'It has not been seen again since the remedy.',
  },
  'screen.systemfel.escalations': { sv: 'Fört vidare uppåt', en: 'Brought further up' },
  'screen.systemfel.escalatedTo.CENTRAL_LEDNINGSGRUPP': {
    sv: 'Till den centrala ledningsgruppen',
    en: 'To the central ledningsgrupp',
  },
  'screen.systemfel.escalatedTo.LANSSTYRELSE': {
    sv: 'Till länsstyrelsen',
    en: 'To the länsstyrelse',
  },

  'screen.assistant.help': {
    sv: 'Fem frågor att tänka efter med. Du behöver inte svara på alla, och svaren sparas inte. Det är du som avgör.',
    en: 'Five questions to think by. You need not answer all of them, and the answers are not saved. It is you who decide.',
  },
  'screen.hint.seenInSeveralUppdrag': {
    sv: 'Samma brist hos två olika klienter räcker. Fråga en kollega om du är ensam om att ha sett den.',
    en: 'The same shortcoming for two different clients is enough. Ask a colleague if only you have seen it.',
  },
  'screen.hint.seenRepeatedly': {
    sv: 'Det som händer en gång kan vara otur. Det som händer igen är ett mönster.',
    en: 'What happens once may be bad luck. What happens again is a pattern.',
  },
  'screen.hint.wouldHitOthers': {
    sv: 'Tänk dig en annan klient med samma behov hos samma myndighet. Hade det gått likadant?',
    en: 'Think of another client with the same needs at the same authority. Would it have gone the same way?',
  },
  'screen.hint.causeIsStructural': {
    sv: 'Till exempel en blankett som ingen förstår, ett ansvar som ingen tar, för få handläggare.',
    en: 'For example a form that nobody understands, a responsibility that nobody takes, too few case workers.',
  },
  'screen.hint.singleCasePursued': {
    sv: 'Klientens eget ärende går först: samtal med handläggaren, omprövning, överklagande eller klagomål.',
    en: 'The client’s own case comes first: a talk with the case worker, a review, an appeal or a complaint.',
  },
  'screen.assistant.advice.begin': {
    sv: 'Börja var du vill. Du kan också beskriva iakttagelsen direkt, nedanför.',
    en: 'Begin where you like. You can also describe the observation at once, below.',
  },
  'screen.assistant.advice.undecided': {
    sv: 'Svaren pekar inte åt något håll ännu. Beskriv gärna iakttagelsen ändå: den kan bli underlag när fler har sett samma sak.',
    en: 'The answers point neither way yet. Describe the observation all the same: it may become evidence when more have seen it.',
  },
  'screen.assistant.advice.speaksFor': {
    sv: 'Svaren talar för ett systemfel: något som återkommer och inte förklaras av enskilda händelser. Du avgör.',
    en: 'The answers speak for a systemfel: something that recurs and is not explained by single events. You decide.',
  },
  'screen.assistant.advice.speaksAgainst': {
    sv: 'Svaren talar för ett enskilt ärende. Det drivs hos handläggaren, genom omprövning, överklagande eller klagomål. Iakttagelsen kan ändå bli underlag senare. Du avgör.',
    en: 'The answers speak for a single case. It is pursued with the case worker, by review, appeal or complaint. The observation may still become evidence later. You decide.',
  },
  'screen.assistant.similar': {
    sv: '{count, plural, =0 {Inga liknande iakttagelser} one {En liknande iakttagelse} other {# liknande iakttagelser}} senaste två kvartalen',
    en: '{count, plural, =0 {No similar observations} one {One similar observation} other {# similar observations}} in the last two quarters',
  },
  'screen.assistant.similarHelp': {
    sv: 'De gäller samma sorts brist hos samma huvudman. Är det samma sak kan du koppla ditt underlag dit i stället, eller föra samman dem senare.',
    en: 'They are about the same kind of shortcoming with the same huvudman. If it is the same, link your evidence there instead, or merge them later.',
  },
  'screen.assistant.showSimilar': {
    sv: '{count, plural, one {Visa den} other {Visa dem}}',
    en: '{count, plural, one {Show it} other {Show them}}',
  },
  'screen.thread.title': { sv: 'Nästa steg', en: 'Next step' },
  'screen.thread.planned': {
    sv: 'Skicka ut dagordningen som kallelse. Den byggs av det som väntar på mötet.',
    en: 'Send out the agenda as a call. It is built from what waits for the meeting.',
  },
  'screen.thread.called': {
    sv: 'Kallelsen är ute. När ni har samlats antecknar du vilka som är här, och mötet är öppet.',
    en: 'The call is out. When you have gathered, note who is here, and the meeting is open.',
  },
  'screen.thread.inSession': {
    sv: 'Mötet är öppet. Gå igenom dagordningen punkt för punkt, utse justerare och avsluta.',
    en: 'The meeting is open. Go through the agenda item by item, name adjusters, and close.',
  },
  'screen.thread.drafting': {
    sv: 'Mötet är avslutat. Fyr har ett förslag till protokoll av besluten och anteckningarna.',
    en: 'The meeting is closed. Fyr has proposed minutes from the decisions and the notes.',
  },
  'screen.thread.adjusting': {
    sv: 'Protokollet är skrivet. Justerarna läser det och godkänner.',
    en: 'The minutes are written. The adjusters read them and approve.',
  },
  'screen.thread.run': { sv: 'Gå igenom punkt för punkt', en: 'Go through item by item' },
  'screen.thread.others': {
    sv: 'Det här steget tar den som leder mötet.',
    en: 'Whoever leads the meeting takes this step.',
  },

  'screen.thread.leave': { sv: 'Låt bli', en: 'Leave it' },
  'screen.running.facts': {
    sv: 'Läge, underlag och klassning',
    en: 'State, evidence and classification',
  },
  'screen.running.title': {
    sv: 'Mötet {number} punkt för punkt',
    en: 'Meeting {number}, item by item',
  },
  'screen.running.item': {
    sv: 'Punkt {place} av {count}: {title}',
    en: 'Item {place} of {count}: {title}',
  },
  'screen.running.end': { sv: 'Avsluta mötet', en: 'Close the meeting' },
  'screen.running.meeting': { sv: 'Mötet {number}', en: 'Meeting {number}' },
  'screen.running.pager': { sv: 'Mellan punkterna', en: 'Between the items' },
  'screen.running.previous': { sv: 'Föregående punkt', en: 'Previous item' },
  'screen.running.next': { sv: 'Nästa punkt', en: 'Next item' },
  'screen.running.notYet': {
    sv: 'Mötet är inte öppnat än. Du kan läsa punkterna, men inget beslutas här förrän närvaron är antecknad.',
    en: 'The meeting is not open yet. You can read the items, but nothing is decided here before the attendance is noted.',
  },
  'screen.running.over': {
    sv: 'Mötet är avslutat och protokollet skrivet. Här beslutas inget mer.',
    en: 'The meeting is closed and the minutes are written. Nothing more is decided here.',
  },
  'screen.running.decided': { sv: 'Mötets beslut', en: 'What the meeting decided' },
  'screen.running.noDecisions': { sv: 'Inget är beslutat än.', en: 'Nothing is decided yet.' },
  'screen.running.isDecided': { sv: 'Beslutad', en: 'Decided' },
  'screen.running.anew': { sv: 'Besluta på nytt', en: 'Decide anew' },
  'screen.running.about': { sv: 'Vad punkten gäller', en: 'What the item is about' },
  'screen.running.whole': {
    sv: 'Hela {number} i en ny flik',
    en: 'All of {number} in a new tab',
  },
  'screen.running.decideHelp': {
    sv: 'Välj vad mötet beslutar. Inget antecknas förrän du har skickat formuläret som följer.',
    en: 'Choose what the meeting decides. Nothing is recorded before you send the form that follows.',
  },
  'screen.running.choose': {
    sv: 'Välj beslut med den siffran',
    en: 'Choose the decision of that digit',
  },
  'screen.running.record': { sv: 'Anteckna: {decision}', en: 'Record: {decision}' },
  'screen.running.recordQuestion': { sv: 'Anteckna beslutet', en: 'Record the decision' },
  'screen.running.preset.noted': { sv: 'Till handlingarna', en: 'Noted' },
  'screen.running.preset.approved': { sv: 'Godkänns', en: 'Approved' },
  'screen.running.preset.nextTime': { sv: 'Tas upp nästa gång', en: 'Next time' },
  'screen.running.preset.own': { sv: 'Annat beslut', en: 'Another decision' },
  'screen.running.say.noted': {
    sv: 'Ledningsgruppen lägger informationen till handlingarna.',
    en: 'The ledningsgrupp takes note of it.',
  },
  'screen.running.say.approved': {
    sv: 'Ledningsgruppen godkänner förslaget.',
    en: 'The ledningsgrupp approves the proposal.',
  },
  'screen.running.say.nextTime': {
    sv: 'Frågan tas upp vid nästa möte.',
    en: 'It is taken up at the next meeting.',
  },
  'screen.running.notes': { sv: 'Anteckningar', en: 'Notes' },
  'screen.running.noNotes': { sv: 'Inget är antecknat än.', en: 'Nothing is noted yet.' },
  'screen.running.writeNote': { sv: 'Skriv en anteckning', en: 'Write a note' },
  'screen.running.leaveNote': { sv: 'Låt bli', en: 'Leave it' },

  'screen.menu.overview': { sv: 'Översikt', en: 'Overview' },
  'screen.menu.composition': { sv: 'Sammansättning', en: 'Composition' },
  'screen.menu.followUp': { sv: 'Uppföljning', en: 'Follow-up' },
  'screen.overview.title': { sv: 'Översikt', en: 'Overview' },
  'screen.overview.since': { sv: 'Nytt sedan du var här', en: 'New since you were here' },
  'screen.overview.nothingNew': {
    sv: 'Du har läst allt. När något händer som rör dig står det här.',
    en: 'You have read everything. When something happens that concerns you, it stands here.',
  },
  'screen.overview.more': {
    sv: '{count, plural, one {Visa en till} other {Visa # till}}',
    en: '{count, plural, one {Show one more} other {Show # more}}',
  },
  'screen.overview.nextMeeting': { sv: 'Nästa möte', en: 'Next meeting' },
  'screen.overview.noMeeting': {
    sv: 'Inget möte är planerat. Den som leder gruppen planerar nästa.',
    en: 'No meeting is planned. Whoever leads the group plans the next one.',
  },
  'screen.overview.papers': {
    sv: '{count, plural, =0 {Inget underlag är bifogat än.} one {Ett underlag är bifogat.} other {# underlag är bifogade.}}',
    en: '{count, plural, =0 {No paper is attached yet.} one {One paper is attached.} other {# papers are attached.}}',
  },
  'screen.overview.pack': { sv: 'Handlingarna som PDF', en: 'The papers as a PDF' },
  'screen.overview.toDecide': { sv: 'Att besluta om', en: 'To decide on' },
  'screen.overview.reported': { sv: 'Anmält {day}', en: 'Reported {day}' },
  'screen.overview.noneToDecide': {
    sv: 'Inget systemfel väntar på ledningsgruppen.',
    en: 'No systemfel waits for the ledningsgrupp.',
  },
  'screen.overview.overdue': { sv: 'Har väntat för länge', en: 'Has waited too long' },
  'screen.overview.late': {
    sv: '{what}: {count, plural, one {en dag} other {# dagar}} efter utsatt tid',
    en: '{what}: {count, plural, one {one day} other {# days}} past due',
  },
  'screen.overview.noneOverdue': {
    sv: 'Alla har svarat och gjort det de lovat i tid.',
    en: 'Everybody has answered and done what they promised in time.',
  },

  'screen.composition.title': { sv: 'Sammansättning', en: 'Composition' },
  'screen.composition.lead': {
    sv: 'Ledningsgruppen mot förordningens lista, och hur ofta ledamöterna kommer.',
    en: 'The ledningsgrupp against the list of the ordinance, and how often its members come.',
  },
  'screen.composition.member': { sv: 'Ledamot', en: 'Member' },
  'screen.composition.attendance': { sv: 'Närvaro', en: 'Attendance' },
  'screen.composition.noMeetings': {
    sv: 'Inget möte är hållet än. När ett möte har öppnats räknas närvaron här.',
    en: 'No meeting has been held yet. Once one is opened, attendance is counted here.',
  },
  'screen.composition.caption': {
    sv: 'Närvaro vid {count, plural, one {det senaste mötet} other {de # senaste mötena}}',
    en: 'Attendance at {count, plural, one {the last meeting} other {the last # meetings}}',
  },
  'screen.composition.came': { sv: 'Kom', en: 'Came' },
  'screen.composition.times': { sv: '{present} av {of} gånger', en: '{present} of {of} times' },
  'screen.composition.missedTwo': {
    sv: 'borta de två senaste gångerna',
    en: 'absent the last two times',
  },
  'screen.composition.newMember': { sv: 'inget möte än', en: 'no meeting yet' },
  'screen.composition.group': {
    sv: 'Ledamöter, inbjudningar och möten i {number}',
    en: 'Members, invitations and meetings of {number}',
  },

  'screen.followUp.title': { sv: 'Vi sa – ni gjorde', en: 'We said – you did' },
  'screen.followUp.lead': {
    sv: 'Vad som har förts vidare, vad som svarades, vad som gjordes och vad det blev av det.',
    en: 'What was brought up, what was answered, what was done and what came of it.',
  },
  'screen.followUp.summary': {
    sv: 'Av {said} systemfel som förts vidare är {answered} besvarade och {done} åtgärdade. {helped} har blivit bättre för klienterna.',
    en: 'Of {said} systemfel brought up, {answered} are answered and {done} remedied. {helped} have become better for clients.',
  },
  'screen.followUp.empty': { sv: 'Inget är fört vidare än', en: 'Nothing has been brought up yet' },
  'screen.followUp.emptyHelp': {
    sv: 'När ett systemfel har anmälts till ledningsgruppen eller en huvudman kan du följa här vad som händer med det.',
    en: 'When a systemfel has been reported to the ledningsgrupp or a huvudman, you can follow here what becomes of it.',
  },
  'screen.followUp.said': { sv: 'Vi sa', en: 'We said' },
  'screen.followUp.answered': { sv: 'De svarade', en: 'They answered' },
  'screen.followUp.did': { sv: 'De gjorde', en: 'They did' },
  'screen.followUp.became': { sv: 'Det blev', en: 'It became' },
  'screen.followUp.notYet': { sv: 'Inte än', en: 'Not yet' },
  'screen.followUp.done': { sv: 'Genomfört {day}', en: 'Carried out {day}' },
  'screen.followUp.promised': { sv: 'Lovat till {day}', en: 'Promised by {day}' },

  'screen.preview.title': {
    sv: 'Så här ser ledningsgruppen det',
    en: 'This is how the ledningsgrupp sees it',
  },
  'screen.preview.help': {
    sv: 'Det här är allt som ledningsgruppen får läsa när du har anmält det, varken mer eller mindre. Vem som har skrivit det och vilka klienter det gäller står inte någonstans.',
    en: 'This is all that the ledningsgrupp gets to read once you have reported it, no more and no less. Who wrote it and which clients it is about stands nowhere.',
  },
} as const satisfies Room;
