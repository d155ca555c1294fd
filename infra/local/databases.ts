import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDatabase, migrate, roleUrl } from '@fyr/postgres';
import { run } from './child.ts';
import { keepRunning } from './keep-running.ts';
import { root } from './paths.ts';
import { startPostgres } from './postgres.ts';
import type { StartOptions } from './start-local.ts';

export type Environment = Readonly<Record<string, string>>;

export type Databases = {
  /** For the command line: may migrate, verify and repair. */
  readonly admin: Environment;
  /** Each with the rights of its own role. */
  readonly services: Readonly<Record<'api' | 'relay' | 'projector' | 'timekeeper', Environment>>;
};

/** The given databases migrated, or local ones, which begin with the demo year. */
export async function startDatabases(
  options: StartOptions,
  secretFile: string,
): Promise<Databases> {
  const { DATABASE_URL, KEYS_DATABASE_URL } = options.config;
  const secret = await readFile(secretFile);
  if (DATABASE_URL !== undefined && KEYS_DATABASE_URL !== undefined) {
    await migrate({ url: DATABASE_URL, keysUrl: KEYS_DATABASE_URL, secret });
    options.say('the given database is migrated');
    return environments(DATABASE_URL, KEYS_DATABASE_URL, secret);
  }
  return await localDatabases(options, secretFile, secret);
}

async function localDatabases(
  { folder, stack, signal, say }: StartOptions,
  secretFile: string,
  secret: Buffer,
): Promise<Databases> {
  const dir = join(folder, 'postgres');
  const begun = join(folder, 'postgres.begun');

  // 1. A cluster whose first start was broken off holds half a demo and nothing else: made anew.
  const anew = existsSync(begun) || !existsSync(dir);
  if (anew) await writeFile(begun, '');
  const { port, url, ...first } = await startPostgres({ dir, anew, log: say });
  let starts = 0;
  const kept = await keepRunning(
    'postgres',
    async () => (starts++ === 0 ? first : await startPostgres({ dir, port, log: say })),
    say,
  );
  stack.defer(() => kept.stop());
  say('Postgres ready');
  signal.throwIfAborted();

  // 2. What is secret, and apart from it the keys.
  const databaseUrl = named(url, 'fyr');
  const keysUrl = named(url, 'fyr_keys');
  if (anew) await Promise.all([databaseUrl, keysUrl].map(createDatabase));
  await migrate({ url: databaseUrl, keysUrl, secret, demo: anew });
  const databases = environments(databaseUrl, keysUrl, secret);
  say('database migrated');

  // 3. The demo year.
  if (anew) {
    const cli = join(root, 'services', 'cli', 'src', 'main.ts');
    const env = { PATH: process.env.PATH, ...databases.admin, SECRET_FILE: secretFile };
    await run([process.execPath, cli, 'demo'], { cwd: root, env, signal });
    await rm(begun);
    say('demo year loaded');
  }
  return databases;
}

function environments(url: string, keysUrl: string, secret: Buffer): Databases {
  const as = (role: 'api' | 'relay' | 'projector' | 'timekeeper') => ({
    DATABASE_URL: roleUrl(url, role, secret),
  });
  return {
    admin: { DATABASE_URL: url, KEYS_DATABASE_URL: keysUrl },
    services: {
      api: { ...as('api'), KEYS_DATABASE_URL: roleUrl(keysUrl, 'api', secret) },
      relay: as('relay'),
      projector: as('projector'),
      timekeeper: as('timekeeper'),
    },
  };
}

function named(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
