import { z } from 'zod';
import { confirm } from './confirm.ts';
import { correct } from './correct.ts';
import { dayOf } from './dates.ts';
import type {
  Cause,
  CommandKey,
  EventStore,
  NewRecord,
  Outcome,
  Repeated,
  StreamAppend,
  StreamRow,
} from './event-store.ts';
import { faultsOf } from './faults.ts';
import { refold } from './fold.ts';
import { type Fault, Rejection } from './rejection.ts';
import { initialState, resumeState, type State } from './state.ts';
import type { CommandDefinition, Fact, Workflow } from './workflow.ts';

/** How often a lost race is run again on fresh state before the caller hears of it. */
const attemptsMax = 5;

export type Command = {
  readonly type: string;
  readonly data: unknown;
  readonly personal?: unknown;
};

/**
 * Carries one command all the way to recorded events. Every write in the system goes through here.
 * Asking for what is already so records nothing; a repeated key gives the first outcome again.
 * @throws Rejection
 */
export async function execute(
  workflow: Workflow,
  store: EventStore,
  id: string,
  given: Command,
  cause: Cause,
): Promise<Outcome> {
  const definition = workflow.commands[given.type];
  if (!definition) throw new Rejection('unknown', `${workflow.name} has no command ${given.type}`);
  const command = parse(workflow, definition, given);
  const content = definition.opens ? { ...given } : { id, ...given };
  const key: CommandKey = { key: cause.key, content: { workflow: workflow.name, ...content } };

  for (let attempt = 1; attempt <= attemptsMax; attempt++) {
    try {
      return await attemptOnce(workflow, store, id, command, definition, key, cause);
    } catch (error) {
      if (!(error instanceof LostRace)) throw error;
    }
  }
  throw new Rejection('conflict', `${id} kept changing through ${attemptsMax} attempts`);
}

class LostRace extends Error {}

type Parsed = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>>;
};

async function attemptOnce(
  workflow: Workflow,
  store: EventStore,
  id: string,
  command: Parsed,
  definition: CommandDefinition,
  key: CommandKey,
  cause: Cause,
): Promise<Outcome> {
  // 1. Load: the stream, the facts and the other streams the command writes, in one round trip.
  const factRefs = workflow.facts(command, { tenant: cause.tenant, id });
  const others = workflow.also(command, { tenant: cause.tenant, id });
  const wanted = [id, ...Object.values(factRefs).map((ref) => ref.id), ...others.map((o) => o.id)];
  const { rows, repeated } = await store.load({
    tenant: cause.tenant,
    ids: [...new Set(wanted)],
    command: key,
  });
  if (repeated) return again(repeated);
  const row = rowOf(rows, id, workflow.name);
  if (!row && !definition.opens) throw new Rejection('unknown', `no ${workflow.name} ${id}`);
  if (cause.expectedRevision !== undefined && cause.expectedRevision !== (row?.revision ?? 0)) {
    throw new Rejection('stale', `${id} is at revision ${row?.revision ?? 0}`);
  }

  // 2. Decide, and let each machine confirm its events in turn.
  const when = { on: onOf(command, cause.at), at: cause.at, actor: cause.actor };
  const streams: StreamAppend[] = [];
  try {
    if (command.type === 'CorrectFacts' && row) {
      const recorded = await store.readStream(cause.tenant, id);
      streams.push(correct(workflow, row, recorded, command.data, when));
    } else {
      const state = await stateOf(workflow, store, cause.tenant, row);
      const facts = Object.fromEntries(
        Object.entries(factRefs).map(([name, ref]) => [
          name,
          factOf(rowOf(rows, ref.id, ref.type)),
        ]),
      );
      const decision = workflow.decide(command, { id, state, facts, ...when });
      const own = confirm(workflow, state, decision.events, when);
      streams.push(streamAppend(workflow, id, row, own, definition.event, command.personal));
      for (const other of others) {
        const otherRow = rowOf(rows, other.id, other.workflow.name);
        const from = await stateOf(other.workflow, store, cause.tenant, otherRow);
        const events = decision.also[other.id] ?? [];
        const confirmed = confirm(other.workflow, from, events, when);
        streams.push(streamAppend(other.workflow, other.id, otherRow, confirmed));
      }
      for (const ref of Object.values(factRefs)) {
        const held = ref.hold ? rowOf(rows, ref.id, ref.type) : undefined;
        if (held) streams.push(holdOf(held, workflow));
      }
    }
  } catch (error) {
    if (!(error instanceof Rejection) || error.code !== 'not_allowed') throw error;
    const refused = { ...appendOf(cause, key), streams: [], rejected: error.code };
    const kept = await store.append(refused);
    // The same command with the same key was done meanwhile: its outcome stands.
    if (kept.status === 'key_reused') return again(kept);
    if (kept.status === 'repeated' && !('code' in kept.outcome)) return again(kept);
    throw error;
  }

  // 3. Append: one commit for all of it. The relay takes it from here.
  const appended = await store.append({ ...appendOf(cause, key), streams });
  if (appended.status === 'conflict') throw new LostRace();
  return appended.status === 'recorded' ? appended.outcome : again(appended);
}

function appendOf(cause: Cause, command: CommandKey) {
  const { tenant, actor, at, trigger } = cause;
  return { tenant, actor, at, command, ...(trigger === undefined ? {} : { trigger }) };
}

function again(repeated: Repeated): Outcome {
  if (repeated.status === 'key_reused') {
    throw new Rejection('key_reused', 'the key was used for another command');
  }
  if ('code' in repeated.outcome) {
    throw new Rejection(repeated.outcome.code, 'refused when the key was first used');
  }
  return repeated.outcome;
}

/** The row, if it is of the type expected: an id of another type is as unknown as any other. */
function rowOf(rows: ReadonlyMap<string, StreamRow>, id: string, type: string) {
  const row = rows.get(id);
  return row?.type === type ? row : undefined;
}

function factOf(row: StreamRow | undefined): Fact | undefined {
  if (!row) return undefined;
  const { id, type, number, revision, path } = row;
  return { id, type, number, revision, path, context: row.context as Fact['context'] };
}

/** A snapshot of another machine version is not trusted: the history is run again. */
async function stateOf(
  workflow: Workflow,
  store: EventStore,
  tenant: string,
  row: StreamRow | undefined,
): Promise<State<unknown>> {
  if (!row) return initialState(workflow.machine);
  if (row.machineVersion === workflow.version) return resumeState(workflow.machine, row);
  return refold(workflow, await store.readStream(tenant, row.id)).state;
}

function streamAppend(
  workflow: Workflow,
  id: string,
  row: StreamRow | undefined,
  confirmed: ReturnType<typeof confirm>,
  eponym?: string,
  personal?: Parsed['personal'],
): StreamAppend {
  const { state, timers } = confirmed;
  let card: StreamAppend['card'];
  const events = confirmed.records.map((record): NewRecord => {
    const kind = workflow.events[record.type]?.subject;
    if (record.type !== eponym || personal === undefined || kind === undefined) return record;
    const data = record.data as { on: string };
    const subject = { kind, id: workflow.subjectOf(kind, state.context, id, data) };
    const fields = workflow.cardOf(record.type, personal);
    if (fields) card = { subject, fields };
    return { ...record, personal: { subject, text: personal } };
  });
  return {
    id,
    type: workflow.name,
    letter: workflow.letter,
    expectedRevision: row?.revision ?? 0,
    events,
    machineVersion: workflow.version,
    path: state.path,
    since: state.since,
    context: state.context,
    timers,
    ...(card ? { card } : {}),
  };
}

/** A part without events: the stream must not have moved at commit. */
function holdOf(row: StreamRow, { letter }: Workflow): StreamAppend {
  const { id, type, machineVersion, path, since, context } = row;
  return {
    ...{ id, type, letter, machineVersion, path, since, context },
    expectedRevision: row.revision,
    events: [],
    timers: [],
  };
}

function onOf({ data }: Parsed, at: number): string {
  return typeof data.on === 'string' ? data.on : dayOf(at);
}

/**
 * Command and personal text by their schemas, every string fit to store.
 * @throws Rejection `invalid` with a fault per place
 */
function parse(workflow: Workflow, definition: CommandDefinition, given: Command): Parsed {
  const misfit = (faults: readonly Fault[]) => {
    const where = faults.map(({ path, reason }) => `${path} ${reason}`).join(', ');
    const message = `${given.type} does not fit its contract: ${where}`;
    return new Rejection('invalid', message, { faults });
  };
  // First: a schema is not made to look at what has no bottom.
  const unfit = [...unstorable('data', given.data), ...unstorable('personal', given.personal)];
  if (unfit.length > 0) throw misfit(unfit);

  const schema = workflow.events[definition.event]?.personal;
  const none = given.personal === undefined || given.personal === null;
  const data = definition.data.safeParse(given.data ?? {});
  const personal =
    none && !schema ? undefined : (schema ?? z.never()).safeParse(given.personal ?? {});
  const faults = [...faultsOf('data', data.error), ...faultsOf('personal', personal?.error)];
  if (faults.length > 0 || !data.success) throw misfit(faults);
  return {
    type: given.type,
    data: data.data as Parsed['data'],
    ...(personal?.success && !none ? { personal: personal.data as Record<string, unknown> } : {}),
  };
}

/** Deeper data than this fits no contract. */
const depthMax = 16;

/** Postgres stores no NUL and UTF-8 no lone surrogate; one of them would fail its whole batch. */
function unstorable(path: string, value: unknown, depth = 0): readonly Fault[] {
  if (typeof value === 'string') {
    if (value.includes('\0')) return [{ path, reason: 'nul_character' }];
    return value.isWellFormed() ? [] : [{ path, reason: 'lone_surrogate' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (depth === depthMax) return [{ path, reason: 'too_deep' }];
  return Object.entries(value).flatMap(([key, inner]) =>
    unstorable(`${path}.${key}`, inner, depth + 1),
  );
}
