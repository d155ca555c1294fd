import type { Room } from '../room.ts';

/** In the words of the form of 2012. */
export const verksamhetsberattelseTexts = {
  'report.recipient.lansstyrelsen': { sv: 'Länsstyrelsen', en: 'The county administrative board' },
  'report.source.questions2012': {
    sv: 'Socialstyrelsens frågor till verksamhetsberättelsen för 2012',
    en: 'The questions of Socialstyrelsen for the annual report of 2012',
  },
  'report.berattelse.organisation': {
    sv: 'Verksamhetens organisation och ledning',
    en: 'Organisation and lead',
  },
  'report.berattelse.clients': { sv: 'Klientarbete', en: 'Work with clients' },
  'report.berattelse.economy': { sv: 'Verksamhetens ekonomi', en: 'Economy' },
  'report.berattelse.members': {
    sv: 'Vilka ingår i ledningsgruppen?',
    en: 'Who is in the ledningsgrupp?',
  },
  'report.berattelse.mandate': {
    sv: 'I vilka frågor får ledningsgruppen besluta?',
    en: 'In which questions may the ledningsgrupp decide?',
  },
  'report.berattelse.meetings': {
    sv: 'Hur ofta träffas ledningsgruppen, och är mötena dokumenterade?',
    en: 'How often does the ledningsgrupp meet, and are its meetings documented?',
  },
  'report.berattelse.agenda': {
    sv: 'Vilken typ av frågor behandlas?',
    en: 'What kind of questions are dealt with?',
  },
  'report.berattelse.systemfel': {
    sv: 'Har systemfel rapporterats?',
    en: 'Have systemfel been reported?',
  },
  'report.berattelse.handled': {
    sv: 'Hur har ledningsgruppen behandlat systemfelen?',
    en: 'How has the ledningsgrupp dealt with them?',
  },
  'report.berattelse.leadership': {
    sv: 'Hur är arbetsledningen organiserad?',
    en: 'How is the lead of the ombud organised?',
  },
  'report.berattelse.workMethod': {
    sv: 'Finns en arbetsmetodik?',
    en: 'Is there a work method?',
  },
  'report.berattelse.guideline': {
    sv: 'Finns riktlinjer för prioritering när det är kö?',
    en: 'Are there guidelines for priority when there is a queue?',
  },
  'report.berattelse.training': {
    sv: 'Vilken kompetensutveckling och handledning har ombuden fått?',
    en: 'What training and supervision have the ombud had?',
  },
  'report.berattelse.requested': {
    sv: 'Hur många har begärt personligt ombud, efter ålder, kön och orsak?',
    en: 'How many have requested a personligt ombud, by age, gender and reason?',
  },
  'report.berattelse.uppdrag': {
    sv: 'Hur många uppdrag har påbörjats, pågått och avslutats, efter ålder och kön?',
    en: 'How many uppdrag were started, ongoing and closed, by age and gender?',
  },
  'report.berattelse.queue': {
    sv: 'Har verksamheten haft kö, och hur lång?',
    en: 'Was there a queue, and how long?',
  },
  'report.berattelse.refused': {
    sv: 'Hur många har nekats ombud, och varför?',
    en: 'How many were refused, and why?',
  },
  'report.berattelse.information': {
    sv: 'Vilka informationsinsatser har gjorts?',
    en: 'What information has been given?',
  },
  'report.berattelse.outreach': {
    sv: 'Vilket uppsökande arbete har gjorts?',
    en: 'What outreach has been made?',
  },
  'report.berattelse.posts': {
    sv: 'Hur många tjänster finns, och vilka vakanser, tjänstledigheter och sjukfrånvaro?',
    en: 'How many posts are there, with what vacancies, leave and sickness?',
  },
  'report.berattelse.cost': {
    sv: 'Vad har verksamheten kostat?',
    en: 'What has the verksamhet cost?',
  },
  'report.training': { sv: 'Utbildning och handledning', en: 'Training and supervision' },
  'report.requested': { sv: 'Begäran om personligt ombud', en: 'Requests for an ombud' },
  'report.uppdrag': { sv: 'Uppdragen i siffror', en: 'The uppdrag in figures' },
  'report.queue': { sv: 'Kö', en: 'Queue' },
  'report.information': { sv: 'Nådda personer', en: 'Persons reached' },
} as const satisfies Room;
