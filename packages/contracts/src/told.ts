import { fieldsHidden } from '@fyr/domain';
import { LocalDate, type Workflow } from '@fyr/kernel';
import { z } from 'zod';
import { BecauseText } from './problem.ts';

/** What the caller's role may do next, and for the rest what stands in the way. */
export const NextCommand = z.object({
  command: z.string(),
  allowed: z.boolean(),
  because: z.array(BecauseText).optional(),
});

/** A stream as its page shows it, by what its type may tell. */
export function streamShape<Data extends z.ZodObject, Personal extends z.ZodObject>(
  data: Data,
  personal: Personal,
) {
  return z.object({
    id: z.uuid(),
    number: z.string(),
    /** Absent where the role may not know how much has happened; `If-Match` takes the ETag. */
    revision: z.int().optional(),
    state: z.string(),
    /** The day of the last change of state. */
    since: LocalDate.nullable(),
    data,
    /** Absent where the role may not have it. */
    personal: personal.optional(),
    next: z.array(NextCommand),
  });
}

/** What was known then: `?position=`. */
export const HistoryQuery = z.strictObject({
  position: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});

/** For others than ombud a systemfel's events tell no actor, order in the log or time of day. */
export const DeidentifiedEvent = z.object({
  type: z.string(),
  on: LocalDate,
  role: z.string(),
  /** The state it led to. */
  state: z.string(),
  text: z.string(),
  personal: z
    .record(z.string(), z.union([z.string(), z.boolean()]))
    .nullable()
    .optional(),
});

/** Whose pseudonym it is stays in the log. */
const neverTold: Readonly<Record<string, Readonly<Record<string, true>>>> = {
  EvidenceLinked: { client: true },
  EvidenceUnlinked: { client: true },
};

/** A stream's events, oldest first, each by its own schema. */
export function historyOf(workflow: Workflow): z.ZodObject {
  const events = Object.entries(workflow.events).map(([type, { data, personal }]) => {
    const hidden = fieldsHidden(workflow.name, type);
    return z.object({
      type: z.literal(type),
      revision: z.int(),
      position: z.int(),
      on: LocalDate,
      /** When it was recorded, epoch milliseconds. */
      at: z.int(),
      actor: z.string(),
      state: z.string(),
      text: z.string(),
      data: withoutHidden(data.omit(neverTold[type] ?? {}), hidden),
      ...(personal ? { personal: withoutHidden(personal, hidden).nullable().optional() } : {}),
    });
  });
  const [first, ...others] = events;
  if (!first) throw new Error(`${workflow.name} has no events`);
  return z.object({
    events: z.array(z.union([z.discriminatedUnion('type', [first, ...others]), DeidentifiedEvent])),
  });
}

/** What some role does not see may be missing. */
function withoutHidden({ shape }: z.ZodObject, fields: readonly string[]): z.ZodObject {
  const told = Object.entries(shape as Record<string, z.ZodType>).map(([field, schema]) => [
    field,
    fields.includes(field) ? schema.optional() : schema,
  ]);
  return z.object(Object.fromEntries(told));
}
