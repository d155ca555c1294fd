import { checkDay } from './confirm.ts';
import type { LocalDate } from './dates.ts';
import { type Actor, type AnyEvent, versionOf } from './event-catalog.ts';
import type { NewRecord, RecordedEvent, StreamAppend, StreamRow } from './event-store.ts';
import { faultsOf } from './faults.ts';
import { fold, history, ReplayDiverged, type StreamEvent } from './fold.ts';
import { kernelEvents } from './kernel-events.ts';
import { Rejection, refuse } from './rejection.ts';
import type { TimerChange } from './state.ts';
import type { Workflow } from './workflow.ts';

/**
 * Puts a wrong fact right: one earlier event's coded data is replaced, in this fold and every later
 * one. The whole stream is run again; deadlines follow. An event never changes its type, nor any
 * event the state it led to.
 * @throws Rejection `invalid` or `not_allowed`
 */
export function correct(
  workflow: Workflow,
  row: StreamRow,
  recorded: readonly RecordedEvent[],
  asked: Readonly<Record<string, unknown>>,
  when: { readonly on: LocalDate; readonly at: number; readonly actor: string },
): StreamAppend {
  // 1. What is to be replaced, and whether the replacement fits it.
  const { revision, data: given } = asked as { revision: number; data: Record<string, unknown> };
  const before = history(workflow.events, recorded);
  const target = before.find((event) => event.revision === revision);
  const definition = target && workflow.events[target.type];
  if (!target || !definition || target.type in kernelEvents) refuse('correctionOfNoFact');
  checkRole(workflow, target.type, when.actor);
  const parsed = definition.data.safeParse({ on: target.data.on, ...given });
  if (!parsed.success) {
    const faults = faultsOf('data.data', parsed.error);
    throw new Rejection('invalid', 'the replacement does not fit the event', { faults });
  }
  const data = parsed.data as AnyEvent['data'];
  for (const key of definition.fixed ?? []) {
    if (!same(data[key], target.data[key])) refuse('correctionOfFixed', { field: key });
  }
  if (same(data, target.data)) return unmoved(workflow, row);
  workflow.checkCorrection({ type: target.type, data }, row.context);

  // 2. Run the history with it in place, and the correction as one more event.
  const after = before.map((event) => (event === target ? { ...event, data } : event));
  const correction = {
    type: 'FactsCorrected',
    data: { on: when.on, revision, version: versionOf(definition), data },
    actor: when.actor,
    revision: row.revision + 1,
  };
  const folded = replay(workflow, [...after, correction]);
  recorded.forEach((stored, index) => {
    if (folded.paths[index] !== stored.state) refuse('correctionChangesState');
  });
  checkOrder(after, folded.paths);
  checkDay(when.on, when.at, null);
  const record: NewRecord = {
    type: correction.type,
    version: versionOf(kernelEvents.FactsCorrected),
    data: correction.data,
    state: folded.state.path,
  };

  // 3. The snapshot and the timers are those of the refold.
  return {
    ...unmoved(workflow, row),
    events: [record],
    path: folded.state.path,
    since: folded.state.since,
    context: folded.state.context,
    timers: rearmed(row, folded.armed),
  };
}

/**
 * A fact is put right by those who may state it. The actor is `role:id`. What no command states was
 * written by another stream: those who may correct here put it right.
 */
function checkRole({ commands }: Workflow, type: string, actor: Actor): void {
  const stating = Object.values(commands).filter(({ event }) => event === type);
  if (stating.length === 0) return;
  const roles = stating.flatMap(({ roles: givenBy, correctedBy = givenBy }) => correctedBy);
  if (!roles.includes(actor.split(':')[0] ?? '')) {
    refuse('correctionOfOtherRole', { roles: roles.join(', ') });
  }
}

function replay(workflow: Workflow, events: readonly StreamEvent[]) {
  try {
    return fold(workflow, events);
  } catch (error) {
    if (error instanceof ReplayDiverged) refuse('correctionRefused');
    throw error;
  }
}

/** A corrected day may not put a change of state before the one it follows. */
function checkOrder(events: readonly StreamEvent[], paths: readonly string[]): void {
  let since: LocalDate | null = null;
  let path: string | undefined;
  events.forEach((event, index) => {
    if (paths[index] === path) return;
    if (since !== null && event.data.on < since) {
      refuse('dateBeforePrevious', { on: event.data.on, previous: since });
    }
    path = paths[index];
    since = event.data.on;
  });
}

function rearmed(
  row: StreamRow,
  armed: ReadonlyMap<string, TimerChange & { op: 'arm' }>,
): readonly TimerChange[] {
  const { deadlines = {} } = row.context as { deadlines?: Record<string, LocalDate> };
  const gone = Object.keys(deadlines).filter((name) => !armed.has(name));
  return [...gone.map((name) => ({ op: 'cancel' as const, name })), ...armed.values()];
}

function unmoved(workflow: Workflow, row: StreamRow): StreamAppend {
  const { id, path, since, context } = row;
  return {
    ...{ id, path, since, context },
    type: workflow.name,
    letter: workflow.letter,
    expectedRevision: row.revision,
    machineVersion: workflow.version,
    events: [],
    timers: [],
  };
}

/** Equal as JSON, whatever the order of keys. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) =>
    same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
