import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isAlive } from '../infra/local/child.ts';
import { startNats } from '../infra/local/nats.ts';
import { type NatsUser, natsUsers } from '../infra/local/nats-users.ts';
import { localFolder } from '../infra/local/paths.ts';
import { startPostgres } from '../infra/local/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a superuser, on the database `postgres`. */
    postgresUrl: string;
    /** What that Postgres says; empty where it is somebody else's. */
    postgresLog: string;
    /** For each user of NATS. */
    natsUrls: Record<NatsUser, string>;
  }
}

/** One Postgres and one NATS for all specs that use real ones; `DATABASE_URL` and `NATS_URL` replace them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  mkdirSync(localFolder, { recursive: true });
  removeLeftovers();
  const dir = mkdtempSync(join(localFolder, `test-${process.pid}-`));
  const stack = new AsyncDisposableStack();
  stack.defer(() => rmSync(dir, { recursive: true, force: true }));

  const { DATABASE_URL, NATS_URL } = process.env;
  const started = await Promise.allSettled([
    DATABASE_URL ||
      startPostgres({ dir: join(dir, 'postgres') }).then(({ url, remove }) => {
        stack.defer(remove);
        return url;
      }),
    NATS_URL
      ? () => NATS_URL
      : startNats({ dir: join(dir, 'nats'), secret: randomBytes(32) }).then(({ as, stop }) => {
          stack.defer(stop);
          return as;
        }),
  ]);

  const [postgres, nats] = started;
  if (postgres.status === 'rejected' || nats.status === 'rejected') {
    await stack.disposeAsync();
    throw new AggregateError(
      started
        .filter(({ status }) => status === 'rejected')
        .map((failed) => (failed as PromiseRejectedResult).reason),
      'the servers for the tests did not start',
    );
  }
  project.provide('postgresUrl', postgres.value);
  project.provide('postgresLog', DATABASE_URL ? '' : join(dir, 'postgres', 'server.log'));
  const natsUrls = natsUsers.map((user) => [user, nats.value(user)]);
  project.provide('natsUrls', Object.fromEntries(natsUrls));
  return () => stack.disposeAsync();
}

/** A run that was killed could not tidy up after itself. */
function removeLeftovers(): void {
  for (const name of readdirSync(localFolder)) {
    const pid = /^test-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(join(localFolder, name), { recursive: true, force: true });
    }
  }
}
