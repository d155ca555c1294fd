import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { connectNats } from '@fyr/jetstream';
import { createTenant, openEventStore, openVault } from '@fyr/postgres';
import type { TestDatabase } from '@fyr/postgres/clone-database';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';

/** A way from commit to read model: an event goes in, and some time later its position is applied. */
export type Way = {
  readonly name: string;
  /** Resolves with the position when it is committed. */
  append(caller: number): Promise<number>;
  onApplied(listener: (position: number) => void): void;
  close(): Promise<void>;
};

const EVENTS_PER_STREAM = 10;
const shelfId = '5b0c3b1e-7a59-4d1e-9a67-6d1f2a0f4c11';
const data = { on: '2026-03-04', shelfId, part: 1 };

function start(script: string, ...args: readonly string[]): ChildProcess {
  return fork(join(import.meta.dirname, script), args, { stdio: 'inherit' });
}

/** Whole: keys, chain, snapshot, idempotency; relay and projector as they are run. */
export async function fyrWay(database: TestDatabase, natsUrl: string): Promise<Way> {
  const { secret, vaultUrl, adminUrl } = database;
  const vault = await openVault({ url: vaultUrl, secret });
  const nats = connectNats(natsUrl);
  await nats.connection();
  const store = await openEventStore({
    url: database.url('api'),
    secret,
    vault,
    onAppended: (tenant) => nats.wake(tenant),
  });
  const tenant = randomUUID();
  await createTenant({ url: adminUrl, vault, tenant, accounts: [] });
  const children = [
    start('fyr-relay.ts', database.url('relay'), natsUrl),
    start('fyr-projector.ts', database.url('projector'), natsUrl),
  ];
  const streams = new Map<number, { id: string; revision: number }>();
  return {
    name: 'Fyr',
    async append(caller) {
      const known = streams.get(caller);
      const stream =
        known && known.revision < EVENTS_PER_STREAM ? known : { id: randomUUID(), revision: 0 };
      streams.set(caller, stream);
      const event = { type: 'LoanRequested', version: 2, data, state: 'lent' };
      const appended = await store.append({
        ...{ tenant, actor: 'librarian:1', at: Date.now() },
        command: { key: randomUUID(), content: { id: stream.id } },
        streams: [
          {
            ...{ id: stream.id, type: 'loan', letter: 'L', expectedRevision: stream.revision },
            ...{ events: [event], machineVersion: 1, path: 'lent', since: '2026-03-04' },
            ...{ context: { deadlines: {} }, timers: [] },
          },
        ],
      });
      if (appended.status !== 'recorded') throw new Error(appended.status);
      stream.revision += 1;
      return appended.outcome.position;
    },
    onApplied: (listener) => void nats.onApplied(({ position }) => listener(position)),
    async close() {
      for (const child of children) child.kill();
      await Promise.all([store.close(), vault.close(), nats.close()]);
    },
  };
}

/** By hand: what waits is inserted together, and nothing is kept or checked besides. */
export async function straightLine(url: string, natsUrl: string): Promise<Way> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    create table line_event (position bigint generated always as identity primary key,
      stream_id uuid not null, data json not null);
    create table line_cursor as select 0::bigint as position;
    create table line_checkpoint as select 0::bigint as position;
    create table line_row (stream_id uuid primary key, events integer, last_on date)`);
  const nats = await connect({ servers: natsUrl });
  const relay = start('line-relay.ts', url, natsUrl);
  await untilStream(natsUrl);
  const consumer = start('line-consumer.ts', url, natsUrl);
  await new Promise((resolve) => consumer.once('message', resolve));

  const text = `insert into line_event (stream_id, data)
    select stream_id, data from json_to_recordset($1::json) as e(stream_id uuid, data json)
    returning position`;
  let waiting: { stream_id: string; done: (position: number) => void }[] = [];
  let writing = false;
  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const rows = batch.map(({ stream_id }) => ({ stream_id, data }));
      const written = await client.query({ name: 'append', text, values: [JSON.stringify(rows)] });
      nats.publish('line-wake');
      batch.forEach(({ done }, index) => {
        done(Number(written.rows[index].position));
      });
    }
    writing = false;
  }

  const streams = new Map<number, { id: string; events: number }>();
  return {
    name: 'straight line by hand',
    append(caller) {
      const known = streams.get(caller);
      const stream =
        known && known.events < EVENTS_PER_STREAM ? known : { id: randomUUID(), events: 0 };
      stream.events += 1;
      streams.set(caller, stream);
      return new Promise((done) => {
        waiting.push({ stream_id: stream.id, done });
        void write();
      });
    },
    onApplied: (listener) =>
      void nats.subscribe('line-applied', {
        callback: (_, message) => listener(Number(message.string())),
      }),
    async close() {
      relay.kill();
      consumer.kill();
      await nats.close();
      await client.end();
    },
  };
}

async function untilStream(natsUrl: string): Promise<void> {
  const { jetstreamManager } = await import('@nats-io/jetstream');
  const nats = await connect({ servers: natsUrl });
  const { streams } = await jetstreamManager(nats);
  for (let found = false; !found; ) {
    found = await streams.info('LINE').then(
      () => true,
      () => false,
    );
  }
  await nats.close();
}
