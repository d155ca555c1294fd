import { z } from 'zod';
import { json, type Operation } from './operation.ts';

const position = z.int().nonnegative();

/** How the service is for a verksamhet: nothing of anybody. */
export const SystemState = z.object({
  /** Of the log: everything up to it is recorded. */
  position,
  nats: z.enum(['up', 'down']),
  models: z.array(
    z.object({
      projection: z.string(),
      position,
      /** How much of the log it has not counted. */
      behind: position,
      parked: z.array(
        z.object({
          position,
          error: z.string(),
          at: z.int(),
        }),
      ),
    }),
  ),
  /** As it was last asked for since the service began; null: not yet. */
  verified: z
    .object({
      position,
      at: z.int(),
      /** The first position of each kind of fault. */
      findings: z.array(z.object({ kind: z.string(), position: z.int() })),
    })
    .nullable(),
});

/** How many follow again, and how many stay where they are. */
export const Replayed = z.object({ following: z.int(), parked: z.int() });

const path = '/api/v1/system';

export const systemOperations: readonly Operation[] = [
  {
    ...{ method: 'get', path, id: 'readSystem', tag: 'service' },
    summary: 'How far the log, its chain and the read models have come, and what is parked',
    answers: { 200: json('Of the verksamhet of who asks.', 'SystemState', SystemState) },
  },
  {
    ...{ method: 'post', path: `${path}/verify`, id: 'verifyLog', tag: 'service' },
    summary: 'Computes the chain of the log again from its first event',
    answers: { 200: json('What was found.', 'SystemState', SystemState) },
  },
  {
    ...{ method: 'post', path: `${path}/replay`, id: 'replayParked', tag: 'service' },
    summary: 'Tries again what is parked',
    answers: { 200: json('What came of it.', 'Replayed', Replayed) },
  },
];
