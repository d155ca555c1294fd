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
    /** Where the tenants' keys are; `.local/keys` unless told. */
    KEYS_FOLDER: z.string().min(1).optional(),
    NATS_URL: Url.optional(),
    /** A mail server, and in whose name letters go. Without it letters are files in `.local/mail/`. */
    SMTP_URL: Url.optional(),
    MAIL_FROM: z.email({ error: 'is no e-mail address' }).optional(),
  })
  .refine((config) => !config.DATABASE_URL === !config.KEYS_DATABASE_URL, {
    error:
      'DATABASE_URL and KEYS_DATABASE_URL are given together: what is secret and its keys stand apart',
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
    error: "SMTP_URL needs MAIL_FROM: letters go in somebody's name",
  });

export type LocalConfig = z.infer<typeof LocalConfig>;
