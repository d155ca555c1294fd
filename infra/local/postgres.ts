import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Exit, launch, run } from './child.ts';
import { openLog } from './log-file.ts';
import { freePort } from './port.ts';
import { ordinaryUser, type PostgresHome } from './postgres-home.ts';
import { clearLeftover } from './postgres-leftover.ts';

export type LocalPostgres = {
  /** Of the superuser, on the database `postgres`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly exited: Promise<Exit>;
  stop(): Promise<void>;
  /** Stops it and removes all that it had. */
  remove(): Promise<void>;
};

const START_MS = 60_000;
const attemptsMax = 5;

/** Loopback only; nothing acknowledged is lost in a crash; no value of a statement reaches the log. */
const settingsDefault = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  logging_collector: 'off',
};

/**
 * A Postgres of our own below `dir` (data, password, log): made on the first call, recovered on
 * later ones. The caller owns `dir`: a server left there by a killed run is stopped first.
 */
export async function startPostgres(options: {
  readonly dir: string;
  readonly port?: number;
  /** What was there goes first. */
  readonly anew?: boolean;
  /** In place of some of our own. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
}): Promise<LocalPostgres> {
  const { dir, anew = false, settings = {}, log = () => {} } = options;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const home = await ordinaryUser(dir);
  const password = await localPassword(join(dir, 'password'));

  // 1. The data folder, made aside and renamed, so that half a folder is never taken for a whole.
  await clearLeftover(home.data, log);
  if (anew) await rm(home.data, { recursive: true, force: true });
  if (!existsSync(home.data)) await initialise(home, password);

  // 2. The server. A free port may be taken by another between the look and the start.
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    try {
      const server = await startServer(
        home,
        { ...settings, port: String(port) },
        join(dir, 'server.log'),
      );
      const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
      const remove = async () => {
        await server.stop();
        await Promise.all(
          [home.folder, dir].map((path) => rm(path, { recursive: true, force: true })),
        );
      };
      return { url, port, ...server, remove };
    } catch (error) {
      if (options.port !== undefined || attempt === attemptsMax) throw error;
    }
  }
}

async function localPassword(path: string): Promise<string> {
  if (!existsSync(path)) {
    await writeFile(path, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return await readFile(path, 'utf8');
}

async function initialise(home: PostgresHome, password: string): Promise<void> {
  const making = `${home.data}.making`;
  const passwordFile = join(home.folder, 'password.init');
  await rm(making, { recursive: true, force: true });
  await home.writePrivate(passwordFile, password);
  await run(
    [
      ...home.as,
      join(home.binaries, 'initdb'),
      `--pgdata=${making}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--data-checksums',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ],
    home.spawn,
  );
  await rm(passwordFile);
  await rename(making, home.data);
}

async function startServer(
  home: PostgresHome,
  settings: Readonly<Record<string, string>>,
  logPath: string,
) {
  const output = openLog(logPath);
  const args = Object.entries({ ...settingsDefault, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const { pid, exited, stop } = launch(
    [...home.as, join(home.binaries, 'postgres'), '-D', home.data, ...args],
    { ...home.spawn, stdio: ['ignore', output.fd, output.fd], whenOrphaned: 'SIGINT' },
  );
  output.close();

  let exit: Exit | undefined;
  exited.then(
    (value) => (exit = value),
    () => (exit = { code: -1, signal: null }),
  );
  const until = Date.now() + START_MS;
  while (!(await isReady(home.data, pid))) {
    if (exit !== undefined || Date.now() > until) {
      await stop('SIGQUIT').catch(() => {});
      throw new Error(`Postgres did not start on port ${settings.port}; ${logPath} says why`);
    }
    await sleep(20);
  }
  return { pid, exited, stop: async () => void (await stop('SIGINT')) };
}

/** The server's own word, in our data folder and under our child's id: nobody else's can be taken for it. */
async function isReady(data: string, pid: number): Promise<boolean> {
  const lines = await readFile(join(data, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}
