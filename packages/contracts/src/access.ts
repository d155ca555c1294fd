import { Andamal } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';

/** What somebody was shown of a person in a day, by one right. */
export const AccessInDay = z.object({
  on: LocalDate,
  account: z.string(),
  /** The functionary's; null where the account is gone. */
  name: z.string().nullable(),
  role: z.string(),
  /** Null of what was read before purposes were recorded. */
  purpose: Andamal.nullable(),
  times: z.int(),
  /** By the names they have in the log, and in words. */
  fields: z.array(z.string()),
  shown: z.array(z.string()),
});

/** Who has been shown anything of a client, the latest first. */
export const AccessesOfPerson = z.object({ accesses: z.array(AccessInDay) });
