import type { Room } from '../room.ts';

/** Of a meeting's minutes and papers as documents; the words of minutes stand among those of the draft. */
export const protokollTexts = {
  'report.protokoll.title': { sv: 'Protokoll {meeting}', en: 'Minutes {meeting}' },
  'report.protokoll.proposed': {
    sv: 'Förslag efter besluten. Ingen har skrivit protokollet än.',
    en: 'Proposed from the decisions. Nobody has written the minutes yet.',
  },
  'report.protokoll.draft': {
    sv: 'Utkast {draft} den {on}, inte justerat',
    en: 'Draft {draft} of {on}, not approved',
  },
  'report.protokoll.approved': {
    sv: 'Justerat {on}, låst',
    en: 'Approved on {on}, sealed',
  },
  'report.pack.title': { sv: 'Underlag till möte {meeting}', en: 'Papers for meeting {meeting}' },
  'report.pack.agenda': { sv: 'Dagordning', en: 'Agenda' },
  'report.pack.noAgenda': { sv: 'Inget står på dagordningen.', en: 'Nothing is on the agenda.' },
  'report.pack.papers': { sv: 'Handlingar', en: 'Papers' },
  'report.pack.noPapers': {
    sv: 'Inga handlingar har skickats in till mötet.',
    en: 'No papers were sent in for the meeting.',
  },
  'report.pack.about': { sv: 'Om: {item}', en: 'About: {item}' },
  'report.pack.file': { sv: 'Filen finns i {file}', en: 'The file is in {file}' },
  'report.pack.meeting': { sv: 'Möte', en: 'Meeting' },
  'report.pack.place': { sv: 'Plats', en: 'Place' },
} as const satisfies Room;
