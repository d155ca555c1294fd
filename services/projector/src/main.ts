import { workflows } from '@fyr/domain';
import { connectNats } from '@fyr/jetstream';
import { verifyWorkflow } from '@fyr/kernel';
import { openDatabase, openLog, persist } from '@fyr/postgres';
import { openStorage, projections } from '@fyr/projections';
import pino from 'pino';
import { readConfig } from './config.ts';
import { runProjector } from './projector.ts';
import { runReleaser } from './releaser.ts';

const logger = pino({ name: 'projector' });
const config = readConfig(process.env);
const faults = Object.values(workflows).flatMap(verifyWorkflow);
if (faults.length > 0) throw new Error(faults.join('; '));

const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => stopping.abort());
}
const { signal } = stopping;
const patiently = <T>(open: (url: string) => Promise<T>) =>
  persist({ signal, onTrouble: (err) => logger.warn({ err }, 'the database is not there') }, () =>
    open(config.DATABASE_URL),
  );

const nats = connectNats(config.NATS_URL, 'fyr-projector');
const database = await patiently(openDatabase);
const log = await patiently(openLog);
const storage = await patiently(openStorage);
if (database && log && storage) {
  await Promise.all([
    runProjector({ database, storage, log, nats, projections, logger, signal }),
    runReleaser({ database, log, clock: Date, logger, signal }),
  ]);
}
await Promise.all([storage?.close(), log?.close(), database?.close(), nats.close()]);
