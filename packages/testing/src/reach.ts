import {
  accepts,
  confirm,
  type Facts,
  initialState,
  type LocalDate,
  Rejection,
  type Situation,
  type State,
  type Workflow,
} from '@fyr/kernel';
import { type GivenStream, middayOf, tenant } from './history-of.ts';

/** A command to try. */
export type GivenCommand = {
  readonly type: string;
  readonly data?: unknown;
  readonly personal?: unknown;
  /** Who gives it; one and the same ombud where left out. */
  readonly actor?: string;
};

/** What the commands are given in. */
export type Setting = {
  /** The stream that the commands go to. */
  readonly id: string;
  /** Other streams of the tenant by id, for facts; the verksamhet's is `tenant`. */
  readonly streams?: Readonly<Record<string, GivenStream>>;
};

export const usualActor = 'ombud:33333333-3333-4333-8333-333333333333';

/** A way to somewhere: commands one a day, from the opening one on. */
export type Path = {
  readonly commands: readonly GivenCommand[];
  readonly events: readonly string[];
  readonly state: State<unknown>;
};

/**
 * Walks breadth first through what the examples lead to. A place is kept where it shows two things
 * together that no place before it did (a path, a guard's answer, something in the context, the last
 * event): enough to get everywhere that takes two conditions at a time, without every combination.
 */
export function reach(
  workflow: Workflow,
  examples: readonly GivenCommand[],
  setting: Setting,
): Path[] {
  const kept: Path[] = [];
  const novelty = new Novelty();
  let edge: Path[] = [{ commands: [], events: [], state: initialState(workflow.machine) }];
  while (edge.length > 0) {
    const next: Path[] = [];
    for (const path of edge) {
      for (const command of [...openTo(workflow, path, examples), ...deadlinesOf(path)]) {
        const taken = take(workflow, path, command, setting);
        if (!taken) continue;
        if (novelty.of(tokensOf(workflow, taken))) next.push(taken);
      }
    }
    kept.push(...next);
    edge = next;
  }
  return kept;
}

/** The same command again, in the place that it led to. Undefined where it records nothing. */
export function take(
  workflow: Workflow,
  path: Path,
  command: GivenCommand,
  setting: Setting,
): Path | undefined {
  const definition = workflow.commands[command.type];
  if (!definition) throw new Error(`${workflow.name} has no command ${command.type}`);
  const on = dayAfter(path.commands.length);
  const when = { on, at: middayOf(on), actor: command.actor ?? usualActor };
  // A machine that would not move costs less to ask than a refusal to make.
  if (!accepts(path.state, { type: definition.event, data: { on }, actor: when.actor })) {
    return undefined;
  }
  const parsed = { type: command.type, data: definition.data.parse(command.data ?? {}) };
  const situation: Situation<unknown> = {
    ...{ id: setting.id, state: path.state, ...when },
    facts: factsFor(workflow, parsed, setting),
  };
  try {
    const { events } = workflow.decide(parsed, situation);
    if (events.length === 0) return undefined;
    const { state } = confirm(workflow, path.state, events, when);
    return {
      commands: [...path.commands, command],
      events: [...path.events, ...events.map(({ type }) => type)],
      state,
    };
  } catch (error) {
    if (error instanceof Rejection) return undefined;
    throw error;
  }
}

/** The day of a path's n-th command, counted from 0. */
export function dayAfter(n: number): LocalDate {
  return Temporal.PlainDate.from('2012-01-10').add({ days: n }).toString();
}

/** What the timekeeper would give, were it the day. */
function deadlinesOf({ state }: Path): readonly GivenCommand[] {
  const { deadlines } = state.context as { deadlines: Record<string, LocalDate> };
  return Object.entries(deadlines).map(([id, dueOn]) => {
    const [name, key] = id.split(':');
    return {
      type: 'PassDeadline',
      data: key === undefined ? { name, dueOn } : { name, key, dueOn },
    };
  });
}

function factsFor(
  workflow: Workflow,
  command: { readonly type: string; readonly data: unknown },
  { id, streams = {} }: Setting,
): Facts {
  const refs = Object.entries(workflow.facts(command, { tenant, id }));
  const facts = refs.map(([name, ref]) => {
    const stream = streams[ref.id];
    const found = stream?.type === ref.type ? stream : undefined;
    return [name, found && { id: ref.id, number: 'X-2012-001', revision: 1, ...found }];
  });
  return Object.fromEntries(facts);
}

function openTo(
  { commands }: Workflow,
  path: Path,
  examples: readonly GivenCommand[],
): readonly GivenCommand[] {
  const begun = path.commands.length > 0;
  return examples.filter(({ type }) => commands[type]?.opens === !begun);
}

/** What a place shows. */
function tokensOf({ machine }: Workflow, { state, commands, events }: Path): readonly string[] {
  const context = state.context as Readonly<Record<string, unknown>>;
  const guards = Object.entries(machine.implementations.guards).map(
    ([name, guard]) => `${name} ${(guard as (args: { context: unknown }) => boolean)({ context })}`,
  );
  const shapes = Object.entries(context).map(([name, value]) => `${name} ${shapeOf(value)}`);
  // A command may record one thing and then another.
  const last = [`by ${commands.at(-1)?.type}`, `after ${events.at(-1)}`];
  return [`in ${state.path}`, ...last, ...guards, ...shapes];
}

/** Remembers which tokens were ever shown together. */
class Novelty {
  readonly #numbers = new Map<string, number>();
  readonly #wholes = new Set<string>();
  readonly #pairs = new Set<number>();

  /** Whether any two of these are together for the first time. */
  of(tokens: readonly string[]): boolean {
    const whole = tokens.join();
    if (this.#wholes.has(whole)) return false;
    this.#wholes.add(whole);
    const before = this.#pairs.size;
    const numbers = tokens.map((token) => this.#numberOf(token));
    for (const [index, a] of numbers.entries()) {
      for (const b of numbers.slice(index)) this.#pairs.add(a * 10_000 + b);
    }
    return this.#pairs.size > before;
  }

  #numberOf(token: string): number {
    const number = this.#numbers.get(token) ?? this.#numbers.size;
    this.#numbers.set(token, number);
    return number;
  }
}

/** None, one or more of a list; which keys of a map; otherwise only whether there is anything. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return String(Math.min(value.length, 1));
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'object' && value !== null) {
    return [...new Set(Object.keys(value).map((key) => key.split(':')[0]))].sort().join();
  }
  return value === null || value === '' || value === 0 ? '-' : '+';
}
