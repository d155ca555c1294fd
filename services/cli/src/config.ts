import { CustodySettings } from '@fyr/postgres';
import { z } from 'zod';

const Config = z.object({
  /** Of the administrator: the command line migrates, verifies and repairs. */
  DATABASE_URL: z.url(),
  KEYS_DATABASE_URL: z.url(),
  ...CustodySettings.shape,
  SECRET_FILE: z.string().min(1),
});
export type Config = z.output<typeof Config>;

/** @throws Error with one sentence that names what is missing */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const config = Config.safeParse(environment);
  if (config.success) return config.data;
  const names = config.error.issues.map(({ path }) => path.join('.'));
  throw new Error(`Ange ${names.join(', ')}, eller starta Fyr här först med npm start.`);
}
