import type { AnyStateNode } from 'xstate';
import { armedBy } from './deadline.ts';
import { guardNames } from './explain.ts';
import type { Workflow } from './workflow.ts';

type TransitionDescription = {
  /** The event, or `always`. */
  readonly event: string;
  readonly target: string | null;
  readonly guards: readonly string[];
  readonly actions: readonly string[];
};
export type StateDescription = {
  readonly path: string;
  readonly transitions: readonly TransitionDescription[];
  readonly entry: readonly string[];
  readonly exit: readonly string[];
};
/** A machine as data: what may be drawn, listed and digested. States in the order declared. */
export type MachineDescription = {
  readonly workflow: string;
  readonly version: number;
  readonly states: readonly StateDescription[];
  readonly guards: readonly string[];
  readonly deadlines: readonly { readonly name: string; readonly armedBy: readonly string[] }[];
};

export function describe({ name, version, machine }: Workflow): MachineDescription {
  const { actions, guards } = machine.implementations;
  const byDeadline = new Map<string, string[]>();
  for (const [action, implementation] of Object.entries(actions)) {
    const deadline = armedBy(implementation);
    if (deadline) byDeadline.set(deadline, [...(byDeadline.get(deadline) ?? []), action]);
  }
  return {
    workflow: name,
    version,
    states: nodes(machine.root).map(describeState),
    guards: Object.keys(guards),
    deadlines: [...byDeadline].map(([deadline, armed]) => ({ name: deadline, armedBy: armed })),
  };
}

function nodes(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodes)];
}

function describeState(node: AnyStateNode): StateDescription {
  const always = node.always ?? [];
  const on = [...node.transitions.values()].flat();
  return {
    path: node.path.join('.'),
    transitions: [...on, ...always].map((transition) => ({
      event: transition.eventType === '' ? 'always' : transition.eventType,
      target:
        transition.target?.map((target: AnyStateNode) => target.path.join('.')).join(', ') ?? null,
      guards: guardNames(transition.guard),
      actions: namesOf(transition.actions),
    })),
    entry: namesOf(node.entry),
    exit: namesOf(node.exit),
  };
}

function namesOf(actions: readonly unknown[]): readonly string[] {
  return actions.map((action) => {
    if (typeof action === 'string') return action;
    const { type } = action as { type?: string };
    if (typeof type === 'string') return type;
    throw new Error('an action without a name');
  });
}
