import { z } from 'zod';

const Url = z.url({ error: 'is no URL' });

/** What `npm start` can be told. Servers that are given are used instead of local ones. */
export const LocalConfig = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, { error: 'is no port number' })
      .transform(Number)
      .refine((port) => port > 0 && port < 65_536, { error: 'is no port number' })
      .optional(),
    DATABASE_URL: Url.optional(),
    KEYS_DATABASE_URL: Url.optional(),
    NATS_URL: Url.optional(),
  })
  .refine((config) => !config.DATABASE_URL === !config.KEYS_DATABASE_URL, {
    error:
      'DATABASE_URL and KEYS_DATABASE_URL are given together: what is secret and its keys stand apart',
  });

export type LocalConfig = z.infer<typeof LocalConfig>;
