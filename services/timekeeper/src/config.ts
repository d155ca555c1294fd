import { z } from 'zod';

const Config = z.object({
  /** In the timekeeper's own role. */
  DATABASE_URL: z.url(),
  SECRET_FILE: z.string().min(1),
  NATS_URL: z.url(),
  /** How often due deadlines are looked for when none is known to be near. */
  TIMEKEEPER_IDLE_MS: z.coerce.number().int().min(10).max(60_000).default(1_000),
});
export type Config = z.output<typeof Config>;

/** @throws ZodError naming each variable that is missing or wrong */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  return Config.parse(environment);
}
