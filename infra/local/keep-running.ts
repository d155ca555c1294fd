import { setTimeout as sleep } from 'node:timers/promises';
import type { Exit } from './child.ts';

type Running = {
  readonly exited: Promise<Exit>;
  stop(): Promise<unknown>;
};

/** Times in milliseconds. */
export type BackOff = {
  readonly first: number;
  readonly longest: number;
  readonly settled: number;
};

const backOffDefault: BackOff = { first: 250, longest: 10_000, settled: 30_000 };

/**
 * Starts it, and again whenever it ends by itself, waiting twice as long each time until it has
 * run a while. Only the first start may fail.
 */
export async function keepRunning(
  name: string,
  start: () => Promise<Running>,
  log: (line: string) => void,
  backOff: BackOff = backOffDefault,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  let running: Running | undefined = await start();

  const watched = (async () => {
    let wait = backOff.first;
    while (!stopping.signal.aborted) {
      const startedAt = Date.now();
      const how = running === undefined ? 'could not start' : said(await running.exited);
      running = undefined;
      if (stopping.signal.aborted) return;

      if (Date.now() - startedAt > backOff.settled) wait = backOff.first;
      log(`${name} ${how}; starting it again in ${wait / 1000} s`);
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => {});
      wait = Math.min(wait * 2, backOff.longest);
      if (stopping.signal.aborted) return;
      running = await start().catch(() => undefined);
    }
  })();

  return {
    async stop() {
      stopping.abort();
      await running?.stop();
      await watched;
      // It may have been starting just then.
      await running?.stop();
    },
  };
}

function said({ code, signal }: Exit): string {
  return signal === null ? `ended with code ${code}` : `was ended by ${signal}`;
}
