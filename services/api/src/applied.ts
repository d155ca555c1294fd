import { setTimeout as sleep } from 'node:timers/promises';
import type { Applied } from '@fyr/jetstream';
import { Rejection } from '@fyr/kernel';

const LOOK_MS = 50;

export type AppliedWatch = {
  hear(applied: Applied): void;
  /**
   * Asks until the answer is of that position or a later one, so that a user reads their own writes.
   * A projector's word wakes it; without NATS it looks by itself.
   * @throws Rejection `invalid` where nothing is written that far, `unavailable` when the wait is over
   */
  notBefore<Answer extends { readonly position: number }>(
    tenant: string,
    position: number | undefined,
    ask: () => Promise<Answer>,
  ): Promise<Answer>;
};

export function watchApplied(
  waitMs: number,
  headOf: (tenant: string) => Promise<number>,
): AppliedWatch {
  const waiting = new Map<string, Set<() => void>>();

  async function nap(tenant: string): Promise<void> {
    const waked = new AbortController();
    const wake = () => waked.abort();
    const wakers = waiting.get(tenant) ?? new Set();
    waiting.set(tenant, wakers.add(wake));
    await sleep(LOOK_MS, undefined, { signal: waked.signal }).catch(() => {});
    wakers.delete(wake);
    if (wakers.size === 0) waiting.delete(tenant);
  }

  return {
    hear({ tenant }) {
      for (const wake of waiting.get(tenant) ?? []) wake();
    },
    async notBefore(tenant, position = 0, ask) {
      const end = performance.now() + waitMs;
      let answer = await ask();
      if (answer.position < position && position > (await headOf(tenant))) {
        const faults = [{ path: 'after', reason: 'beyond_log' }];
        throw new Rejection('invalid', `nothing is written at ${position}`, { faults });
      }
      while (answer.position < position) {
        if (performance.now() >= end) {
          throw new Rejection('unavailable', `no read model has come to ${position}`);
        }
        await nap(tenant);
        answer = await ask();
      }
      return answer;
    },
  };
}
