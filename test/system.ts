import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTenant, openEventStore, openVault, type Vault } from '@fyr/postgres';
import { type TestDatabase, testDatabase } from '@fyr/postgres/testing';
import { beginDemo, demoTenant, demoTenants, logIn } from '@fyr/testing';
import pg from 'pg';
import { vi } from 'vitest';
import { startNats } from '../infra/local/nats.ts';

export type ServiceName = 'api' | 'relay' | 'projector' | 'timekeeper' | 'reactor';
export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  readonly body: any;
};
export type Caller = {
  get(path: string): Promise<Reply>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
};

/**
 * Fyr as it runs: its processes, on a database and a NATS of its own, with the demo's people and the
 * organisation they work in. Any of the processes may be killed and started again.
 * @param begun false where a year is loaded afterwards, which begins it
 * @param logs a folder for what each process says, in place of the terminal
 */
export async function startSystem(
  names: readonly ServiceName[] = ['api', 'relay', 'projector'],
  more: Readonly<Record<string, string>> = {},
  begun = true,
  logs?: string,
) {
  await using stack = new AsyncDisposableStack();
  const database = await testDatabase();
  stack.defer(() => database.drop());
  const folder = await mkdtemp(join(tmpdir(), 'fyr-system-'));
  stack.defer(() => rm(folder, { recursive: true }));
  const secretFile = join(folder, 'secret');
  await writeFile(secretFile, database.secret, { mode: 0o600 });
  // Two systems on one NATS would publish under the same tenant and positions.
  const nats = await startNats({ dir: join(folder, 'nats'), secret: database.secret });
  stack.defer(() => nats.stop());
  const vault = await openVault({ url: database.vaultUrl, custody: database.custody });
  stack.defer(() => vault.close());
  await settle(database, vault);
  if (begun) await begin(database, vault);

  const port = await freePort();
  // By a name: to digits no passkey can belong.
  const url = `http://localhost:${port}`;
  const running = new Map<ServiceName, ChildProcess>();
  const start = (name: ServiceName) => {
    const said = logs === undefined ? 'inherit' : openSync(join(logs, `${name}.log`), 'a');
    const child = spawn(process.execPath, [mainOf(name)], {
      env: {
        ...environment(name, database, nats.as(name), secretFile),
        ...{ PORT: String(port), API_URL: url, PUBLIC_URL: url, ...more },
      },
      stdio: ['ignore', said, said],
    });
    running.set(name, child);
  };
  const stop = async (name: ServiceName, signal: NodeJS.Signals) => {
    const child = running.get(name);
    running.delete(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  stack.defer(async () => {
    await Promise.all([...running.keys()].map((name) => stop(name, 'SIGKILL')));
  });
  for (const name of names) start(name);
  await untilReady(url);

  const all = stack.move();
  return {
    ...{ url, database, vault, nats, secretFile, tenant: demoTenant, start, stop },
    untilReady: () => untilReady(url),
    as: (user: string) => callerAs(url, user),
    /** Past every policy, as no service may. */
    sql: (text: string, values: readonly unknown[] = []) =>
      asAdmin(database.adminUrl, text, values),
    close: () => all.disposeAsync(),
  };
}
export type System = Awaited<ReturnType<typeof startSystem>>;

/** The demo's people in a database that has the demo's mark. */
export async function settle(database: TestDatabase, vault: Vault): Promise<void> {
  await asAdmin(database.adminUrl, 'insert into installation (demo) values (true)', []);
  for (const { tenant, accounts } of demoTenants) {
    await createTenant({ url: database.adminUrl, vault, tenant, accounts });
  }
}

/** Some weeks ago, so that nothing it says is due yet. */
async function begin(database: TestDatabase, vault: Vault): Promise<void> {
  const { secret } = database;
  const store = await openEventStore({ url: database.url('api'), vault, secret });
  const today = Temporal.Now.plainDateISO('Europe/Stockholm');
  await beginDemo(store, today.subtract({ weeks: 4 }).toString());
  await store.close();
}

async function callerAs(url: string, user: string): Promise<Caller> {
  const cookie = await logIn(url, user);
  return {
    get: (path) => ask(url, 'GET', path, undefined, { cookie }),
    post: (path, body, more) => ask(url, 'POST', path, body, { cookie, ...more }),
  };
}

async function ask(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { origin: url, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

async function untilReady(url: string): Promise<void> {
  await vi.waitFor(async () => {
    const { ok, status } = await fetch(`${url}/readyz`);
    if (!ok) throw new Error(`/readyz answers ${status}`);
  }, 30_000);
}

function environment(
  name: ServiceName,
  database: TestDatabase,
  natsUrl: string,
  secretFile: string,
) {
  const { LOG_LEVEL = 'warn' } = process.env;
  return {
    ...{
      DATABASE_URL: database.url(name),
      KEYS_DATABASE_URL: database.vaultUrl,
      KEYS_FOLDER: database.keysFolder,
    },
    ...{ NATS_URL: natsUrl, SECRET_FILE: secretFile, LOG_LEVEL },
    ...{ REACTION_SECRET: 'of tests only'.repeat(3), REACTOR_IDLE_MS: '50' },
    ...{
      TIMEKEEPER_IDLE_MS: '50',
      RATE_PER_SECOND: '10000',
      RATE_BURST: '10000',
      GUESS_BURST: '10000',
    },
  };
}

async function asAdmin(url: string, text: string, values: readonly unknown[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

function mainOf(name: ServiceName): string {
  return join(import.meta.dirname, '..', 'services', name, 'src', 'main.ts');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
