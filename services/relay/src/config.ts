import { z } from 'zod';

const Config = z.object({
  /** In the relay's own role. */
  DATABASE_URL: z.url(),
  NATS_URL: z.url(),
});
export type Config = z.output<typeof Config>;

/** @throws ZodError naming each variable that is missing or wrong */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  return Config.parse(environment);
}
