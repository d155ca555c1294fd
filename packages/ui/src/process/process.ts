import { describe, type StateDescription, type Workflow } from '@fyr/kernel';

/** The states of a workflow as a reader meets them, in the order declared, and the ways between them. */
export type Process = {
  readonly workflow: string;
  readonly version: number;
  readonly phases: readonly Phase[];
  readonly ways: readonly Way[];
};

/** A state of the first level, with those within it; itself where it has none. */
export type Phase = { readonly path: string; readonly states: readonly string[] };

/** By an event from one state, or from any within a phase, to another. */
export type Way = {
  readonly from: string;
  readonly to: string;
  /** `always`: by what stands there already. */
  readonly event: string;
};

/** Where nothing has happened yet is no place in a picture. */
const isUnborn = (path: string) => path === 'new' || path.endsWith('.new');

export function processOf(declared: Workflow): Process {
  const { workflow, version, states } = describe(declared);
  const places = states.filter(({ path }) => path !== '' && !isUnborn(path));
  const within = (phase: string) => places.filter(({ path }) => path.startsWith(`${phase}.`));
  const phases = places
    .filter(({ path }) => !path.includes('.'))
    .map(({ path }) => ({ path, states: within(path).map((state) => state.path) }))
    .filter((phase) => phase.states.length > 0 || isWhole(states, phase.path))
    .map((phase) => (phase.states.length > 0 ? phase : { ...phase, states: [phase.path] }));
  const shown = new Set(phases.flatMap(({ path, states: inner }) => [path, ...inner]));
  return { workflow, version, phases, ways: waysOf(places, shown) };
}

/** Nothing within it; where there is only what has not begun, there is nothing to draw. */
function isWhole(states: readonly StateDescription[], phase: string): boolean {
  return !states.some(({ path }) => path.startsWith(`${phase}.`));
}

function waysOf(states: readonly StateDescription[], shown: ReadonlySet<string>): Way[] {
  const ways = states.flatMap(({ path, transitions }) =>
    transitions.flatMap(({ event, target }) =>
      target !== null && target !== path && shown.has(path)
        ? [{ from: path, to: target, event }]
        : [],
    ),
  );
  const keyOf = ({ from, to, event }: Way) => `${from} ${to} ${event}`;
  return [...new Map(ways.map((way) => [keyOf(way), way])).values()];
}
