import {
  type Append,
  type AppendOutcome,
  type EventStore,
  type Loaded,
  type Outcome,
  type RecordedEvent,
  type RejectionCode,
  type Repeated,
  type StreamAppend,
  type StreamRow,
  type SubjectKind,
  yearOf,
} from '@fyr/kernel';

/** An armed deadline as the store keeps it. */
export type MemoryTimer = {
  readonly streamId: string;
  readonly name: string;
  readonly dueAt: number;
  readonly event: { readonly type: string; readonly data: unknown };
  readonly armedRevision: number;
};

type Personal = { readonly kind: SubjectKind; readonly id: string; readonly text: unknown };
type Kept = {
  readonly content: string;
  readonly outcome: Outcome | { readonly code: RejectionCode };
};

type Tenant = {
  readonly events: RecordedEvent[];
  readonly personal: Map<number, Personal>;
  readonly rows: Map<string, StreamRow>;
  readonly commands: Map<string, Kept>;
  readonly timers: Map<string, MemoryTimer>;
  readonly numbers: Map<string, number>;
};

/** The event store's rules in memory: for laws and scenarios, where a database adds nothing. */
export class MemoryStore implements EventStore {
  readonly #tenants = new Map<string, Tenant>();
  readonly #forgotten = new Set<string>();

  async load({ tenant, command, ids }: Parameters<EventStore['load']>[0]): Promise<Loaded> {
    const { rows, commands } = this.#tenant(tenant);
    const found = ids.flatMap((id) => rows.get(id) ?? []);
    const repeated = command && repeat(commands.get(command.key), command.content);
    return {
      rows: new Map(found.map((row) => [row.id, row])),
      ...(repeated ? { repeated } : {}),
    };
  }

  async append(append: Append): Promise<AppendOutcome> {
    const tenant = this.#tenant(append.tenant);
    const { key, content } = append.command;
    const repeated = repeat(tenant.commands.get(key), content);
    if (repeated) return repeated;
    const moved = append.streams.some(
      ({ id, expectedRevision }) => (tenant.rows.get(id)?.revision ?? 0) !== expectedRevision,
    );
    if (moved) return { status: 'conflict' };

    for (const stream of append.streams)
      if (stream.events.length > 0) record(tenant, append, stream);
    const outcome = append.rejected ? { code: append.rejected } : outcomeOf(tenant, append);
    tenant.commands.set(key, { content: JSON.stringify(content), outcome });
    return 'code' in outcome ? { status: 'repeated', outcome } : { status: 'recorded', outcome };
  }

  async readStream(
    tenant: string,
    id: string,
    options: Parameters<EventStore['readStream']>[2] = {},
  ): Promise<readonly RecordedEvent[]> {
    const { events, personal } = this.#tenant(tenant);
    const { open = [], toPosition = Number.POSITIVE_INFINITY } = options;
    return events
      .filter((event) => event.streamId === id && event.position <= toPosition)
      .map((event) => {
        const text = personal.get(event.position);
        if (!text || !open.includes(text.kind)) return event;
        const gone = this.#forgotten.has(text.id);
        return {
          ...event,
          personal: gone ? null : (structuredClone(text.text) as RecordedEvent['data']),
        };
      });
  }

  /** The whole log of a tenant, in position order. */
  log(tenant: string): readonly RecordedEvent[] {
    return this.#tenant(tenant).events;
  }

  /** What stands armed, soonest first. */
  timers(tenant: string): readonly MemoryTimer[] {
    return [...this.#tenant(tenant).timers.values()].sort((a, b) => a.dueAt - b.dueAt);
  }

  /** Destroys a subject's key. */
  forget(subjectId: string): void {
    this.#forgotten.add(subjectId);
  }

  #tenant(id: string): Tenant {
    let tenant = this.#tenants.get(id);
    if (!tenant) {
      tenant = {
        events: [],
        personal: new Map(),
        rows: new Map(),
        commands: new Map(),
        timers: new Map(),
        numbers: new Map(),
      };
      this.#tenants.set(id, tenant);
    }
    return tenant;
  }
}

function repeat(kept: Kept | undefined, content: unknown): Repeated | undefined {
  if (!kept) return undefined;
  if (kept.content !== JSON.stringify(content)) return { status: 'key_reused' };
  return { status: 'repeated', outcome: kept.outcome };
}

function record(tenant: Tenant, append: Append, stream: StreamAppend): void {
  let revision = stream.expectedRevision;
  for (const { type, version, data, personal, state } of stream.events) {
    revision += 1;
    const position = tenant.events.length + 1;
    tenant.events.push({
      tenant: append.tenant,
      position,
      streamId: stream.id,
      streamType: stream.type,
      revision,
      type,
      version,
      data: jsonOf(data),
      state,
      actor: append.actor,
      at: append.at,
    });
    if (personal) {
      const { kind, id } = personal.subject;
      tenant.personal.set(position, { kind, id, text: jsonOf(personal.text) });
    }
  }
  for (const change of stream.timers) {
    const key = `${stream.id} ${change.name}`;
    if (change.op === 'cancel') tenant.timers.delete(key);
    else {
      const { name, dueAt, event } = change;
      tenant.timers.set(key, { streamId: stream.id, name, dueAt, event, armedRevision: revision });
    }
  }
  const { id, type, letter, machineVersion, path, since } = stream;
  tenant.rows.set(id, {
    ...{ id, type, revision, machineVersion, path, since },
    number: tenant.rows.get(id)?.number ?? nextNumber(tenant, letter, append.at),
    context: jsonOf(stream.context as Record<string, unknown>),
  });
}

function nextNumber(tenant: Tenant, letter: string, at: number): string {
  const series = `${letter}-${yearOf(at)}`;
  const n = (tenant.numbers.get(series) ?? 0) + 1;
  tenant.numbers.set(series, n);
  return `${series}-${String(n).padStart(3, '0')}`;
}

function outcomeOf(tenant: Tenant, { streams: [own] }: Append): Outcome {
  if (!own) throw new Error('an append without streams that was not rejected');
  const row = tenant.rows.get(own.id);
  return {
    id: own.id,
    number: row?.number ?? '',
    revision: row?.revision ?? 0,
    position: tenant.events.length,
    state: own.path,
    recorded: own.events.map(({ type }) => type),
  };
}

/** As it comes back from a database: no shared references, no `undefined`. */
function jsonOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
