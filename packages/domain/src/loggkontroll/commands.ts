import { type CommandOf, command, correctionShape } from '@fyr/kernel';
import { given } from '../given.ts';
import { Drawn, loggkontrollEvents as e } from './events.ts';

const reviewer = ['granskare'] as const;

/** What may be asked of a loggkontroll, and by whom. */
export const loggkontrollCommands = {
  OpenLoggkontroll: command({
    event: 'LoggkontrollOpened',
    /** `drawn` is the API's to say: it has it from the access log. */
    data: { month: e.LoggkontrollOpened.data.shape.month, drawn: Drawn },
    roles: reviewer,
    opens: true,
  }),
  RequestExplanation: command({
    event: 'ExplanationRequested',
    data: given(e.ExplanationRequested),
    roles: reviewer,
  }),
  /** Of whoever read, by an address of their own: they see their entry and not the review. */
  GiveExplanation: command({
    event: 'ExplanationGiven',
    data: given(e.ExplanationGiven),
    roles: [],
  }),
  AssessEntry: command({ event: 'EntryAssessed', data: given(e.EntryAssessed), roles: reviewer }),
  CloseLoggkontroll: command({ event: 'LoggkontrollClosed', data: {}, roles: reviewer }),

  PassDeadline: command({ event: 'DeadlinePassed', data: given(e.DeadlinePassed), roles: [] }),
  CorrectFacts: command({ event: 'FactsCorrected', data: correctionShape, roles: reviewer }),
  PlaceLegalHold: command({
    event: 'LegalHoldPlaced',
    data: given(e.LegalHoldPlaced),
    roles: reviewer,
  }),
  LiftLegalHold: command({
    event: 'LegalHoldLifted',
    data: given(e.LegalHoldLifted),
    roles: reviewer,
  }),
  ForgetSubject: command({
    event: 'SubjectForgotten',
    data: given(e.SubjectForgotten),
    roles: reviewer,
  }),
};

export type LoggkontrollCommand = CommandOf<typeof loggkontrollCommands>;
