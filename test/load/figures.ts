import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from '@fyr/postgres/clone-database';
import pg from 'pg';
import { root } from '../../infra/local/paths.ts';
import { type Contender, fyr, oneInsert } from './append.ts';
import { type Measured, measure, median } from './measure.ts';

export type Figure = {
  readonly name: string;
  readonly callers: number;
  /** The median of the rounds, and how far they lie apart. */
  readonly perSecond: number;
  readonly lowest: number;
  readonly highest: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** To the floor at as many callers, round by round: the median. */
  readonly ratio: number;
};

export const options = {
  callers: [1, 8, 32, 128],
  tenants: [1, 100],
  rounds: 3,
  warmMs: 500,
  ms: 2_000,
};

/** Contenders take turns within each round, so that a noisy minute falls on all of them alike. */
export async function appendFigures(
  database: TestDatabase,
  say: (line: string) => void,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const callers of options.callers) {
    const contenders = [await oneInsert(database.adminUrl, callers)];
    for (const tenants of options.tenants) contenders.push(await fyr(database, tenants));
    const runs = new Map<Contender, Measured[]>(contenders.map((one) => [one, []]));
    for (const { append } of contenders) await measure(append, { callers, ms: options.warmMs });
    for (let round = 1; round <= options.rounds; round++) {
      for (const contender of contenders) {
        const measured = await measure(contender.append, { callers, ms: options.ms });
        runs.get(contender)?.push(measured);
        const { perSecond, p99Ms } = measured;
        say(
          `${callers} callers, ${contender.name}: ${perSecond.toFixed(0)}/s, p99 ${p99Ms.toFixed(1)} ms`,
        );
      }
    }
    const [floor] = contenders as [Contender];
    for (const contender of contenders) {
      figures.push(figureOf(contender, callers, runs.get(contender) ?? [], runs.get(floor) ?? []));
    }
    await Promise.all(contenders.map((contender) => contender.close()));
  }
  return figures;
}

function figureOf(
  { name }: Contender,
  callers: number,
  runs: readonly Measured[],
  floor: readonly Measured[],
): Figure {
  const rates = runs.map(({ perSecond }) => perSecond);
  return {
    name,
    callers,
    perSecond: Math.round(median(rates)),
    lowest: Math.round(Math.min(...rates)),
    highest: Math.round(Math.max(...rates)),
    p50Ms: round(median(runs.map(({ p50Ms }) => p50Ms))),
    p99Ms: round(median(runs.map(({ p99Ms }) => p99Ms))),
    ratio: round(median(rates.map((rate, n) => rate / (floor[n]?.perSecond ?? rate)))),
  };
}

/** Whether others were at work on the machine: the first figure is the floor's at one caller. */
export function isNoisy([floor]: readonly Figure[]): boolean {
  return (floor?.p99Ms ?? 0) > 2;
}

/** Absolute figures mean nothing without it. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim()}, ${memory} GiB, Node ${process.versions.node}`;
}

export async function settingsOf(serverUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  const { rows } = await client.query(
    `select string_agg(name || '=' || setting, ', ' order by name) as settings from pg_settings
      where name in ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers')`,
  );
  await client.end();
  return `Postgres ${rows[0].settings}`;
}

/** Into docs/performance.md, between its marks. */
export function writeSection(name: string, section: string): void {
  const path = join(root, 'docs', 'performance.md');
  const marked = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  const written = readFileSync(path, 'utf8').replace(
    marked,
    (_, first, last) => `${first}${section}\n${last}`,
  );
  writeFileSync(path, written);
}

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ callers, name, perSecond, lowest, highest, p50Ms, p99Ms, ratio }) =>
      `| ${callers} | ${name} | ${perSecond} | ${lowest}–${highest} | ${p50Ms} | ${p99Ms} | ${ratio} |`,
  );
  return [
    '| callers | | appends/s | spread | p50 ms | p99 ms | × floor |',
    '|--:|---|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
