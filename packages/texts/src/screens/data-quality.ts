import type { Room } from '../room.ts';

/** The page of what is missing. */
export const dataQualityTexts = {
  'screen.menu.dataQuality': { sv: 'Datakvalitet', en: 'Data quality' },
  'screen.quality.title': { sv: 'Datakvalitet', en: 'Data quality' },
  'screen.quality.lead': {
    sv: 'Vad som borde vara känt men saknas. En siffra är aldrig bättre än det den räknas på.',
    en: 'What ought to be known and is missing. A figure is never better than what it is counted from.',
  },
  'screen.quality.notOut': {
    sv: 'Det som saknas räknas för hela år. Det första hela året har inte släppts än.',
    en: 'What is missing is counted by whole years. The first whole year is not out yet.',
  },
  'screen.quality.caption': { sv: 'Uppgifter som saknas {year}', en: 'Facts missing in {year}' },
  'screen.quality.fact': { sv: 'Uppgift', en: 'Fact' },
  'screen.quality.of': { sv: 'Räknas på', en: 'Counted of' },
  'screen.quality.missing': { sv: 'Saknas', en: 'Missing' },
  'screen.quality.all': { sv: 'Av', en: 'Of' },
  'screen.quality.show': { sv: 'Frågan bakom', en: 'The question behind' },
  'screen.quality.question': { sv: 'Visa {fact}', en: 'Show {fact}' },
  'screen.quality.notReleased': { sv: 'inte släppt', en: 'not released' },
  'screen.quality.withoutDate': {
    sv: 'Uppdrag utan nästa datum',
    en: 'Uppdrag without a next date',
  },
  'screen.quality.withoutDateCount': {
    sv: '{count, plural, =0 {Alla dina {all} pågående uppdrag har ett nästa datum.} one {Ett av {all} pågående uppdrag har inget nästa datum. Öppna det och boka en uppföljning.} other {# av {all} pågående uppdrag har inget nästa datum. Öppna dem och boka en uppföljning.}}',
    en: '{count, plural, =0 {All of the {all} uppdrag in progress have a next date.} one {One of {all} uppdrag in progress has no next date. Open it and plan a follow-up.} other {# of {all} uppdrag in progress have no next date. Open them and plan a follow-up.}}',
  },
} as const satisfies Room;
