import { z } from 'zod';

const Url = z.url();

/** What `npm start` can be told. Servers that are given are used instead of local ones. */
export const LocalConfig = z
  .object({
    PORT: z.coerce.number().int().min(1).max(65_535).optional(),
    DATABASE_URL: Url.optional(),
    KEYS_DATABASE_URL: Url.optional(),
    NATS_URL: Url.optional(),
  })
  .refine((config) => !config.DATABASE_URL === !config.KEYS_DATABASE_URL, {
    error:
      'DATABASE_URL and KEYS_DATABASE_URL are given together: what is secret and its keys stand apart',
  });

export type LocalConfig = z.infer<typeof LocalConfig>;
