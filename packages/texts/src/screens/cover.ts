import type { Room } from '../room.ts';

/** A colleague in the place of one who is away, in several uppdrag at once. */
export const coverTexts = {
  'screen.cover.title': { sv: 'Låt en kollega täcka', en: 'Let a colleague cover' },
  'screen.cover.absent': { sv: 'Vem som inte är på plats', en: 'Who is not there' },
  'screen.cover.choose': { sv: 'Välj ombud', en: 'Choose an ombud' },
  'screen.cover.none': {
    sv: 'Ombudet är inte huvudansvarigt i något pågående uppdrag.',
    en: 'The ombud is responsible for no ongoing uppdrag.',
  },
  'screen.cover.uppdrag': { sv: 'I vilka uppdrag', en: 'In which uppdrag' },
  'screen.cover.interest': { sv: 'Jäv', en: 'Conflict of interest' },
  'screen.cover.declared': {
    sv: 'Kollegan har försäkrat att inget jäv finns i uppdragen',
    en: 'The colleague has declared that there is no conflict of interest in them',
  },
  'screen.cover.send': {
    sv: 'Bevilja täckning i {count, plural, one {# uppdrag} other {# uppdrag}}',
    en: 'Grant cover in {count, plural, one {# uppdrag} other {# uppdrag}}',
  },
  'screen.cover.done': {
    sv: 'Täckning är beviljad i {count, plural, one {# uppdrag} other {# uppdrag}}. Båda ombuden får veta det.',
    en: 'Cover is granted in {count, plural, one {# uppdrag} other {# uppdrag}}. Both ombud are told.',
  },
} as const satisfies Room;
