import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectNats } from '@fyr/jetstream';
import type { StreamAppend } from '@fyr/kernel';
import {
  createTenant,
  openDatabase,
  openEventStore,
  openLog,
  openVault,
  relayCursor,
} from '@fyr/postgres';
import { testDatabase } from '@fyr/postgres/testing';
import pg from 'pg';
import pino from 'pino';
import { SMTPServer } from 'smtp-server';
import { vi } from 'vitest';
import { type LocalNats, startNats } from '../../../infra/local/nats.ts';
import { runRelay } from '../../relay/src/index.ts';

export const secret = 'what lets the reactor in, in tests';

/** Who works in each verksamhet. Everybody is made up. */
export const roles = {
  anna: ['ombud'],
  bo: ['ombud'],
  cai: ['ombud'],
  lena: ['arbetsledare'],
  stig: ['ledamot'],
} as const;
export type Name = keyof typeof roles;

export type Given = {
  readonly type: string;
  readonly data?: object;
  readonly state?: string;
  /** A name that no letter and no row of the reactor's may hold. */
  readonly personal?: string;
};
export type Received = { readonly to: string; readonly text: string };
export type ReactorFixture = Awaited<ReturnType<typeof reactorFixture>>;

/** Log, NATS, mail server and API beside as many reactors, as they run, as a spec starts. */
export async function reactorFixture() {
  await using stack = new AsyncDisposableStack();
  const database = await testDatabase();
  stack.defer(() => database.drop());
  const dir = await mkdtemp(join(tmpdir(), 'fyr-reactor-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  let server: LocalNats = await startNats({ dir: join(dir, 'nats') });
  stack.defer(() => server.stop());
  const nats = connectNats(server.url);
  stack.defer(() => nats.close());
  const vault = await openVault({ url: database.vaultUrl, custody: database.custody });
  stack.defer(() => vault.close());
  const { secret: key } = database;
  const store = await openEventStore({ url: database.url('api'), vault, secret: key });
  stack.defer(() => store.close());
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 4 });
  admin.on('error', () => {});
  stack.defer(() => admin.end());

  // 1. Who carries events, and who takes letters and calls.
  const relaying = new AbortController();
  const relayDatabase = await openDatabase(database.url('relay'));
  const relayLog = await openLog(database.url('relay'));
  const relay = runRelay({
    ...{ database: relayDatabase, cursor: relayCursor(relayDatabase), log: relayLog, nats },
    ...{ logger: pino({ level: 'silent' }), signal: relaying.signal, checkMs: 500, standbyMs: 50 },
  });
  stack.defer(async () => {
    relaying.abort();
    await relay;
    await Promise.all([relayDatabase.close(), relayLog.close()]);
  });
  const post = await mailServer();
  stack.defer(() => post.close());
  const api = await apiStandIn();
  stack.defer(() => api.close());

  // 2. The reactor itself, as it runs.
  const children = new Set<ChildProcess>();
  stack.defer(async () => {
    await Promise.all([...children].map((child) => stop(child, 'SIGKILL')));
  });
  let output = '';
  function start(more: Readonly<Record<string, string | undefined>> = {}): ChildProcess {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
      env: {
        ...{ DATABASE_URL: database.url('reactor'), NATS_URL: server.url, API_URL: api.url },
        ...{ REACTION_SECRET: secret, PUBLIC_URL: 'https://fyr.example', SMTP_URL: post.url },
        ...{ MAIL_FROM: 'fyr@fyr.example', MAIL_QUIET_MS: '1', REACTOR_IDLE_MS: '100' },
        ...more,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    children.add(child);
    return child;
  }
  async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
    children.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    return (await exited)[0];
  }

  const sql = async (text: string, values: readonly unknown[] = []) =>
    (await admin.query(text, [...values])).rows;
  const revisions = new Map<string, number>();
  const all = stack.move();
  return {
    ...{ database, nats, start, stop, sql, post, api },
    output: () => output,
    /** A verksamhet with its people, who have addresses. */
    async newTenant() {
      const tenant = randomUUID();
      const ids = Object.fromEntries(
        Object.keys(roles).map((name) => [name, randomUUID()]),
      ) as Record<Name, string>;
      const accounts = Object.entries(roles).map(([name, held]) => ({
        ...{ id: ids[name as Name], roles: held, name: `Demo ${name}` },
        email: `${name}.${tenant}@demo.example`,
      }));
      await createTenant({ url: database.adminUrl, vault, tenant, accounts });
      return { tenant, ids };
    },
    /** Any event, also such as no workflow would record. */
    async append(tenant: string, type: string, id: string, ...events: readonly Given[]) {
      const before = revisions.get(id) ?? 0;
      revisions.set(id, before + events.length);
      const subject = { kind: 'stream', id } as const;
      const records = events.map((one): StreamAppend['events'][number] => ({
        ...{ type: one.type, version: 1, state: one.state ?? 'active' },
        data: { on: '2026-03-04', ...one.data },
        ...(one.personal ? { personal: { subject, text: { name: one.personal } } } : {}),
      }));
      const outcome = await store.append({
        ...{ tenant, actor: 'ombud:somebody', at: Date.now() },
        command: { key: randomUUID(), content: {} },
        streams: [
          {
            ...{ id, type, letter: type.slice(0, 1).toUpperCase(), expectedRevision: before },
            ...{ events: records, machineVersion: 1, path: records.at(-1)?.state ?? 'active' },
            ...{ since: null, context: {}, timers: [] },
          },
        ],
      });
      if (outcome.status !== 'recorded') throw new Error(`append: ${outcome.status}`);
      nats.wake(tenant);
      return outcome.outcome.position;
    },
    notices: async (tenant: string) =>
      await sql(
        `select kind, account, role, stream_id as stream, position::int, mail_due
           from notice where tenant = $1 order by position, kind, account, stream_id`,
        [tenant],
      ),
    /** A reactor has run: what is recorded from now on is told. */
    async begun(): Promise<void> {
      const has = async () => (await sql('select from reaction_start')).length > 0;
      if (await has()) return;
      const first = start();
      await vi.waitUntil(has, { timeout: 20_000 });
      await stop(first, 'SIGTERM');
    },
    /** How far a log is reacted to. */
    reached: async (tenant: string) => {
      const rows = await sql('select position::int from reaction_checkpoint where tenant = $1', [
        tenant,
      ]);
      return rows[0]?.position as number | undefined;
    },
    async cutConnections(): Promise<void> {
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and usename = $1`,
        [new URL(database.url('reactor')).username],
      );
    },
    storeDir: () => server.storeDir,
    async restartNats(wipe: boolean): Promise<void> {
      const { port } = server;
      await server.stop();
      if (wipe) await rm(join(dir, 'nats', 'store'), { recursive: true, force: true });
      server = await startNats({ dir: join(dir, 'nats'), port });
    },
    close: () => all.disposeAsync(),
  };
}

/** A real mail server that keeps what it takes, and may be told not to take it. */
async function mailServer() {
  const received: Received[] = [];
  let refuses: (to: string) => boolean = () => false;
  let holds = false;
  let held = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      done(refuses(address) ? new Error('no such mailbox') : undefined);
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (holds) {
          held += 1;
          return;
        }
        const text = Buffer.concat(chunks).toString();
        for (const { address } of envelope.rcptTo) received.push({ to: address, text });
        done();
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    refuse: (those: (to: string) => boolean) => {
      refuses = those;
    },
    /** Takes a letter and never says that it has it. */
    hold: (on: boolean) => {
      holds = on;
    },
    held: () => held,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

/** What the API would answer a call between verksamheter. */
async function apiStandIn() {
  const asked: { body: unknown; authorization: string | undefined }[] = [];
  let answer: () => { status: number; body: object } = () => ({
    status: 200,
    body: { outcome: 'DELIVERED', delivered: 1 },
  });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    asked.push({ body, authorization: request.headers.authorization });
    const { status, body: answered } = answer();
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answered));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    url: `http://127.0.0.1:${port}`,
    answers: (how: typeof answer) => {
      answer = how;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
