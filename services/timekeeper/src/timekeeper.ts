import { type Clock, type EventStore, execute, Rejection, type Workflow } from '@fyr/kernel';
import type { DueTimer, Timers } from '@fyr/postgres';

/** Due rows read at a time. */
const pageMax = 200;

type Timekeeping = {
  readonly timers: Timers;
  readonly store: EventStore;
  readonly workflows: Readonly<Record<string, Workflow>>;
  readonly clock: Clock;
  /** A deadline that could not be recorded: seen, and tried again at the next look. */
  readonly onStuck: (timer: DueTimer, error: unknown) => void;
};

/**
 * Records each deadline that has passed by the clock's now, soonest first, as an ordinary command.
 * No lock is held: the key names the arming, so two timekeepers do the same work with one effect,
 * and a deadline that was moved meanwhile records nothing.
 * @returns how many were recorded
 */
export async function passDue(keeping: Timekeeping): Promise<number> {
  const now = keeping.clock.now();
  let passed = 0;
  let after: DueTimer | undefined;
  for (;;) {
    const page = await keeping.timers.due(now, pageMax, after);
    for (const timer of page) if (await pass(keeping, timer, now)) passed += 1;
    after = page.at(-1);
    if (page.length < pageMax) return passed;
  }
}

async function pass(keeping: Timekeeping, timer: DueTimer, at: number): Promise<boolean> {
  const { tenant, streamId, streamType, name, event, armedRevision } = timer;
  const workflow = keeping.workflows[streamType];
  try {
    if (!workflow) throw new Error(`no workflow ${streamType}`);
    const outcome = await execute(
      workflow,
      keeping.store,
      streamId,
      { type: 'PassDeadline', data: event.data },
      { tenant, actor: 'timekeeper', at, key: `timer:${streamId}:${name}:${armedRevision}` },
    );
    return outcome.recorded.length > 0;
  } catch (error) {
    // One deadline in trouble may not keep the others waiting; a database in trouble does.
    if (error instanceof Rejection && ['overloaded', 'unavailable'].includes(error.code))
      throw error;
    keeping.onStuck(timer, error);
    return false;
  }
}
