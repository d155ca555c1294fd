import { randomUUID } from 'node:crypto';
import {
  confirm,
  history,
  initialState,
  type LocalDate,
  type RecordedEvent,
  refold,
  type Workflow,
} from '@fyr/kernel';
import { createTenant, openDatabase, openEventStore, openLog, openVault } from '@fyr/postgres';
import { testDatabase } from '@fyr/postgres/testing';
import type { Projection } from './projection.ts';
import { schemaOf } from './projection.ts';
import { createApplier } from './runner/applier.ts';
import { compareWithFreshFold } from './runner/compare.ts';
import { applyWhole } from './runner/fold-stream.ts';
import { rebuild } from './runner/rebuild.ts';
import { openStorage } from './runner/storage.ts';
import { StreamRows } from './runner/stream-rows.ts';
import type { RowsOf, Tables } from './tables.ts';

export type GivenEvent = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** An example as it happened another day, or with other facts. */
export function given(example: GivenEvent, on: LocalDate, data: GivenEvent['data'] = {}) {
  return { type: example.type, data: { ...example.data, ...data, on } };
}

/** What the log would hold: each event with the state that the machine says it leads to. */
export function recorded(
  workflow: Workflow,
  streamId: string,
  events: readonly GivenEvent[],
): readonly RecordedEvent[] {
  let state = initialState<unknown>(workflow.machine);
  let at = 0;
  return events.map((event, index) => {
    at = Math.max(at, Date.parse(`${event.data.on}T11:00:00Z`));
    const when = { on: event.data.on as LocalDate, at, actor: 'ombud:example' };
    const confirmed = confirm(workflow, state, [event], when);
    const [record] = confirmed.records;
    if (!record) throw new Error('confirm gave no record');
    state = confirmed.state;
    const { type, version, data, state: path } = record;
    return {
      ...{ tenant: '', streamId, streamType: workflow.name, actor: '', at },
      ...{ type, version, data, state: path, revision: index + 1, position: index + 1 },
    };
  });
}

/** The rows that a history comes to, without a database. */
export function rowsOf<T extends Tables>(
  projection: Projection<T>,
  events: readonly RecordedEvent[],
): RowsOf<T> {
  const rows = new StreamRows(projection.tables);
  const poison = applyWhole(rows, projection as unknown as Projection, events);
  if (poison) throw new Error(poison.error);
  return rows.rows as unknown as RowsOf<T>;
}

export type ReadModels = Awaited<ReturnType<typeof readModels>>;

/** Read models on real Postgres, fed from a log that is written to event by event. */
export async function readModels(projections: readonly Projection[]) {
  const fresh = await testDatabase();
  const vault = await openVault({ url: fresh.vaultUrl, custody: fresh.custody });
  const store = await openEventStore({ url: fresh.url('api'), secret: fresh.secret, vault });
  const log = await openLog(fresh.url('projector'));
  const storage = await openStorage(fresh.url('projector'));
  const database = await openDatabase(fresh.url('api'));
  const releasing = await openDatabase(fresh.url('projector'));
  for (const projection of projections) await rebuild(projection, { storage, log });
  const appliers = projections.map((projection) =>
    createApplier({ projection, schema: schemaOf(projection) }, { storage, log }),
  );

  return {
    database,
    /** As whoever releases tables. */
    releasing,
    log,
    projectorUrl: fresh.url('projector'),
    adminUrl: fresh.adminUrl,
    async newTenant(): Promise<string> {
      const tenant = randomUUID();
      await createTenant({ url: fresh.adminUrl, vault, tenant, accounts: [] });
      return tenant;
    },

    /** Records the events that a stream does not have yet. */
    async record(
      tenant: string,
      workflow: Workflow,
      id: string,
      events: readonly GivenEvent[],
    ): Promise<void> {
      const before = await store.readStream(tenant, id);
      const whole = recorded(workflow, id, [...history(workflow.events, before), ...events]);
      const added = whole.slice(before.length);
      const last = added.at(-1);
      if (!last) return;
      const { context } = refold(workflow, whole).state;
      const appended = await store.append({
        ...{ tenant, actor: 'ombud:example', at: last.at },
        command: { key: randomUUID(), content: {} },
        streams: [
          {
            ...{ id, type: workflow.name, letter: workflow.letter },
            ...{ expectedRevision: before.length, machineVersion: workflow.version },
            events: added.map(({ type, version, data, state }) => ({ type, version, data, state })),
            ...{ path: last.state, since: null, context, timers: [] },
          },
        ],
      });
      if (appended.status !== 'recorded') throw new Error(`append: ${appended.status}`);
    },

    /**
     * @param only else all of them
     * @returns how far the log goes
     */
    async catchUp(tenant: string, only: readonly Projection[] = projections): Promise<number> {
      const asked = appliers.filter((_, index) => only.includes(projections[index] as Projection));
      const reached = await Promise.all(asked.map((applier) => applier.catchUp(tenant)));
      return Math.min(...reached);
    },

    async differences(): Promise<readonly unknown[]> {
      const found = await Promise.all(
        projections.map((projection) => compareWithFreshFold(storage, projection)),
      );
      return found.flat();
    },

    async close(): Promise<void> {
      await Promise.all(
        [store, vault, log, storage, database, releasing].map((each) => each.close()),
      );
      await fresh.drop();
    },
  };
}
