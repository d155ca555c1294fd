import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloneDatabase } from '@fyr/postgres/clone-database';
import { localFolder, root } from '../../infra/local/paths.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import {
  appendFigures,
  isNoisy,
  machine,
  options,
  settingsOf,
  tableOf,
  writeSection,
} from './figures.ts';

/*
 * `npm run bench`: measures appends beside their floor and writes the figures into
 * docs/performance.md, between the marks, and into docs/figures/appends.json. On a Postgres of its
 * own, or on that of DATABASE_URL.
 */

const { DATABASE_URL } = process.env;
mkdirSync(localFolder, { recursive: true });
const dir = mkdtempSync(join(localFolder, 'bench-'));
const server = DATABASE_URL ? undefined : await startPostgres({ dir: join(dir, 'postgres') });
const url = DATABASE_URL ?? (server?.url as string);
try {
  const database = await cloneDatabase(url);
  const figures = await appendFigures(database, (line) => console.log(line));
  const settings = await settingsOf(url);
  await database.drop();

  const conditions = [
    `${machine()}; ${settings}.`,
    `${options.rounds} rounds of ${options.ms / 1_000} s each, contenders taking turns, after a warm-up; medians, with the lowest and highest round.`,
    ...(isNoisy(figures)
      ? ['A noisy hour: the floor itself answers one caller slowly (p99 above 2 ms).']
      : []),
  ].join('\n');
  const section = `${conditions}\n\n${tableOf(figures)}`;
  console.log(`\n${section}`);
  write(section, {
    measuredAt: new Date().toISOString(),
    machine: machine(),
    settings,
    ...options,
    figures,
  });
} finally {
  await server?.stop();
  rmSync(dir, { recursive: true, force: true });
}

function write(section: string, data: unknown): void {
  const figures = join(root, 'docs', 'figures');
  mkdirSync(figures, { recursive: true });
  writeFileSync(join(figures, 'appends.json'), `${JSON.stringify(data, null, 2)}\n`);
  writeSection('appends', section);
}
