import { randomUUID } from 'node:crypto';
import type { EventStore, RecordedEvent } from '@fyr/kernel';
import { createTenant, openEventStore, openLog, openVault, type ServiceRole } from '@fyr/postgres';
import { testDatabase } from '@fyr/postgres/testing';
import pg from 'pg';
import { loan, loanEvents } from '../../../kernel/src/library.fixture.ts';
import { defineProjection, type Projection } from '../projection.ts';
import { openStorage } from './storage.ts';

/** A loan's life as a read model, with every kind of column. */
export const loans = defineProjection({
  name: 'loans',
  version: 1,
  workflow: loan,
  events: loanEvents,
  tables: {
    period: {
      columns: { from_on: 'date', to_on: 'date?', state: 'text', due_on: 'date?' },
      indexes: [['from_on', 'to_on']],
    },
    fact: { columns: { on: 'date', at: 'instant', tags: 'text[]', part: 'int?', late: 'boolean' } },
  },
  on: {
    LoanRequested: ({ data, at }, rows) => {
      const { on, part } = data;
      rows.fact.add({ on, at, tags: ['asked', `part "${part}"`], part, late: false });
    },
    LoanExtended: ({ data, at }, rows) => {
      rows.fact.add({ on: data.on, at, tags: [], part: null, late: false });
      rows.period.update((row) => row.to_on === null, { due_on: data.dueOn });
    },
    LoanGivenUp: (_, rows) => rows.fact.remove((row) => row.part !== null),
    CopyReturned: ({ data }, rows) => {
      const due = rows.period.last()?.due_on ?? data.on;
      rows.fact.update((row) => !row.late, { late: due < data.on });
    },
  },
  every: ({ data: { on }, state }, rows) => {
    if (rows.period.last()?.state === state) return;
    rows.period.update((row) => row.to_on === null, { to_on: on });
    rows.period.add({ from_on: on, to_on: null, state, due_on: null });
  },
});

type Given = {
  readonly type: string;
  readonly version?: number;
  readonly state?: string;
  readonly data?: Readonly<Record<string, unknown>>;
};

export type RunnerFixture = Awaited<ReturnType<typeof runnerFixture>>;

/** A log on real Postgres that takes any event, also such as no workflow would record. */
export async function runnerFixture() {
  const database = await testDatabase();
  const { adminUrl, custody, secret, vaultUrl } = database;
  const vault = await openVault({ url: vaultUrl, custody });
  const store = await openEventStore({ url: database.url('api'), secret, vault });
  const log = await openLog(database.url('projector'));
  const storage = await openStorage(database.url('projector'));
  const revisions = new Map<string, number>();

  async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.end();
    }
  }

  async function append(tenant: string, streamId: string, ...events: readonly Given[]) {
    const before = revisions.get(streamId) ?? 0;
    const appended = await store.append({
      tenant,
      actor: 'librarian:1',
      at: Date.UTC(2020, 0, 1) + before,
      command: { key: randomUUID(), content: {} },
      streams: [streamAppend(streamId, before, events)],
    });
    if (appended.status !== 'recorded') throw new Error(`append: ${appended.status}`);
    revisions.set(streamId, before + events.length);
    return appended.outcome.position;
  }

  return {
    ...{ database, store, log, storage, append },
    async newTenant(): Promise<string> {
      const tenant = randomUUID();
      await createTenant({ url: adminUrl, vault, tenant, accounts: [] });
      return tenant;
    },
    /** Who reads a tenant's rows as the API does. */
    async reader(tenant: string): Promise<pg.Client> {
      const client = new pg.Client({ connectionString: database.url('api') });
      await client.connect();
      await client.query(`select set_config('app.tenant', $1, false)`, [tenant]);
      return client;
    },
    /** What is in all tables but those of read models. */
    async contents(): Promise<Readonly<Record<string, string>>> {
      return await asAdmin(async (admin) => {
        const { rows: tables } = await admin.query<{ name: string }>(
          `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
        );
        const found: Record<string, string> = {};
        for (const { name } of tables) {
          const { rows } = await admin.query(
            `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as digest
              from public."${name}" t`,
          );
          found[name] = rows[0].digest;
        }
        return found;
      });
    },
    /** For a table that somebody else holds. */
    async untilSomebodyWaits(table: string): Promise<void> {
      await asAdmin(async (admin) => {
        for (const until = Date.now() + 10_000; Date.now() < until; ) {
          const { rows } = await admin.query(
            'select from pg_locks where relation = $1::regclass and not granted',
            [table],
          );
          if (rows.length > 0) return;
        }
      });
    },
    /** Ends every connection of these services' roles, in the middle of whatever they do. */
    async cutConnections(...roles: readonly ServiceRole[]): Promise<void> {
      await asAdmin((admin) =>
        admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and usename = any($1)`,
          [roles.map((role) => new URL(database.url(role)).username)],
        ),
      );
    },
    async readAll(tenant: string): Promise<readonly RecordedEvent[]> {
      return await log.read(tenant, { after: 0, limit: 10_000 });
    },
    async close(): Promise<void> {
      await Promise.all([store.close(), vault.close(), log.close(), storage.close()]);
      await database.drop();
    },
  };
}

function streamAppend(id: string, expectedRevision: number, events: readonly Given[]) {
  type Stream = Parameters<EventStore['append']>[0]['streams'][number];
  const records = events.map(({ type, version = 1, state = 'lent', data = {} }) => ({
    ...{ type, version, state },
    data: { on: '2020-01-01', ...data },
  }));
  const stream: Stream = {
    ...{ id, expectedRevision, type: 'loan', letter: 'L', machineVersion: 1 },
    ...{ events: records, path: records.at(-1)?.state ?? 'lent', since: null },
    ...{ context: {}, timers: [] },
  };
  return stream;
}

/** Random whole lives of loans, some with corrections: deterministic for a generator. */
export function randomEvents(random: () => number, revision: number): Given {
  const shelfId = '5b0c3b1e-7a59-4d1e-9a67-6d1f2a0f4c11';
  const on = `2020-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const dueOn = `2020-1${Math.floor(random() * 3)}-05`;
  const states = ['open.waiting', 'lent', 'over'];
  const state = states[Math.floor(random() * 3)] as string;
  if (revision === 1) {
    return random() < 0.5
      ? { type: 'LoanRequested', version: 1, state, data: { on, shelfId } }
      : { type: 'LoanRequested', version: 2, state, data: { on, shelfId, part: revision } };
  }
  const pick = random();
  if (pick < 0.3) return { type: 'CopyLent', state, data: { on, dueOn } };
  if (pick < 0.6) return { type: 'LoanExtended', state, data: { on, dueOn } };
  if (pick < 0.7) return { type: 'LoanGivenUp', state, data: { on } };
  if (pick < 0.85) return { type: 'CopyReturned', state, data: { on } };
  const correction = { revision: 1, version: 2, data: { on, shelfId, part: 7 } };
  return { type: 'FactsCorrected', state, data: { on, ...correction } };
}

/** As many rows in both tables as there are events. */
export function countedLoans(name: string): Projection {
  const columns = { on: 'date' } as const;
  return {
    ...loans,
    name: `${name}_counted`,
    tables: { one: { columns }, other: { columns } },
    on: {},
    every: ({ data: { on } }, rows) => {
      rows.one?.add({ on });
      rows.other?.add({ on });
    },
  };
}
