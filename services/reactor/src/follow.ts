import { setTimeout as sleep } from 'node:timers/promises';
import { consume, type Nats } from '@fyr/jetstream';
import type { LogReader } from '@fyr/kernel';
import type { Reactions } from '@fyr/postgres';
import type { Logger } from 'pino';
import { reactTo } from './react.ts';

const PAGE = 200;
const PAUSE_MS = 250;

type Following = {
  readonly reactions: Reactions;
  readonly log: LogReader;
  readonly nats: Nats;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  readonly idleMs: number;
  /** Something was written that others wait for. */
  readonly onReacted: () => void;
};

/**
 * Reacts to every log as it grows. JetStream says that there is something, the log says what: a letter
 * cannot be taken back, so nothing is believed that is not recorded.
 */
export async function follow(following: Following): Promise<void> {
  const { reactions, log, nats, logger, signal, idleMs } = following;
  const known = new Map<string, number>();
  const running = new Map<string, Promise<void>>();

  /** At most one for each tenant; trouble in one keeps no other waiting. */
  function start(tenant: string): void {
    if (running.has(tenant)) return;
    const work = advance(tenant)
      .catch(async (err) => {
        known.delete(tenant);
        logger.warn({ err, tenant }, 'could not react; tried again at the next look');
        await sleep(PAUSE_MS);
      })
      .finally(() => running.delete(tenant));
    running.set(tenant, work);
  }

  async function advance(tenant: string): Promise<void> {
    while (!signal.aborted) {
      const from = known.get(tenant) ?? (await reactions.positions()).get(tenant) ?? 0;
      const events = await log.read(tenant, { after: from, limit: PAGE });
      const last = events.at(-1)?.position;
      if (last === undefined) return;
      if (last !== from + events.length) throw new Error(`a hole after ${tenant}:${from}`);
      const reacted = await reactTo({ log, reactions }, tenant, events);
      const told = await reactions.record(tenant, from, last, reacted);
      if (told === undefined) {
        known.delete(tenant);
        continue;
      }
      known.set(tenant, last);
      for (const { position, error } of reacted.parked) {
        logger.error({ tenant, position, error }, 'an event could not be reacted to; it is parked');
      }
      if (told.length > 0) nats.announceNoticed({ tenant, accounts: told });
      if (told.length > 0 || reacted.calls.length > 0) following.onReacted();
    }
  }

  let saidTrouble = '';
  const consuming = consume(nats, {
    signal,
    onEvent: ({ tenant, position }) => {
      if (position > (known.get(tenant) ?? 0)) start(tenant);
    },
    onTrouble: (err) => {
      if (String(err) !== saidTrouble) logger.warn({ err }, 'cannot hear events; the log is read');
      saidTrouble = String(err);
    },
  });
  try {
    while (!signal.aborted) {
      const reached = await reactions.positions();
      for (const [tenant, head] of await log.heads()) {
        if (head > (reached.get(tenant) ?? 0)) start(tenant);
      }
      await sleep(idleMs, undefined, { signal }).catch(() => {});
    }
  } finally {
    await Promise.all([consuming, ...running.values()]);
  }
}

/** What was parked is tried with what this code knows by now. */
export async function retryParked({
  reactions,
  log,
  logger,
}: Pick<Following, 'reactions' | 'log' | 'logger'>): Promise<void> {
  for (const { tenant, position } of await reactions.parked()) {
    const events = await log.read(tenant, { after: position - 1, limit: 1 });
    const reacted = await reactTo({ log, reactions }, tenant, events);
    const [still] = reacted.parked;
    if (still) {
      logger.error({ tenant, ...still }, 'an event still cannot be reacted to; it stays parked');
    } else {
      await reactions.unpark(tenant, position, reacted);
      logger.info({ tenant, position }, 'an event that was parked is reacted to');
    }
  }
}
