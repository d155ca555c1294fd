import type { EventStore, RecordedEvent, StreamAppend, StreamRow } from './event-store.ts';
import { refold } from './fold.ts';
import { initialState, resumeState, type State } from './state.ts';
import type { Fact, Workflow } from './workflow.ts';

/**
 * What is about to be appended, over what the store holds: a command sees what those before it led
 * to. A stream that the draft opens has no number yet.
 */
export type Draft = {
  /** The row, if it is of the type expected: an id of another type is as unknown as any other. */
  row(id: string, type: string): StreamRow | undefined;
  fact(id: string, type: string): Fact | undefined;
  state(workflow: Workflow, id: string): Promise<State<unknown>>;
  recorded(id: string): Promise<readonly RecordedEvent[]>;
  /** Takes in what one command leads to. */
  write(parts: readonly StreamAppend[]): void;
  /** One part per stream, in the order they were first written. */
  parts(): readonly StreamAppend[];
};

type Grown = StreamAppend & {
  readonly events: StreamAppend['events'][number][];
  readonly timers: StreamAppend['timers'][number][];
};

export function draftOn(
  store: Pick<EventStore, 'readStream'>,
  { tenant, actor, at }: { readonly tenant: string; readonly actor: string; readonly at: number },
  stored: ReadonlyMap<string, StreamRow>,
): Draft {
  const parts = new Map<string, Grown>();
  const rows = new Map(stored);

  function row(id: string, type: string) {
    const found = rows.get(id);
    return found?.type === type ? found : undefined;
  }

  async function recorded(id: string): Promise<readonly RecordedEvent[]> {
    const before = stored.has(id) ? await store.readStream(tenant, id) : [];
    const part = parts.get(id);
    if (!part) return before;
    const drafted = part.events.map(({ type, version, data, state }, index) => ({
      ...{ tenant, actor, at },
      ...{ type, version, data, state, streamId: id, streamType: part.type },
      // A place of its own is given at the append.
      position: 0,
      revision: part.expectedRevision + index + 1,
    }));
    return [...before, ...drafted];
  }

  return {
    row,
    recorded,

    fact(id, type) {
      const found = row(id, type);
      if (!found) return undefined;
      const { number, revision, path } = found;
      return { id, type, number, revision, path, context: found.context as Fact['context'] };
    },

    /** A snapshot of another machine version is not trusted: the history is run again. */
    async state(workflow, id) {
      const found = row(id, workflow.name);
      if (!found) return initialState(workflow.machine);
      if (found.machineVersion === workflow.version) return resumeState(workflow.machine, found);
      return refold(workflow, await recorded(id)).state;
    },

    write(written) {
      for (const { events, timers, ...last } of written) {
        const before = parts.get(last.id);
        if (before && before.type !== last.type) {
          throw new Error(`${last.id} is given to a ${before.type} and to a ${last.type}`);
        }
        const card = last.card ?? before?.card;
        parts.set(last.id, {
          ...last,
          expectedRevision: (before ?? last).expectedRevision,
          events: grow(before?.events, events),
          timers: grow(before?.timers, timers),
          ...(card ? { card } : {}),
        });
        if (events.length > 0) rows.set(last.id, rowAfter(last, events.length, rows.get(last.id)));
      }
    },

    parts: () => [...parts.values()],
  };
}

/** In place: a stream of many events is not copied for each. */
function grow<T>(before: T[] | undefined, added: readonly T[]): T[] {
  const grown = before ?? [];
  grown.push(...added);
  return grown;
}

function rowAfter(
  part: Omit<StreamAppend, 'events' | 'timers'>,
  events: number,
  before: StreamRow | undefined,
): StreamRow {
  const { id, type, machineVersion, path, since, context } = part;
  return {
    ...{ id, type, machineVersion, path, since, context },
    number: before?.number ?? '',
    revision: part.expectedRevision + events,
  };
}
