import { setTimeout as sleep } from 'node:timers/promises';
import { type LastStored, type Nats, publish } from '@fyr/jetstream';
import type { LogReader } from '@fyr/kernel';
import { type Database, type RelayCursor, whileLeading } from '@fyr/postgres';
import type { Logger } from 'pino';
import { keepEpoch } from './epoch.ts';
import { saveBehind } from './save-behind.ts';

export type Relaying = {
  readonly database: Pick<Database, 'tryLead'>;
  readonly cursor: RelayCursor;
  readonly log: Pick<LogReader, 'heads' | 'read'>;
  readonly nats: Nats;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** How often it looks by itself; a wake is only quicker. */
  readonly idleMs?: number;
  /**
   * How often it reads back its last message. The server holds a message in memory for some seconds
   * after each use, and one that is in memory does not tell whether the disk has it.
   */
  readonly checkMs?: number;
  readonly standbyMs?: number;
};

const IDLE_MS = 250;
const CHECK_MS = 12_000;
const PAUSE_MS = 250;
const PAGE = 500;

/**
 * Publishes every tenant's log to JetStream, each in the order of its positions. Of several relays
 * one leads; another that still believes it does publishes what the stream refuses or has already.
 */
export async function runRelay(relaying: Relaying): Promise<void> {
  const { database, logger, signal, standbyMs } = relaying;
  await whileLeading(
    database,
    'fyr relay',
    {
      signal,
      onTrouble: (err) => logger.warn({ err }, 'could not relay'),
      ...(standbyMs === undefined ? {} : { standbyMs }),
    },
    async (leading) => {
      logger.info('leading');
      await lead(relaying, leading);
      logger.info('no longer leading');
    },
  );
}

async function lead(relaying: Relaying, signal: AbortSignal): Promise<void> {
  const { cursor, log, nats, logger, idleMs = IDLE_MS, checkMs = CHECK_MS } = relaying;
  const { epoch: first, positions } = await cursor.read();
  const published = new Map(positions);
  const epochs = keepEpoch({ nats, cursor, log, logger }, first, published);
  const cursors = saveBehind(cursor, logger);

  const woken = new Set<string>();
  let nap = new AbortController();
  const stopListening = nats.onWake((tenant) => {
    woken.add(tenant);
    nap.abort();
  });

  let lookAt = 0;
  let checkAt = 0;
  let last: LastStored | undefined;
  try {
    while (!signal.aborted) {
      // 1. Is there a stream, and does it still have what it said it has?
      if (Date.now() >= checkAt) {
        const whole = await epochs.check(last);
        if (!whole) last = undefined;
        checkAt = Date.now() + checkMs;
      }

      // 2. Whose log has grown.
      if (Date.now() >= lookAt) {
        for (const [tenant, head] of await log.heads()) {
          if (head > (published.get(tenant) ?? 0)) woken.add(tenant);
        }
        lookAt = Date.now() + idleMs;
      }

      // 3. A page of each.
      const tenants = [...woken];
      woken.clear();
      for (const tenant of tenants) {
        const after = published.get(tenant) ?? 0;
        const events = await log.read(tenant, { after, limit: PAGE });
        if (events.length === 0) continue;
        if (events[0]?.position !== after + 1) throw new Error(`a hole after ${tenant}:${after}`);
        const result = await publish(nats, epochs.current(), events);
        const reached = events[result.stored - 1]?.position;
        if (reached !== undefined) {
          published.set(tenant, reached);
          cursors.save(tenant, reached);
        }
        if (result.last && result.last.sequence >= (last?.sequence ?? 0)) last = result.last;
        if (result.error !== undefined) {
          logger.warn({ err: result.error }, 'not all events were taken');
          woken.add(tenant);
          checkAt = 0;
          await sleep(PAUSE_MS, undefined, { signal }).catch(() => {});
          break;
        }
        if (events.length === PAGE) woken.add(tenant);
      }

      // 4. Until something happens, or it is time to look.
      if (woken.size === 0 && !signal.aborted) {
        nap = new AbortController();
        const wait = Math.max(0, Math.min(lookAt, checkAt) - Date.now());
        await sleep(wait, undefined, { signal: AbortSignal.any([signal, nap.signal]) }).catch(
          () => {},
        );
      }
    }
  } finally {
    stopListening();
    await cursors.close();
  }
}
