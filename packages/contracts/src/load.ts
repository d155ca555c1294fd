import { EnhetKod, OmbudId } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { json, type Operation } from './operation.ts';

const count = z.int().nonnegative();

export const LoadQuery = z.strictObject({
  /** Waits, for a bounded time, until the lists have come to this position. */
  after: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});

/** What each ombud carries and who waits where, in numbers. */
export const Load = z.object({
  ombud: z.array(
    z.object({
      ombud: OmbudId,
      firstContact: count,
      jointMapping: count,
      working: count,
      paused: count,
      /** Of them and of those closed, where a day has passed and what was due is not done. */
      overdue: count,
    }),
  ),
  queue: z.array(z.object({ enhet: EnhetKod, waiting: count, urgent: count, since: LocalDate })),
  position: z.int(),
});

export const loadOperations: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/api/v1/load', id: 'readLoad', tag: 'uppdrag' },
    summary: 'What each ombud carries and who waits where, for whoever assigns ombud',
    query: LoadQuery,
    answers: { 200: json('The load.', 'Load', Load) },
  },
];
