import { kernelTextsOf } from './kernel.ts';
import type { Room } from './room.ts';

const states = {
  'state.loggkontroll.open': { sv: 'Pågår', en: 'Going on' },
  'state.loggkontroll.open.assessing': { sv: 'Bedöms', en: 'Being assessed' },
  'state.loggkontroll.closed': { sv: 'Avslutad', en: 'Closed' },
} as const satisfies Room;

/** Imperatives on buttons. */
const commands = {
  'command.loggkontroll.OpenLoggkontroll': {
    sv: 'Öppna en loggkontroll',
    en: 'Open a log review',
  },
  'command.loggkontroll.RequestExplanation': {
    sv: 'Be om en förklaring',
    en: 'Ask for an explanation',
  },
  'command.loggkontroll.GiveExplanation': { sv: 'Förklara läsningen', en: 'Explain the reading' },
  'command.loggkontroll.AssessEntry': { sv: 'Bedöm en rad', en: 'Assess a row' },
  'command.loggkontroll.CloseLoggkontroll': {
    sv: 'Avsluta loggkontrollen',
    en: 'Close the log review',
  },
} as const satisfies Room;

/** What a history says happened. */
const events = {
  'event.loggkontroll.LoggkontrollOpened': {
    sv: 'Loggkontrollen öppnades',
    en: 'The log review was opened',
  },
  'event.loggkontroll.ExplanationRequested': {
    sv: 'En förklaring begärdes',
    en: 'An explanation was asked for',
  },
  'event.loggkontroll.ExplanationGiven': {
    sv: 'En förklaring lämnades',
    en: 'An explanation was given',
  },
  'event.loggkontroll.EntryAssessed': { sv: 'En rad bedömdes', en: 'A row was assessed' },
  'event.loggkontroll.LoggkontrollClosed': {
    sv: 'Loggkontrollen avslutades',
    en: 'The log review was closed',
  },
} as const satisfies Room;

const deadlines = {
  'deadline.loggkontroll.review': { sv: 'Loggkontrollen klar', en: 'Log review done' },
} as const satisfies Room;

const rules = {
  'rule.hasEntries': { sv: 'Inga rader är uttagna.', en: 'No rows have been drawn.' },
  'rule.hasAsked': {
    sv: 'Ingen förklaring är begärd.',
    en: 'No explanation has been asked for.',
  },
  'rule.allAssessed': {
    sv: 'Alla uttagna rader är inte bedömda än.',
    en: 'Not all drawn rows have been assessed yet.',
  },
  'rule.monthNotOver': {
    sv: 'Månaden {month} är inte slut än.',
    en: 'The month {month} is not over yet.',
  },
  'rule.entryUnknown': {
    sv: 'Det finns ingen uttagen rad nummer {entry}.',
    en: 'There is no drawn row number {entry}.',
  },
  'rule.explanationNotAsked': {
    sv: 'Ingen förklaring är begärd av raden.',
    en: 'No explanation of the row has been asked for.',
  },
  'rule.explanationOfOther': {
    sv: 'Bara den som läste förklarar varför.',
    en: 'Only who read explains why.',
  },
  'rule.reasonUnfit': {
    sv: 'Skälet hör inte till den bedömningen.',
    en: 'The reason does not go with that assessment.',
  },
} as const satisfies Room;

export const loggkontrollTexts = {
  ...states,
  ...commands,
  ...events,
  ...deadlines,
  ...rules,
  ...kernelTextsOf('loggkontroll'),
};
