import {
  Allvarsgrad,
  Driftsform,
  EffektKod,
  EnhetKod,
  HuvudmanSvar,
  HuvudmanTyp,
  OmbudId,
  PrioritetKod,
  Rapportslag,
  SystemfelArt,
  SystemfelNiva,
  SystemfelUtfall,
  UppdragUtfall,
  VerksamhetTyp,
} from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';

const state = z
  .string()
  .regex(/^[a-zA-Z]+(\.[a-zA-Z]+)*$/)
  .max(80);
const day = LocalDate.nullable();

/** How a list is read: a page at a time, and no older than what one has just written. */
const reading = {
  limit: z.coerce.number().int().min(1).max(200).optional(),
  /** `next` of the page before. */
  page: z.base64url().max(400).optional(),
  /** Waits, for a bounded time, until the list has come to this position. */
  after: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
};

/** What is overdue and what comes next of a row, each by its day and its name. */
const dates = {
  nextOn: day,
  nextName: z.string().nullable(),
  /** The first of the days that have passed and are not dealt with. */
  overdueOn: day,
  overdueName: z.string().nullable(),
};

export const UppdragListQuery = z.strictObject({
  /** A state or one it lies in: `active`, `firstContact.queued`. */
  state: state.optional(),
  ombud: OmbudId.optional(),
  enhet: EnhetKod.optional(),
  /** Closed ones too. */
  closed: z.stringbool().optional(),
  /** Only where a day has passed and what was due is not done. */
  overdue: z.stringbool().optional(),
  /** `next`: soonest date first. `queue`: the queue only, urgent first, then longest waiting. */
  order: z.enum(['next', 'queue']).optional(),
  ...reading,
});

/** Without who the client is. */
export const UppdragCodesRow = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.string(),
  outcome: UppdragUtfall.nullable(),
  enhet: EnhetKod,
  huvudansvarig: OmbudId.nullable(),
  medombud: z.array(OmbudId),
  /** Those who cover today. */
  coveredBy: z.array(OmbudId),
  requestedOn: LocalDate,
  sinceOn: LocalDate,
  queuedOn: day,
  priority: z.array(PrioritetKod),
  urgent: z.boolean(),
  ...dates,
});

export const SystemfelListQuery = z.strictObject({
  /** A state or one it lies in: `forwardedToHuvudman`, `identified.observed`. */
  state: state.optional(),
  huvudman: HuvudmanTyp.optional(),
  art: SystemfelArt.optional(),
  /** Seen on this day or later. */
  observedFrom: LocalDate.optional(),
  /** Resolved ones too. */
  resolved: z.stringbool().optional(),
  /** Only where a day has passed and what was due is not done. */
  overdue: z.stringbool().optional(),
  /** `next`: soonest date first. `waiting`: where an answer is awaited, the longest first. */
  order: z.enum(['next', 'waiting']).optional(),
  ...reading,
});

export const SystemfelListRow = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.string(),
  outcome: SystemfelUtfall.nullable(),
  niva: SystemfelNiva.nullable(),
  art: SystemfelArt,
  huvudmanTyp: z.array(HuvudmanTyp),
  allvarsgrad: Allvarsgrad.nullable(),
  observedOn: LocalDate,
  sinceOn: LocalDate,
  waitingSince: day,
  /** Of what kind those are whose answer is awaited. */
  awaitedTyp: z.array(HuvudmanTyp),
  /** When it first went to a ledningsgrupp or a huvudman, since it was last a draft. */
  reportedOn: day,
  /** What has come of it since then, the last of each. */
  answer: HuvudmanSvar.nullable(),
  answeredOn: day,
  promisedOn: day,
  remedyDueOn: day,
  remediedOn: day,
  effect: EffektKod.nullable(),
  followedUpOn: day,
  /** Null: fewer than five, and the reader is no ombud. */
  clients: z.int().nullable(),
  ...dates,
  /** For those who may read its text. Null: erased. */
  card: z.object({ title: z.string() }).nullable().optional(),
});

export const MoteListQuery = z.strictObject({
  ledningsgrupp: z.uuid().optional(),
  /** A state or one it lies in: `called`, `held`. */
  state: state.optional(),
  /** Those with approved minutes and those cancelled too. */
  over: z.stringbool().optional(),
  /** Only those whose minutes should have been approved. */
  overdue: z.stringbool().optional(),
  ...reading,
});

export const MoteListRow = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.string(),
  ledningsgrupp: z.uuid(),
  plannedOn: LocalDate,
  startsAt: z.string(),
  endsAt: z.string().nullable(),
  heldOn: day,
  papers: z.int(),
  /** Texts that somebody other than their author is to look at before the ledningsgrupp reads them. */
  toReview: z.int(),
  decisions: z.int(),
  ...dates,
});

export const LoggkontrollListQuery = z.strictObject({
  /** A state or one it lies in: `open`. */
  state: state.optional(),
  /** Closed ones too. */
  closed: z.stringbool().optional(),
  /** Only those that should have been done. */
  overdue: z.stringbool().optional(),
  ...reading,
});

export const LoggkontrollListRow = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.string(),
  month: z.string(),
  rows: z.int(),
  flagged: z.int(),
  sampled: z.int(),
  assessed: z.int(),
  deviations: z.int(),
  ...dates,
});

export const RapportListQuery = z.strictObject({
  kind: Rapportslag.optional(),
  /** A state or one it lies in: `sent`. */
  state: state.optional(),
  /** Accepted, delivered and discarded ones too. */
  over: z.stringbool().optional(),
  /** Only those that should have been sent. */
  overdue: z.stringbool().optional(),
  ...reading,
});

export const RapportListRow = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.string(),
  kind: Rapportslag,
  from: LocalDate,
  to: LocalDate,
  enhet: EnhetKod.nullable(),
  /** Editions frozen, and the last of them that was sent; 0: none. */
  edition: z.int(),
  sentEdition: z.int(),
  /** Questions by how far they have come. */
  done: z.int(),
  drafted: z.int(),
  missing: z.int(),
  ...dates,
});

export const LedningsgruppListQuery = z.strictObject({
  /** Whose seats are counted on it; left out: today. */
  on: LocalDate.optional(),
  /** Dissolved ones too. */
  dissolved: z.stringbool().optional(),
  /** Only those that should have met. */
  overdue: z.stringbool().optional(),
  ...reading,
});

export const LedningsgruppListRow = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.string(),
  kind: VerksamhetTyp,
  from: LocalDate,
  /** Who sit in it on the day. */
  members: z.int(),
  meetings: z.int(),
  lastMeetingOn: day,
  ...dates,
  /** Null: erased. */
  card: z.object({ name: z.string() }).nullable().optional(),
});

export const VerksamhetListQuery = z.strictObject({
  /** What is in force on it; left out: today. */
  on: LocalDate.optional(),
  ...reading,
});

export const VerksamhetListRow = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.string(),
  kind: VerksamhetTyp,
  from: LocalDate,
  /** Null before it has begun. */
  driftsform: Driftsform.nullable(),
  enheter: z.int(),
  ombud: z.int(),
  ...dates,
  /** Null: erased. */
  card: z.object({ name: z.string(), utforare: z.string().optional() }).nullable().optional(),
});

export function listOf<Row extends z.ZodObject>(row: Row) {
  return z.object({
    rows: z.array(row),
    /** Where the next page begins; absent on the last. */
    next: z.string().optional(),
    /** Of the log, as far as the list had read it. */
    position: z.int(),
  });
}

export const UppdragCodesList = listOf(UppdragCodesRow);
export const SystemfelList = listOf(SystemfelListRow);
export const MoteList = listOf(MoteListRow);
export const LoggkontrollList = listOf(LoggkontrollListRow);
export const RapportList = listOf(RapportListRow);
export const LedningsgruppList = listOf(LedningsgruppListRow);
export const VerksamhetList = listOf(VerksamhetListRow);
