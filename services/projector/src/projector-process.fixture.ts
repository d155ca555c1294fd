import { connectNats } from '@fyr/jetstream';
import { openDatabase, openLog } from '@fyr/postgres';
import { openStorage } from '@fyr/projections';
import pino from 'pino';
import { loans } from '../../../packages/projections/src/runner/runner.fixture.ts';
import { runProjector } from './projector.ts';

/** A projector in a process of its own, to be killed. Addresses come as arguments. */
const [databaseUrl = '', natsUrl = ''] = process.argv.slice(2);
await runProjector({
  database: await openDatabase(databaseUrl),
  storage: await openStorage(databaseUrl),
  log: await openLog(databaseUrl),
  nats: connectNats(natsUrl),
  projections: [loans],
  logger: pino({}, process.stdout),
  signal: new AbortController().signal,
  watchMs: 100,
  standbyMs: 20,
});
