import { setImmediate, setTimeout } from 'node:timers/promises';

/** A timer may ring this much late, ms: the rest is waited for turn by turn. */
const lateness = 1.5;

/**
 * Until the next beat since a request came, so that how long a no took does not tell why: what is
 * not there, and what may not be known of, are looked for in different ways.
 *
 * @param elapsed ms since the request came
 * @param beat ms; 0 does not wait
 */
export async function onTheBeat(elapsed: () => number, beat: number): Promise<void> {
  if (beat === 0) return;
  const due = Math.ceil(elapsed() / beat) * beat;
  const asleep = Math.floor(due - elapsed() - lateness);
  if (asleep >= 1) await setTimeout(asleep);
  while (elapsed() < due) await setImmediate();
}
