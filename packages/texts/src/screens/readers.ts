import type { Room } from '../room.ts';

/** Who has read of a client, on the page of the uppdrag. */
export const readersTexts = {
  'screen.readers.title': { sv: 'Vem har läst', en: 'Who has read' },
  'screen.readers.explained': {
    sv: 'Klienten får veta vem som har läst, när och varför. All läsning loggas och kontrolleras varje månad, även att du öppnar den här listan.',
    en: 'The client may know who has read, when and why. All reading is logged and reviewed every month, also that you open this list.',
  },
  'screen.readers.show': { sv: 'Visa vem som har läst', en: 'Show who has read' },
  'screen.readers.nobody': { sv: 'Ingen har läst.', en: 'Nobody has read.' },
  'screen.readers.caption': {
    sv: 'Läsningar, den senaste dagen först: {count, plural, one {# rad} other {# rader}}',
    en: 'Readings, the latest day first: {count, plural, one {# row} other {# rows}}',
  },
  'screen.readers.day': { sv: 'Dag', en: 'Day' },
  'screen.readers.who': { sv: 'Vem', en: 'Who' },
  'screen.readers.why': { sv: 'Varför', en: 'Why' },
  'screen.readers.what': { sv: 'Vad som visades', en: 'What was shown' },
  'screen.readers.times': { sv: 'Gånger', en: 'Times' },
  'screen.readers.gone': { sv: 'Okänt konto', en: 'Unknown account' },
  'screen.readers.unsaid': { sv: 'Inte noterat', en: 'Not noted' },
} as const satisfies Room;
