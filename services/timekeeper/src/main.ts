import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { workflows } from '@fyr/domain';
import { connectNats } from '@fyr/jetstream';
import { verifyWorkflow } from '@fyr/kernel';
import { openEventStore, openTimers } from '@fyr/postgres';
import pino from 'pino';
import { readConfig } from './config.ts';
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

const secret = await readFile(config.SECRET_FILE);
const nats = connectNats(config.NATS_URL, 'timekeeper');
const timers = await openTimers(config.DATABASE_URL);
const store = await openEventStore({
  url: config.DATABASE_URL,
  secret,
  onAppended: (tenant) => nats.wake(tenant),
});
log.info('keeping time');

let pauseMs = config.TIMEKEEPER_IDLE_MS;
let sweptAt = 0;
while (!stopping.signal.aborted) {
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
  await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
}
await Promise.all([store.close(), timers.close(), nats.close()]);
