import { type CommandOf, command, correctionShape, LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { given } from '../given.ts';
import { Ordinal } from '../ids.ts';
import { moteEvents as e } from './events.ts';

const lead = ['arbetsledare'] as const;
/** Those who sit in a ledningsgrupp and those who serve it. */
const group = ['ledamot', 'arbetsledare'] as const;
/** Those who may know clients, and those who lead them. */
const reviewers = ['ombud', 'arbetsledare'] as const;
const anyone = ['ledamot', 'arbetsledare', 'ombud'] as const;

/** Those present, by their numbers in the ledningsgrupp: mandates and the absent follow from it. */
const attendance = {
  /** The möte's own: what decides is found by the command. */
  ledningsgruppId: e.MotePlanned.data.shape.ledningsgruppId,
  present: z.array(Ordinal).min(1).max(100),
  chair: Ordinal,
  secretary: Ordinal,
};

/** What may be asked of a möte, and by whom. Numbers and days left out `decide` gives. */
export const moteCommands = {
  PlanMote: command({
    event: 'MotePlanned',
    data: given(e.MotePlanned),
    roles: group,
    opens: true,
  }),
  MoveMote: command({ event: 'MoteMoved', data: given(e.MoteMoved), roles: group }),
  CancelMote: command({ event: 'MoteCancelled', data: {}, roles: group }),
  CallMote: command({ event: 'MoteCalled', data: given(e.MoteCalled), roles: group }),
  AddAgendaItem: command({
    event: 'AgendaItemAdded',
    data: { kind: e.AgendaItemAdded.data.shape.kind },
    roles: anyone,
  }),
  ReviewAgendaItem: command({
    event: 'AgendaItemReviewed',
    data: given(e.AgendaItemReviewed),
    roles: reviewers,
  }),
  OrderAgenda: command({ event: 'AgendaOrdered', data: given(e.AgendaOrdered), roles: group }),
  AttachPaper: command({
    event: 'PaperAttached',
    data: { item: e.PaperAttached.data.shape.item },
    roles: anyone,
  }),
  ReviewPaper: command({
    event: 'PaperReviewed',
    data: given(e.PaperReviewed),
    roles: reviewers,
  }),
  HoldMote: command({ event: 'MoteHeld', data: attendance, roles: group }),
  ChangeAttendance: command({ event: 'AttendanceChanged', data: attendance, roles: group }),
  NoteItem: command({ event: 'ItemNoted', data: given(e.ItemNoted), roles: group }),
  DecideQuestion: command({
    event: 'QuestionDecided',
    data: {
      item: e.QuestionDecided.data.shape.item,
      /** Of the minutes; else the next one. */
      paragraph: e.QuestionDecided.data.shape.paragraph.optional(),
    },
    roles: group,
  }),
  CloseMote: command({
    event: 'MoteClosed',
    data: { minutesDueOn: LocalDate.optional() },
    roles: group,
  }),
  NameAdjusters: command({
    event: 'AdjustersNamed',
    data: given(e.AdjustersNamed),
    roles: group,
  }),
  DraftMinutes: command({ event: 'MinutesDrafted', data: {}, roles: group }),
  ApproveMinutes: command({
    event: 'MinutesApproved',
    data: given(e.MinutesApproved),
    roles: group,
  }),

  PassDeadline: command({ event: 'DeadlinePassed', data: given(e.DeadlinePassed), roles: [] }),
  CorrectFacts: command({ event: 'FactsCorrected', data: correctionShape, roles: group }),
  PlaceLegalHold: command({
    event: 'LegalHoldPlaced',
    data: given(e.LegalHoldPlaced),
    roles: lead,
  }),
  LiftLegalHold: command({
    event: 'LegalHoldLifted',
    data: given(e.LegalHoldLifted),
    roles: lead,
  }),
  ForgetSubject: command({
    event: 'SubjectForgotten',
    data: given(e.SubjectForgotten),
    roles: lead,
  }),
};

export type MoteCommand = CommandOf<typeof moteCommands>;
