import type { Room } from '../room.ts';

/** Said in more than one report. */
export const sharedReportTexts = {
  'report.notAnswered': { sv: 'Frågan är inte besvarad än.', en: 'Not answered yet.' },
  'report.notTold': {
    sv: 'Texten ingår inte i den här versionen av rapporten.',
    en: 'The text is not in this version of the report.',
  },
  'report.and': { sv: ' och ', en: ' and ' },
  'report.by': { sv: '{measure} efter {dimensions}', en: '{measure} by {dimensions}' },
  'report.dimension.mottagare': { sv: 'mottagare', en: 'receiver' },
  'report.onDay': { sv: '{what} den {day}', en: '{what} on {day}' },
  'report.none': { sv: '{table}: inga.', en: '{table}: none.' },
  'report.notGiven': {
    sv: 'Tabellen ”{table}” lämnas inte ut utanför verksamheten.',
    en: 'The table “{table}” is not given outside the verksamhet.',
  },
  'report.rulesBelow': {
    sv: 'Räknereglerna står sist, under Källor och regler.',
    en: 'The counting rules stand last, under Sources and rules.',
  },
  'report.protectedCells': {
    sv: '{count, plural, one {Ett tal är skyddat} other {# tal är skyddade}}, så att ingen enskild kan kännas igen.',
    en: '{count, plural, one {One figure is protected} other {# figures are protected}}, so that nobody can be recognised.',
  },
  'report.countedTo': {
    sv: 'Räknat till och med händelse {position, number} i loggen.',
    en: 'Counted up to event {position, number} of the log.',
  },
  'report.chart.most': { sv: 'Störst: {names}, {value}.', en: 'Largest: {names}, {value}.' },
  'report.chart.equal': { sv: 'Alla lika: {value}.', en: 'All alike: {value}.' },
  'report.totalOfCases': {
    sv: 'Alla (kan finnas på flera rader)',
    en: 'All (may stand in several rows)',
  },
  'report.column.measure': { sv: 'Mått', en: 'Measure' },
  'report.column.unit': { sv: 'Räknas i', en: 'Counted in' },
  'report.column.figure': { sv: 'Antal', en: 'Figure' },
  'report.column.rule': { sv: 'Räkneregel', en: 'Counting rule' },
  'report.column.position': { sv: 'Räknat till', en: 'Counted to' },
  'report.rules': { sv: 'Hur siffrorna är räknade', en: 'How the figures are counted' },
  'report.sources': { sv: 'Källor och regler', en: 'Sources and rules' },
  'report.door.exact': {
    sv: 'Siffrorna är räknade ur verksamhetens logg och visas som de är. Små tal kan peka ut enskilda: sprid inte rapporten längre än till mottagaren.',
    en: 'The figures are counted from the log of the verksamhet and shown as they are. Small numbers may point out individuals: do not pass the report on beyond its recipient.',
  },
  'report.door.released': {
    sv: 'Siffrorna är räknade ur verksamhetens logg. Små tal är skyddade, så att ingen enskild kan kännas igen.',
    en: 'The figures are counted from the log of the verksamhet. Small numbers are protected, so that nobody can be recognised.',
  },
  'report.source.ordinance': {
    sv: 'Förordning (2013:522) om statsbidrag till kommuner som bedriver verksamhet med personligt ombud',
    en: 'Ordinance (2013:522) on state grants to kommuner that run a verksamhet of personligt ombud',
  },
  'report.source.register': {
    sv: 'Verksamhetens register: organisation, tjänster, ledningsgrupp, möten och ekonomi',
    en: 'The register of the verksamhet: organisation, posts, ledningsgrupp, meetings and economy',
  },
} as const satisfies Room;
