import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type StateValue,
} from 'xstate';
import type { LocalDate } from './dates.ts';
import type { AnyEvent } from './event-catalog.ts';

/** Where a stream stands: what its machine knows after the events so far. */
export type State<Context> = {
  /** One dotted path: `firstContact.queued`. Before the first event it ends in `new`. */
  readonly path: string;
  readonly context: Context;
  /** The day of the last event that changed the path; null before the first event. */
  readonly since: LocalDate | null;
  readonly snapshot: AnyMachineSnapshot;
};

/** A deadline that an event armed (`dueAt` in epoch milliseconds) or cancelled. */
export type TimerChange =
  | {
      readonly op: 'arm';
      readonly name: string;
      readonly dueAt: number;
      readonly event: { type: string; data: unknown };
    }
  | { readonly op: 'cancel'; readonly name: string };

type Scope = Omit<AnyActorScope, 'actionExecutor'>;
const scopes = new WeakMap<AnyStateMachine, Scope>();

/** XState builds a whole actor for each pure transition; one inert scope per machine costs a third. */
function scopeOf(machine: AnyStateMachine): Scope {
  let scope = scopes.get(machine);
  if (!scope) {
    const self = createActor(machine);
    const nothing = () => {};
    scope = {
      self,
      system: self.system,
      id: '',
      sessionId: '',
      logger: nothing,
      defer: nothing,
      emit: nothing,
      stopChild: nothing,
    };
    scopes.set(machine, scope);
  }
  return scope;
}

export function initialState<Context>(machine: AnyStateMachine): State<Context> {
  const snapshot = machine.getInitialSnapshot({ ...scopeOf(machine), actionExecutor: () => {} });
  return stateOf(snapshot, null);
}

/** The state that a stream row holds. */
export function resumeState<Context>(
  machine: AnyStateMachine,
  row: { path: string; context: unknown; since: LocalDate | null },
): State<Context> {
  const snapshot = machine.resolveState({
    value: stateValueOf(row.path),
    context: row.context as object,
  });
  return stateOf(snapshot, row.since);
}

/** Whether the machine moves on this event now. */
export function accepts(state: State<unknown>, event: AnyEvent): boolean {
  return state.snapshot.can(event);
}

/** The state after an event that the machine accepts, and what it did to the stream's deadlines. */
export function step<Context>(
  machine: AnyStateMachine,
  state: State<Context>,
  event: AnyEvent,
): { state: State<Context>; timers: readonly TimerChange[] } {
  const timers: TimerChange[] = [];
  const snapshot = machine.transition(state.snapshot, event, {
    ...scopeOf(machine),
    actionExecutor: (action) => {
      if (action.type === 'xstate.raise') timers.push(armed(action.params));
      else if (action.type === 'xstate.cancel') {
        timers.push({ op: 'cancel', name: (action.params as { sendId: string }).sendId });
      }
    },
  });
  const next = stateOf<Context>(snapshot, state.since);
  return {
    state: next.path === state.path ? next : { ...next, since: event.data.on },
    timers,
  };
}

function armed(params: unknown): TimerChange {
  const { id, delay, event } = params as {
    id: string;
    delay: number | undefined;
    event: { type: string; data: unknown };
  };
  if (delay === undefined || !Number.isFinite(delay)) {
    throw new Error(`deadline ${id} has no finite due date`);
  }
  return { op: 'arm', name: id, dueAt: delay, event };
}

function stateOf<Context>(snapshot: AnyMachineSnapshot, since: LocalDate | null): State<Context> {
  return { path: pathOf(snapshot.value), context: snapshot.context as Context, since, snapshot };
}

function pathOf(value: StateValue): string {
  if (typeof value === 'string') return value;
  const [[parent, child] = []] = Object.entries(value);
  if (parent === undefined || child === undefined) throw new Error('a machine without a state');
  return `${parent}.${pathOf(child)}`;
}

function stateValueOf(path: string): StateValue {
  const [first = '', ...rest] = path.split('.');
  return rest.length === 0 ? first : { [first]: stateValueOf(rest.join('.')) };
}
