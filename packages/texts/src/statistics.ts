import type { Room } from './room.ts';

/** What each figure counts, by which days and how: stated wherever the figure is shown. */
const measures = {
  'measure.requestedUppdrag': { sv: 'Begärda uppdrag', en: 'Requested uppdrag' },
  'measure.requestedUppdrag.rule': {
    sv: 'Varje begäran om personligt ombud, den dag den kom. Samma person kan ha flera.',
    en: 'Every request for a personligt ombud, on the day it came. One person may have several.',
  },
  'measure.requestedPersons': { sv: 'Personer som begärt ombud', en: 'Persons who requested' },
  'measure.requestedPersons.rule': {
    sv: 'Personer med minst en begäran i perioden, var och en räknad en gång per tolv månader, vid sin första begäran. En person är den kedja av uppdrag som hänvisar till varandra; en begäran som inte hänvisar till något tidigare uppdrag räknas som en ny person.',
    en: 'Persons with at least one request in the period, each counted once in twelve months, at their first request. A person is the chain of uppdrag that refer to one another; a request that refers to no earlier uppdrag counts as a new person.',
  },
  'measure.startedUppdrag': { sv: 'Påbörjade uppdrag', en: 'Started uppdrag' },
  'measure.startedUppdrag.rule': {
    sv: 'Uppdrag vars första möte hölls i perioden, den dag det hölls.',
    en: 'Uppdrag whose first meeting was held in the period, on the day it was held.',
  },
  'measure.startedPersons': { sv: 'Personer med påbörjat uppdrag', en: 'Persons who started' },
  'measure.startedPersons.rule': {
    sv: 'Personer med minst ett första möte i perioden, var och en räknad en gång per tolv månader. En person är den kedja av uppdrag som hänvisar till varandra.',
    en: 'Persons with at least one first meeting in the period, each counted once in twelve months. A person is the chain of uppdrag that refer to one another.',
  },
  'measure.ongoingUppdrag': { sv: 'Pågående uppdrag', en: 'Ongoing uppdrag' },
  'measure.ongoingUppdrag.rule': {
    sv: 'Uppdrag som den dagen var påbörjade och inte avslutade; pausade räknas med. Pågående vid en senare dag är pågående vid en tidigare plus påbörjade plus återöppnade minus avslutade däremellan.',
    en: 'Uppdrag that on the day had started and were not closed; paused ones are counted. Ongoing on a later day is ongoing on an earlier one plus started plus reopened minus closed in between.',
  },
  'measure.ongoingPersons': {
    sv: 'Personer med pågående uppdrag',
    en: 'Persons with ongoing uppdrag',
  },
  'measure.ongoingPersons.rule': {
    sv: 'Personer med minst ett pågående uppdrag den dagen; pausade räknas med. En person är den kedja av uppdrag som hänvisar till varandra.',
    en: 'Persons with at least one ongoing uppdrag on the day; paused ones are counted. A person is the chain of uppdrag that refer to one another.',
  },
  'measure.activeUppdrag': { sv: 'Uppdrag under perioden', en: 'Uppdrag during the period' },
  'measure.activeUppdrag.rule': {
    sv: 'Uppdrag som var pågående när perioden började, eller som påbörjades eller återöppnades i den.',
    en: 'Uppdrag that were ongoing when the period began, or were started or reopened in it.',
  },
  'measure.activePersons': { sv: 'Personer som haft ombud', en: 'Persons who had an ombud' },
  'measure.activePersons.rule': {
    sv: 'Personer med minst ett uppdrag som var pågående när perioden började, eller som påbörjades eller återöppnades i den. Var och en räknas en gång per tolv månader.',
    en: 'Persons with at least one uppdrag that was ongoing when the period began, or was started or reopened in it. Each is counted once in twelve months.',
  },
  'measure.closedUppdrag': { sv: 'Avslutade uppdrag', en: 'Closed uppdrag' },
  'measure.closedUppdrag.rule': {
    sv: 'Varje avslut av ett påbörjat uppdrag, den dag det avslutades. Ett uppdrag som återöppnas och avslutas igen räknas igen.',
    en: 'Every closing of a started uppdrag, on the day it was closed. One that is reopened and closed again is counted again.',
  },
  'measure.closedPersons': { sv: 'Personer med avslutat uppdrag', en: 'Persons who closed' },
  'measure.closedPersons.rule': {
    sv: 'Personer med minst ett avslut i perioden, var och en räknad en gång per tolv månader. En person är den kedja av uppdrag som hänvisar till varandra.',
    en: 'Persons with at least one closing in the period, each counted once in twelve months. A person is the chain of uppdrag that refer to one another.',
  },
  'measure.reopenedUppdrag': { sv: 'Återöppnade uppdrag', en: 'Reopened uppdrag' },
  'measure.reopenedUppdrag.rule': {
    sv: 'Varje återöppnande i perioden, den dag det skedde.',
    en: 'Every reopening in the period, on the day it happened.',
  },
  'measure.refusedUppdrag': { sv: 'Nekade', en: 'Refused' },
  'measure.refusedUppdrag.rule': {
    sv: 'Begärda uppdrag som nekades i perioden, den dag de nekades. Skälet är obligatoriskt.',
    en: 'Requested uppdrag that were refused in the period, on the day of the refusal. A reason is mandatory.',
  },
  'measure.referredUppdrag': { sv: 'Hänvisade', en: 'Referred' },
  'measure.referredUppdrag.rule': {
    sv: 'Begärda uppdrag som i perioden avslutades med att personen visades vidare.',
    en: 'Requested uppdrag that ended in the period by showing the person on to someone else.',
  },
  'measure.withdrawnUppdrag': { sv: 'Återtagna', en: 'Withdrawn' },
  'measure.withdrawnUppdrag.rule': {
    sv: 'Begärda uppdrag som i perioden togs tillbaka innan de påbörjats.',
    en: 'Requested uppdrag that were withdrawn in the period before they started.',
  },
  'measure.queuePersons': { sv: 'Personer i kö', en: 'Persons in the queue' },
  'measure.queuePersons.rule': {
    sv: 'Personer som stod i kö den dagen. Den som har flera prioritetsskäl finns i flera rader men räknas en gång i summan.',
    en: 'Persons who were in the queue on the day. One with several priority reasons stands in several rows but is counted once in the total.',
  },
  'measure.queueDaysMedian': { sv: 'Dagar i kö, median', en: 'Days in the queue, median' },
  'measure.queueDaysMedian.rule': {
    sv: 'Mittersta antalet dagar sedan de som stod i kö den dagen ställdes i kön.',
    en: 'The middle number of days since those in the queue on the day were put there.',
  },
  'measure.queueDaysMax': { sv: 'Dagar i kö, längst', en: 'Days in the queue, longest' },
  'measure.queueDaysMax.rule': {
    sv: 'Största antalet dagar sedan någon som stod i kö den dagen ställdes i kön.',
    en: 'The largest number of days since anyone in the queue on the day was put there.',
  },
  'measure.uppdragDaysMedian': {
    sv: 'Uppdragens längd i dagar, median',
    en: 'Length of uppdrag in days, median',
  },
  'measure.uppdragDaysMedian.rule': {
    sv: 'Mittersta antalet dagar från första mötet till avslutet, för avslut i perioden. Pauser räknas med, och för återöppnade också tiden som avslutad.',
    en: 'The middle number of days from the first meeting to the closing, for closings in the period. Pauses are counted, and for reopened ones the time as closed too.',
  },
  'measure.familyPersons': {
    sv: 'Klienter med barn under 18 år i hushållet',
    en: 'Clients with children under 18 in the household',
  },
  'measure.familyPersons.rule': {
    sv: 'Personer som haft ombud i perioden och vars hushåll enligt senaste uppgift har minst ett barn under 18 år. Var och en räknas en gång per tolv månader.',
    en: 'Persons who had an ombud in the period and whose household by the latest known has at least one child under 18. Each is counted once in twelve months.',
  },
  'measure.contacts': { sv: 'Kontakter', en: 'Contacts' },
  'measure.contacts.rule': {
    sv: 'Varje noterad kontakt i ett pågående uppdrag, den dag den togs.',
    en: 'Every contact noted in an ongoing uppdrag, on the day it was made.',
  },
  'measure.meetings': { sv: 'Möten med huvudmän', en: 'Meetings with huvudmän' },
  'measure.meetings.rule': {
    sv: 'Varje hållet möte med en huvudman, den dag det hölls. Förberedelser räknas inte.',
    en: 'Every meeting held with a huvudman, on the day it was held. Preparations are not counted.',
  },
  'measure.goalOutcomes': { sv: 'Mål vid avslut', en: 'Goals at closing' },
  'measure.goalOutcomes.rule': {
    sv: 'Varje mål i uppdrag som avslutades i perioden, efter hur det gick enligt klienten.',
    en: 'Every goal of uppdrag closed in the period, by how it went in the client’s judgement.',
  },
  'measure.goalScoreChange': {
    sv: 'Klientens skattning, förändring',
    en: 'Client’s own mark, change',
  },
  'measure.goalScoreChange.rule': {
    sv: 'Medelvärdet av sista minus första skattningen (1–10), för mål i uppdrag som avslutades i perioden och som klienten skattat.',
    en: 'The mean of the last minus the first mark (1–10), for goals of uppdrag closed in the period that the client has marked.',
  },
  'measure.driftShare': {
    sv: 'Andel med tecken på målgruppsglidning',
    en: 'Share with signs of drift',
  },
  'measure.driftShare.rule': {
    sv: 'Andel av de pågående uppdragen den dagen, där klienten är beskriven, som enligt senaste uppgift rör någon som är utförsäkrad, söker försörjningsstöd eller har NPF. Hela procent.',
    en: 'The share of uppdrag ongoing on the day, where the client is described, that by the latest known concern someone who has exhausted sickness insurance, applies for social assistance or has an NPF. Whole per cent.',
  },
  'measure.utforsakradShare': {
    sv: 'Andel utförsäkrade',
    en: 'Share with exhausted sickness insurance',
  },
  'measure.utforsakradShare.rule': {
    sv: 'Andel av de pågående uppdragen den dagen, där klienten är beskriven, som rör någon som är utförsäkrad. Hela procent.',
    en: 'The share of uppdrag ongoing on the day, where the client is described, that concern someone who has exhausted sickness insurance. Whole per cent.',
  },
  'measure.sokerForsorjningsstodShare': {
    sv: 'Andel som söker försörjningsstöd',
    en: 'Share applying for social assistance',
  },
  'measure.sokerForsorjningsstodShare.rule': {
    sv: 'Andel av de pågående uppdragen den dagen, där klienten är beskriven, som rör någon som söker försörjningsstöd. Hela procent.',
    en: 'The share of uppdrag ongoing on the day, where the client is described, that concern someone who applies for social assistance. Whole per cent.',
  },
  'measure.npfShare': { sv: 'Andel med NPF', en: 'Share with an NPF' },
  'measure.npfShare.rule': {
    sv: 'Andel av de pågående uppdragen den dagen, där klienten är beskriven, som rör någon med neuropsykiatrisk funktionsnedsättning. Hela procent.',
    en: 'The share of uppdrag ongoing on the day, where the client is described, that concern someone with a neuropsychiatric disability. Whole per cent.',
  },

  'measure.observedSystemfel': { sv: 'Iakttagna systemfel', en: 'Observed systemfel' },
  'measure.observedSystemfel.rule': {
    sv: 'Systemfel som lades upp i perioden, den dag de iakttogs.',
    en: 'Systemfel registered in the period, on the day they were observed.',
  },
  'measure.knownSystemfel': { sv: 'Systemfel efter läge', en: 'Systemfel by state' },
  'measure.knownSystemfel.rule': {
    sv: 'Alla systemfel som iakttagits till och med den dagen, i det läge de då hade, även avslutade.',
    en: 'All systemfel observed up to the day, in the state they had then, also the resolved.',
  },
  'measure.openSystemfel': { sv: 'Öppna systemfel', en: 'Open systemfel' },
  'measure.openSystemfel.rule': {
    sv: 'Systemfel som den dagen var iakttagna och inte avslutade.',
    en: 'Systemfel that on the day had been observed and were not resolved.',
  },
  'measure.systemfelAgeMedian': {
    sv: 'Öppna systemfels ålder i dagar, median',
    en: 'Age of open systemfel in days, median',
  },
  'measure.systemfelAgeMedian.rule': {
    sv: 'Mittersta antalet dagar sedan de systemfel som var öppna den dagen iakttogs.',
    en: 'The middle number of days since the systemfel open on the day were observed.',
  },
  'measure.systemfelAgeMax': {
    sv: 'Öppna systemfels ålder i dagar, högst',
    en: 'Age of open systemfel in days, highest',
  },
  'measure.systemfelAgeMax.rule': {
    sv: 'Största antalet dagar sedan något systemfel som var öppet den dagen iakttogs.',
    en: 'The largest number of days since any systemfel open on the day was observed.',
  },
  'measure.reportedSystemfel': { sv: 'Rapporteringar av systemfel', en: 'Reports of systemfel' },
  'measure.reportedSystemfel.rule': {
    sv: 'Varje gång ett systemfel rapporterades i perioden: direkt, till ledningsgruppen eller i verksamhetsberättelsen. Samma systemfel kan gå alla tre vägarna.',
    en: 'Every time a systemfel was reported in the period: directly, to the ledningsgrupp or in the annual report. One systemfel may go all three ways.',
  },
  'measure.resolvedSystemfel': { sv: 'Avslutade systemfel', en: 'Resolved systemfel' },
  'measure.resolvedSystemfel.rule': {
    sv: 'Varje gång ett systemfel avslutades i perioden, efter hur det slutade. Ett som öppnas igen och avslutas igen räknas igen.',
    en: 'Every time a systemfel was resolved in the period, by how it ended. One that is reopened and resolved again is counted again.',
  },
  'measure.reopenedSystemfel': { sv: 'Återöppnade systemfel', en: 'Reopened systemfel' },
  'measure.reopenedSystemfel.rule': {
    sv: 'Varje återöppnande av ett systemfel i perioden, den dag det skedde.',
    en: 'Every reopening of a systemfel in the period, on the day it happened.',
  },
  'measure.addressedHuvudman': { sv: 'Skrivelser till huvudmän', en: 'Letters to huvudmän' },
  'measure.addressedHuvudman.rule': {
    sv: 'Varje gång en huvudman tillskrevs om ett systemfel i perioden, direkt eller av ledningsgruppen.',
    en: 'Every time a huvudman was written to about a systemfel in the period, directly or by the ledningsgrupp.',
  },
  'measure.answers': { sv: 'Svar från huvudmän', en: 'Answers from huvudmän' },
  'measure.answers.rule': {
    sv: 'Första svaret på varje skrivelse till en huvudman, den dag det kom.',
    en: 'The first answer to each letter to a huvudman, on the day it came.',
  },
  'measure.answerDaysMedian': { sv: 'Svarstid i dagar, median', en: 'Answer time in days, median' },
  'measure.answerDaysMedian.rule': {
    sv: 'Mittersta antalet dagar från skrivelse till första svar, för svar som kom i perioden.',
    en: 'The middle number of days from letter to first answer, for answers that came in the period.',
  },
  'measure.answerDaysMax': { sv: 'Svarstid i dagar, längst', en: 'Answer time in days, longest' },
  'measure.answerDaysMax.rule': {
    sv: 'Största antalet dagar från skrivelse till första svar, för svar som kom i perioden.',
    en: 'The largest number of days from letter to first answer, for answers that came in the period.',
  },
  'measure.answeredInTimeShare': {
    sv: 'Andel svar i tid',
    en: 'Share answered in time',
  },
  'measure.answeredInTimeShare.rule': {
    sv: 'Av de skrivelser till huvudmän vars svarsdag inföll i perioden och är passerad, andelen som fick sitt första svar senast den dagen. Skrivelser som inget svar längre väntades på när svarsdagen kom räknas inte. Hela procent.',
    en: 'Of the letters to huvudmän whose due day fell in the period and is over, the share that got their first answer by that day. Letters that no answer was waited for any longer on the due day are not counted. Whole per cent.',
  },
  'measure.awaitedAnswers': { sv: 'Svar som väntas', en: 'Awaited answers' },
  'measure.awaitedAnswers.rule': {
    sv: 'Skrivelser till huvudmän som den dagen väntade på sitt första svar.',
    en: 'Letters to huvudmän that on the day waited for their first answer.',
  },
  'measure.overdueAnswers': { sv: 'Försenade svar', en: 'Overdue answers' },
  'measure.overdueAnswers.rule': {
    sv: 'Skrivelser till huvudmän som den dagen väntade på sitt första svar och vars svarsdag var passerad.',
    en: 'Letters to huvudmän that on the day waited for their first answer and whose due day had passed.',
  },
} as const satisfies Room;

const dimensions = {
  'dimension.addressee': { sv: 'Tillskriven huvudman', en: 'Huvudman written to' },
  'dimension.alder': { sv: 'Ålder', en: 'Age' },
  'dimension.allvarsgrad': { sv: 'Allvarsgrad', en: 'Severity' },
  'dimension.answer': { sv: 'Svar', en: 'Answer' },
  'dimension.area': { sv: 'Livsområde', en: 'Life area' },
  'dimension.art': { sv: 'Art', en: 'Kind' },
  'dimension.channel': { sv: 'Kanal', en: 'Channel' },
  'dimension.counterpart': { sv: 'Kontakt med', en: 'Contact with' },
  'dimension.drift': { sv: 'Tecken på målgruppsglidning', en: 'Signs of drift' },
  'dimension.drift.UTFORSAKRAD': { sv: 'Utförsäkrad', en: 'Sickness insurance exhausted' },
  'dimension.drift.SOKER_FORSORJNINGSSTOD': {
    sv: 'Söker försörjningsstöd',
    en: 'Applies for social assistance',
  },
  'dimension.drift.NPF': { sv: 'NPF', en: 'NPF' },
  'dimension.drift.INGET': { sv: 'Inget av dem', en: 'None of them' },
  'dimension.drift.UPPGIFT_SAKNAS': { sv: 'Uppgift saknas', en: 'Not known' },
  'dimension.enhet': { sv: 'Enhet', en: 'Enhet' },
  'dimension.forsorjning': { sv: 'Försörjning vid start', en: 'Income at the start' },
  'dimension.forsorjningAtClose': { sv: 'Försörjning vid avslut', en: 'Income at closing' },
  'dimension.hjalp': { sv: 'Önskad hjälp', en: 'Wanted help' },
  'dimension.hjalpAtClose': { sv: 'Önskad hjälp vid avslut', en: 'Wanted help at closing' },
  'dimension.household': { sv: 'Hushåll', en: 'Household' },
  'dimension.household.EN_VUXEN': { sv: 'Barn, en vuxen', en: 'Children, one adult' },
  'dimension.household.FLERA_VUXNA': { sv: 'Barn, flera vuxna', en: 'Children, several adults' },
  'dimension.household.INGA_BARN': { sv: 'Inga barn under 18', en: 'No children under 18' },
  'dimension.household.UPPGIFT_SAKNAS': { sv: 'Uppgift saknas', en: 'Not known' },
  'dimension.huvudman': { sv: 'Huvudman', en: 'Huvudman' },
  'dimension.initiativ': { sv: 'Initiativ', en: 'Initiative' },
  'dimension.kannedom': { sv: 'Hur klienten fick kännedom', en: 'How the client heard' },
  'dimension.kon': { sv: 'Kön', en: 'Gender' },
  'dimension.konsekvens': { sv: 'Konsekvens', en: 'Consequence' },
  'dimension.livsomrade': { sv: 'Livsområde', en: 'Life area' },
  'dimension.method': { sv: 'Arbetssätt', en: 'Working method' },
  'dimension.missing': { sv: 'Uppgift saknas', en: 'Not known' },
  'dimension.niva': { sv: 'Nivå', en: 'Level' },
  'dimension.ombud': { sv: 'Huvudansvarigt ombud', en: 'Huvudansvarigt ombud' },
  'dimension.outcome': { sv: 'Utfall', en: 'Outcome' },
  'dimension.plan': { sv: 'Individuell plan', en: 'Individual plan' },
  'dimension.priority': { sv: 'Prioritetsskäl', en: 'Priority reason' },
  'dimension.profil': { sv: 'Grupp', en: 'Group' },
  'dimension.reason': { sv: 'Avslutsorsak', en: 'Closing reason' },
  'dimension.referral': { sv: 'Hänvisad till', en: 'Referred to' },
  'dimension.refusal': { sv: 'Skäl till att neka', en: 'Reason for refusal' },
  'dimension.role': { sv: 'Ombudets roll', en: 'Role of the ombud' },
  'dimension.state': { sv: 'Läge', en: 'State' },
  'dimension.way': { sv: 'Rapporteringsväg', en: 'Way of reporting' },
} as const satisfies Room;

const units = {
  'unit.person': { sv: 'personer', en: 'persons' },
  'unit.uppdrag': { sv: 'uppdrag', en: 'uppdrag' },
  'unit.contact': { sv: 'kontakter', en: 'contacts' },
  'unit.meeting': { sv: 'möten', en: 'meetings' },
  'unit.goal': { sv: 'mål', en: 'goals' },
  'unit.systemfel': { sv: 'systemfel', en: 'systemfel' },
  'unit.address': { sv: 'skrivelser', en: 'letters' },
  'unit.day': { sv: 'dagar', en: 'days' },
  'unit.percent': { sv: 'procent', en: 'per cent' },
  'unit.point': { sv: 'steg', en: 'points' },
} as const satisfies Room;

/** Why a table is not released as it was asked for. */
const release = {
  'rule.releasedNotByOmbud': {
    sv: 'Publicerade tabeller delas inte upp på ombud.',
    en: 'Released tables are not divided by ombud.',
  },
  'rule.releasedNoPosition': {
    sv: 'Publicerade tabeller är som de var när de släpptes, och räknas inte om som de var vid ett annat tillfälle.',
    en: 'Released tables are as they were when they went out, and are not counted again as of another moment.',
  },
  'rule.releasedNoDay': {
    sv: 'Publicerade tabeller gäller hela perioder, inte enstaka dagar.',
    en: 'Released tables are for whole periods, not for single days.',
  },
  'rule.releasedTwoDimensions': {
    sv: 'Publicerade tabeller delas upp på högst {max} saker utöver enhet.',
    en: 'Released tables are divided by at most {max} things besides enhet.',
  },
  'rule.releasedWholePeriod': {
    sv: 'Publicerade tabeller gäller ett helt kvartal, halvår eller år.',
    en: 'Released tables are for a whole quarter, half-year or year.',
  },
  'rule.releasedPeriodOver': {
    sv: 'Tabellen publiceras när perioden är slut, efter den {to}.',
    en: 'The table is released when the period is over, after {to}.',
  },
  'rule.releasedNotYet': {
    sv: 'Tabellerna till och med {to} är inte publicerade än. De publiceras tidigast {on}.',
    en: 'The tables up to {to} are not released yet. They are released on {on} at the earliest.',
  },
  'rule.releasedNone': {
    sv: 'Inget är publicerat för perioden.',
    en: 'Nothing is released for the period.',
  },
  'rule.releasedNotInCatalogue': {
    sv: 'Måttet hör inte till dem som publiceras. Den som behöver det frågar arbetsledaren.',
    en: 'The measure is not one of those that are released. Whoever needs it asks the arbetsledare.',
  },
  'rule.releasedNotTogether': {
    sv: 'Måttet publiceras inte uppdelat så. Varje mått har fasta tabeller, så att ingen kan räkna ut en liten siffra ur flera av dem.',
    en: 'The measure is not released by these divisions. Each measure has fixed tables, so that nobody can work out a small figure from several of them.',
  },
  'rule.releasedWithHalf': {
    sv: 'Tabellen publiceras för halvår och år, inte för kvartal: där är siffrorna för små.',
    en: 'The table is released for half-years and years, not for quarters: the figures there are too small.',
  },
  'rule.releasedWithYear': {
    sv: 'Tabellen publiceras bara för hela år: för kortare tid är siffrorna för små.',
    en: 'The table is released for whole years only: for a shorter time the figures are too small.',
  },
  'rule.releasedCoarser': {
    sv: 'Alla siffror i tabellen är skyddade. Välj en längre period eller färre indelningar.',
    en: 'All figures in the table are protected. Choose a longer period or fewer divisions.',
  },
} as const satisfies Room;

export const statisticsTexts = { ...measures, ...dimensions, ...units, ...release } as const;
