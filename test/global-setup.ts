import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startNats } from '../infra/local/nats.ts';
import { localFolder } from '../infra/local/paths.ts';
import { startPostgres } from '../infra/local/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a superuser, on the database `postgres`. */
    postgresUrl: string;
    natsUrl: string;
  }
}

/** One Postgres and one NATS for all specs that use real ones; `DATABASE_URL` and `NATS_URL` replace them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  mkdirSync(localFolder, { recursive: true });
  const dir = mkdtempSync(join(localFolder, 'test-'));
  const { DATABASE_URL, NATS_URL } = process.env;
  const started = await Promise.allSettled([
    DATABASE_URL ? undefined : startPostgres({ dir: join(dir, 'postgres') }),
    NATS_URL ? undefined : startNats({ dir: join(dir, 'nats') }),
  ]);

  const stop = async () => {
    await Promise.all(
      started.map((server) => server.status === 'fulfilled' && server.value?.stop()),
    );
    rmSync(dir, { recursive: true, force: true });
  };
  const [postgres, nats] = started;
  if (postgres.status === 'rejected' || nats.status === 'rejected') {
    await stop();
    throw postgres.status === 'rejected' ? postgres.reason : (nats as PromiseRejectedResult).reason;
  }

  project.provide('postgresUrl', DATABASE_URL || (postgres.value?.url as string));
  project.provide('natsUrl', NATS_URL || (nats.value?.url as string));
  return stop;
}
