import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoUser } from './start-local.ts';

const READY_MS = 60_000;

/** Waits until the API can serve, and gives the demo users it lets in. */
export async function untilReady(url: string, signal: AbortSignal): Promise<readonly DemoUser[]> {
  const until = Date.now() + READY_MS;
  while (!(await answersOk(`${url}/readyz`, signal))) {
    signal.throwIfAborted();
    if (Date.now() > until)
      throw new Error('The services do not become ready; their logs say why.');
    await sleep(50);
  }
  const session = await fetch(`${url}/api/v1/session`, { signal });
  const { demo = [] } = (await session.json()) as { demo?: readonly DemoUser[] };
  return demo;
}

async function answersOk(url: string, signal: AbortSignal): Promise<boolean> {
  const timeout = AbortSignal.timeout(2_000);
  return await fetch(url, { signal: AbortSignal.any([signal, timeout]) }).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );
}
