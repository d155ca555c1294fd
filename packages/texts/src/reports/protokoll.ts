import type { Room } from '../room.ts';

/** Of minutes as a document; their words stand among those of the draft. */
export const protokollTexts = {
  'report.protokoll.on': { sv: 'Mötesdag', en: 'Held on' },
  'report.protokoll.at': { sv: 'Tid', en: 'Time' },
  'report.protokoll.place': { sv: 'Plats', en: 'Place' },
  'report.protokoll.chair': { sv: 'Ordförande', en: 'Chair' },
  'report.protokoll.secretary': { sv: 'Sekreterare', en: 'Secretary' },
  'report.protokoll.adjusters': { sv: 'Justerare', en: 'Adjusters' },
  'report.protokoll.attendance': { sv: 'Närvaro', en: 'Attendance' },
  'report.protokoll.members': { sv: 'Ledamöter', en: 'Members' },
  'report.protokoll.present': { sv: 'Närvarande', en: 'Present' },
  'report.protokoll.absent': { sv: 'Frånvarande', en: 'Absent' },
  'report.protokoll.paragraphs': { sv: 'Paragrafer', en: 'Paragraphs' },
  'report.protokoll.noWords': { sv: 'Frågan behandlades.', en: 'The question was dealt with.' },
  'report.protokoll.all': {
    sv: 'Ingen fråga på dagordningen är utan beslut.',
    en: 'No question on the agenda is without a decision.',
  },
} as const satisfies Room;
