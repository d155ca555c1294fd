import { HuvudmanTyp, Ordinal, Quarter, SystemfelArt } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { listOf } from './list.ts';
import { UppdragListRow } from './uppdrag-list.ts';

export const ObservationQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(50).optional(),
  /** `next` of the page before. */
  page: z.base64url().max(400).optional(),
  /** Waits, for a bounded time, until the list has come to this position. */
  after: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});

/** What an ombud saw in an uppdrag of their own, and what has become of it. */
const Observation = z.object({
  /** Of the uppdrag. */
  id: z.uuid(),
  number: z.string(),
  observation: Ordinal,
  on: LocalDate,
  huvudman: HuvudmanTyp,
  art: SystemfelArt,
  quarter: Quarter,
  card: UppdragListRow.shape.card,
  /** Null: erased. */
  text: z.string().nullable(),
  /** Those that it is held to be part of. */
  systemfel: z.array(z.object({ number: z.string(), state: z.string() })),
});

/** The latest first. */
export const ObservationList = listOf(Observation);
