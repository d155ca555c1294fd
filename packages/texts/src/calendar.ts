import type { Room } from './room.ts';

/** What a personal calendar says of a deadline or a meeting: the kind, never who or which. */
export const calendarTexts = {
  'calendar.uppdrag': { sv: 'Ett uppdrag: {deadline}', en: 'An uppdrag: {deadline}' },
  'calendar.systemfel': { sv: 'Ett systemfel: {deadline}', en: 'A systemfel: {deadline}' },
  'calendar.verksamhet': { sv: 'Verksamheten: {deadline}', en: 'The verksamhet: {deadline}' },
  'calendar.ledningsgrupp': {
    sv: 'Ledningsgruppen: {deadline}',
    en: 'The ledningsgrupp: {deadline}',
  },
  'calendar.mote': { sv: 'Ett möte: {deadline}', en: 'A meeting: {deadline}' },
  'calendar.rapport': { sv: 'En rapport: {deadline}', en: 'A report: {deadline}' },
  'calendar.meeting': { sv: 'Möte i ledningsgruppen', en: 'Meeting of the ledningsgrupp' },
} as const satisfies Room;
