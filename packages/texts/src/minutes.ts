import type { Room } from './room.ts';

/** The words in which minutes are proposed. A secretary goes on from them. */
export const minutesTexts = {
  'minutes.title': { sv: 'Protokoll', en: 'Minutes' },
  'minutes.when': {
    sv: '{day} kl. {startsAt}',
    en: '{day} at {startsAt}',
  },
  'minutes.present': { sv: 'Närvarande: {names}', en: 'Present: {names}' },
  'minutes.absent': { sv: 'Frånvarande: {names}', en: 'Absent: {names}' },
  'minutes.chair': { sv: 'Ordförande: {name}', en: 'Chair: {name}' },
  'minutes.secretary': { sv: 'Sekreterare: {name}', en: 'Secretary: {name}' },
  'minutes.adjusters': { sv: 'Justerare: {names}', en: 'Adjusters: {names}' },
  'minutes.member': { sv: 'ledamot {member}', en: 'member {member}' },
  'minutes.paragraph': { sv: '§ {paragraph} {title}', en: '§ {paragraph} {title}' },
  'minutes.decision': { sv: 'Beslut: {decision}.', en: 'Decided: {decision}.' },
  'minutes.forwarded': {
    sv: 'Till {huvudman}. Svar senast {dueOn}.',
    en: 'To {huvudman}. Answer by {dueOn}.',
  },
  'minutes.tabled': {
    sv: 'Tas upp igen på mötet {day}.',
    en: 'To be taken up again at the meeting of {day}.',
  },
  'minutes.reason': { sv: 'Skäl: {reason}.', en: 'Reason: {reason}.' },
  'minutes.notedOn': { sv: '{title}: {note}', en: '{title}: {note}' },
  'minutes.undecided': { sv: 'Utan beslut: {titles}.', en: 'Without a decision: {titles}.' },
} as const satisfies Room;
