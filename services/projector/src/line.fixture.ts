import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectNats, type Nats } from '@fyr/jetstream';
import { type Database, openDatabase, relayCursor } from '@fyr/postgres';
import { compareWithFreshFold, type Projection, positionsIn } from '@fyr/projections';
import pino from 'pino';
import { expect, vi } from 'vitest';
import { type LocalNats, startNats } from '../../../infra/local/nats.ts';
import {
  loans,
  randomEvents,
  runnerFixture,
} from '../../../packages/projections/src/runner/runner.fixture.ts';
import { runRelay } from '../../relay/src/index.ts';
import { runProjector } from './projector.ts';

export type Line = Awaited<ReturnType<typeof lineFixture>>;
type Running = { stop(): Promise<void> };

/** Log, NATS of its own, and as many relays and projectors as a spec starts. */
export async function lineFixture() {
  const fixture = await runnerFixture();
  const dir = await mkdtemp(join(tmpdir(), 'fyr-line-'));
  let server: LocalNats = await startNats({ dir });
  const nats = connectNats(server.url);
  await nats.connection();
  const relayDatabase = await openDatabase(fixture.database.url('relay'), { max: 12 });
  const projectorDatabase = await openDatabase(fixture.database.url('projector'), { max: 12 });
  const running = new Set<Running>();
  const logged: { level: number; msg: string }[] = [];
  const logger = pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) });

  function start(run: (nats: Nats, signal: AbortSignal) => Promise<void>): Running {
    const stopping = new AbortController();
    const link = connectNats(server.url);
    const ended = link.connection().then(() => run(link, stopping.signal));
    const handle: Running = {
      async stop() {
        running.delete(handle);
        stopping.abort();
        await ended;
        await link.close();
      },
    };
    running.add(handle);
    return handle;
  }

  let seen = 0;
  const line = {
    ...{ ...fixture, nats, logged, dir, relayDatabase, projectorDatabase },
    server: () => server,
    cursor: relayCursor(relayDatabase),
    relay: (database: Pick<Database, 'tryLead'> = relayDatabase, checkMs = 500) =>
      start((link, signal) =>
        runRelay({
          ...{ database, nats: link, logger, signal, checkMs, standbyMs: 50 },
          cursor: relayCursor(relayDatabase),
          log: fixture.log,
        }),
      ),
    projector: (
      database: Pick<Database, 'tryLead'> = projectorDatabase,
      projections: readonly Projection[] = [loans],
    ) =>
      start((link, signal) =>
        runProjector({
          ...{ database, nats: link, logger, signal, projections, standbyMs: 50 },
          ...{ storage: fixture.storage, log: fixture.log },
        }),
      ),
    /** Random lives of loans, woken as the API does. */
    async live(tenant: string, random: () => number, events: number): Promise<void> {
      const streams = Array.from({ length: 20 }, () => ({ id: randomUUID(), n: 0 }));
      for (let count = 0; count < events; count++) {
        const stream = streams[Math.floor(random() * streams.length)];
        if (!stream) continue;
        stream.n += 1;
        await fixture.append(tenant, stream.id, randomEvents(random, stream.n));
        nats.wake(tenant);
      }
    },
    /** Every read model has all of the log, and nothing else. */
    async converged(because = '', timeout = 20_000): Promise<void> {
      const behind = async () => {
        const [heads, at] = await Promise.all([fixture.log.heads(), positionsOr(fixture.storage)]);
        return [...heads].filter(([tenant, head]) => head !== (at.get(tenant) ?? 0));
      };
      await vi.waitFor(async () => expect(await behind(), because).toEqual([]), {
        timeout,
        interval: 50,
      });
      expect(await compareWithFreshFold(fixture.storage, loans), because).toEqual([]);
    },
    /** Whether the read model moved since this was last asked. */
    async progress(tenant: string): Promise<boolean> {
      const at = (await positionsOr(fixture.storage)).get(tenant) ?? 0;
      const moved = at > seen;
      seen = at;
      return moved;
    },
    /** Holds the checkpoint until a projector waits for it with a batch in hand, then does `then`. */
    async holdBatch(tenant: string, then: () => void): Promise<boolean> {
      return await fixture.storage.withClient(async (client) => {
        await client.query('begin');
        try {
          await client.query('select from loans_v1.checkpoint where tenant = $1 for update', [
            tenant,
          ]);
          let waiting = false;
          // A transaction sees others as they were when it first looked, unless it asks anew.
          for (const until = Date.now() + 5_000; !waiting && Date.now() < until; ) {
            await client.query('select pg_stat_clear_snapshot()');
            const { rows } = await client.query(
              `select from pg_stat_activity where wait_event_type = 'Lock'
                and query like 'with moved%' and datname = current_database()`,
            );
            waiting = rows.length > 0;
          }
          then();
          return waiting;
        } finally {
          await client.query('commit');
        }
      });
    },
    async stopNats(): Promise<void> {
      await server.stop();
    },
    async startNats(): Promise<void> {
      server = await startNats({ dir, port: server.port });
    },
    async close(): Promise<void> {
      await Promise.all([...running].map((each) => each.stop()));
      await Promise.all([nats.close(), relayDatabase.close(), projectorDatabase.close()]);
      await server.stop();
      await fixture.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
  return line;
}

/** Before the read model is first filled there are none. */
async function positionsOr(storage: Line['storage']): Promise<ReadonlyMap<string, number>> {
  return await positionsIn(storage, 'loans_v1').catch(() => new Map());
}

/** Lets everybody lead: what a lock that fails would do. */
export const everybodyLeads: Pick<Database, 'tryLead'> = {
  tryLead: async () => ({ lost: new Promise(() => {}), release: async () => {} }),
};
