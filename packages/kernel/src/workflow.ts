import type { AnyStateMachine } from 'xstate';
import { z } from 'zod';
import { LocalDate } from './dates.ts';
import type { Actor, AnyEvent, EventCatalog, NewEventOf, SubjectKind } from './event-catalog.ts';
import type { State } from './state.ts';

export type CommandDefinition = {
  /** The event this command is named after. Its personal part is the command's. */
  readonly event: string;
  readonly data: z.ZodObject;
  /** Who may give it. Role names belong to the domain; the API asks `domain/access`. */
  readonly roles: readonly string[];
  /** Who may put its fact right; those who may give it, where nothing is said. */
  readonly correctedBy?: readonly string[];
  /** It begins a new stream. */
  readonly opens: boolean;
};
export type CommandCatalog = Readonly<Record<string, CommandDefinition>>;

type OptionalOn = { readonly on: z.ZodOptional<typeof LocalDate> };

/** Declares a command. Its `data` gets an optional `on`: the day it happened, else the day of now. */
export function command<Event extends string, Data extends z.ZodRawShape>(definition: {
  event: Event;
  data: Data;
  roles: readonly string[];
  correctedBy?: readonly string[];
  opens?: true;
}): {
  event: Event;
  data: z.ZodObject<Data & OptionalOn, z.core.$strict>;
  roles: readonly string[];
  correctedBy: readonly string[];
  opens: boolean;
} {
  const { event, data: shape, roles, correctedBy = roles, opens = false } = definition;
  const data = z.strictObject({ ...shape, on: LocalDate.optional() });
  return { event, data, roles, correctedBy, opens };
}

/** The commands of a catalog as `decide` sees them: parsed, and no personal text. */
export type CommandOf<K extends CommandCatalog> = {
  [T in keyof K & string]: { readonly type: T; readonly data: Readonly<z.output<K[T]['data']>> };
}[keyof K & string];

/** Where a command goes: `tenant` is also the id of the verksamhet's own stream. */
export type Where = { readonly tenant: string; readonly id: string };

/** A stream whose snapshot a decision rests on. */
export type FactRef = {
  readonly type: string;
  readonly id: string;
  /** The fact must still hold at commit: the append fails if that stream has moved. */
  readonly hold?: true;
};
/** What stands at a `FactRef`; `undefined` where there is no such stream in the tenant. */
export type Fact = {
  readonly id: string;
  readonly type: string;
  readonly number: string;
  readonly revision: number;
  readonly path: string;
  readonly context: Readonly<Record<string, unknown>>;
};
export type Facts = Readonly<Record<string, Fact | undefined>>;

/** All that a decision may rest on besides the command. */
export type Situation<Context> = {
  readonly id: string;
  readonly state: State<Context>;
  readonly facts: Facts;
  /** The day it happened. */
  readonly on: LocalDate;
  /** When it is recorded, epoch milliseconds. */
  readonly at: number;
  readonly actor: Actor;
};

export type NewEvent = { readonly type: string; readonly data: Readonly<Record<string, unknown>> };

/** Events for the command's own stream, and for those that `also` named. */
export type Decision = {
  readonly events: readonly NewEvent[];
  readonly also: Readonly<Record<string, readonly NewEvent[]>>;
};

/** What a stream is to those who read it whole. `personal` is null where a key is gone. */
export type View = {
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, unknown>>;
};

export type ViewEvent = AnyEvent & {
  readonly revision: number;
  /** Absent where the reader may not have it, null where the key is destroyed. */
  readonly personal?: Readonly<Record<string, unknown>> | null;
};

export type Workflow = {
  readonly name: string;
  /** Begins human numbers: `U-2026-014`. */
  readonly letter: string;
  /** Of the machine. Raised when its structure changes (`architecture.md`, idea 2). */
  readonly version: number;
  readonly machine: AnyStateMachine;
  readonly events: EventCatalog;
  readonly commands: CommandCatalog;
  decide(command: { type: string; data: unknown }, situation: Situation<unknown>): Decision;
  /** Streams whose snapshots the decision needs, by a name of the workflow's own. */
  facts(command: { type: string; data: unknown }, where: Where): Readonly<Record<string, FactRef>>;
  /** Other streams of the tenant that the command writes, in the same append. */
  also(
    command: { type: string; data: unknown },
    where: Where,
  ): readonly { workflow: Workflow; id: string }[];
  /** Refuses a correction by the rules that `decide` has for the event's own data. */
  checkCorrection(event: NewEvent, context: unknown): void;
  /** Whose key encrypts an event's personal text. `context` is the one it led to. */
  subjectOf(kind: SubjectKind, context: unknown, id: string, data: AnyEvent['data']): string;
  /** What the event makes of the card that lists show; undefined where it leaves it as it is. */
  cardOf(type: string, personal: unknown): Readonly<Record<string, unknown>> | undefined;
  view(events: readonly ViewEvent[]): View;
  /** Every version of every event as it once was stored: proof that the upcasts are complete. */
  readonly fossils: Fossils;
};

export type Fossils = {
  /** Machine version → digest of its structure. */
  readonly machines: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, readonly Fossil[]>>;
};
type Fossil = {
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>>;
};

/** A workflow as its folder declares it, with the types of its own catalogs. */
type WorkflowDefinition<E extends EventCatalog, K extends CommandCatalog, Context> = {
  name: string;
  letter: string;
  version: number;
  machine: AnyStateMachine;
  events: E;
  commands: K;
  decide(
    command: CommandOf<K>,
    situation: Situation<Context>,
  ): readonly NewEventOf<E>[] | { events: readonly NewEventOf<E>[]; also: Decision['also'] };
  facts?(command: CommandOf<K>, where: Where): Readonly<Record<string, FactRef>>;
  also?(command: CommandOf<K>, where: Where): readonly { workflow: Workflow; id: string }[];
  checkCorrection?(event: NewEventOf<E>, context: Context): void;
  subjectOf?(kind: SubjectKind, context: Context, id: string, data: AnyEvent['data']): string;
  cardOf?(
    type: keyof E & string,
    personal: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> | undefined;
  view(events: readonly ViewEvent[]): View;
  fossils: Fossils;
};

/** Makes a workflow of its parts. `verifyWorkflow` says at start whether they fit. */
export function defineWorkflow<
  const E extends EventCatalog,
  const K extends CommandCatalog,
  Context,
>(definition: WorkflowDefinition<E, K, Context>): Workflow {
  return {
    facts: () => ({}),
    also: () => [],
    checkCorrection: () => {},
    subjectOf: (_kind: SubjectKind, _context: unknown, id: string) => id,
    cardOf: () => undefined,
    ...definition,
    decide(given: { type: string; data: unknown }, situation: Situation<unknown>) {
      const decided = definition.decide(given as CommandOf<K>, situation as Situation<Context>);
      return 'events' in decided ? decided : { events: decided as readonly NewEvent[], also: {} };
    },
  } as Workflow;
}
