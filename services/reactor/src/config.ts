import { z } from 'zod';

const Config = z
  .object({
    /** In the reactor's own role. */
    DATABASE_URL: z.url(),
    NATS_URL: z.url(),
    /** Where the API answers, for what crosses from one verksamhet to another. */
    API_URL: z.url({ protocol: /^https?$/ }),
    /** What lets the reactor in there. */
    REACTION_SECRET: z.string().min(32).max(512),
    /** Where people find Fyr: the link of every letter. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),

    /** A mail server. Neither this nor `MAIL_DIR`: no letters, only notices. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** A folder that letters are written to, in place of a mail server. */
    MAIL_DIR: z.string().min(1).optional(),
    MAIL_FROM: z.email().optional(),
    MAIL_LOCALE: z.enum(['sv', 'en']).default('sv'),
    /** An account gets no two letters within it. */
    MAIL_QUIET_MS: z.coerce.number().int().positive().default(900_000),
    /** How often events, letters and calls are looked for when nothing wakes it. */
    REACTOR_IDLE_MS: z.coerce.number().int().min(10).max(60_000).default(1_000),
  })
  .refine(({ SMTP_URL, MAIL_DIR }) => !SMTP_URL || !MAIL_DIR, {
    error: 'SMTP_URL or MAIL_DIR, not both',
  })
  .refine(({ SMTP_URL, MAIL_DIR, MAIL_FROM }) => MAIL_FROM || (!SMTP_URL && !MAIL_DIR), {
    error: 'letters need a sender: MAIL_FROM',
  });
export type Config = z.output<typeof Config>;

/** @throws ZodError naming each variable that is missing or wrong */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  return Config.parse(environment);
}
