import type { Room } from './room.ts';

/** What the fields of a verksamhet's commands and events are called. */
export const verksamhetFieldTexts = {
  'screen.field.absence': { sv: 'Frånvaro nummer', en: 'Absence number' },
  'screen.field.account': { sv: 'Konto', en: 'Account' },
  'screen.field.agreement': { sv: 'Avtal nummer', en: 'Agreement number' },
  'screen.field.arbetssatt': { sv: 'Arbetssätt', en: 'Way of working' },
  'screen.field.by': { sv: 'Av vem', en: 'By whom' },
  'screen.field.central': { sv: 'Central ledningsgrupp', en: 'Central ledningsgrupp' },
  'screen.field.coLocated': { sv: 'Samlokaliserad?', en: 'Co-located?' },
  'screen.field.commitment': { sv: 'Åtagande', en: 'Commitment' },
  'screen.field.contactEmail': { sv: 'Funktionens e-post', en: 'E-mail of the function' },
  'screen.field.quarterEnd': { sv: 'Kvartalets sista dag', en: 'Last day of the quarter' },
  'screen.field.publisher': {
    sv: 'Utgivare, om det inte är verksamheten själv',
    en: 'Publisher, if not the verksamhet itself',
  },
  'screen.field.contactFunction': { sv: 'Mottagande funktion', en: 'Receiving function' },
  'screen.field.controller': { sv: 'Personuppgiftsansvarig är', en: 'Data controller is' },
  'screen.field.controllerCode': {
    sv: 'Den personuppgiftsansvariges kod',
    en: 'Code of the data controller',
  },
  'screen.field.controllerName': { sv: 'Personuppgiftsansvarig', en: 'Data controller' },
  'screen.field.daysBeforeAgreementEnds': {
    sv: 'Påminnelse innan ett avtal går ut, dagar',
    en: 'Reminder before an agreement ends, days',
  },
  'screen.field.daysBetweenMeetings': {
    sv: 'Högst så många dagar mellan möten',
    en: 'At most so many days between meetings',
  },
  'screen.field.daysOfAnswerLink': {
    sv: 'En svarslänk gäller så många dagar',
    en: 'An answer link is valid so many days',
  },
  'screen.field.daysToDocumentation': {
    sv: 'Dagar till att dokumentationen är överlämnad eller förstörd',
    en: 'Days until the documentation is handed over or destroyed',
  },
  'screen.field.yearsOfDocumentation': {
    sv: 'År som dokumentation bevaras',
    en: 'Years that documentation is kept',
  },
  'screen.field.daysOfConsent': {
    sv: 'Ett samtycke gäller så många dagar',
    en: 'A consent is valid so many days',
  },
  'screen.field.daysOfCoverMax': {
    sv: 'Täckning beviljas för högst så många dagar',
    en: 'Cover is granted for at most so many days',
  },
  'screen.field.daysToInformationMeeting': {
    sv: 'Informationsmöte inom så många dagar',
    en: 'Information meeting within so many days',
  },
  'screen.field.sampleSize': {
    sv: 'Loggkontroll: rader i månadens stickprov',
    en: 'Log review: rows in the sample of a month',
  },
  'screen.field.dayBegins': {
    sv: 'Loggkontroll: arbetsdagen börjar klockan',
    en: 'Log review: the working day begins at',
  },
  'screen.field.dayEnds': {
    sv: 'Loggkontroll: arbetsdagen slutar klockan',
    en: 'Log review: the working day ends at',
  },
  'screen.field.subjectsPerDay': {
    sv: 'Loggkontroll: flagga fler än så många öppnade uppdrag på en dag',
    en: 'Log review: flag more than so many uppdrag opened in a day',
  },
  'screen.field.alarmSubjects': {
    sv: 'Larma när fler klienter än så visas på tio minuter',
    en: 'Raise the alarm when more clients than so are shown in ten minutes',
  },
  'screen.field.daysToMinutes': {
    sv: 'Protokollet justerat inom så många dagar',
    en: 'Minutes adjusted within so many days',
  },
  'screen.field.daysToPauseReview': {
    sv: 'En paus ses över efter så många dagar',
    en: 'A pause is reviewed after so many days',
  },
  'screen.field.daysToQueueReview': {
    sv: 'En köplats ses över efter så många dagar',
    en: 'A place in the queue is reviewed after so many days',
  },
  'screen.field.daysToReopen': {
    sv: 'Ett uppdrag kan öppnas igen inom så många dagar',
    en: 'An uppdrag may be reopened within so many days',
  },
  'screen.field.daysToReview': {
    sv: 'Behovet följs upp efter så många dagar',
    en: 'The need is reviewed after so many days',
  },
  'screen.field.daysToRelease': {
    sv: 'Ett kvartals tabeller lämnas ut så många dagar efter dess slut',
    en: 'The tables of a quarter are released so many days after its end',
  },
  'screen.field.smallestShown': {
    sv: 'Minsta antal som visas utanför sekretessen',
    en: 'The smallest count that is shown outside the secrecy',
  },
  'screen.field.driftLimitPercent': {
    sv: 'Varna när så många procent av uppdragen ligger utanför målgruppen',
    en: 'Warn when so many per cent of the uppdrag are outside the target group',
  },
  'screen.field.driftsform': { sv: 'Driftsform', en: 'Operating form' },
  'screen.field.enheter': { sv: 'Enheter', en: 'Enheter' },
  'screen.field.entry': { sv: 'Post nummer', en: 'Entry number' },
  'screen.field.exclusive': {
    sv: 'Arbetar ombudet bara med dessa enheter?',
    en: 'Does the ombud work with these enheter only?',
  },
  'screen.field.extent': {
    sv: 'Omfattning, procent av arbetstiden',
    en: 'Extent, per cent of working time',
  },
  'screen.field.feeOre': { sv: 'Avgift för upphandlingen', en: 'Fee for the procurement' },
  'screen.field.from': { sv: 'Från och med', en: 'From' },
  'screen.field.fte': { sv: 'Årsanställningar', en: 'Full-time posts' },
  'screen.field.hours': { sv: 'Timmar', en: 'Hours' },
  'screen.field.kind': { sv: 'Slag', en: 'Kind' },
  'screen.field.ledningsgrupp': { sv: 'För ledningsgruppen', en: 'For the ledningsgrupp' },
  'screen.field.medhuvudman': {
    sv: 'Drivs tillsammans med',
    en: 'Run together with',
  },
  'screen.field.meetingsPerYear': {
    sv: 'Minst så många möten om året',
    en: 'At least so many meetings a year',
  },
  'screen.field.mobile': { sv: 'Mobiltelefon', en: 'Mobile telephone' },
  'screen.field.monthsToFollowUp': {
    sv: 'En åtgärd följs upp efter så många månader',
    en: 'A remedy is followed up after so many months',
  },
  'screen.field.monthsToGuidelineReview': {
    sv: 'Prioriteringsriktlinjen ses över efter så många månader',
    en: 'The priority guideline is reviewed after so many months',
  },
  'screen.field.mottagare': { sv: 'Mottagare', en: 'Receiver' },
  'screen.field.namnd': { sv: 'Nämnd', en: 'Nämnd' },
  'screen.field.optionMonths': {
    sv: 'Optioner, månader för var och en',
    en: 'Options, months of each',
  },
  'screen.field.ore': {
    sv: 'Belopp (kostnad är plus, intäkt minus)',
    en: 'Amount (cost is plus, income minus)',
  },
  'screen.field.orePerFte': {
    sv: 'Statsbidrag per årsanställning',
    en: 'State grant per full-time post',
  },
  'screen.field.persons': { sv: 'Personer', en: 'Persons' },
  'screen.field.plats': { sv: 'Plats', en: 'Place' },
  'screen.field.questions': {
    sv: 'Frågor som ledningsgruppen beslutar i',
    en: 'Questions that the ledningsgrupp decides',
  },
  'screen.field.regime': { sv: 'Dokumentation', en: 'Documentation' },
  'screen.field.result': { sv: 'Resultat', en: 'Result' },
  'screen.field.scb': { sv: 'Kommunkod', en: 'Code of the kommun' },
  'screen.field.shares': { sv: 'Arbetstidens fördelning', en: 'How working time is split' },
  'screen.field.slag': { sv: 'Slag', en: 'Kind' },
  'screen.field.stop': { sv: 'Intagsstopp nummer', en: 'Number of the intake stop' },
  'screen.field.systemfel': { sv: 'För systemfel', en: 'For systemfel' },
  'screen.field.topic': { sv: 'Ämne', en: 'Topic' },
  'screen.field.uppdrag': { sv: 'För uppdrag', en: 'For uppdrag' },
  'screen.field.uppfoljning': { sv: 'Uppföljning', en: 'Follow-up' },
  'screen.field.utforare': { sv: 'Utförare', en: 'Provider' },
  'screen.field.vacancy': { sv: 'Vakans nummer', en: 'Vacancy number' },
  'screen.field.verksamhet': { sv: 'För verksamheten', en: 'For the verksamhet' },
  'screen.field.weeksToAnswer': {
    sv: 'En huvudman svarar inom så många veckor',
    en: 'A huvudman answers within so many weeks',
  },
  'screen.field.year': { sv: 'År', en: 'Year' },

  'screen.field.AgreementSigned.name': { sv: 'Avtalets namn', en: 'Name of the agreement' },
  'screen.field.AgreementSigned.reviewOn': {
    sv: 'Dags att tänka på vad som kommer sedan',
    en: 'Time to think of what comes after it',
  },
  'screen.field.ArbetsledareLeft.to': { sv: 'Sista dag', en: 'Last day' },
  'screen.field.EnhetAdded.name': { sv: 'Enhetens namn', en: 'Name of the enhet' },
  'screen.field.EvaluationMade.by': { sv: 'Utvärderad av', en: 'Evaluated by' },
  'screen.field.GuidelineAdopted.text': { sv: 'Riktlinjen i text', en: 'The guideline in words' },
  'screen.field.HuvudmanChanged.name': { sv: 'Huvudmannens namn', en: 'Name of the huvudman' },
  'screen.field.HuvudmanRegistered.name': { sv: 'Huvudmannens namn', en: 'Name of the huvudman' },
  'screen.field.IntakeResumed.to': {
    sv: 'Sista dagen som ingen togs in',
    en: 'Last day that nobody was taken in',
  },
  'screen.field.OmbudLeft.to': { sv: 'Sista dag', en: 'Last day' },
  'screen.field.VacancyFilled.to': {
    sv: 'Sista dagen som tjänsten var vakant',
    en: 'Last day that the post was vacant',
  },
  'screen.field.VerksamhetStarted.name': {
    sv: 'Verksamhetens namn',
    en: 'Name of the verksamhet',
  },
} as const satisfies Room;
