import type { Room } from '../room.ts';

/** What an ombud sees of their own day. What is not of the menu nobody else is given. */
export const ombudTexts = {
  'screen.menu.today': { sv: 'Idag', en: 'Today' },
  'screen.menu.ownUppdrag': { sv: 'Mina uppdrag', en: 'My uppdrag' },
  'screen.menu.queue': { sv: 'Kö', en: 'Queue' },
  'screen.menu.observations': { sv: 'Iakttagelser', en: 'Observations' },
  'screen.menu.calendar': { sv: 'Kalender', en: 'Calendar' },

  'screen.ombud.toDo': { sv: 'Att göra i dag', en: 'To do today' },
  'screen.ombud.nothingToDo': {
    sv: 'Inget har dagens datum, och ingen väntar på ett första samtal. Här kommer det som ska göras just i dag: uppföljningar, kön, samtycken som går ut och nya förfrågningar.',
    en: 'Nothing is due today, and nobody waits for a first call. What is to be done on the day comes here: reviews, the queue, consents that expire and new requests.',
  },
  'screen.ombud.noneLate': {
    sv: 'Inget är försenat. Det som inte blev gjort i tid står här tills det är gjort.',
    en: 'Nothing is late. What was not done in time stays here until it is.',
  },
  'screen.ombud.new': { sv: 'Nytt sedan i går', en: 'New since yesterday' },
  'screen.ombud.nothingNew': {
    sv: 'Inget nytt sedan i går. Här står det som andra har gjort i dina uppdrag, svar från huvudmän och kallelser. Allt äldre finns under Aviseringar.',
    en: 'Nothing new since yesterday. What others did in your uppdrag, answers from huvudmän and calls to meetings come here. All that is older is among the notices.',
  },
  'screen.ombud.booked': { sv: 'Bokat', en: 'Booked' },
  'screen.ombud.nothingBooked': {
    sv: 'Inget är bokat de närmaste två veckorna. Varje uppföljning som får ett datum syns här.',
    en: 'Nothing is booked in the next two weeks. Every review that gets a day is shown here.',
  },
  'screen.ombud.meeting': { sv: 'Ledningsgruppens möte', en: 'Meeting of the ledningsgrupp' },
  'screen.ombud.at': { sv: 'Klockan {time}', en: 'At {time}' },
  'screen.ombud.firstUse': {
    sv: 'Du har inga uppdrag än',
    en: 'You have no uppdrag yet',
  },
  'screen.ombud.firstUseHelp': {
    sv: 'Ett uppdrag börjar med att någon hör av sig. Ta emot förfrågan, ring upp personen själv och fråga om den vill ha ett ombud. Sedan kan du ta dig an uppdraget eller sätta det i kö.',
    en: 'An uppdrag begins when somebody gets in touch. Take the request, call the person yourself and ask whether they want an ombud. Then take the uppdrag on, or put it in the queue.',
  },
  'screen.ombud.noneYet': { sv: 'Inget ombud än', en: 'No ombud yet' },
  'screen.ombud.notSpokenYet': {
    sv: 'Väntar på ett första samtal',
    en: 'Waits for a first call',
  },
  'screen.ombud.doFor': { sv: '{command}, {number}', en: '{command}, {number}' },
  'screen.ombud.isToday': { sv: 'i dag', en: 'today' },
  'screen.ombud.isTomorrow': { sv: 'i morgon', en: 'tomorrow' },
  'screen.ombud.wasYesterday': { sv: 'i går', en: 'yesterday' },
  'screen.ombud.inDays': { sv: 'om {count} dagar', en: 'in {count} days' },
  'screen.ombud.daysAgo': { sv: 'för {count} dagar sedan', en: '{count} days ago' },
  'screen.ombud.nextRow': { sv: 'Nästa rad', en: 'Next row' },
  'screen.ombud.previousRow': { sv: 'Förra raden', en: 'Previous row' },

  'screen.ombud.whichUppdrag': { sv: 'Uppdrag', en: 'Uppdrag' },
  'screen.ombud.numberOrName': {
    sv: 'Skriv några bokstäver av namnet eller numret.',
    en: 'Write some letters of the name or the number.',
  },
  'screen.ombud.found': {
    sv: '{count, plural, =0 {Inget av dina uppdrag heter så.} one {Ett uppdrag. Välj med Enter.} other {# uppdrag. Välj med pilarna och Enter.}}',
    en: '{count, plural, =0 {None of your uppdrag is called so.} one {One uppdrag. Choose by Enter.} other {# uppdrag. Choose by the arrows and Enter.}}',
  },
  'screen.ombud.howAndWhere': { sv: 'Hur och var', en: 'How and where' },
  'screen.ombud.towardsGoal': { sv: 'Steg mot målet', en: 'Step towards the goal' },
  'screen.ombud.noGoal': { sv: 'Inget särskilt mål', en: 'No goal in particular' },
  'screen.ombud.goalReached': { sv: 'Målet är nått', en: 'The goal is reached' },
  'screen.ombud.sawSomething': {
    sv: 'Jag såg något som kan vara ett systemfel',
    en: 'I saw something that may be a systemfel',
  },
  'screen.ombud.whatSeen': { sv: 'Vad du iakttog', en: 'What you observed' },
  'screen.ombud.seenHint': {
    sv: 'Skriv vad huvudmannen gjorde eller lät bli. Iakttagelsen stannar i uppdraget tills du själv för den vidare.',
    en: 'Write what the huvudman did or failed to do. The observation stays in the uppdrag until you take it further yourself.',
  },
  'screen.ombud.more': {
    sv: 'Annan dag, annan part, annat utfall',
    en: 'Another day, party or outcome',
  },
  'screen.ombud.saveContact': { sv: 'Spara kontakten', en: 'Save the contact' },
  'screen.ombud.closeAndKeep': {
    sv: 'Stäng, behåll det skrivna',
    en: 'Close, keep what is written',
  },
  'screen.ombud.nothingKept': {
    sv: 'Inget är sparat: kontakten, målet och iakttagelsen sparas tillsammans eller inte alls. Det du har skrivit ligger kvar här.',
    en: 'Nothing is saved: the contact, the goal and the observation are saved together or not at all. What you have written is still here.',
  },
  'screen.ombud.noContactNow': {
    sv: 'I {number} antecknas ingen kontakt just nu',
    en: 'No contact is noted in {number} at present',
  },
  'screen.ombud.noContactHelp': {
    sv: 'Kontakter antecknas när överenskommelsen är gjord. Innan dess antecknas det första samtalet, mötena och kartläggningen på uppdragets egen sida.',
    en: 'Contacts are noted once the agreement is made. Before that the first call, the meetings and the mapping are noted on the page of the uppdrag.',
  },
  'screen.ombud.openUppdrag': { sv: 'Öppna {number}', en: 'Open {number}' },
  'screen.ombud.noted': {
    sv: 'Sparat för {number}: kontakten{count, plural, one {.} other { och det som hörde till den.}}',
    en: 'Saved for {number}: the contact{count, plural, one {.} other { and what belonged to it.}}',
  },
  'screen.ombud.lastNoted': { sv: 'Senast antecknat', en: 'Last noted' },
  'screen.ombud.lastNotedOf': {
    sv: 'Kontakten i {number} är sparad.',
    en: 'The contact in {number} is saved.',
  },
  'screen.ombud.correct': { sv: 'Rätta kontakten', en: 'Correct the contact' },
  'screen.ombud.hideReceipt': { sv: 'Dölj', en: 'Hide' },
  'screen.ombud.correctHelp': {
    sv: 'Det som är antecknat i {number} tas inte bort. Rättelsen gäller i stället för det som stod, och båda finns kvar i historiken.',
    en: 'What is noted in {number} is not taken away. The correction holds in place of what stood, and both stay in the history.',
  },
  'screen.ombud.saveCorrection': { sv: 'Spara rättelsen', en: 'Save the correction' },
  'screen.ombud.corrected': {
    sv: 'Kontakten i {number} är rättad.',
    en: 'The contact in {number} is corrected.',
  },

  'screen.ombud.find': { sv: 'Sök på namn eller nummer', en: 'Find by name or number' },
  'screen.ombud.noneFound': {
    sv: 'Inget av uppdragen heter så. Ändra det du söker på.',
    en: 'None of the uppdrag is called so. Change what you look for.',
  },
  'screen.ombud.say.show': { sv: 'Visa', en: 'Show' },
  'screen.ombud.say.dates': { sv: 'uppdrag med datum:', en: 'uppdrag with dates:' },
  'screen.ombud.say.as': { sv: 'som', en: 'as' },
  'screen.ombud.say.view': { sv: 'Form', en: 'Form' },
  'screen.ombud.say.list': { sv: 'Lista', en: 'A list' },
  'screen.ombud.say.board': { sv: 'Tavla', en: 'A board' },
  'screen.ombud.board': { sv: 'Uppdragen efter läge', en: 'The uppdrag by state' },
  'screen.ombud.noneInColumn': { sv: 'Inga här', en: 'None here' },
  'screen.ombud.column.firstContact.requested': { sv: 'Förfrågan', en: 'Request' },
  'screen.ombud.column.firstContact.contacted': { sv: 'Direktkontakt', en: 'Contacted' },
  'screen.ombud.column.firstContact.queued': { sv: 'I kö', en: 'In the queue' },
  'screen.ombud.column.firstContact.meetingBooked': { sv: 'Första möte', en: 'First meeting' },
  'screen.ombud.column.jointMapping': { sv: 'Kartläggning', en: 'Mapping' },
  'screen.ombud.column.active.working': { sv: 'Aktivt', en: 'Active' },
  'screen.ombud.column.active.paused': { sv: 'Pausat', en: 'Paused' },
  'screen.ombud.column.closed': { sv: 'Avslutat', en: 'Closed' },
  'screen.ombud.noDate': { sv: 'Inget datum satt', en: 'No date set' },
  'screen.ombud.daysHere': {
    sv: '{count, plural, =0 {Här sedan i dag} one {# dag här} other {# dagar här}}',
    en: '{count, plural, =0 {Here since today} one {# day here} other {# days here}}',
  },
  'screen.ombud.move': { sv: 'Flytta till…', en: 'Move to…' },
  'screen.ombud.moveNamed': { sv: 'Flytta till… {number}', en: 'Move to… {number}' },
  'screen.ombud.standsIn': { sv: 'Läget nu: {state}.', en: 'At present: {state}.' },
  'screen.ombud.moveBy': { sv: '{state}: {command}', en: '{state}: {command}' },
  'screen.ombud.moved': { sv: '{number} är flyttat: {state}.', en: '{number} is moved: {state}.' },
  'screen.ombud.stay': { sv: 'Stanna kvar', en: 'Stay' },
  'screen.ombud.noWay': {
    sv: 'Inget kan flyttas dit just nu.',
    en: 'Nothing can be moved there at present.',
  },
  'screen.ombud.noWayHere': {
    sv: 'Ingen väg hit härifrån',
    en: 'No way here from there',
  },
  'screen.ombud.isHere': { sv: 'Här är det nu', en: 'It is here now' },
  'screen.ombud.dropHere': { sv: 'Släpp här', en: 'Drop here' },
  'screen.ombud.notFromHere': {
    sv: '{count, plural, one {Ett läge som ingen väg leder till härifrån} other {# lägen som ingen väg leder till härifrån}}',
    en: '{count, plural, one {One state that no way leads to from here} other {# states that no way leads to from here}}',
  },

  'screen.ombud.queueHelp': {
    sv: 'De som väntar på ett ombud i dina enheter. De som inte kan vänta står först, sedan den som har väntat längst.',
    en: 'Those who wait for an ombud in your enheter. Those who cannot wait come first, then the longest wait.',
  },
  'screen.ombud.queueSays': {
    sv: '{count, plural, one {En person väntar} other {# personer väntar}}. Längst har någon väntat i {days, plural, one {# dag} other {# dagar}}.',
    en: '{count, plural, one {One person waits} other {# persons wait}}. The longest wait is {days, plural, one {# day} other {# days}}.',
  },
  'screen.ombud.queueEmpty': { sv: 'Ingen väntar i kön', en: 'Nobody waits in the queue' },
  'screen.ombud.queueEmptyHelp': {
    sv: 'Den som har talat med ett ombud men inte kan få ett än sätts i kö från uppdragets sida, med skälen som avgör turordningen.',
    en: 'Whoever has spoken with an ombud and cannot have one yet is put in the queue from the page of the uppdrag, with the reasons that decide the order.',
  },
  'screen.ombud.urgent': { sv: 'Kan inte vänta:', en: 'Cannot wait:' },
  'screen.ombud.takeOn': { sv: 'Ta dig an', en: 'Take on' },
  'screen.ombud.yours': { sv: 'Du', en: 'You' },

  'screen.ombud.observationsHelp': {
    sv: 'Det du har antecknat i dina uppdrag om hur myndigheter och vård arbetar. Bara du och den som täcker för dig läser det här.',
    en: 'What you have noted in your uppdrag of how authorities and care work. Only you and whoever covers for you read this.',
  },
  'screen.ombud.noObservations': { sv: 'Inga iakttagelser än', en: 'No observations yet' },
  'screen.ombud.noObservationsHelp': {
    sv: 'När du antecknar en kontakt kan du kryssa i att du såg något som kan vara ett systemfel. Iakttagelsen hamnar här, och härifrån prövar du om den är en del av något som händer fler.',
    en: 'When you note a contact you can tick that you saw something that may be a systemfel. The observation comes here, and from here you try whether it is part of something that happens to others too.',
  },
  'screen.ombud.partOf': { sv: 'Del av', en: 'Part of' },
  'screen.ombud.notTried': { sv: 'Inte prövad än', en: 'Not tried yet' },
  'screen.ombud.isItSystemfel': { sv: 'Är det ett systemfel?', en: 'Is it a systemfel?' },
  'screen.ombud.linkToKnown': {
    sv: 'Koppla till ett känt systemfel',
    en: 'Link to a known systemfel',
  },

  'screen.ombud.week': { sv: 'Vecka {number}', en: 'Week {number}' },
  'screen.ombud.weekEmpty': { sv: 'Inget den här veckan.', en: 'Nothing this week.' },
  'screen.ombud.dayEmpty': { sv: 'Inget i dag.', en: 'Nothing today.' },
  'screen.ombud.moreWeeks': { sv: 'Visa fyra veckor till', en: 'Show four more weeks' },
  'screen.ombud.calendarEmpty': {
    sv: 'Inga datum än. Uppföljningar, samtycken som går ut och ledningsgruppens möten kommer hit av sig själva.',
    en: 'No dates yet. Reviews, consents that expire and meetings of the ledningsgrupp come here by themselves.',
  },
} as const satisfies Room;
