import { z } from 'zod';

const Config = z
  .object({
    /** In the timekeeper's own role. */
    DATABASE_URL: z.url(),
    SECRET_FILE: z.string().min(1),
    NATS_URL: z.url(),
    /** How often due deadlines are looked for when none is known to be near. */
    TIMEKEEPER_IDLE_MS: z.coerce.number().int().min(10).max(60_000).default(1_000),
    /** Where signed heads go; without it none are signed. */
    HEADS_FOLDER: z.string().min(1).optional(),
    /** The Ed25519 key that signs them, PKCS #8 in PEM. Outside the database. */
    HEADS_KEY_FILE: z.string().min(1).optional(),
    HEADS_EVERY_MS: z.coerce.number().int().min(10).max(86_400_000).default(3_600_000),
  })
  .refine((config) => !config.HEADS_FOLDER === !config.HEADS_KEY_FILE, {
    error: 'HEADS_FOLDER and HEADS_KEY_FILE are given together',
  });
export type Config = z.output<typeof Config>;

/** @throws ZodError naming each variable that is missing or wrong */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  return Config.parse(environment);
}
