import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { untilReady } from './api-ready.ts';
import type { LocalConfig } from './config.ts';
import { hasNoDatabase, startDatabases } from './databases.ts';
import { keepRunning } from './keep-running.ts';
import { startNats } from './nats.ts';
import type { NatsUser } from './nats-users.ts';
import { choosePort } from './port.ts';
import { takeRunLock } from './run-lock.ts';
import { localHeadsKey, localSecret, reactionSecretOf } from './secret.ts';
import { startService } from './service.ts';
import { builtWeb } from './web-build.ts';

export type LocalRun = {
  readonly url: string;
  /** Made-up users to log in as; none where the database was given. */
  readonly demo: readonly DemoUser[];
};

export type DemoUser = {
  readonly user: string;
  readonly name: string;
  readonly roles: readonly string[];
};

export type StartOptions = {
  /** All that it makes lies below this. */
  readonly folder: string;
  readonly config: LocalConfig;
  /** Stops what was started, last first, whether the start came to its end or not. */
  readonly stack: AsyncDisposableStack;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
};

/** Starts all of Fyr on this machine. */
export async function startLocal(options: StartOptions): Promise<LocalRun> {
  const { folder, config, stack, signal, say } = options;

  // 1. One run at a time in this folder.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await takeRunLock(join(folder, 'run'));
  stack.defer(() => lock.release());
  const port = await choosePort(config.PORT, say);
  const url = `http://127.0.0.1:${port}`;
  lock.says(`Fyr runs here already: ${url}`);

  // 2. What the services need, side by side.
  const secretFile = await localSecret(join(folder, 'secret'));
  const [databases, natsUrlAs, webDir] = await all([
    startDatabases(options, secretFile),
    natsUrlsOf(options, secretFile),
    builtWeb(say, signal),
  ]);
  signal.throwIfAborted();

  // 3. The services. The environment is also kept for `npm run fyr`.
  const shared = { SECRET_FILE: secretFile };
  await writeEnvironment(join(folder, 'run.env'), { ...databases.admin, ...shared });
  const { api, reactor, timekeeper, ...others } = databases.services;
  const heads = {
    HEADS_FOLDER: join(folder, 'heads'),
    HEADS_KEY_FILE: await localHeadsKey(join(folder, 'heads-key.pem')),
  };
  const reaction = { REACTION_SECRET: await reactionSecretOf(secretFile) };
  const environments = {
    ...Object.fromEntries(
      Object.entries(others).map(([name, environment]) => [name, { ...environment, ...shared }]),
    ),
    timekeeper: { ...timekeeper, ...shared, ...heads },
    api: { ...api, ...shared, ...reaction, HOST: '127.0.0.1', PORT: String(port), WEB_DIR: webDir },
    // It is not given the secret itself: what it may do needs none of it.
    reactor: {
      ...{ ...reactor, ...reaction, API_URL: url, PUBLIC_URL: url },
      ...mailOf(config, folder),
    },
  };
  const services = Object.entries(environments).map(([name, environment]) => {
    const env = { ...environment, NATS_URL: natsUrlAs(name as NatsUser) };
    const logPath = join(folder, `${name}.log`);
    return keepRunning(
      name,
      async () => startService({ name, env, logPath }),
      (line) => say(`${line}; see ${logPath}`),
    );
  });
  const kept = await all(services);
  stack.defer(async () => void (await all(kept.map((service) => service.stop()))));
  say('services started');

  const demo = await untilReady(url, signal);
  return { url, demo };
}

/** Where letters go: to the mail server that is given, else into a folder. */
function mailOf({ SMTP_URL, MAIL_FROM }: LocalConfig, folder: string): Record<string, string> {
  return SMTP_URL !== undefined && MAIL_FROM !== undefined
    ? { SMTP_URL, MAIL_FROM }
    : { MAIL_DIR: join(folder, 'mail'), MAIL_FROM: MAIL_FROM ?? 'fyr@fyr.example' };
}

/** Where each service reaches NATS: the given one, or a local one with a user for each. */
async function natsUrlsOf(
  { config, folder, stack, say }: StartOptions,
  secretFile: string,
): Promise<(user: NatsUser) => string> {
  const { NATS_URL } = config;
  if (NATS_URL !== undefined) return () => NATS_URL;
  const secret = await readFile(secretFile);
  const dir = await natsFolder(config, folder);
  const { as, port, ...first } = await startNats({ dir, secret, log: say });
  let starts = 0;
  const kept = await keepRunning(
    'nats-server',
    async () => (starts++ === 0 ? first : await startNats({ dir, port, secret, log: say })),
    say,
  );
  stack.defer(() => kept.stop());
  say('NATS ready');
  return as;
}

/** Of one database only: what another one's log put into a stream may not be taken for this one's. */
async function natsFolder({ DATABASE_URL }: LocalConfig, folder: string): Promise<string> {
  if (DATABASE_URL !== undefined) {
    const digest = createHash('sha256').update(DATABASE_URL).digest('hex').slice(0, 16);
    return join(folder, `nats-${digest}`);
  }
  const dir = join(folder, 'nats');
  if (hasNoDatabase(folder)) await rm(dir, { recursive: true, force: true });
  return dir;
}

async function writeEnvironment(path: string, values: Record<string, string>): Promise<void> {
  const lines = Object.entries(values).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`);
  await writeFile(path, lines.join(''), { mode: 0o600 });
}

/** Waits for every one, so that nothing is still being started when the caller begins to stop. */
async function all<const T extends readonly Promise<unknown>[]>(
  promises: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(promises);
  return await Promise.all(promises);
}
