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
