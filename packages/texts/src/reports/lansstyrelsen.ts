import type { Room } from '../room.ts';

/** What länsstyrelsen is sent: account, application, interim report. */
export const lansstyrelsenTexts = {
  'report.source.section10': {
    sv: '10 § förordningen (2013:522): redovisning senast den 15 januari',
    en: 'Section 10 of ordinance 2013:522: account by 15 January',
  },
  'report.source.section8': {
    sv: '8 § förordningen (2013:522): ansökan senast den 1 mars',
    en: 'Section 8 of ordinance 2013:522: application by 1 March',
  },
  'report.source.request2009': {
    sv: 'Länsstyrelsens begäran om delredovisning den 16 september 2009, åtta punkter',
    en: 'The request of länsstyrelsen for an interim report of 16 September 2009, eight points',
  },
  'report.redovisning.posts': {
    sv: 'Tjänster, kompetensutveckling och handledning',
    en: 'Posts, training and supervision',
  },
  'report.redovisning.persons': {
    sv: 'Vilka grupper och hur många personer har haft ombud, och varför?',
    en: 'Which groups and how many persons have had an ombud, and why?',
  },
  'report.redovisning.persons.figures': { sv: 'Personer och uppdrag', en: 'Persons and uppdrag' },
  'report.redovisning.guideline': {
    sv: 'Riktlinjer och prioriteringsordning',
    en: 'Guidelines and order of priority',
  },
  'report.redovisning.organisation': {
    sv: 'Organisation, ledning och samverkan',
    en: 'Organisation, lead and cooperation',
  },
  'report.redovisning.systemfel': {
    sv: 'Brister som har uppmärksammats',
    en: 'Shortcomings observed',
  },
  'report.ansokan.kommuner': {
    sv: 'Vilka kommuner och enheter omfattas?',
    en: 'Which kommuner and enheter are covered?',
  },
  'report.ansokan.posts': { sv: 'Hur många tjänster söks bidrag för?', en: 'How many posts?' },
  'report.ansokan.form': {
    sv: 'Hur drivs verksamheten, och sedan när?',
    en: 'How is it run, and since when?',
  },
  'report.ansokan.cooperation': {
    sv: 'Vilka samverkar i ledningsgruppen?',
    en: 'Who cooperates in the ledningsgrupp?',
  },
  'report.ansokan.workMethod': { sv: 'Hur arbetar ombuden?', en: 'How do the ombud work?' },
  'report.ansokan.guideline': { sv: 'Hur prioriteras de sökande?', en: 'Who comes first?' },
  'report.ansokan.documentation': {
    sv: 'Hur planeras och dokumenteras arbetet?',
    en: 'How is the work planned and documented?',
  },
  'report.ansokan.support': {
    sv: 'Vilket stöd får ombuden i form av utbildning och handledning?',
    en: 'What training and supervision do the ombud have?',
  },
  'report.ansokan.lastYear': {
    sv: 'Utbildning och handledning året före',
    en: 'Training and supervision in the year before',
  },
  'report.ansokan.followUp': {
    sv: 'Hur ska verksamheten följas upp?',
    en: 'How will the verksamhet be followed up?',
  },
  'report.delredovisning.members': {
    sv: 'Vilka är representerade i ledningsgruppen, och med vilket mandat?',
    en: 'Who is represented in the ledningsgrupp, and with what mandate?',
  },
  'report.delredovisning.agenda': {
    sv: 'Vilka frågor och systemfel har behandlats? Vad fungerade bra och mindre bra?',
    en: 'Which questions and systemfel were dealt with? What worked well and less well?',
  },
  'report.delredovisning.leadership': {
    sv: 'Hur är arbetsledningen organiserad? Vad fungerade bra och mindre bra?',
    en: 'How is the lead organised? What worked well and less well?',
  },
  'report.delredovisning.training': {
    sv: 'Vilken kompetensutveckling och handledning har ombuden fått?',
    en: 'What training and supervision have the ombud had?',
  },
  'report.delredovisning.economy': {
    sv: 'Ekonomi, med tjänster, vakanser, tjänstledigheter och sjukfrånvaro',
    en: 'Economy, with posts, vacancies, leave and sickness',
  },
  'report.delredovisning.evaluation': {
    sv: 'Har verksamheten utvärderats, och med vilket resultat?',
    en: 'Has the verksamhet been evaluated, and with what result?',
  },
  'report.delredovisning.uppdrag': {
    sv: 'Påbörjade, pågående och avslutade uppdrag',
    en: 'Started, ongoing and closed uppdrag',
  },
  'report.delredovisning.contacts': {
    sv: 'Vilka är ombuden, och hur når man dem?',
    en: 'Who are the ombud, and how are they reached?',
  },
  'report.column.since': { sv: 'Sedan', en: 'Since' },
  'report.column.population': { sv: 'Invånare', en: 'Inhabitants' },
  'report.enheter': { sv: 'Enheter den {day}', en: 'Enheter on {day}' },
  'report.documentation': {
    sv: 'Dokumentation sedan {day}: {regime}.',
    en: 'Documentation since {day}: {regime}.',
  },
  'report.documentation.none': {
    sv: 'Hur arbetet dokumenteras är inte bestämt den {day}.',
    en: 'How the work is documented is not settled on {day}.',
  },
} as const satisfies Room;
