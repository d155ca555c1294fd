import {
  type AnyEvent,
  type Cause,
  confirm,
  initialState,
  type LocalDate,
  type StreamAppend,
  type Workflow,
} from '@fyr/kernel';
import type { MemoryStore } from './memory-store.ts';

/** An event as an example or a scenario gives it. */
export type GivenEvent = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>> | undefined;
};

/** A stream that a scenario's facts rest on: its snapshot, however it came about. */
export type GivenStream = {
  readonly type: string;
  readonly path: string;
  readonly context: Readonly<Record<string, unknown>>;
  /** Of its workflow, where a command writes to it too; else 1. */
  readonly machineVersion?: number;
};

export const tenant = '11111111-1111-4111-8111-111111111111';

/** Midday on a day: any hour that is that day in Sweden the year round. */
export function middayOf(on: LocalDate): number {
  return Date.parse(`${on}T11:00:00Z`);
}

/** Records a history as it stands, each event on its own day. Refused ones are a mistake of the test. */
export async function recordHistory(
  store: MemoryStore,
  workflow: Workflow,
  id: string,
  events: readonly GivenEvent[],
): Promise<void> {
  let state = initialState<unknown>(workflow.machine);
  for (const [index, { type, data, personal }] of events.entries()) {
    const on = data.on as LocalDate;
    const when = { on, at: middayOf(on), actor: 'ombud:history' };
    const confirmed = confirm(workflow, state, [{ type, data }], when);
    state = confirmed.state;
    const [record] = confirmed.records;
    if (!record) throw new Error('confirm gave no record');
    const kind = workflow.events[type]?.subject;
    const subject = kind && {
      kind,
      id: workflow.subjectOf(kind, state.context, id, record.data as AnyEvent['data']),
    };
    await append(store, when, {
      ...snapshotOf(workflow, id, state),
      expectedRevision: index,
      events: [subject && personal ? { ...record, personal: { subject, text: personal } } : record],
      timers: confirmed.timers,
    });
  }
}

/** Puts a stream in place that is there only to be read as a fact. */
export async function recordStream(
  store: MemoryStore,
  id: string,
  { type, path, context, machineVersion = 1 }: GivenStream,
  on: LocalDate,
): Promise<void> {
  await append(
    store,
    { at: middayOf(on), actor: 'ombud:history' },
    {
      ...{ id, type, path, context },
      letter: 'X',
      expectedRevision: 0,
      machineVersion,
      since: on,
      timers: [],
      events: [{ type: 'StreamGiven', version: 1, data: { on }, state: path }],
    },
  );
}

async function append(
  store: MemoryStore,
  { at, actor }: Pick<Cause, 'at' | 'actor'>,
  stream: StreamAppend,
): Promise<void> {
  const key = `given:${stream.id}:${stream.expectedRevision}`;
  const outcome = await store.append({
    ...{ tenant, at, actor },
    command: { key, content: null },
    streams: [stream],
  });
  if (outcome.status !== 'recorded') throw new Error(`history of ${stream.id}: ${outcome.status}`);
}

function snapshotOf(
  workflow: Workflow,
  id: string,
  state: ReturnType<typeof initialState<unknown>>,
): Omit<StreamAppend, 'expectedRevision' | 'events' | 'timers'> {
  const { name: type, letter, version: machineVersion } = workflow;
  const { path, since, context } = state;
  return { id, type, letter, machineVersion, path, since, context };
}
