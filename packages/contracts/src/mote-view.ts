import { moteEvents as e } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { streamShape } from './told.ts';

const { agenda } = e.MoteCalled.data.shape;
const { plannedOn, startsAt, endsAt } = e.MoteMoved.data.shape;
const { present, absent, chair, secretary } = e.MoteHeld.data.shape;
const { item, kind } = e.AgendaItemAdded.data.shape;
const { member, draft } = e.MinutesApproved.data.shape;
const day = LocalDate.nullable();
const text = z.string().nullable();
const key = z.string();

/** Null: the text needs none. `author`: whose account; `result`: null until somebody else has looked. */
const review = z
  .object({ author: z.string(), result: e.AgendaItemReviewed.data.shape.result.nullable() })
  .nullable();

/** A möte in codes, days and times. Members are numbers of its ledningsgrupp. */
export const MoteData = z.object({
  state: z.string(),
  ledningsgruppId: z.uuid().nullable(),
  plannedOn: plannedOn.nullable(),
  startsAt: startsAt.nullable(),
  endsAt: endsAt.nullable(),
  calledOn: day,
  heldOn: day,
  /** The agenda as it was last sent out. */
  called: agenda,
  added: z.array(z.object({ key, kind, item, revision: z.int(), review })),
  /** Keys in the order that the chair has set. */
  order: z.array(key),
  papers: z.array(
    z.object({
      paper: e.PaperAttached.data.shape.paper,
      item: key.nullable(),
      on: LocalDate,
      /** The role of whoever sent it; who and when stand in the history. */
      by: z.string(),
      revision: z.int(),
      review,
    }),
  ),
  attendance: z.object({ present, absent, chair, secretary }).nullable(),
  decisions: z.array(e.ItemDecided.data),
  questions: z.array(e.QuestionDecided.data),
  adjusters: z.array(member),
  draft: z.object({ draft, on: LocalDate }).nullable(),
  /** Of the last draft. */
  approvals: z.array(z.object({ member, on: LocalDate })),
  approvedOn: day,
  deadlines: z.record(z.string(), LocalDate),
});

/** Items and papers by their number, questions by their paragraph. Null: erased. */
export const MotePersonal = z.object({
  place: text.optional(),
  /** Why it was cancelled. */
  cancelled: text.optional(),
  items: z.record(z.string(), z.object({ title: text, text: text.optional() })),
  papers: z.record(
    z.string(),
    z.object({ title: text, text: text.optional(), file: text.optional() }),
  ),
  /** What is noted of an item, by its key. */
  notes: z.record(z.string(), text),
  questions: z.record(z.string(), text),
  /** The last draft; the minutes, once they are approved. */
  minutes: text.optional(),
});

export const MoteStream = streamShape(MoteData, MotePersonal);
