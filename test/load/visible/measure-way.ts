import { setTimeout as sleep } from 'node:timers/promises';
import type { Way } from './contenders.ts';

export type Latency = { readonly p50Ms: number; readonly p99Ms: number };

const SETTLE_MS = 30_000;

/** Follows every position from its commit to its being applied. */
export function follow(way: Way) {
  const committed = new Map<number, number>();
  let applied = 0;
  let times: number[] = [];
  way.onApplied((position) => {
    applied = Math.max(applied, position);
    const now = performance.now();
    for (const [at, since] of committed) {
      if (at > applied) break;
      times.push(now - since);
      committed.delete(at);
    }
  });

  async function append(caller: number): Promise<void> {
    const position = await way.append(caller);
    if (position <= applied) times.push(0);
    else committed.set(position, performance.now());
  }
  async function settled(): Promise<void> {
    for (const until = Date.now() + SETTLE_MS; committed.size > 0; ) {
      if (Date.now() > until) throw new Error(`${way.name}: ${committed.size} were never applied`);
      await sleep(1);
    }
  }

  return {
    /** Events at a steady rate, whatever becomes of the earlier ones. */
    async latency(perSecond: number, ms: number): Promise<Latency> {
      times = [];
      const begun = performance.now();
      const going: Promise<void>[] = [];
      const free: number[] = [];
      let callers = 0;
      for (let n = 0; performance.now() - begun < ms; n++) {
        const due = begun + (n * 1_000) / perSecond;
        const wait = due - performance.now();
        if (wait > 0) await sleep(wait);
        const caller = free.pop() ?? ++callers;
        going.push(append(caller).then(() => void free.push(caller)));
      }
      await Promise.all(going);
      await settled();
      times.sort((a, b) => a - b);
      const quantile = (q: number) => times[Math.floor((times.length - 1) * q)] ?? 0;
      return { p50Ms: quantile(0.5), p99Ms: quantile(0.99) };
    },

    /** As many as so many callers can commit: events a second, until the last is applied. */
    async sustained(callers: number, ms: number): Promise<number> {
      const begun = performance.now();
      let events = 0;
      await Promise.all(
        Array.from({ length: callers }, async (_, caller) => {
          while (performance.now() - begun < ms) {
            await append(caller);
            events += 1;
          }
        }),
      );
      await settled();
      return events / ((performance.now() - begun) / 1_000);
    },
  };
}
