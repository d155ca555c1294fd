import { z } from 'zod';

/** A list that names nothing twice. */
export function setOf<T extends z.ZodType>(member: T, max: number) {
  return z
    .array(member)
    .max(max)
    .refine((members) => new Set(members).size === members.length, { error: 'duplicates' });
}
