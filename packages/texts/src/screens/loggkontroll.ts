import type { Room } from '../room.ts';

/** The pages of the review of the access log. */
export const loggkontrollPageTexts = {
  'screen.menu.loggkontroll': { sv: 'Loggkontroll', en: 'Log review' },
  'screen.home.loggkontroll': {
    sv: 'Granska vem som har läst om klienterna, månad för månad',
    en: 'Review who has read about clients, month by month',
  },
  'screen.loggkontroll.title': { sv: 'Loggkontroller', en: 'Log reviews' },
  'screen.loggkontroll.new': { sv: 'Öppna en loggkontroll', en: 'Open a log review' },
  'screen.loggkontroll.caption': {
    sv: '{filter}: {count, plural, one {# loggkontroll} other {# loggkontroller}}',
    en: '{filter}: {count, plural, one {# log review} other {# log reviews}}',
  },
  'screen.loggkontroll.captionOfMore': {
    sv: '{filter}: de {count} första loggkontrollerna',
    en: '{filter}: the first {count} log reviews',
  },
  'screen.loggkontroll.empty': { sv: 'Inga loggkontroller här', en: 'No log reviews here' },
  'screen.loggkontroll.emptyHelp': {
    sv: 'Välj ett annat läge, eller öppna en loggkontroll för en månad som är slut.',
    en: 'Choose another state, or open a log review of a month that is over.',
  },
  'screen.loggkontroll.emptyOther': { sv: 'Välj ett annat läge.', en: 'Choose another state.' },
  'screen.loggkontroll.numberNamed': {
    sv: '{number} Loggkontroll {month}',
    en: '{number} Log review {month}',
  },
  'screen.loggkontroll.month': { sv: 'Månad', en: 'Month' },
  'screen.loggkontroll.rows': { sv: 'Rader i loggen', en: 'Rows in the log' },
  'screen.loggkontroll.flagged': { sv: 'Flaggade', en: 'Flagged' },
  'screen.loggkontroll.sampled': { sv: 'Stickprov', en: 'Sampled' },
  'screen.loggkontroll.assessed': { sv: 'Bedömda', en: 'Assessed' },
  'screen.loggkontroll.deviations': { sv: 'Avvikelser', en: 'Deviations' },
  'screen.loggkontroll.entries': { sv: 'Uttagna rader', en: 'Drawn rows' },
  'screen.loggkontroll.entriesCaption': {
    sv: '{count, plural, one {# rad} other {# rader}} ur åtkomstloggen',
    en: '{count, plural, one {# row} other {# rows}} of the access log',
  },
  'screen.loggkontroll.noEntries': {
    sv: 'Inget att bedöma: månaden har inga rader.',
    en: 'Nothing to assess: the month has no rows.',
  },
  'screen.loggkontroll.entry': { sv: 'Rad', en: 'Row' },
  'screen.loggkontroll.when': { sv: 'När', en: 'When' },
  'screen.loggkontroll.who': { sv: 'Vem', en: 'Who' },
  'screen.loggkontroll.about': { sv: 'Uppdrag', en: 'Uppdrag' },
  'screen.loggkontroll.list': {
    sv: 'Lista, {count, plural, one {# person} other {# personer}}',
    en: 'List, {count, plural, one {# person} other {# persons}}',
  },
  'screen.loggkontroll.why': { sv: 'Ändamål', en: 'Purpose' },
  'screen.loggkontroll.flags': { sv: 'Uttagen för', en: 'Drawn for' },
  'screen.loggkontroll.explanation': { sv: 'Förklaring', en: 'Explanation' },
  'screen.loggkontroll.waits': { sv: 'Begärd', en: 'Asked for' },
  'screen.loggkontroll.outcome': { sv: 'Bedömning', en: 'Assessment' },
  'screen.explain.title': { sv: 'Läsningar att förklara', en: 'Readings to explain' },
  'screen.explain.explained': {
    sv: 'Granskaren ber dig förklara varför du läste. Skriv inget om klienten.',
    en: 'The auditor asks you to explain why you read. Write nothing about the client.',
  },
  'screen.explain.reading': {
    sv: '{when}: {about}, {purpose}. Loggkontroll {review}, rad {entry}.',
    en: '{when}: {about}, {purpose}. Log review {review}, row {entry}.',
  },
  'screen.explain.why': { sv: 'Varför läste du?', en: 'Why did you read?' },
  'screen.explain.note': { sv: 'Mer, om det behövs', en: 'More, if needed' },
  'screen.explain.send': { sv: 'Skicka förklaringen', en: 'Send the explanation' },
  'screen.field.month': { sv: 'Månad (ÅÅÅÅ-MM)', en: 'Month (YYYY-MM)' },
  'screen.hint.textOf.loggkontroll': {
    sv: 'Granskare läser texten. Skriv inget om vem en klient är.',
    en: 'Auditors read this. Write nothing about who a client is.',
  },
  'screen.form.subjectOf.loggkontroll': {
    sv: 'Loggkontrollens anteckningar',
    en: 'The notes of the log review',
  },
  'screen.forget.gone.loggkontroll': {
    sv: 'Det här försvinner: det som skrivits i förklaringar och bedömningar. Ingen kan läsa det igen.',
    en: 'This disappears: what was written in explanations and assessments. Nobody can read it again.',
  },
  'screen.forget.stays.loggkontroll': {
    sv: 'Det här finns kvar: vilka rader som togs ut, varför, och vad bedömningen blev, i koder och tal.',
    en: 'This remains: which rows were drawn, why, and what was found, in codes and numbers.',
  },
  'screen.field.loggkontroll': { sv: 'För loggkontroll', en: 'For log reviews' },
  'screen.field.drawn': { sv: 'Uttag ur loggen', en: 'Drawn from the log' },
  'screen.field.seed': { sv: 'Slumptal för uttaget', en: 'Seed of the draw' },
  'screen.field.rows': { sv: 'Rader i loggen', en: 'Rows in the log' },
  'screen.field.flagged': { sv: 'Flaggade', en: 'Flagged' },
  'screen.field.sampled': { sv: 'Stickprov', en: 'Sampled' },
  'screen.field.entries': { sv: 'Uttagna rader', en: 'Drawn rows' },
  'screen.field.position': { sv: 'Plats i loggen', en: 'Place in the log' },
  'screen.field.flags': { sv: 'Uttagen för', en: 'Drawn for' },
  'screen.field.explanation': { sv: 'Förklaring', en: 'Explanation' },
  'screen.field.explained': { sv: 'Förklarade', en: 'Explained' },
  'screen.field.deviations': { sv: 'Avvikelser', en: 'Deviations' },
} as const satisfies Room;
