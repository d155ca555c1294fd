import { z } from 'zod';

export const CommandHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,128}$/)
    .optional(),
  'if-match': z
    .string()
    .regex(/^"[A-Za-z0-9_-]{1,32}"$|^\*$/)
    .optional(),
});
