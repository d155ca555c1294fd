import { workflows } from '@fyr/domain';
import { execute, type Workflow } from '@fyr/kernel';
import type { MemoryStore } from '../memory-store.ts';
import type { SimulatedClock } from './world.ts';

/** The timekeeper's work on a store in memory: each deadline that has passed, soonest first. */
export async function passDueIn(
  store: MemoryStore,
  tenant: string,
  clock: SimulatedClock,
): Promise<void> {
  const at = clock.now();
  const due = store.timers(tenant).filter(({ dueAt }) => dueAt <= at);
  const { rows } = await store.load({ tenant, ids: due.map(({ streamId }) => streamId) });
  for (const { streamId, name, event, armedRevision } of due) {
    const workflow: Workflow | undefined =
      workflows[rows.get(streamId)?.type as keyof typeof workflows];
    if (!workflow) throw new Error(`a deadline of ${streamId}, which is nothing`);
    const key = `timer:${streamId}:${name}:${armedRevision}`;
    const command = { ...event, type: 'PassDeadline' };
    await execute(workflow, store, streamId, command, { tenant, actor: 'timekeeper', at, key });
  }
}
