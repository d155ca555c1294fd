import { confirm } from './confirm.ts';
import { correct } from './correct.ts';
import { type Draft, draftOn } from './draft.ts';
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
import { type Command, definitionOf, onOf, type Parsed, parse } from './parse.ts';
import { type Refusal, RefusedTogether, Rejection } from './rejection.ts';
import type { CommandDefinition, FactRef, Workflow } from './workflow.ts';

/** How often a lost race is run again on fresh state before the caller hears of it. */
const attemptsMax = 5;

/** A command with where it goes. */
export type Directed = {
  readonly workflow: Workflow;
  readonly id: string;
  readonly command: Command;
  /** What is given up as a whole when one command of it is refused: its stream, unless said. */
  readonly part?: string;
};

/** Why and by whom many commands are given. They go over many streams, so none is `stale`. */
export type CauseOfMany = Omit<Cause, 'expectedRevision'>;

/**
 * Carries one command all the way to recorded events. Every write in the system goes through here
 * or, where many must succeed or fail together, through `executeTogether`.
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
  const task = taskOf({ workflow, id, command: given }, cause.tenant);
  const content = task.definition.opens ? { ...given } : { id, ...given };
  const key: CommandKey = { key: cause.key, content: { workflow: workflow.name, ...content } };
  try {
    const { expectedRevision } = cause;
    return await untilWon(id, () => attempt(store, [task], key, cause, expectedRevision));
  } catch (error) {
    throw error instanceof RefusedTogether ? error.first : error;
  }
}

/**
 * Carries many commands over one or several streams to one append: all of it is recorded or nothing.
 * They are decided in order, each on what those before it led to. In the log, the events of a stream
 * stand together, streams in the order they were first written.
 * @returns the outcome of the first command's stream
 * @throws RefusedTogether naming every command that was refused; Rejection
 */
export async function executeTogether(
  store: EventStore,
  commands: readonly Directed[],
  cause: CauseOfMany,
): Promise<Outcome> {
  const content = commands.map(({ workflow: { name }, id, command }) => ({
    ...{ workflow: name, id },
    ...command,
  }));
  const key: CommandKey = { key: cause.key, content: { together: content } };
  const tasks = commands.map((directed) => taskOrRefusal(directed, cause.tenant));
  return await untilWon(`${commands.length} commands`, () => attempt(store, tasks, key, cause));
}

/**
 * Decides as `executeTogether` would, and records nothing. What is left of a refused command's part
 * is passed over, and so is what rests on a stream that was never opened: only the first fault of
 * those tells anything.
 * @returns the commands that would be refused; none: it would be recorded
 */
export async function dryRun(
  store: EventStore,
  commands: readonly Directed[],
  cause: Omit<CauseOfMany, 'key'>,
): Promise<readonly Refusal[]> {
  const tasks = commands.map((directed) => taskOrRefusal(directed, cause.tenant));
  const { rows } = await store.load({ tenant: cause.tenant, ids: idsOf(tasks) });
  return (await decideAll(tasks, draftOn(store, cause, rows), cause)).refusals;
}

class LostRace extends Error {}

async function untilWon(what: string, attemptOnce: () => Promise<Outcome>): Promise<Outcome> {
  for (let attempts = 1; attempts <= attemptsMax; attempts++) {
    try {
      return await attemptOnce();
    } catch (error) {
      if (!(error instanceof LostRace)) throw error;
    }
  }
  throw new Rejection('conflict', `${what} kept changing through ${attemptsMax} attempts`);
}

/** A command that fits its contract, where it goes, and what it writes and rests on besides. */
type Task = {
  readonly workflow: Workflow;
  readonly id: string;
  readonly part: string;
  readonly definition: CommandDefinition;
  readonly command: Parsed;
  readonly facts: Readonly<Record<string, FactRef>>;
  readonly also: ReturnType<Workflow['also']>;
  /** Of all those streams, its own first. */
  readonly ids: readonly string[];
};
/** One that does not, and will be refused at its turn. */
type Misfit = Pick<Task, 'workflow' | 'id' | 'part' | 'ids'> & {
  readonly opens: boolean;
  readonly rejection: Rejection;
};

function taskOf({ workflow, id, command: given, part = id }: Directed, tenant: string): Task {
  const definition = definitionOf(workflow, given);
  const command = parse(workflow, definition, given);
  const facts = workflow.facts(command, { tenant, id });
  const also = workflow.also(command, { tenant, id });
  const ids = [id, ...Object.values(facts).map((ref) => ref.id), ...also.map((other) => other.id)];
  return { workflow, id, part, definition, command, facts, also, ids };
}

function taskOrRefusal(directed: Directed, tenant: string): Task | Misfit {
  try {
    return taskOf(directed, tenant);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { workflow, id, command, part = id } = directed;
    const opens = workflow.commands[command.type]?.opens === true;
    return { workflow, id, part, opens, ids: [id], rejection: error };
  }
}

async function attempt(
  store: EventStore,
  tasks: readonly (Task | Misfit)[],
  key: CommandKey,
  cause: CauseOfMany,
  expectedRevision?: number,
): Promise<Outcome> {
  // 1. Load: the streams, the facts and the other streams that are written, in one round trip.
  const { tenant } = cause;
  const { rows, repeated } = await store.load({ tenant, ids: idsOf(tasks), command: key });
  if (repeated) return again(repeated);
  const draft = draftOn(store, cause, rows);

  // 2. Decide, and let each machine confirm its events in turn.
  const { refusals, rejections } = await decideAll(tasks, draft, cause, expectedRevision);
  const [first] = rejections;
  if (first) {
    const refused = new RefusedTogether(first, refusals);
    if (first.code !== 'not_allowed') throw refused;
    const kept = await store.append({ ...appendOf(cause, key), streams: [], rejected: first.code });
    // The same command with the same key was done meanwhile: its outcome stands.
    if (kept.status === 'key_reused') return again(kept);
    if (kept.status === 'repeated' && !('code' in kept.outcome)) return again(kept);
    throw refused;
  }

  // 3. Append: one commit for all of it. The relay takes it from here.
  const appended = await store.append({ ...appendOf(cause, key), streams: draft.parts() });
  if (appended.status === 'conflict') throw new LostRace();
  return appended.status === 'recorded' ? appended.outcome : again(appended);
}

type When = Pick<Cause, 'actor' | 'at'>;

function idsOf(tasks: readonly (Task | Misfit)[]): readonly string[] {
  return [...new Set(tasks.flatMap(({ ids }) => ids))];
}

async function decideAll(
  tasks: readonly (Task | Misfit)[],
  draft: Draft,
  cause: When,
  expectedRevision?: number,
): Promise<{ refusals: readonly Refusal[]; rejections: readonly Rejection[] }> {
  const refusals: Refusal[] = [];
  const rejections: Rejection[] = [];
  const givenUp = new Set<string>();
  const unopened = new Set<string>();
  for (const [index, task] of tasks.entries()) {
    if (givenUp.has(task.part) || task.ids.some((id) => unopened.has(id))) continue;
    try {
      if ('rejection' in task) throw task.rejection;
      draft.write(await decide(task, draft, cause, expectedRevision));
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      const { code, because, faults } = error;
      refusals.push({ index, code, because, faults });
      rejections.push(error);
      givenUp.add(task.part);
      const opens = 'rejection' in task ? task.opens : task.definition.opens;
      if (opens && !draft.row(task.id, task.workflow.name)) unopened.add(task.id);
    }
  }
  return { refusals, rejections };
}

/** What one command makes of its stream, of those it also writes, and of those it rests on. */
async function decide(
  task: Task,
  draft: Draft,
  { actor, at }: When,
  expectedRevision?: number,
): Promise<readonly StreamAppend[]> {
  const { workflow, id, definition, command } = task;
  const row = draft.row(id, workflow.name);
  if (!row && !definition.opens) throw new Rejection('unknown', `no ${workflow.name} ${id}`);
  if (expectedRevision !== undefined && expectedRevision !== (row?.revision ?? 0)) {
    throw new Rejection('stale', `${id} is at revision ${row?.revision ?? 0}`);
  }
  const when = { on: onOf(command, at), at, actor };
  if (command.type === 'CorrectFacts' && row) {
    return [correct(workflow, row, await draft.recorded(id), command.data, when)];
  }

  const state = await draft.state(workflow, id);
  const facts = Object.fromEntries(
    Object.entries(task.facts).map(([name, ref]) => [name, draft.fact(ref.id, ref.type)]),
  );
  const decision = workflow.decide(command, { id, state, facts, ...when });
  const own = confirm(workflow, state, decision.events, when);
  const parts = [streamAppend(workflow, id, row, own, definition.event, command.personal)];
  for (const other of task.also) {
    const otherRow = draft.row(other.id, other.workflow.name);
    const from = await draft.state(other.workflow, other.id);
    const confirmed = confirm(other.workflow, from, decision.also[other.id] ?? [], when);
    parts.push(streamAppend(other.workflow, other.id, otherRow, confirmed));
  }
  for (const ref of Object.values(task.facts)) {
    const held = ref.hold ? draft.row(ref.id, ref.type) : undefined;
    if (held && !parts.some((part) => part.id === held.id)) parts.push(holdOf(held, workflow));
  }
  return parts;
}

function appendOf(cause: CauseOfMany, command: CommandKey) {
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
