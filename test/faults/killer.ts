import { setTimeout as sleep } from 'node:timers/promises';
import { schemaOf, uppdragWorklist } from '@fyr/projections';
import type { Random } from '../../packages/testing/src/generate-year/random.ts';
import type { ServiceName, System } from '../system.ts';

export const victims = ['api', 'relay', 'projector'] as const satisfies readonly ServiceName[];
export type Victim = (typeof victims)[number];
export type Kills = Readonly<Record<Victim, number>>;

const LOOK_MS = 50;

/**
 * Kills each process again and again, 50 to 500 ms after it is at work, or after it began to start,
 * and starts it anew at once.
 */
export function startKiller(options: {
  readonly system: System;
  readonly random: (victim: Victim) => Random;
  readonly signal: AbortSignal;
}): { readonly kills: Kills; readonly stopped: Promise<void> } {
  const { system, random: randomOf, signal } = options;
  const kills = { api: 0, relay: 0, projector: 0 };

  async function haunt(name: Victim): Promise<void> {
    const random = randomOf(name);
    for (;;) {
      if (random.chance(0.8)) await untilAtWork(name);
      await sleep(random.int(50, 500), undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      await system.stop(name, 'SIGKILL');
      kills[name] += 1;
      system.start(name);
    }
  }

  async function untilAtWork(name: Victim): Promise<void> {
    const before = await progressOf(name);
    while (!signal.aborted && (await progressOf(name)) <= before) {
      await sleep(LOOK_MS, undefined, { signal }).catch(() => {});
    }
  }

  /** A number that grows while the process does its work; before there is a read model it is 0. */
  async function progressOf(name: Victim): Promise<number> {
    const rows = await system
      .sql(`select sum(position) as done from ${works[name]}`)
      .catch(() => []);
    return Number(rows[0]?.done ?? 0);
  }

  return { kills, stopped: Promise.all(victims.map(haunt)).then(() => {}) };
}

const works: Readonly<Record<Victim, string>> = {
  api: 'log_head',
  relay: 'relay_cursor',
  projector: `${schemaOf(uppdragWorklist)}.checkpoint`,
};
