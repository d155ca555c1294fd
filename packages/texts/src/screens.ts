import { fieldTexts } from './fields.ts';
import { formTexts } from './forms.ts';
import type { Room } from './room.ts';
import { answerTexts } from './screens/answer.ts';
import { coverTexts } from './screens/cover.ts';
import { frameTexts } from './screens/frame.ts';
import { ledningsgruppPageTexts } from './screens/ledningsgrupp.ts';
import { loadTexts } from './screens/load.ts';
import { loggkontrollPageTexts } from './screens/loggkontroll.ts';
import { motePageTexts } from './screens/mote.ts';
import { noticePageTexts } from './screens/notices.ts';
import { ombudTexts } from './screens/ombud.ts';
import { passkeyPageTexts } from './screens/passkeys.ts';
import { processTexts } from './screens/process.ts';
import { rapportPageTexts } from './screens/rapport.ts';
import { readersTexts } from './screens/readers.ts';
import { reportScreens } from './screens/reports.ts';
import { runningTexts } from './screens/running.ts';
import { servicePageTexts } from './screens/service.ts';
import { verksamhetPageTexts } from './screens/verksamhet.ts';

const login = {
  'screen.login.title': { sv: 'Logga in', en: 'Log in' },
  'screen.login.lead': {
    sv: 'Det här är en demo med påhittade personer. Välj vem du vill vara.',
    en: 'This is a demo with invented persons. Choose who to be.',
  },
  'screen.login.as': { sv: 'Logga in som {name}, {role}', en: 'Log in as {name}, {role}' },
  'screen.login.byProvider': {
    sv: 'Logga in med ditt konto på jobbet',
    en: 'Log in with your account at work',
  },
  'screen.login.trouble': { sv: 'Du är inte inloggad', en: 'You are not logged in' },
  'screen.login.trouble.refused': {
    sv: 'Inloggningen gick inte att kontrollera. Det kan bero på att den tog mer än tio minuter eller påbörjades i ett annat fönster. Försök igen.',
    en: 'The login could not be checked. It may have taken more than ten minutes, or begun in another window. Try again.',
  },
  'screen.login.trouble.cancelled': {
    sv: 'Inloggningen avbröts.',
    en: 'The login was cancelled.',
  },
  'screen.login.trouble.unknown': {
    sv: 'Ditt konto på jobbet hör inte till någon användare här. Be administratören om en inbjudan.',
    en: 'Your account at work belongs to no user here. Ask the administrator for an invitation.',
  },
  'screen.login.trouble.unsure': {
    sv: 'Dina roller kräver en säkrare inloggning, till exempel med e-legitimation för tjänsten. Logga in på det sättet.',
    en: 'Your roles ask for a surer login, such as an e-identification for work. Log in that way.',
  },
  'screen.login.trouble.unavailable': {
    sv: 'Inloggningstjänsten svarar inte just nu. Försök igen om en stund.',
    en: 'The identity provider does not answer now. Try again in a while.',
  },
  'screen.login.none': {
    sv: 'Ingen inloggning är inställd här',
    en: 'No way to log in is set up here',
  },
  'screen.login.noneHelp': {
    sv: 'Den som driver Fyr ställer in arbetsgivarens inloggningstjänst (OIDC_FILE). Demoinloggningen finns bara i en lokal start: kör npm start utan DATABASE_URL.',
    en: 'Whoever runs Fyr sets up the identity provider of the employer (OIDC_FILE). The demo login exists only in a local start: run npm start without DATABASE_URL.',
  },
  'screen.login.loggedOut': { sv: 'Du är utloggad.', en: 'You are logged out.' },
  'screen.login.again': { sv: 'Logga in igen', en: 'Log in again' },
  'screen.login.ended': { sv: 'Sessionen har tagit slut', en: 'The session has ended' },
  'screen.login.endedHelp': {
    sv: 'Det du skrev finns kvar i formuläret. Inloggningen öppnas i en ny flik: logga in där som samma person i samma roll och kom sedan tillbaka hit.',
    en: 'What you wrote is still in the form. The login opens in a new tab: log in there as the same person in the same role, then come back here.',
  },
  'screen.role.ombud': { sv: 'ombud', en: 'ombud' },
  'screen.role.arbetsledare': { sv: 'arbetsledare', en: 'arbetsledare' },
  'screen.role.ledamot': { sv: 'ledamot i ledningsgruppen', en: 'member of the ledningsgrupp' },
  'screen.role.analytiker': { sv: 'analytiker', en: 'analyst' },
  'screen.role.administrator': { sv: 'administratör', en: 'administrator' },
  'screen.role.granskare': { sv: 'granskare av loggar', en: 'auditor of logs' },
  'screen.role.namnd': { sv: 'nämnd', en: 'nämnd' },
  'screen.role.huvudman': { sv: 'huvudmannens kontakt', en: 'the contact of the huvudman' },
  'screen.role.process': { sv: 'automatiskt', en: 'automatically' },
} as const satisfies Room;

const cases = {
  'screen.next.title': { sv: 'Det här kan göras nu', en: 'What can be done now' },
  'screen.next.nothing': {
    sv: 'Inget kan göras just nu i din roll.',
    en: 'Nothing can be done at present in your role.',
  },
  'screen.next.notNow': { sv: 'Inte än, och varför', en: 'Not yet, and why' },
  'screen.next.rare': { sv: 'Behövs sällan', en: 'Seldom needed' },
  'screen.next.rareHelp': {
    sv: 'Bara om något har skrivits här om en person: radera det, eller spärra det mot radering. Det raderade går inte att få tillbaka.',
    en: 'Only where something was written here of a person: erase it, or keep it from being erased. What is erased does not come back.',
  },
  'screen.next.elsewhere': {
    sv: '{count, plural, one {En sak som hör till ett annat läge} other {# saker som hör till andra lägen}}',
    en: '{count, plural, one {One thing that belongs to another state} other {# things that belong to other states}}',
  },
  'screen.history.title': { sv: 'Tidslinje', en: 'Timeline' },
  'screen.history.empty': { sv: 'Inget är antecknat än.', en: 'Nothing is recorded yet.' },
  'screen.history.older': {
    sv: '{count, plural, one {En äldre händelse} other {# äldre händelser}}',
    en: '{count, plural, one {One older event} other {# older events}}',
  },
  'screen.history.text': { sv: 'Text', en: 'Text' },
  'screen.history.erased': { sv: 'uppgiften är raderad', en: 'the information has been erased' },
  'screen.history.recorded': { sv: 'antecknat {day}', en: 'recorded {day}' },
  'screen.case.now': { sv: 'Läget nu', en: 'At present' },
  'screen.case.state': { sv: 'Läge', en: 'State' },
  'screen.case.since': { sv: 'Sedan', en: 'Since' },
  'screen.case.number': { sv: 'Nummer', en: 'Number' },
  'screen.case.next': { sv: 'Nästa datum', en: 'Next date' },
  'screen.case.notAll': {
    sv: 'Det finns fler än de {count} som visas. Välj ett läge för att se dem.',
    en: 'There are more than the {count} shown. Choose a state to see them.',
  },
  'screen.case.stepDone': { sv: 'klart', en: 'done' },
  'screen.case.overdue': { sv: 'försenat', en: 'overdue' },
  'screen.case.dates': { sv: 'Datum', en: 'Dates' },
  'screen.case.anyDate': { sv: 'Alla', en: 'All' },
  'screen.case.onlyOverdue': { sv: 'Bara försenade', en: 'Overdue only' },
  'screen.case.days': {
    sv: '{count, plural, one {# dag} other {# dagar}}',
    en: '{count, plural, one {# day} other {# days}}',
  },
  'screen.case.listTitle': { sv: '{list}: {filter}', en: '{list}: {filter}' },
  'screen.case.filter': { sv: 'Visa', en: 'Show' },
  'screen.case.none': { sv: '–', en: '–' },
  'screen.case.inProgress': { sv: 'Pågående', en: 'In progress' },
  'screen.case.all': { sv: 'Alla, även avslutade', en: 'All, closed ones too' },
} as const satisfies Room;

const uppdrag = {
  'screen.uppdrag.title': { sv: 'Uppdrag', en: 'Uppdrag' },
  'screen.uppdrag.new': { sv: 'Ta emot en förfrågan', en: 'Take a request' },
  'screen.uppdrag.caption': {
    sv: '{filter}: {count} uppdrag',
    en: '{filter}: {count} uppdrag',
  },
  'screen.uppdrag.captionOfMore': {
    sv: '{filter}: de {count} första uppdragen',
    en: '{filter}: the first {count} uppdrag',
  },
  'screen.uppdrag.empty': { sv: 'Inga uppdrag här', en: 'No uppdrag here' },
  'screen.uppdrag.emptyHelp': {
    sv: 'Välj ett annat läge, eller ta emot en förfrågan.',
    en: 'Choose another state, or take a request.',
  },
  'screen.uppdrag.emptyOther': {
    sv: 'Välj ett annat läge.',
    en: 'Choose another state.',
  },
  'screen.uppdrag.erasedName': { sv: 'namnet är raderat', en: 'the name has been erased' },
  'screen.uppdrag.name': { sv: 'Namn', en: 'Name' },
  'screen.uppdrag.ombud': { sv: 'Ombud', en: 'Ombud' },
  'screen.uppdrag.colleague': { sv: 'en kollega', en: 'a colleague' },
  'screen.uppdrag.coversFor': { sv: 'Du täcker för {name}', en: 'You cover for {name}' },
  'screen.uppdrag.coveredBy': { sv: 'Täcks av {name}', en: 'Covered by {name}' },
  'screen.uppdrag.cover': { sv: 'Täckning', en: 'Cover' },
  'screen.uppdrag.goals': { sv: 'Klientens mål', en: 'The client’s goals' },
  'screen.uppdrag.noGoals': {
    sv: 'Inget mål är formulerat än. Ett mål med klientens egna ord behövs innan arbetet börjar.',
    en: 'No goal yet. One in the client’s own words is needed before work begins.',
  },
  'screen.goal.open': { sv: 'pågår', en: 'in progress' },
  'screen.goal.reached': { sv: 'uppnått', en: 'reached' },
  'screen.goal.abandoned': { sv: 'övergivet', en: 'abandoned' },
  'screen.uppdrag.queue': { sv: 'Kön', en: 'The queue' },
  'screen.uppdrag.queueCaption': {
    sv: '{count, plural, one {En i kö} other {# i kö}}, den som väntat längst först',
    en: '{count, plural, one {One in the queue} other {# in the queue}}, the longest wait first',
  },
  'screen.uppdrag.queued': { sv: 'I kö', en: 'In the queue' },
  'screen.uppdrag.contact': { sv: 'Kontakt', en: 'Contact' },
  'screen.uppdrag.noPriority': { sv: 'inget särskilt', en: 'none in particular' },
} as const satisfies Room;

const systemfel = {
  'screen.systemfel.title': { sv: 'Systemfel', en: 'Systemfel' },
  'screen.systemfel.new': { sv: 'Anmäl en iakttagelse', en: 'Report an observation' },
  'screen.systemfel.caption': {
    sv: '{filter}: {count} systemfel',
    en: '{filter}: {count} systemfel',
  },
  'screen.systemfel.captionOfMore': {
    sv: '{filter}: de {count} första systemfelen',
    en: '{filter}: the first {count} systemfel',
  },
  'screen.systemfel.empty': { sv: 'Inga systemfel här', en: 'No systemfel here' },
  'screen.systemfel.emptyHelp': {
    sv: 'Välj ett annat läge eller en annan huvudman.',
    en: 'Choose another state or another huvudman.',
  },
  'screen.systemfel.anyHuvudman': { sv: 'Alla huvudmän', en: 'Every huvudman' },
  'screen.systemfel.waiting': { sv: 'Väntar på', en: 'Waits for' },
  'screen.systemfel.evidence': { sv: 'Underlag', en: 'Evidence' },
  'screen.systemfel.few': { sv: 'färre än 5 klienter', en: 'fewer than 5 clients' },
  'screen.systemfel.clients': {
    sv: '{count, plural, =0 {ingen klient än} one {# klient} other {# klienter}}',
    en: '{count, plural, =0 {no client yet} one {# client} other {# clients}}',
  },
  'screen.systemfel.sent': { sv: 'Skickat', en: 'Sent' },
  'screen.systemfel.decisions': {
    sv: 'Ledningsgruppens beslut',
    en: 'Decisions of the ledningsgrupp',
  },
  'screen.systemfel.atMeeting': { sv: 'till mötet', en: 'to the meeting' },
  'screen.systemfel.remedies': { sv: 'Åtgärder', en: 'Remedies' },
  'screen.systemfel.ourselves': { sv: 'Verksamheten själv', en: 'The verksamhet itself' },
  'screen.systemfel.promised': { sv: 'Utlovat', en: 'Promised' },
  'screen.systemfel.carriedOut': { sv: 'Genomfört', en: 'Carried out' },
} as const satisfies Room;

const statistics = {
  'screen.statistics.title': { sv: 'Statistik', en: 'Statistics' },
  'screen.statistics.pageTitle': { sv: '{measure} – statistik', en: '{measure} – statistics' },
  'screen.statistics.measure': { sv: 'Mått', en: 'Measure' },
  'screen.statistics.period': { sv: 'Period', en: 'Period' },
  'screen.statistics.from': { sv: 'Från och med', en: 'From' },
  'screen.statistics.to': { sv: 'Till och med', en: 'To' },
  'screen.statistics.on': { sv: 'Dag', en: 'Day' },
  'screen.statistics.by': { sv: 'Fördelat på', en: 'Broken down by' },
  'screen.statistics.measureToo': { sv: 'Mått {number}', en: 'Measure {number}' },
  'screen.statistics.noMeasure': { sv: 'Välj ett mått', en: 'Choose a measure' },
  'screen.statistics.addMeasure': { sv: 'Lägg till ett mått', en: 'Add a measure' },
  'screen.statistics.compare': { sv: 'Jämför med', en: 'Compare with' },
  'screen.statistics.noComparison': { sv: 'Ingen jämförelse', en: 'No comparison' },
  'screen.statistics.yearBefore': {
    sv: 'Samma tid ett år tidigare',
    en: 'The same time a year before',
  },
  'screen.statistics.difference': { sv: 'Skillnad', en: 'Difference' },
  'screen.statistics.percent': { sv: 'Ändring', en: 'Change' },
  'screen.statistics.only': { sv: 'Räkna bara en del', en: 'Count only a part' },
  'screen.statistics.limit': { sv: 'Begränsa {dimension} till', en: 'Limit {dimension} to' },
  'screen.statistics.all': { sv: 'Alla', en: 'All' },
  'screen.statistics.asOf': { sv: 'Läget den dag du väljer', en: 'As of the day you choose' },
  'screen.statistics.files': { sv: 'Ladda ned', en: 'Download' },
  'screen.statistics.file.xlsx': { sv: 'Excel (XLSX)', en: 'Excel (XLSX)' },
  'screen.statistics.file.csv': { sv: 'Kalkylblad (CSV)', en: 'Spreadsheet (CSV)' },
  'screen.statistics.file.csv-machine': { sv: 'CSV för program', en: 'CSV for programs' },
  'screen.statistics.file.svg': { sv: 'Diagrammet (SVG)', en: 'The chart (SVG)' },
  'screen.statistics.shareHelp': {
    sv: 'Frågan står i sidans adress. Spara adressen som bokmärke eller skicka den till någon som också får se siffrorna.',
    en: 'The question stands in the address of the page. Keep the address as a bookmark, or send it to somebody who may see the figures too.',
  },
  'screen.statistics.say.measures': { sv: 'Visa {measures}', en: 'Show {measures}' },
  'screen.statistics.say.by': { sv: 'fördelat på {dimensions}', en: 'by {dimensions}' },
  'screen.statistics.say.only': { sv: 'för {values}', en: 'for {values}' },
  'screen.statistics.say.on': { sv: 'den {day}', en: 'on {day}' },
  'screen.statistics.say.period': { sv: 'under {period}', en: 'in {period}' },
  'screen.statistics.say.compare': { sv: 'jämfört med {period}', en: 'compared with {period}' },
  'screen.statistics.show': { sv: 'Visa tabellen', en: 'Show the table' },
  'screen.statistics.choose': {
    sv: 'Välj ett mått, en period och hur siffrorna ska fördelas. Tabellen visas här.',
    en: 'Choose a measure, a period and how to break the figures down. The table appears here.',
  },
  'screen.statistics.total': { sv: 'Summa', en: 'Total' },
  'screen.statistics.protected': { sv: 'skyddad', en: 'protected' },
  'screen.statistics.protectedTitle': {
    sv: 'Varför står det skyddad?',
    en: 'Why does it say protected?',
  },
  'screen.statistics.released': {
    sv: 'Publicerad {time}, räknad ur loggen till och med händelse {position}. Det som registrerats senare ändrar inte en publicerad siffra.',
    en: 'Released {time}, counted from the log up to event {position}. What was recorded later does not change a released figure.',
  },
  'screen.statistics.nextRelease': {
    sv: 'Nästa tabeller, till och med {to}, publiceras tidigast {on}.',
    en: 'The next tables, up to {to}, are released on {on} at the earliest.',
  },
  'screen.statistics.behind': {
    sv: '{type, select, uppdrag {Visa uppdragen bakom} systemfel {Visa systemfelen bakom} other {Visa mötena bakom}}',
    en: '{type, select, uppdrag {Show the uppdrag behind} systemfel {Show the systemfel behind} other {Show the meetings behind}}',
  },
  'screen.statistics.behindTitle': {
    sv: '{type, select, uppdrag {Uppdragen bakom} systemfel {Systemfelen bakom} other {Mötena bakom}}',
    en: '{type, select, uppdrag {The uppdrag behind} systemfel {The systemfel behind} other {The meetings behind}}',
  },
  'screen.statistics.behindNone': {
    sv: 'Inget räknades, så det finns inget att öppna.',
    en: 'Nothing was counted, so there is nothing to open.',
  },
  'screen.statistics.others': {
    sv: 'Dessutom {count} som du inte får öppna.',
    en: 'And {count} that you may not open.',
  },
  'screen.statistics.how': { sv: 'Hur vet vi det här?', en: 'How do we know this?' },
  'screen.statistics.position': {
    sv: 'Beräknat {time} ur loggen till och med händelse {position}.',
    en: 'Computed {time} from the log up to event {position}.',
  },
  'screen.statistics.empty': {
    sv: 'Inget att räkna i perioden.',
    en: 'Nothing to count in the period.',
  },
  'screen.statistics.periodFromTo': { sv: '{from} till {to}', en: '{from} to {to}' },
  'screen.statistics.year': { sv: 'Hela {year}', en: 'All of {year}' },
  'screen.statistics.firstHalf': { sv: 'Första halvåret {year}', en: 'First half of {year}' },
  'screen.statistics.secondHalf': { sv: 'Andra halvåret {year}', en: 'Second half of {year}' },
  'screen.statistics.quarter': { sv: 'Kvartal {quarter} {year}', en: 'Quarter {quarter} {year}' },
  'screen.statistics.ownDays': { sv: 'Egna dagar', en: 'Days of my own' },
} as const satisfies Room;

export const screenTexts = {
  ...frameTexts,
  ...servicePageTexts,
  ...login,
  ...formTexts,
  ...cases,
  ...uppdrag,
  ...systemfel,
  ...statistics,
  ...fieldTexts,
  ...answerTexts,
  ...noticePageTexts,
  ...ombudTexts,
  ...ledningsgruppPageTexts,
  ...coverTexts,
  ...loggkontrollPageTexts,
  ...loadTexts,
  ...runningTexts,
  ...rapportPageTexts,
  ...motePageTexts,
  ...passkeyPageTexts,
  ...processTexts,
  ...readersTexts,
  ...reportScreens,
  ...verksamhetPageTexts,
} as const satisfies Room;
