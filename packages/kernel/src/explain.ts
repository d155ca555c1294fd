import { getNextTransitions } from 'xstate';
import type { Because } from './rejection.ts';
import type { State } from './state.ts';
import type { Workflow } from './workflow.ts';

export type Next = {
  readonly command: string;
  readonly allowed: boolean;
  /** All that stands in the way, by name. */
  readonly because?: readonly Because[];
};

/**
 * What may be done in this state, and for the rest every guard that says no. A rule that depends on
 * a command's input cannot speak here; `execute` names it when it refuses.
 */
export function explain(workflow: Workflow, state: State<unknown>): readonly Next[] {
  return Object.entries(workflow.commands)
    .filter(([, { opens }]) => !opens)
    .map(([command, { event }]) => {
      const because = explainEvent(state, event);
      return because.length === 0
        ? { command, allowed: true }
        : { command, allowed: false, because };
    });
}

/** Why the machine would not move on this event; empty when it would. */
export function explainEvent(state: State<unknown>, event: string): readonly Because[] {
  const transitions = getNextTransitions(state.snapshot).filter(
    ({ eventType }) => eventType === event,
  );
  if (transitions.length === 0) return [{ rule: 'state', values: { state: state.path } }];
  const refusals = transitions.map(({ guard }) => failing(state, guard));
  // Several ways there: the one with the fewest obstacles is the one to tell about.
  const [fewest = []] = refusals.sort((a, b) => a.length - b.length);
  return fewest.map((rule) => ({ rule }));
}

/** The named guards that say no, each asked by itself. Guards combine with `and` only. */
function failing(state: State<unknown>, guard: unknown): readonly string[] {
  if (guard === undefined) return [];
  return guardNames(guard).filter((name) => {
    const check = state.snapshot.machine.implementations.guards[name];
    if (typeof check !== 'function') throw new Error(`guard ${name} is not implemented`);
    return !(check as (args: { context: unknown }) => boolean)({ context: state.context });
  });
}

/** Names in a guard: itself, or the parts of an `and`. */
export function guardNames(guard: unknown): readonly string[] {
  if (guard === undefined) return [];
  if (typeof guard === 'string') return [guard];
  const { type, guards } = guard as { type?: string; guards?: readonly unknown[] };
  if (guards) return guards.flatMap(guardNames);
  if (typeof type === 'string') return [type];
  throw new Error('a guard without a name');
}
