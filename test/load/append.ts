import { randomUUID } from 'node:crypto';
import type { Append } from '@fyr/kernel';
import { createTenant, openEventStore, openVault } from '@fyr/postgres';
import type { TestDatabase } from '@fyr/postgres/clone-database';
import pg from 'pg';

/** Carries out one append; resolves when it is durable. */
export type Contender = {
  readonly name: string;
  readonly append: (caller: number) => Promise<void>;
  close(): Promise<void>;
};

type Stream = {
  readonly tenant: string;
  readonly id: string;
  readonly client: string;
  revision: number;
};

const EVENTS_PER_STREAM = 10;
const note = 'Demo. '.repeat(20);
const data = {
  on: '2026-03-04',
  kind: 'BESOK',
  enhet: 'DEMO_ENHET',
  minutes: 45,
  with: ['KLIENT', 'HUVUDMAN'],
  codes: Array.from({ length: 24 }, (_, n) => `KOD_NUMMER_${n}`),
};

/**
 * The store: dense positions, chain, snapshot, idempotency row, row-level security and one encrypted
 * text in every event; a new stream, a card and an armed timer in every tenth.
 */
export async function fyr(database: TestDatabase, tenants: number): Promise<Contender> {
  const { custody, secret, vaultUrl, adminUrl } = database;
  const vault = await openVault({ url: vaultUrl, custody });
  const store = await openEventStore({ url: database.url('api'), secret, vault });
  const ids = Array.from({ length: tenants }, () => randomUUID());
  for (const tenant of ids) await createTenant({ url: adminUrl, vault, tenant, accounts: [] });

  const streams = new Map<number, Stream>();
  let opened = 0;
  return {
    name: tenants === 1 ? 'Fyr' : `Fyr, ${tenants} tenants`,
    async append(caller) {
      let stream = streams.get(caller);
      if (!stream || stream.revision === EVENTS_PER_STREAM) {
        const tenant = ids[opened++ % ids.length] as string;
        stream = { tenant, id: randomUUID(), revision: 0, client: randomUUID() };
        streams.set(caller, stream);
      }
      const appended = await store.append(appendTo(stream));
      if (appended.status !== 'recorded') throw new Error(appended.status);
      stream.revision += 1;
    },
    async close() {
      await store.close();
      await vault.close();
    },
  };
}

function appendTo({ tenant, id, revision, client }: Stream): Append {
  const subject = { kind: 'client', id: client } as const;
  const opens = revision === 0;
  const event = { type: 'DeadlinePassed', data: { name: 'review', dueOn: '2026-09-01' } };
  return {
    tenant,
    actor: 'ombud:6f1c1c1e-0000-4000-8000-000000000001',
    at: Date.now(),
    command: { key: randomUUID(), content: { id, type: 'NoteContact', data, note } },
    streams: [
      {
        id,
        type: 'uppdrag',
        letter: 'U',
        expectedRevision: revision,
        events: [
          {
            type: 'ContactNoted',
            version: 1,
            data,
            personal: { subject, text: { note } },
            state: 'active.working',
          },
        ],
        machineVersion: 1,
        path: 'active.working',
        since: '2026-03-04',
        context: { ombudId: client, goals: 2, deadlines: { review: '2026-09-01' }, holds: [] },
        timers: opens ? [{ op: 'arm', name: 'review', dueAt: 1_788_300_000_000, event }] : [],
        ...(opens ? { card: { subject, fields: { name: 'Demo Klient' } } } : {}),
      },
    ],
  };
}

/** The floor: one prepared INSERT of such an event per transaction, and nothing else. */
export async function oneInsert(url: string, callers: number): Promise<Contender> {
  const pool = new pg.Pool({ connectionString: url, max: callers });
  await pool.query(`create table if not exists floor_event (
    position bigint generated always as identity primary key, stream_id uuid not null,
    revision integer not null, type text not null, data json not null, at bigint not null,
    unique (stream_id, revision))`);
  const streams = new Map<number, { id: string; revision: number }>();
  const text = `insert into floor_event (stream_id, revision, type, data, at)
    values ($1, $2, $3, $4, $5) returning position`;
  return {
    name: 'one INSERT per transaction',
    async append(caller) {
      let stream = streams.get(caller);
      if (!stream || stream.revision === EVENTS_PER_STREAM) {
        stream = { id: randomUUID(), revision: 0 };
        streams.set(caller, stream);
      }
      stream.revision += 1;
      const values = [
        stream.id,
        stream.revision,
        'ContactNoted',
        JSON.stringify({ ...data, note }),
        Date.now(),
      ];
      await pool.query({ name: 'floor', text, values });
    },
    close: () => pool.end(),
  };
}
