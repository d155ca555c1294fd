import { z } from 'zod';

/** An event that concerns another verksamhet: between services, in no public contract. */
export const reactionsPath = '/internal/v1/reactions';

export const Reaction = z.strictObject({
  /** Of the reaction: with the event's identity it makes the command's key. */
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,59}$/),
  tenant: z.uuid(),
  position: z.int().positive(),
});

/**
 * What it came to. All but `DELIVERED` stand as long as nobody changes what they say; people are told.
 * - `DELIVERED`: it is recorded in the other verksamhet, now or before.
 * - `NO_CENTRAL`: the verksamhet has named no central one.
 * - `CENTRAL_NOT_THERE`: the one that it named does not exist, has ended or is not central.
 * - `ERASED`: the text that was to be told is erased.
 * - `NOT_AWAITED`: nobody awaits it any longer.
 */
export const ReactionOutcome = z.object({
  outcome: z.enum(['DELIVERED', 'NO_CENTRAL', 'CENTRAL_NOT_THERE', 'ERASED', 'NOT_AWAITED']),
  /** In how many verksamheter it is recorded. */
  delivered: z.int(),
});
export type ReactionOutcome = z.infer<typeof ReactionOutcome>;
