import type { Room } from '../room.ts';

/** The picture of a process, and the same as a list. */
export const processTexts = {
  'screen.process.title': { sv: 'Processbild', en: 'The process' },
  'screen.process.show': { sv: 'Visa processbilden', en: 'Show the process' },
  'screen.process.label': {
    sv: 'Processbild: välj ett läge för att se vad som krävs',
    en: 'The process: choose a state to see what it takes',
  },
  'screen.process.help': {
    sv: 'Välj ett läge i bilden, så visas hur man kommer dit och vad som krävs.',
    en: 'Choose a state in the picture to see how one gets there and what it takes.',
  },
  'screen.process.asList': { sv: 'Visa som lista', en: 'Show as a list' },
  'screen.process.here': { sv: 'Ärendet är här', en: 'The case is here' },
  'screen.process.hereSince': {
    sv: 'Ärendet är här sedan {day}',
    en: 'The case is here since {day}',
  },
  'screen.process.passed': {
    sv: '{count, plural, one {Passerat {day}} other {Passerat # gånger, senast {day}}}',
    en: '{count, plural, one {Passed {day}} other {Passed # times, last {day}}}',
  },
  'screen.process.possible': { sv: 'Kan bli nästa', en: 'May be next' },
  'screen.process.blocked': { sv: 'Kan inte bli nästa än', en: 'Cannot be next yet' },
  'screen.process.other': { sv: 'Inte härifrån', en: 'Not from here' },
  'screen.process.noteHere': { sv: 'här nu', en: 'here now' },
  'screen.process.noteTimes': { sv: '{day} · {count} ggr', en: '{day} · {count} times' },
  'screen.process.by': { sv: 'Hit kommer man genom', en: 'One gets here by' },
  'screen.process.takes': { sv: 'Detta krävs', en: 'This is needed' },
} as const satisfies Room;
