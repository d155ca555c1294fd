import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './database.ts';

const STANDBY_MS = 1_000;
const BACK_OFF_MS_MAX = 5_000;

type Options = {
  readonly signal: AbortSignal;
  readonly onTrouble: (error: unknown) => void;
  /** How often one who stands by asks. */
  readonly standbyMs?: number;
};

/**
 * Does the work whenever nobody else leads by that name, until `signal` aborts. The work's own signal
 * aborts when the lead is lost as well; work that fails is begun anew, ever more slowly.
 */
export async function whileLeading(
  database: Pick<Database, 'tryLead'>,
  name: string,
  options: Options,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const { signal, standbyMs = STANDBY_MS } = options;
  while (!signal.aborted) {
    await persist(options, async () => {
      const lead = await database.tryLead(name);
      if (!lead) {
        await sleep(standbyMs, undefined, { signal }).catch(() => {});
        return;
      }
      const losing = new AbortController();
      void lead.lost.then(() => losing.abort());
      try {
        await work(AbortSignal.any([signal, losing.signal]));
      } finally {
        await lead.release();
      }
    });
  }
}

/** Tries until it succeeds: for what is needed from the start and may be there only later. */
export async function persist<T>(
  { signal, onTrouble }: Pick<Options, 'signal' | 'onTrouble'>,
  attempt: () => Promise<T>,
): Promise<T | undefined> {
  for (let pause = 100; !signal.aborted; pause = Math.min(pause * 2, BACK_OFF_MS_MAX)) {
    try {
      return await attempt();
    } catch (error) {
      if (!signal.aborted) onTrouble(error);
      await sleep(pause, undefined, { signal }).catch(() => {});
    }
  }
  return undefined;
}
