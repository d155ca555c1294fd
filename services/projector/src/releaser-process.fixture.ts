import { openDatabase, openLog } from '@fyr/postgres';
import pino from 'pino';
import { runReleaser } from './releaser.ts';

/** A releaser in a process of its own, to be killed. Its address comes as an argument. */
const [databaseUrl = ''] = process.argv.slice(2);
await runReleaser({
  database: await openDatabase(databaseUrl),
  log: await openLog(databaseUrl),
  clock: Date,
  logger: pino({}, process.stdout),
  signal: new AbortController().signal,
  everyMs: 50,
});
