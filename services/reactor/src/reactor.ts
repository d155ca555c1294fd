import { setTimeout as sleep } from 'node:timers/promises';
import type { Nats } from '@fyr/jetstream';
import type { Clock, LogReader } from '@fyr/kernel';
import { type Database, type Letters, type Reactions, whileLeading } from '@fyr/postgres';
import type { Logger } from 'pino';
import { follow, retryParked } from './follow.ts';
import type { Letter, Mailer } from './mailer.ts';
import { makeCalls } from './make-calls.ts';
import { writeLetters } from './write-letters.ts';

export type Reacting = {
  readonly database: Pick<Database, 'tryLead'>;
  readonly reactions: Reactions;
  readonly letters: Letters;
  readonly log: LogReader;
  readonly nats: Nats;
  readonly api: { readonly url: string; readonly secret: string };
  /** Without it there are notices, and no letters. */
  readonly mail?: {
    readonly mailer: Mailer;
    readonly letter: Letter;
    readonly quietMs: number;
  };
  readonly clock: Clock;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** How often it looks by itself; what it hears is only quicker. */
  readonly idleMs: number;
  readonly standbyMs?: number;
};

const BACK_OFF_MS_MAX = 60_000;

/**
 * Makes notices, letters and calls of recorded events. Of several reactors one leads; one that still
 * believes it does finds the checkpoint moved and writes nothing.
 */
export async function runReactor(reacting: Reacting): Promise<void> {
  const { database, logger, signal, standbyMs } = reacting;
  await whileLeading(
    database,
    'fyr reactor',
    {
      signal,
      onTrouble: (err) => logger.warn({ err }, 'could not react'),
      ...(standbyMs === undefined ? {} : { standbyMs }),
    },
    async (leading) => {
      logger.info('leading');
      await lead(reacting, leading);
      logger.info('no longer leading');
    },
  );
}

async function lead(reacting: Reacting, leading: AbortSignal): Promise<void> {
  const { reactions, letters, log, nats, api, mail, clock, logger, idleMs } = reacting;
  await reactions.begin();
  await retryParked({ reactions, log, logger });

  const stopped = new AbortController();
  const signal = AbortSignal.any([leading, stopped.signal]);
  const bells = [bell(), bell()];
  const onReacted = () => {
    for (const { ring } of bells) ring();
  };
  const onTold = (tenant: string, accounts: readonly string[]) => {
    nats.announceNoticed({ tenant, accounts });
    onReacted();
  };
  const [postBell, callBell] = bells as [Bell, Bell];
  const common = { clock, logger, signal };
  const works = [
    follow({ reactions, log, nats, logger, signal, idleMs, onReacted }),
    repeat(callBell, common, idleMs, () =>
      makeCalls({ ...common, reactions, apiUrl: api.url, secret: api.secret, onTold }),
    ),
    ...(mail
      ? [repeat(postBell, common, idleMs, () => writeLetters({ ...common, ...mail, letters }))]
      : []),
  ];
  try {
    await Promise.all(works);
  } finally {
    // One that ends takes the others with it, and is begun anew with them.
    stopped.abort();
    await Promise.allSettled(works);
  }
}

type Bell = { ring(): void; heard(): AbortSignal };

function bell(): Bell {
  let rung = new AbortController();
  return {
    ring: () => rung.abort(),
    heard: () => {
      if (rung.signal.aborted) rung = new AbortController();
      return rung.signal;
    },
  };
}

/** At each ring, and otherwise every so often; ever more seldom while it fails. */
async function repeat(
  { heard }: Bell,
  { logger, signal }: { readonly logger: Logger; readonly signal: AbortSignal },
  idleMs: number,
  work: () => Promise<unknown>,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const called = heard();
    try {
      await work();
      failures = 0;
    } catch (err) {
      failures += 1;
      if (!signal.aborted) logger.warn({ err }, 'tried again later');
    }
    const pause = Math.min(idleMs * 2 ** Math.min(failures, 20), Math.max(idleMs, BACK_OFF_MS_MAX));
    const until = failures > 0 ? signal : AbortSignal.any([signal, called]);
    await sleep(pause, undefined, { signal: until }).catch(() => {});
  }
}
