import { type CommandOf, command, correctionShape, LocalDate } from '@fyr/kernel';
import { given } from '../given.ts';
import { rapportEvents as e, Form, Frozen, Taken } from './events.ts';

const { kind, from, to, enhet, meetingId } = e.RapportOpened.data.shape;

/** Those who write a report. */
const writers = ['arbetsledare', 'analytiker', 'ombud'] as const;
const openers = ['arbetsledare', 'analytiker'] as const;
/** Who sends it in their name. */
const sender = ['arbetsledare'] as const;

/** What may be asked of a rapport, and by whom. Its form, and what is kept, are the API's to say. */
export const rapportCommands = {
  OpenRapport: command({
    event: 'RapportOpened',
    data: {
      ...{ kind, from, to, enhet, meetingId },
      form: Form,
      /** Where somebody asked for it by a day; else that of its form. */
      dueOn: LocalDate.optional(),
    },
    roles: openers,
    opens: true,
  }),
  WriteAnswer: command({
    event: 'AnswerWritten',
    data: given(e.AnswerWritten),
    roles: writers,
  }),
  ReviewAnswer: command({
    event: 'AnswerReviewed',
    data: given(e.AnswerReviewed),
    roles: writers,
  }),
  TakeDraft: command({ event: 'DraftTaken', data: { taken: Taken }, roles: openers }),
  FreezeRapport: command({ event: 'RapportFrozen', data: { frozen: Frozen }, roles: sender }),
  ReturnRapport: command({ event: 'RapportReturned', data: {}, roles: sender }),
  ApproveRapport: command({ event: 'RapportApproved', data: {}, roles: sender }),
  SendRapport: command({ event: 'RapportSent', data: given(e.RapportSent), roles: sender }),
  AskSupplement: command({
    event: 'SupplementAsked',
    data: given(e.SupplementAsked),
    roles: sender,
  }),
  ReviseRapport: command({ event: 'RapportRevised', data: {}, roles: sender }),
  AcceptRapport: command({
    event: 'RapportAccepted',
    data: given(e.RapportAccepted),
    roles: sender,
  }),
  DiscardRapport: command({ event: 'RapportDiscarded', data: {}, roles: openers }),

  PassDeadline: command({ event: 'DeadlinePassed', data: given(e.DeadlinePassed), roles: [] }),
  CorrectFacts: command({ event: 'FactsCorrected', data: correctionShape, roles: sender }),
  PlaceLegalHold: command({
    event: 'LegalHoldPlaced',
    data: given(e.LegalHoldPlaced),
    roles: sender,
  }),
  LiftLegalHold: command({
    event: 'LegalHoldLifted',
    data: given(e.LegalHoldLifted),
    roles: sender,
  }),
  ForgetSubject: command({
    event: 'SubjectForgotten',
    data: given(e.SubjectForgotten),
    roles: sender,
  }),
};

export type RapportCommand = CommandOf<typeof rapportCommands>;
