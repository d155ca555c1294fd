import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTenant, openEventStore, openLog, openVault } from '@fyr/postgres';
import { testDatabase } from '@fyr/postgres/testing';
import { createApplier, openStorage, projections, rebuild, schemaOf } from '@fyr/projections';
import { logIn, startLedningsgrupp, startVerksamhet } from '@fyr/testing';
import pg from 'pg';
import { inject } from 'vitest';
import { type ApiOptions, startApi } from './index.ts';

/** Two ombud share SKARPNACK, one has FARSTA alone. Everybody here is made up. */
export const people = {
  ett: { id: randomUUID(), roles: ['ombud'], enheter: ['SKARPNACK'] },
  tva: { id: randomUUID(), roles: ['ombud'], enheter: ['SKARPNACK'] },
  tre: { id: randomUUID(), roles: ['ombud'], enheter: ['FARSTA'] },
  arbetsledare: { id: randomUUID(), roles: ['arbetsledare'], enheter: [] },
  ledamot: { id: randomUUID(), roles: ['ledamot'], enheter: [] },
  analytiker: { id: randomUUID(), roles: ['analytiker'], enheter: [] },
  administrator: { id: randomUUID(), roles: ['administrator'], enheter: [] },
  granskare: { id: randomUUID(), roles: ['granskare'], enheter: [] },
  namnd: { id: randomUUID(), roles: ['namnd'], enheter: [] },
  both: { id: randomUUID(), roles: ['arbetsledare', 'ledamot'], enheter: [] },
} as const;
export type Person = keyof typeof people;

/** A central verksamhet beside it, and who works there. */
export const central = randomUUID();
const there = { id: randomUUID(), roles: ['arbetsledare'], demoUser: 'central' };
/** Its ledningsgrupp, and a meeting of it that is planned. */
export const ledningsgruppId = randomUUID();
export const meetingId = randomUUID();
export const reactionSecret = 'shown by the reactor, in specs only';

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: each spec knows what it asked for
  readonly body: any;
  readonly text: string;
};
export type Asking = {
  readonly body?: unknown;
  readonly raw?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another API than the first. */
  readonly of?: string;
};
export type ApiFixture = Awaited<ReturnType<typeof apiFixture>>;

/** The API as production runs it, on a database of its own, behind wires that can be cut. */
export async function apiFixture(config: Partial<ApiOptions> = {}) {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'fyr-api-'));
  const secretFile = join(folder, 'secret');
  await writeFile(secretFile, database.secret);
  const tenant = randomUUID();
  const vault = await openVault({ url: database.vaultUrl, custody: database.custody });
  const accounts = Object.entries(people).map(([user, { id, roles }]) => ({
    ...{ id, roles, name: `Demo ${user}`, demoUser: user },
  }));
  // Accounts are the same in every fixture, tenants are not: each database has one.
  await createTenant({ url: database.adminUrl, vault, tenant, accounts });
  const others = [{ ...there, name: 'Demo central' }];
  await createTenant({ url: database.adminUrl, vault, tenant: central, accounts: others });
  await asAdmin(database.adminUrl, 'insert into installation (demo) values (true)');
  await organise(database, vault, tenant);

  const postgresWire = await openWire(Number(new URL(database.adminUrl).port));
  const natsWire = await openWire(Number(new URL(inject('natsUrls').api).port));
  const through = (url: string, wire: Wire) => {
    const wired = new URL(url);
    wired.port = String(wire.port);
    return wired.href;
  };
  const storage = await openStorage(database.url('projector'));
  const log = await openLog(database.url('projector'));
  for (const projection of projections) await rebuild(projection, { storage, log });

  const settings: ApiOptions = {
    DATABASE_URL: through(database.url('api'), postgresWire),
    KEYS_DATABASE_URL: through(database.vaultUrl, postgresWire),
    KEYS_FOLDER: database.keysFolder,
    NATS_URL: through(inject('natsUrls').api, natsWire),
    SECRET_FILE: secretFile,
    PORT: 0,
    LOG_LEVEL: 'silent',
    RATE_PER_SECOND: 10_000,
    RATE_BURST: 10_000,
    GUESS_BURST: 10_000,
    ...config,
  };
  const api = await startApi(settings);

  async function ask(method: string, path: string, asking: Asking = {}): Promise<Reply> {
    const { body, raw, headers, of = api.url } = asking;
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${of}${path}`, {
      method,
      headers: {
        origin: of,
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content as string }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      ...{ status: response.status, headers: response.headers, text },
      body: isJson ? JSON.parse(text) : undefined,
    };
  }

  /** A logged-in person, who asks below /api/v1. */
  async function as(person: Person | 'central', role?: string) {
    const cookie = await logIn(api.url, person, role);
    const send =
      (method: string) =>
      (path: string, asking: Asking = {}) =>
        ask(method, `/api/v1${path}`, { ...asking, headers: { cookie, ...asking.headers } });
    return {
      cookie,
      get: send('GET'),
      delete: send('DELETE'),
      post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
        send('POST')(path, { body, headers }),
      send,
    };
  }

  return {
    ...{ api, ask, as, database, tenant, vault, postgresWire, natsWire },
    /** One more API on the same database, which remembers nothing. */
    another: (more: Partial<ApiOptions> = {}) => startApi({ ...settings, ...more }),
    sql: (text: string) => asAdmin(database.adminUrl, text),
    sqlOfKeys: (text: string) => asAdmin(database.keysUrl, text),
    /** What a projector does, now. */
    async project(): Promise<void> {
      for (const projection of projections) {
        const place = { projection, schema: schemaOf(projection) };
        await createApplier(place, { storage, log }).catchUp(tenant);
      }
    },
    /** Every read model, filled anew beside the one that serves. */
    async rebuild(): Promise<void> {
      for (const projection of projections) await rebuild(projection, { storage, log });
    },
    async close(): Promise<void> {
      await api.close();
      await Promise.all([postgresWire.cut(), natsWire.cut()]);
      await Promise.all([vault.close(), storage.close(), log.close()]);
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Who works where, and a meeting to come. */
async function organise(
  database: Awaited<ReturnType<typeof testDatabase>>,
  vault: Awaited<ReturnType<typeof openVault>>,
  tenant: string,
): Promise<void> {
  const { secret } = database;
  const store = await openEventStore({ url: database.url('api'), secret, vault });
  const ombud = Object.values(people).filter(({ enheter }) => enheter.length > 0);
  await startVerksamhet(store, { tenant, ombud });
  await startVerksamhet(store, { tenant: central, name: 'Demo Central', kind: 'CENTRAL' });
  const { ledamot, both, ett } = people;
  await startLedningsgrupp(store, {
    ...{ tenant, id: ledningsgruppId },
    members: [ledamot, both, ett].map(({ id }) => ({ account: id })),
    meeting: { id: meetingId, plannedOn: '2027-03-04' },
  });
  await store.close();
}

/** As nobody in production may: past every policy. */
async function asAdmin(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

type Wire = { readonly port: number; cut(): Promise<void>; mend(): Promise<void> };

/** A port that leads to another until it is cut. */
async function openWire(to: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  let server: Server;
  const listen = async (port: number) => {
    server = createServer((near) => {
      const far = connect(to, '127.0.0.1');
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => {
          sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far);
      far.pipe(near);
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return (server.address() as { port: number }).port;
  };
  const port = await listen(0);
  return {
    port,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    mend: async () => void (await listen(port)),
  };
}
