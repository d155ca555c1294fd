import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cloneDatabase } from '@fyr/postgres/clone-database';
import { startNats } from '../../infra/local/nats.ts';
import { localFolder } from '../../infra/local/paths.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { machine, writeSection } from './figures.ts';
import { median } from './measure.ts';
import { fyrWay, straightLine } from './visible/contenders.ts';
import { follow, type Latency } from './visible/measure-way.ts';
import { rebuildFigure } from './visible/rebuild.ts';

/*
 * Part of `npm run bench`: how soon a committed event is in the read model, how many a second get
 * there, and how quickly a read model is folded anew. Beside a line of the same parts made by hand.
 */

const options = { perSecond: 200, latencyMs: 8_000, callers: 32, sustainedMs: 5_000, rounds: 3 };
const EVENTS_REBUILT = 200_000;

mkdirSync(localFolder, { recursive: true });
const dir = mkdtempSync(join(localFolder, 'bench-'));
const server = await startPostgres({ dir: join(dir, 'postgres') });
const nats = await startNats({ dir: join(dir, 'nats') });
const calmBefore = loadavg()[0] ?? 0;
try {
  const section = [await ways(), await rebuilds()].join('\n\n');
  console.log(`\n${section}`);
  writeSection('visible', section);
} finally {
  await nats.stop();
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
}

async function ways(): Promise<string> {
  const databases = [await cloneDatabase(server.url), await cloneDatabase(server.url)] as const;
  const both = [
    await straightLine(databases[0], nats.url),
    await fyrWay(databases[1], nats.url),
  ].map((way) => ({ way, measured: follow(way) }));
  const found = both.map(() => ({ latencies: [] as Latency[], rates: [] as number[] }));
  await sleep(2_000);
  for (const { measured } of both) await measured.latency(options.perSecond, 2_000);
  for (let round = 1; round <= options.rounds; round++) {
    for (const [index, { way, measured }] of both.entries()) {
      const latency = await measured.latency(options.perSecond, options.latencyMs);
      const rate = await measured.sustained(options.callers, options.sustainedMs);
      found[index]?.latencies.push(latency);
      found[index]?.rates.push(rate);
      const { p50Ms, p99Ms } = latency;
      console.log(
        `${way.name}: p50 ${fixed(p50Ms)}, p99 ${fixed(p99Ms)} ms; ${Math.round(rate)}/s`,
      );
    }
  }
  for (const { way } of both) await way.close();
  await sleep(500);
  for (const database of databases) await database.drop();

  const rows = both.map(({ way }, index) => {
    const { latencies = [], rates = [] } = found[index] ?? {};
    const p50 = median(latencies.map(({ p50Ms }) => p50Ms));
    const p99 = median(latencies.map(({ p99Ms }) => p99Ms));
    const spread = `${Math.round(Math.min(...rates))}–${Math.round(Math.max(...rates))}`;
    return `| ${way.name} | ${fixed(p50)} | ${fixed(p99)} | ${Math.round(median(rates))} | ${spread} |`;
  });
  return [
    `${machine()}; Postgres 18, nats-server on the same machine, one process each for writer, relay and projector. ${options.rounds} rounds, taking turns, of ${options.latencyMs / 1_000} s at ${options.perSecond} events/s and ${options.sustainedMs / 1_000} s with ${options.callers} callers; medians. Load average before ${calmBefore.toFixed(1)}, after ${(loadavg()[0] ?? 0).toFixed(1)} (this run alone makes some 3).`,
    '',
    `| commit → relay → JetStream → read model | p50 ms | p99 ms | sustained events/s | spread |`,
    '|---|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
}

async function rebuilds(): Promise<string> {
  const database = await cloneDatabase(server.url);
  const figures = await rebuildFigure(database, EVENTS_REBUILT, options.rounds);
  await database.drop();
  const ratio = median(figures.map(({ read, rebuild }) => rebuild / read));
  return [
    `| rebuild of ${EVENTS_REBUILT} events | events/s |`,
    '|---|--:|',
    `| reading whole rows into JavaScript, pages of 5 000 | ${Math.round(median(figures.map(({ read }) => read)))} |`,
    `| rebuild: read, fold, write, index, compare with the serving one, swap | ${Math.round(median(figures.map(({ rebuild }) => rebuild)))} (× ${ratio.toFixed(2)}) |`,
  ].join('\n');
}

function fixed(ms: number): string {
  return ms.toFixed(1);
}
