import { OmbudId } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { UppdragListRow } from './uppdrag-list.ts';

export const UppdragDaysQuery = z.strictObject({
  /** The last day that is asked for. */
  to: LocalDate,
  /** Waits, for a bounded time, until the days have come to this position. */
  after: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});

/** A day that is waited for in an uppdrag of the caller's, and what for. */
const UppdragDay = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.string(),
  huvudansvarig: OmbudId.nullable(),
  on: LocalDate,
  /** Of the deadline. */
  name: z.string(),
  /** It has passed, and what was due is not done. */
  passed: z.boolean(),
  card: UppdragListRow.shape.card,
});

/** Those that have passed first, then by day. */
export const UppdragDays = z.object({ days: z.array(UppdragDay), position: z.int() });
