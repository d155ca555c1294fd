import { type EventObject, enqueueActions } from 'xstate';
import { endOfDay, type LocalDate } from './dates.ts';
import { type AnyAction, deadlineId } from './kernel-events.ts';

type Reads<Args, Value> = (args: Args) => Value;

export type Deadline = { readonly arm: AnyAction; readonly cancel: AnyAction };

const declared = new WeakMap<object, string>();

/**
 * Declares a deadline once. `arm` (again: re-arm) sets it to the day that `dueOn` reads from event
 * or context, or clears it where that is null; `cancel` clears it. Both keep `context.deadlines`,
 * so an armed timer and the context never differ. With `for`, there is one per key.
 *
 * A delay counts from the epoch, since a machine has no clock: it *is* the instant at which the due
 * day is over. Name `cancel` in the `exit` of the state that armed it.
 */
export function deadline<Args>(
  name: string,
  options: { dueOn: Reads<Args, LocalDate | null>; for?: Reads<Args, string> },
): Deadline {
  const idOf = (args: unknown) => deadlineId(name, options.for?.(args as Args));

  const arm: AnyAction = enqueueActions(({ context, event, enqueue }) => {
    const args = { context, event } as Args;
    const id = idOf(args);
    const dueOn = options.dueOn(args);
    const { [id]: _, ...others } = context.deadlines;
    enqueue.cancel(id);
    if (dueOn === null) {
      enqueue.assign({ deadlines: others });
      return;
    }
    const key = options.for?.(args);
    const data = key === undefined ? { name, dueOn } : { name, key, dueOn };
    const passed: EventObject & { data: unknown } = { type: 'DeadlinePassed', data };
    enqueue.raise(passed, { id, delay: endOfDay(dueOn) });
    enqueue.assign({ deadlines: { ...others, [id]: dueOn } });
  });

  const cancel: AnyAction = enqueueActions(({ context, enqueue }) => {
    // Without a key at hand (a state is left), every one of this name goes.
    const keyed = options.for !== undefined;
    const ids = Object.keys(context.deadlines).filter((id) =>
      keyed ? id.startsWith(`${name}:`) : id === name,
    );
    for (const id of ids) enqueue.cancel(id);
    const left = Object.entries(context.deadlines).filter(([id]) => !ids.includes(id));
    enqueue.assign({ deadlines: Object.fromEntries(left) });
  });

  declared.set(arm, name);
  return { arm, cancel };
}

/** The name of the deadline that an action arms, if it arms one. For `describe`. */
export function armedBy(action: unknown): string | undefined {
  return typeof action === 'function' ? declared.get(action) : undefined;
}
