import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { connectNats } from '@fyr/jetstream';
import { createTenant, openEventStore, openVault } from '@fyr/postgres';
import type { TestDatabase } from '@fyr/postgres/clone-database';
import { jetstreamManager } from '@nats-io/jetstream';
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

/** Both ways begin with the same append: what differs is the way from there. */
async function openWriter(database: TestDatabase, onAppended: (tenant: string) => void) {
  const { custody, secret, vaultUrl, adminUrl } = database;
  const vault = await openVault({ url: vaultUrl, custody });
  const store = await openEventStore({ url: database.url('api'), secret, vault, onAppended });
  const tenant = randomUUID();
  await createTenant({ url: adminUrl, vault, tenant, accounts: [] });
  const streams = new Map<number, { id: string; revision: number }>();
  return {
    tenant,
    async append(caller: number): Promise<number> {
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
    close: () => Promise.all([store.close(), vault.close()]),
  };
}

/** Relay and projector as they are run. */
export async function fyrWay(database: TestDatabase, natsUrl: string): Promise<Way> {
  const nats = connectNats(natsUrl);
  await nats.connection();
  const writer = await openWriter(database, (tenant) => nats.wake(tenant));
  const children = [
    start('fyr-relay.ts', database.url('relay'), natsUrl),
    start('fyr-projector.ts', database.url('projector'), natsUrl),
  ];
  return {
    name: 'Fyr',
    append: writer.append,
    onApplied: (listener) => void nats.onApplied(({ position }) => listener(position)),
    async close() {
      for (const child of children) child.kill();
      await Promise.all([writer.close(), nats.close()]);
    },
  };
}

/** By hand, after the same append: nothing is kept or checked on the way. */
export async function straightLine(database: TestDatabase, natsUrl: string): Promise<Way> {
  const { adminUrl } = database;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`
    create table line_cursor as select 0::bigint as position;
    create table line_checkpoint as select 0::bigint as position;
    create table line_row (stream_id uuid primary key, events integer, last_on date)`);
  await client.end();
  const nats = await connect({ servers: natsUrl });
  const writer = await openWriter(database, () => nats.publish('line-wake'));
  const relay = start('line-relay.ts', adminUrl, natsUrl, writer.tenant);
  await untilStream(natsUrl);
  const consumer = start('line-consumer.ts', adminUrl, natsUrl);
  await new Promise((resolve) => consumer.once('message', resolve));
  return {
    name: 'straight line by hand',
    append: writer.append,
    onApplied: (listener) =>
      void nats.subscribe('line-applied', {
        callback: (_, message) => listener(Number(message.string())),
      }),
    async close() {
      relay.kill();
      consumer.kill();
      await Promise.all([writer.close(), nats.close()]);
    },
  };
}

async function untilStream(natsUrl: string): Promise<void> {
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
