import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { workflows } from '@fyr/domain';
import { connectNats } from '@fyr/jetstream';
import { type EventStore, verifyWorkflow } from '@fyr/kernel';
import { openEventStore, openTimers, persist, type Timers } from '@fyr/postgres';
import pino from 'pino';
import { readConfig } from './config.ts';
import { signHeads } from './sign-heads.ts';
import { passDue } from './timekeeper.ts';

/** How often keys of commands that have lived their 30 days are let go of. */
const sweepMs = 3_600_000;
/** A look that failed is repeated, ever more slowly, up to this long apart. */
const backOffMsMax = 10_000;

const log = pino({ name: 'timekeeper' });
const config = readConfig(process.env);
const faults = Object.values(workflows).flatMap(verifyWorkflow);
if (faults.length > 0) throw new Error(faults.join('; '));

const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => stopping.abort());
}

const { signal } = stopping;
const secret = await readFile(config.SECRET_FILE);
const nats = connectNats(config.NATS_URL, 'fyr-timekeeper');
const patiently = <T>(open: () => Promise<T>) =>
  persist({ signal, onTrouble: (err) => log.warn({ err }, 'the database is not there') }, open);
const url = config.DATABASE_URL;
const timers = await patiently(() => openTimers(url));
const store = await patiently(() =>
  openEventStore({ url, secret, onAppended: (tenant) => nats.wake(tenant) }),
);
log.info('keeping time');
if (timers && store) await Promise.all([keepTime(timers, store), keepHeads()]);
await Promise.all([store?.close(), timers?.close(), nats.close()]);

/** Signs how far the logs have come, at once and then every hour. */
async function keepHeads(): Promise<void> {
  const { HEADS_FOLDER: folder, HEADS_KEY_FILE: keyFile, HEADS_EVERY_MS: everyMs } = config;
  if (folder === undefined || keyFile === undefined) return;
  const key = createPrivateKey(await readFile(keyFile));
  while (!signal.aborted) {
    try {
      const signed = await signHeads({ url, key, folder, clock: Date });
      log.info({ signed }, 'heads signed');
    } catch (error) {
      log.error({ err: error }, 'could not sign the heads');
    }
    await wait(everyMs, undefined, { signal }).catch(() => {});
  }
}

async function keepTime(timers: Timers, store: EventStore): Promise<void> {
  let pauseMs = config.TIMEKEEPER_IDLE_MS;
  let sweptAt = 0;
  while (!signal.aborted) {
    try {
      const passed = await passDue({
        timers,
        store,
        workflows,
        clock: Date,
        onStuck: ({ streamId, name }, error) => log.error({ streamId, name, err: error }, 'stuck'),
      });
      if (passed > 0) log.info({ passed }, 'deadlines passed');
      if (Date.now() - sweptAt >= sweepMs) {
        await timers.forgetOldKeys();
        sweptAt = Date.now();
      }
      pauseMs = config.TIMEKEEPER_IDLE_MS;
    } catch (error) {
      log.warn({ err: error }, 'could not look for due deadlines');
      pauseMs = Math.min(pauseMs * 2, backOffMsMax);
    }
    await wait(pauseMs, undefined, { signal }).catch(() => {});
  }
}
