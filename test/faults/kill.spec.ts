import { randomInt } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { workflows } from '@fyr/domain';
import { verify } from '@fyr/postgres';
import {
  compareWithFreshFold,
  openStorage,
  positionsIn,
  projections,
  type Storage,
  schemaOf,
} from '@fyr/projections';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { randomOf } from '../../packages/testing/src/generate-year/random.ts';
import { type System, startSystem } from '../system.ts';
import { check } from './checker.ts';
import type { Operation, Read } from './history.ts';
import { startKiller, victims } from './killer.ts';
import { startLoad } from './load.ts';
import { readLog } from './read-log.ts';

/*
 * API, relay and projector are killed at random moments under load. `FAULT_SECONDS` makes it a long
 * run, in which NATS loses its data as well; `FAULT_SEED` asks for the same chances again.
 */
const seconds = Number(process.env.FAULT_SECONDS ?? 8);
const seed = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31));
const killsMin = 2;
/** It takes the relay some seconds to be sure that NATS lost something. */
const losesNats = seconds >= 30;
const minutes = 60_000;

let system: System;
let storage: Storage;

beforeAll(async () => {
  system = await startSystem();
  storage = await openStorage(system.database.url('projector'));
});
afterAll(async () => {
  await storage?.close();
  await system?.close();
});

const timeout = (seconds + 240) * 1_000;
it('loses and doubles nothing when its processes are killed', { timeout }, async () => {
  console.info({ seed, seconds });
  const stopping = { load: new AbortController(), killer: new AbortController() };
  const operations: Operation[] = [];
  const reads: Read[] = [];
  const before = await positionIn('log_head');
  const load = await startLoad({
    ...{ as: system.as, clients: 12, signal: stopping.load.signal, operations, reads },
    random: (client) => randomOf(seed + client),
  });
  const killer = startKiller({
    ...{ system, signal: stopping.killer.signal },
    random: (victim) => randomOf(seed - 1 - victims.indexOf(victim)),
  });

  // 1. For so long, and until each was killed several times, and requests were broken off by it.
  const end = sleep(seconds * 500)
    .then(() => (losesNats ? emptyFolder(system.nats.storeDir) : undefined))
    .then(() => sleep(seconds * 500));
  const wasATest = () =>
    Object.values(killer.kills).every((kills) => kills >= killsMin) &&
    operations.some(({ result }) => result === 'unknown') &&
    reads.length > 0;
  await vi.waitUntil(wasATest, { timeout: 2 * minutes, interval: 100 });
  await end;
  stopping.killer.abort();
  await killer.stopped;
  stopping.load.abort();
  await load.stopped;

  // 2. Left alone, everybody comes to the end of the log, and the log is whole.
  if (losesNats) await vi.waitFor(untilNextEpoch, { timeout: minutes, interval: 250 });
  await vi.waitFor(async () => expect(await behind()).toEqual([]), { timeout: minutes });
  expect(
    await verify({ url: system.database.url('verifier'), workflows, vault: system.vault }),
  ).toEqual([]);
  for (const projection of projections) {
    expect(await compareWithFreshFold(storage, projection), projection.name).toEqual([]);
  }

  // 3. What the clients were told is what is there.
  const log = await readLog(system);
  expect(check({ operations, reads, log, before })).toEqual([]);

  // 4. Most of it succeeded.
  const { ok = [], unknown = [] } = Object.groupBy(operations, ({ result }) => result);
  const [commands, events] = [operations.length, log.length];
  console.info({ ...killer.kills, commands, ok: ok.length, unknown: unknown.length, events });
  expect(ok.length * 2).toBeGreaterThanOrEqual(commands);
});

/** As somebody would who deletes the wrong folder: the server runs on. */
async function emptyFolder(folder: string): Promise<void> {
  const entries = await readdir(folder);
  const forced = { recursive: true, force: true };
  await Promise.all(entries.map((entry) => rm(join(folder, entry), forced)));
}

async function untilNextEpoch(): Promise<void> {
  const [row] = await system.sql('select epoch from relay_epoch');
  expect(Number(row?.epoch)).toBeGreaterThan(1);
}

async function positionIn(table: 'log_head' | 'relay_cursor'): Promise<number> {
  const [row] = await system.sql(`select position from ${table} where tenant = $1`, [
    system.tenant,
  ]);
  return Number(row?.position);
}

/** Whose work is not done: each read model, and the relay. */
async function behind(): Promise<readonly string[]> {
  const head = await positionIn('log_head');
  const cursor = await positionIn('relay_cursor');
  const reached = await Promise.all(
    projections.map(async (projection) => {
      const positions = await positionsIn(storage, schemaOf(projection));
      return [projection.name, positions.get(system.tenant)] as const;
    }),
  );
  return [['relay', cursor] as const, ...reached]
    .filter(([, position]) => position !== head)
    .map(([name, position]) => `${name} at ${position} of ${head}`);
}
