import { connectNats } from '@fyr/jetstream';
import { openDatabase, openLog, persist, relayCursor } from '@fyr/postgres';
import pino from 'pino';
import { readConfig } from './config.ts';
import { runRelay } from './relay.ts';

const logger = pino({ name: 'relay' });
const config = readConfig(process.env);

const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => stopping.abort());
}
const { signal } = stopping;
const onTrouble = (err: unknown) => logger.warn({ err }, 'the database is not there');

const nats = connectNats(config.NATS_URL, 'fyr-relay');
const database = await persist({ signal, onTrouble }, () => openDatabase(config.DATABASE_URL));
const log = await persist({ signal, onTrouble }, () => openLog(config.DATABASE_URL));
if (database && log) {
  await runRelay({ database, cursor: relayCursor(database), log, nats, logger, signal });
}
await Promise.all([log?.close(), database?.close(), nats.close()]);
