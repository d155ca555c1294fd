import { connectNats } from '@fyr/jetstream';
import { openDatabase, openLog } from '@fyr/postgres';
import { openStorage } from '@fyr/projections';
import { runProjector } from '@fyr/service-projector';
import pino from 'pino';
import { loanCards } from './read-model.ts';

/** Our projector, in a process of its own. */
const [url = '', natsUrl = ''] = process.argv.slice(2);
await runProjector({
  database: await openDatabase(url),
  storage: await openStorage(url),
  log: await openLog(url),
  nats: connectNats(natsUrl),
  projections: [loanCards],
  logger: pino({ level: 'error' }),
  signal: new AbortController().signal,
});
