import { Dagordningsslag, HuvudmanId, HuvudmanSvar, HuvudmanTyp, Ordinal } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';

const day = LocalDate.nullable();
/** Null: erased. */
const Text = z.string().nullable();

/** One thing to take up. Its `key` is the same however often the agenda is built. */
export const AgendaItem = z.object({
  key: z.string(),
  kind: Dagordningsslag,
  /** Of one that somebody added: its number and title. */
  item: Ordinal.optional(),
  title: Text.optional(),
  /** What it is about, in so far as the reader may know of it. */
  systemfel: z.object({ id: z.uuid(), number: z.string(), title: Text.optional() }).optional(),
  /** Whose answer, remedy or follow-up. */
  huvudman: z
    .object({
      huvudman: HuvudmanId,
      huvudmanTyp: HuvudmanTyp.optional(),
      /** As the register has it. */
      name: Text.optional(),
    })
    .optional(),
  /** When it was reported, answered or promised, the letter sent or the remedy carried out. */
  on: day,
  dueOn: day,
  answer: HuvudmanSvar.nullable(),
  /** Numbers of the papers sent in about it. */
  papers: z.array(Ordinal),
  /** It stood in the agenda that was sent out. */
  isCalled: z.boolean(),
});

/** What a meeting takes up: by itself until it is sent out, and in the chair's order. */
export const MoteAgenda = z.object({
  items: z.array(AgendaItem),
  /** Of the log, as far as what asks for a place had been read. */
  position: z.int(),
});

export const AgendaQuery = z.strictObject({
  /** Waits, for a bounded time, until all up to this position of the log has been read. */
  after: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});

/** Minutes as the decisions make them, in Swedish, for the secretary to go on from. */
export const MinutesProposal = z.object({ text: z.string() });

/** The same document in each form; in Swedish, as the minutes are. */
export const MeetingFileQuery = z.strictObject({
  format: z.enum(['pdf', 'pdfa', 'docx', 'html']),
});
