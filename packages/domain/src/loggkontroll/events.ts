import {
  type EventCatalog,
  type EventOf,
  event,
  kernelEvents,
  LocalDate,
  type NewEventOf,
} from '@fyr/kernel';
import { z } from 'zod';
import { Bedomningsgrund, Flagga, Forklaring, Loggbedomning } from '../codes/index.ts';
import { Ordinal } from '../ids.ts';
import { readByOthers } from '../read-by-others.ts';
import { Prose } from '../stream-text.ts';

/** More than this nobody looks through in a month. */
export const ENTRIES_MAX = 500;

export const Month = z.string().regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])$/);

const count = z.int().nonnegative();

/** A row of the access log to look at: entry n stands at n - 1. Whom it showed is not said. */
const Entry = z.strictObject({
  /** In the access log. */
  position: z.int().positive(),
  /** Who read. */
  account: z.uuid(),
  flags: z.array(Flagga).min(1).max(Flagga.options.length),
});

/** What was taken out of a month of the access log, so that anybody can take it out again. */
export const Drawn = z.strictObject({
  seed: z.int().nonnegative(),
  /** All rows of the month, those flagged by a rule, and those drawn among the rest. */
  rows: count,
  flagged: count,
  sampled: count,
  entries: z.array(Entry).max(ENTRIES_MAX),
});
export type Drawn = z.infer<typeof Drawn>;

/** Names and shapes below are on disk for good. Change one by adding an upcast, never in place. */
export const loggkontrollEvents = readByOthers({
  ...kernelEvents,
  LoggkontrollOpened: event({
    data: { month: Month, dueOn: LocalDate, ...Drawn.shape },
    fixed: ['month', 'seed', 'rows', 'flagged', 'sampled', 'entries'],
  }),
  ExplanationRequested: event({ data: { entry: Ordinal }, fixed: ['entry'] }),
  ExplanationGiven: event({
    data: { entry: Ordinal, explanation: Forklaring },
    personal: { note: Prose.optional() },
    subject: 'stream',
    fixed: ['entry'],
  }),
  EntryAssessed: event({
    data: { entry: Ordinal, outcome: Loggbedomning, reason: Bedomningsgrund },
    personal: { note: Prose.optional() },
    subject: 'stream',
    fixed: ['entry', 'outcome', 'reason'],
  }),
  LoggkontrollClosed: event({
    data: { rows: count, flagged: count, sampled: count, explained: count, deviations: count },
    fixed: ['rows', 'flagged', 'sampled', 'explained', 'deviations'],
  }),
} satisfies EventCatalog);

export type LoggkontrollEvent = EventOf<typeof loggkontrollEvents>;
export type NewLoggkontrollEvent = NewEventOf<typeof loggkontrollEvents>;
