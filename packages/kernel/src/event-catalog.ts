import { z } from 'zod';
import { LocalDate } from './dates.ts';

/**
 * Whose key personal text is encrypted with: a client's, a functionary's (ombud, ledamot, contact
 * person), or the stream's own (text written to be read by others, still erasable).
 */
export type SubjectKind = 'client' | 'functionary' | 'stream';
export type Subject = { readonly kind: SubjectKind; readonly id: string };

/** From the data of one version to that of the next. Pure; sees `data` only. */
type Upcast = (data: Readonly<Record<string, unknown>>) => Record<string, unknown>;

export type EventDefinition = {
  readonly data: z.ZodObject;
  readonly personal?: z.ZodObject;
  readonly subject?: SubjectKind;
  /** From version 1 upwards. An event's version is one more than their number. */
  readonly upcasts?: readonly Upcast[];
  /** Keys of `data` that a correction may not change, because other streams rest on them. */
  readonly fixed?: readonly string[];
};

export type EventCatalog = Readonly<Record<string, EventDefinition>>;

/** Who did it: `role:id`, or the name of a process (`timekeeper`). Never published. */
export type Actor = string;

/** The events of a catalog as the machine and every fold see them: no personal text, latest version. */
export type EventOf<C extends EventCatalog> = {
  [T in keyof C & string]: {
    readonly type: T;
    readonly data: Readonly<z.output<C[T]['data']>>;
    readonly actor: Actor;
  };
}[keyof C & string];

/** What `decide` gives back: the kernel adds `on` and the actor. */
export type NewEventOf<C extends EventCatalog> = {
  [T in keyof C & string]: {
    readonly type: T;
    readonly data: Readonly<Omit<z.output<C[T]['data']>, 'on'>>;
  };
}[keyof C & string];

/** An event as any fold sees it when its catalog is not known to the types. */
export type AnyEvent = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>> & { readonly on: LocalDate };
  readonly actor: Actor;
};

type On = { readonly on: typeof LocalDate };

/**
 * Declares an event. Its `data` gets `on`, the day it happened. Names and shapes are on disk for
 * good: change one by adding an upcast, never in place.
 */
export function event<Data extends z.ZodRawShape>(definition: {
  data: Data;
  upcasts?: readonly Upcast[];
  fixed?: readonly (keyof Data & string)[];
}): {
  data: z.ZodObject<Data & On, z.core.$strict>;
  upcasts: readonly Upcast[];
  fixed: readonly string[];
};
export function event<Data extends z.ZodRawShape, Personal extends z.ZodRawShape>(definition: {
  data: Data;
  personal: Personal;
  subject: SubjectKind;
  upcasts?: readonly Upcast[];
  fixed?: readonly (keyof Data & string)[];
}): {
  data: z.ZodObject<Data & On, z.core.$strict>;
  personal: z.ZodObject<Personal, z.core.$strict>;
  subject: SubjectKind;
  upcasts: readonly Upcast[];
  fixed: readonly string[];
};
export function event(definition: {
  data: z.ZodRawShape;
  personal?: z.ZodRawShape;
  subject?: SubjectKind;
  upcasts?: readonly Upcast[];
  fixed?: readonly string[];
}): EventDefinition {
  const { data, personal, subject, upcasts = [], fixed = [] } = definition;
  return {
    data: z.strictObject({ ...data, on: LocalDate }),
    ...(personal && subject ? { personal: z.strictObject(personal), subject } : {}),
    upcasts,
    fixed,
  };
}

export function versionOf(definition: EventDefinition): number {
  return (definition.upcasts?.length ?? 0) + 1;
}

/** A stored event this code cannot read: an unknown type, a newer version, or data that does not fit. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

/**
 * Stored data to the latest version's, by the upcasts between.
 * @throws UnreadableEvent
 */
export function decode(
  catalog: EventCatalog,
  stored: { readonly type: string; readonly version: number; readonly data: unknown },
): AnyEvent['data'] {
  const definition = catalog[stored.type];
  if (!definition) throw new UnreadableEvent(`${stored.type} is not in the catalog`);
  const latest = versionOf(definition);
  if (stored.version > latest || stored.version < 1) {
    throw new UnreadableEvent(
      `${stored.type} version ${stored.version} is not known, only 1 to ${latest}`,
    );
  }
  let data = stored.data as Record<string, unknown>;
  for (const upcast of definition.upcasts?.slice(stored.version - 1) ?? []) data = upcast(data);
  const parsed = definition.data.safeParse(data);
  if (!parsed.success) {
    throw new UnreadableEvent(
      `${stored.type} version ${stored.version}: ${z.prettifyError(parsed.error)}`,
    );
  }
  return parsed.data as AnyEvent['data'];
}
