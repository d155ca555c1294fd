import type { Room } from './room.ts';

/** What is said of a table that somebody asked for: its title, what there is to see, and how it is known. */
export const questionTexts = {
  'question.title': { sv: '{what}, {when}', en: '{what}, {when}' },
  'question.against': { sv: '{what} jämfört med {before}', en: '{what} compared with {before}' },
  'question.filtered': { sv: '{what} ({filters})', en: '{what} ({filters})' },
  'question.half': {
    sv: '{half, select, 1 {första halvåret} other {andra halvåret}} {year}',
    en: '{half, select, 1 {first half} other {second half}} of {year}',
  },
  'question.quarter': {
    sv: '{quarter, select, 1 {första kvartalet} 2 {andra kvartalet} 3 {tredje kvartalet} other {fjärde kvartalet}} {year}',
    en: '{quarter, select, 1 {first quarter} 2 {second quarter} 3 {third quarter} other {fourth quarter}} of {year}',
  },

  'question.total': {
    sv: '{what}, {when}: {told, select, number {{total}} skyddad {totalen är skyddad} other {det finns inget att räkna}}',
    en: '{what}, {when}: {told, select, number {{total}} skyddad {the total is protected} other {there is nothing to count}}',
  },
  'question.totals': { sv: '{when}: {totals}', en: '{when}: {totals}' },
  'question.totalOf': {
    sv: '{what} {told, select, number {{total}} skyddad {är skyddad} other {inget att räkna}}',
    en: '{what} {told, select, number {{total}} skyddad {is protected} other {nothing to count}}',
  },
  'question.most': {
    sv: '{some, select, yes {av det som visas } other {}}{kind, select, count {flest för} sum {mest för} other {högst för}} {names} ({value}{each, select, yes { vardera} other {}})',
    en: '{some, select, yes {of what is shown } other {}}{kind, select, count {most for} sum {most for} other {highest for}} {names} ({value}{each, select, yes { each} other {}})',
  },
  'question.change': {
    sv: '{direction, select, more {{by} {kind, select, count {fler än} other {mer än}}} less {{by} {kind, select, count {färre än} other {mindre än}}} other {{kind, select, count {lika många som} other {lika mycket som}}}} {before}{percent, select, none {} other { ({percent})}}',
    en: '{direction, select, more {{by} {kind, select, count {more than} other {more than}}} less {{by} {kind, select, count {fewer than} other {less than}}} other {{kind, select, count {as many as} other {as much as}}}} {before}{percent, select, none {} other { ({percent})}}',
  },
  'question.noChange': {
    sv: 'förändringen från {before} kan inte visas',
    en: 'the change from {before} cannot be shown',
  },
  'question.points': { sv: '{value} procentenheter', en: '{value} percentage points' },

  'question.column.difference': { sv: '{what}, skillnad', en: '{what}, difference' },
  'question.column.percent': {
    sv: '{what}, förändring i procent',
    en: '{what}, change in per cent',
  },
  'question.column.mark': {
    sv: '{what}: ”skyddad” där siffran är skyddad',
    en: '{what}: “skyddad” where the figure is protected',
  },
  'question.column.from': { sv: 'Från och med', en: 'From' },
  'question.column.to': { sv: 'Till och med', en: 'To, inclusive' },
  'question.difference': { sv: 'Skillnad', en: 'Difference' },
  'question.percent': { sv: 'Förändring i procent', en: 'Change in per cent' },

  'question.suppressed': {
    sv: '{count, plural, one {# siffra är skyddad} other {# siffror är skyddade}}: antal under {smallest} visas inte, inte heller det som skulle avslöja ett sådant, och några är skyddade av en slump, så att märket inte säger något.',
    en: '{count, plural, one {# figure is protected} other {# figures are protected}}: counts below {smallest} are not shown, nor what would give one away, and some are protected by chance, so that the mark says nothing.',
  },
  'question.nothingSuppressed': {
    sv: 'Ingen siffra är skyddad.',
    en: 'No figure is protected.',
  },
  'question.fact.summary': { sv: 'I korthet', en: 'In short' },
  'question.fact.period': { sv: 'Period', en: 'Period' },
  'question.fact.compared': { sv: 'Jämfört med', en: 'Compared with' },
  'question.fact.filter': { sv: 'Endast', en: 'Only' },
  'question.fact.rule': { sv: 'Räkneregel: {what}', en: 'Counting rule: {what}' },
  'question.fact.source': { sv: 'Källa', en: 'Source' },
  'question.fact.position': { sv: 'Räknat till', en: 'Counted to' },
  'question.fact.computed': { sv: 'Beräknat', en: 'Computed' },
  'question.fact.released': { sv: 'Publicerat', en: 'Released' },
  'question.fact.suppressed': { sv: 'Skyddat', en: 'Protected' },
  'question.position': {
    sv: 'händelse {position, number} i verksamhetens logg',
    en: 'event {position, number} of the log of the verksamhet',
  },
  'question.source.exact': {
    sv: 'Verksamhetens logg. Siffrorna visas som de är: små tal kan peka ut enskilda, så sprid dem inte.',
    en: 'The log of the verksamhet. The figures are shown as they are: small numbers may point out individuals, so do not pass them on.',
  },
  'question.source.released': {
    sv: 'Verksamhetens logg, i tabeller som är publicerade.',
    en: 'The log of the verksamhet, in tables that are released.',
  },
  'question.source.open': {
    sv: 'Verksamhetens logg. Siffrorna gäller organisationen och ingen person.',
    en: 'The log of the verksamhet. The figures are about the organisation and no person.',
  },
  'question.foot': {
    sv: '{source} Räknat till händelse {position, number}, {time}.',
    en: '{source} Counted to event {position, number}, {time}.',
  },
  'question.machineFile': { sv: '{title} – för maskiner', en: '{title} – for machines' },

  'rule.releasedNearest': {
    sv: 'Det närmaste som är publicerat: {table}.',
    en: 'The nearest that is released: {table}.',
  },
  'rule.releasedOneValue': {
    sv: 'Ur publicerade tabeller väljs ett värde i taget: det som är publicerat läggs inte ihop.',
    en: 'Of released tables one value is chosen at a time: what is released is not added up.',
  },
} as const satisfies Room;
