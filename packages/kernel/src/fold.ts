import { type AnyEvent, decode, type EventCatalog } from './event-catalog.ts';
import type { RecordedEvent } from './event-store.ts';
import { accepts, initialState, type State, step, type TimerChange } from './state.ts';
import type { Workflow } from './workflow.ts';

/** An event of a stream, of the latest version, where it stands in its stream. */
export type StreamEvent = AnyEvent & { readonly revision: number };

/** A stream that the machine refuses to replay, or whose replay does not reach the stored states. */
export class ReplayDiverged extends Error {
  override readonly name = 'ReplayDiverged';
}

/**
 * A stream's events of the latest version, with the last correction of an event in its place.
 * Corrections stay in the list as the events they are.
 * @throws UnreadableEvent
 */
export function history<R extends Stored>(
  catalog: EventCatalog,
  recorded: readonly R[],
): readonly (R & StreamEvent)[] {
  const replacements = new Map<number, Pick<Stored, 'version' | 'data'>>();
  for (const { type, data } of recorded) {
    if (type !== 'FactsCorrected') continue;
    const correction = data as { revision: number; version: number; data: Stored['data'] };
    replacements.set(correction.revision, correction);
  }
  return recorded.map((stored) => {
    const replacement = replacements.get(stored.revision);
    const { version, data } = replacement ?? stored;
    return { ...stored, data: decode(catalog, { type: stored.type, version, data }) };
  });
}

type Stored = Pick<RecordedEvent, 'type' | 'version' | 'data' | 'revision' | 'actor'>;

export type Fold = {
  readonly state: State<unknown>;
  /** What stands armed at the end. */
  readonly armed: ReadonlyMap<string, TimerChange & { op: 'arm' }>;
  /** The path after each event. */
  readonly paths: readonly string[];
};

/**
 * Runs a history through the machine from the beginning.
 * @throws ReplayDiverged when the machine refuses an event
 */
export function fold(workflow: Workflow, events: readonly StreamEvent[]): Fold {
  let state = initialState<unknown>(workflow.machine);
  const armed = new Map<string, TimerChange & { op: 'arm' }>();
  const paths: string[] = [];
  for (const event of events) {
    if (!accepts(state, event)) {
      throw new ReplayDiverged(
        `revision ${event.revision}: ${event.type} is refused in ${state.path}`,
      );
    }
    const next = step(workflow.machine, state, event);
    for (const change of next.timers) {
      if (change.op === 'arm') armed.set(change.name, change);
      else armed.delete(change.name);
    }
    state = next.state;
    paths.push(state.path);
  }
  return { state, armed, paths };
}

/**
 * Folds what was recorded and holds it against the state that each event says it led to.
 * @throws ReplayDiverged, UnreadableEvent
 */
export function refold(workflow: Workflow, recorded: readonly RecordedEvent[]): Fold {
  const folded = fold(workflow, history(workflow.events, recorded));
  recorded.forEach((stored, index) => {
    const path = folded.paths[index];
    if (path !== stored.state) {
      throw new ReplayDiverged(
        `revision ${stored.revision}: led to ${stored.state}, replays to ${path}`,
      );
    }
  });
  return folded;
}
