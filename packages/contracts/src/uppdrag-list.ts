import { z } from 'zod';
import { listOf, UppdragCodesRow } from './list.ts';

export const UppdragListRow = UppdragCodesRow.extend({
  /** For the client's own ombud. Null: erased. */
  card: z
    .object({
      name: z.string(),
      phone: z.string().optional(),
      email: z.string().optional(),
    })
    .nullable()
    .optional(),
});
export const UppdragList = listOf(UppdragListRow);

/** In a body: a name stands in no address. */
export const FindClient = z.strictObject({ text: z.string().trim().min(2).max(80) });

/** Those of the caller's own clients who are called so; those in progress first. */
export const ClientsFound = z.object({
  found: z.array(z.object({ number: z.string(), name: z.string(), state: z.string() })),
});
