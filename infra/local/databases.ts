import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDatabase, migrate, roleUrl } from '@fyr/postgres';
import { run } from './child.ts';
import { keepRunning } from './keep-running.ts';
import { baseEnvironment, root } from './paths.ts';
import { startPostgres } from './postgres.ts';
import type { StartOptions } from './start-local.ts';

export type Environment = Readonly<Record<string, string>>;

export type Databases = {
  /** For the command line: may migrate, verify and repair. */
  readonly admin: Environment;
  /** Each with the rights of its own role. */
  readonly services: Readonly<
    Record<'api' | 'relay' | 'projector' | 'timekeeper' | 'reactor', Environment>
  >;
};

/** The given databases migrated, or local ones, which begin with the demo year. */
export async function startDatabases(
  options: StartOptions,
  secretFile: string,
): Promise<Databases> {
  const { DATABASE_URL, KEYS_DATABASE_URL } = options.config;
  const custody = custodyOf(options);
  const secret = await readFile(secretFile);
  if (DATABASE_URL !== undefined && KEYS_DATABASE_URL !== undefined) {
    const urls = { url: DATABASE_URL, keysUrl: KEYS_DATABASE_URL };
    await migrate({ ...urls, secret, custody }).catch((cause) => {
      throw new Error('The database that DATABASE_URL names could not be migrated:', { cause });
    });
    options.say('given database migrated');
    return environments(urls, secret, custody);
  }
  return await localDatabases(options, secretFile, secret);
}

async function localDatabases(
  options: StartOptions,
  secretFile: string,
  secret: Buffer,
): Promise<Databases> {
  const { folder, stack, signal, say } = options;
  const dir = join(folder, 'postgres');
  if (hasNoDatabase(folder)) {
    const begun = join(folder, 'postgres.begun');
    await writeFile(begun, '');
    await makeDatabases({ ...options, dir, secretFile, secret });
    await rm(begun);
  }

  const { port, url, ...first } = await startPostgres({ dir, log: say });
  let starts = 0;
  const kept = await keepRunning(
    'postgres',
    async () => (starts++ === 0 ? first : await startPostgres({ dir, port, log: say })),
    say,
  );
  stack.defer(() => kept.stop());
  signal.throwIfAborted();
  const urls = urlsOn(url);
  const custody = custodyOf(options);
  await migrate({ ...urls, secret, custody });
  say('database ready');
  return environments(urls, secret, custody);
}

/** Two databases, what is secret and apart from it the keys, with the demo year. */
async function makeDatabases(
  options: StartOptions & {
    readonly dir: string;
    readonly secretFile: string;
    readonly secret: Buffer;
  },
): Promise<void> {
  const { dir, secretFile, secret, signal, say } = options;
  // Should the machine fail meanwhile, all is made anew: no commit need wait for the disk.
  const settings = { synchronous_commit: 'off' };
  const { url, stop } = await startPostgres({ dir, anew: true, settings, log: say });
  try {
    const urls = urlsOn(url);
    await createDatabase(urls.url);
    await createDatabase(urls.keysUrl);
    const custody = custodyOf(options);
    await migrate({ ...urls, secret, custody, demo: true });
    say('database made');

    const cli = join(root, 'services', 'cli', 'src', 'main.ts');
    const { admin } = environments(urls, secret, custody);
    const env = { ...baseEnvironment, ...admin, SECRET_FILE: secretFile };
    const onOutput = (chunk: string) => {
      const [share] = /\d+ %/.exec(chunk) ?? [];
      if (share !== undefined) say(`loading the demo year: ${share}`);
    };
    await run([process.execPath, cli, 'demo'], { cwd: root, env, signal, onOutput });
  } finally {
    await stop();
  }
}

/** Also after a first start that was broken off: it left half a demo behind and nothing else. */
export function hasNoDatabase(folder: string): boolean {
  return existsSync(join(folder, 'postgres.begun')) || !existsSync(join(folder, 'postgres'));
}

type Urls = { readonly url: string; readonly keysUrl: string };

function urlsOn(server: string): Urls {
  return { url: named(server, 'fyr'), keysUrl: named(server, 'fyr_keys') };
}

/** The tenants' keys: outside of either database. */
function custodyOf({ folder, config }: StartOptions): Environment {
  return { KEYS_FOLDER: config.KEYS_FOLDER ?? join(folder, 'keys') };
}

function environments({ url, keysUrl }: Urls, secret: Buffer, custody: Environment): Databases {
  const as = (role: keyof Databases['services']) => ({
    DATABASE_URL: roleUrl(url, role, secret),
  });
  return {
    admin: { DATABASE_URL: url, KEYS_DATABASE_URL: keysUrl, ...custody },
    services: {
      api: { ...as('api'), ...custody, KEYS_DATABASE_URL: roleUrl(keysUrl, 'api', secret) },
      relay: as('relay'),
      projector: as('projector'),
      timekeeper: as('timekeeper'),
      reactor: as('reactor'),
    },
  };
}

function named(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
