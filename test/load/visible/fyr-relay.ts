import { connectNats } from '@fyr/jetstream';
import { openDatabase, openLog, relayCursor } from '@fyr/postgres';
import { runRelay } from '@fyr/service-relay';
import pino from 'pino';

/** Our relay, in a process of its own. */
const [url = '', natsUrl = ''] = process.argv.slice(2);
const database = await openDatabase(url);
await runRelay({
  database,
  cursor: relayCursor(database),
  log: await openLog(url),
  nats: connectNats(natsUrl),
  logger: pino({ level: 'error' }),
  signal: new AbortController().signal,
});
