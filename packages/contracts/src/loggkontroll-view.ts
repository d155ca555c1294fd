import {
  Bedomningsgrund,
  loggkontrollEvents as e,
  Flagga,
  Forklaring,
  Loggbedomning,
} from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { streamShape } from './told.ts';

const { rows, flagged, sampled, seed } = e.LoggkontrollOpened.data.shape;
const note = z.record(z.string(), z.string().nullable());

/** A review of a month of the access log, in codes, days and numbers. */
export const LoggkontrollData = z.object({
  state: z.string(),
  month: z.string().nullable(),
  dueOn: LocalDate.nullable(),
  ...{ rows, flagged, sampled, seed: seed.nullable() },
  entries: z.array(
    z.object({
      position: z.int(),
      account: z.uuid(),
      flags: z.array(Flagga),
      asked: z.boolean(),
      explained: z.boolean(),
      explanation: Forklaring.nullable(),
      outcome: Loggbedomning.nullable(),
      reason: Bedomningsgrund.nullable(),
    }),
  ),
  explained: z.int(),
  deviations: z.int(),
  closedOn: LocalDate.nullable(),
  deadlines: z.record(z.string(), LocalDate),
});

/** Notes by the number of their entry. Null: erased. */
const LoggkontrollPersonal = z.object({ explanations: note, assessments: note });

/** A reading as the access log tells of it. Whom it was about is not said. */
const Reading = z.object({
  /** When, epoch milliseconds. */
  at: z.int(),
  role: z.string(),
  action: z.string(),
  purpose: z.string().nullable(),
  /** The number of the uppdrag or else; null for a list. */
  number: z.string().nullable(),
  persons: z.int(),
  enheter: z.array(z.string()),
  /** In words. */
  shown: z.array(z.string()),
});

/** The rows of the log that a review looks at, by the number of their entry. */
export const LoggkontrollEntries = z.object({
  entries: z.array(Reading.extend({ entry: z.int(), name: z.string().nullable() })),
});

/** Readings that the caller is asked to explain. */
export const AskedExplanations = z.object({
  asked: z.array(Reading.extend({ loggkontroll: z.uuid(), review: z.string(), entry: z.int() })),
});

export const GivenExplanation = z.strictObject({
  explanation: Forklaring,
  note: z.string().trim().min(1).max(8000).optional(),
});
export const ExplanationTaken = z.object({ explained: z.literal(true) });

export const LoggkontrollStream = streamShape(LoggkontrollData, LoggkontrollPersonal);
