import { setTimeout as sleep } from 'node:timers/promises';
import { consume, type Nats } from '@fyr/jetstream';
import type { LogReader } from '@fyr/kernel';
import { type Database, whileLeading } from '@fyr/postgres';
import { type Projection, prune, type Storage } from '@fyr/projections';
import type { Logger } from 'pino';
import { atMost } from './at-most.ts';
import { feedOf } from './feed.ts';
import { type Lane, laneOf } from './lane.ts';

export type Projecting = {
  readonly database: Pick<Database, 'tryLead'>;
  readonly storage: Storage;
  readonly log: LogReader;
  readonly nats: Nats;
  readonly projections: readonly Projection[];
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** How often checkpoints are held against the log's heads: what was lost is found by it. */
  readonly watchMs?: number;
  readonly standbyMs?: number;
};

const WATCH_MS = 1_000;
const PRUNE_MS = 3_600_000;
/** Read models filled at the same time: each holds two connections and asks for a third. */
const FILLING_MAX = 2;

/**
 * Keeps all read models up to date. Of several projectors one leads; one that still believes it does
 * finds each checkpoint moved and writes nothing.
 */
export async function runProjector(projecting: Projecting): Promise<void> {
  const { database, logger, signal, standbyMs } = projecting;
  await whileLeading(
    database,
    'fyr projector',
    {
      signal,
      onTrouble: (err) => logger.warn({ err }, 'could not project'),
      ...(standbyMs === undefined ? {} : { standbyMs }),
    },
    async (leading) => {
      logger.info('leading');
      await lead(projecting, leading);
      logger.info('no longer leading');
    },
  );
}

async function lead(projecting: Projecting, signal: AbortSignal): Promise<void> {
  const { log, nats, storage, projections, logger, watchMs = WATCH_MS } = projecting;
  const stopped = new AbortController();
  const running = AbortSignal.any([signal, stopped.signal]);
  const inTurn = atMost(FILLING_MAX);
  const lanes: readonly Lane[] = projections.map((projection) =>
    laneOf(projection, { ...projecting, signal: running, inTurn }),
  );
  const feed = feedOf(lanes, { nats, logger });

  // 1. From here on nothing published is missed.
  const consuming = consume(nats, {
    signal: running,
    onEvent: feed.take,
    onTrouble: quietly((err) =>
      logger.warn({ err }, 'cannot hear events; the log is read instead'),
    ),
    onAttached: () => logger.info('hearing events'),
  });

  // 2. What was published before, or will be lost, is read from the log.
  let pruned = Number.NEGATIVE_INFINITY;
  try {
    while (!running.aborted) {
      const before = lanes.map((lane) => ({ lane, positions: lane.positions() }));
      const heads = await log.heads();
      for (const { lane, positions } of before) {
        const beyond = [...positions].some(([tenant, at]) => at > (heads.get(tenant) ?? 0));
        if (beyond) lane.startOver();
      }
      for (const [tenant, head] of heads) feed.compare(tenant, head);
      if (performance.now() - pruned > PRUNE_MS) {
        pruned = performance.now();
        const dropped = await prune(storage, projections);
        if (dropped.length > 0) logger.info({ dropped }, 'dropped what was kept long enough');
      }
      await sleep(watchMs, undefined, { signal: running }).catch(() => {});
    }
  } finally {
    stopped.abort();
    await Promise.all([consuming, feed.settled(), ...lanes.map((lane) => lane.closed)]);
  }
}

/** Says the same thing once, however often it happens. */
function quietly(say: (error: unknown) => void): (error: unknown) => void {
  let said = '';
  return (error) => {
    const text = String(error);
    if (text !== said) say(error);
    said = text;
  };
}
