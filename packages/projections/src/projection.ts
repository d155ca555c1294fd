import type { EventCatalog, LocalDate, Workflow } from '@fyr/kernel';
import type { z } from 'zod';
import type { RowsOf, Tables } from './tables.ts';

/** An event as a read model sees it: never personal text, never an actor; corrected, latest version. */
export type ProjectionEvent<Event extends { type: string; data: unknown } = AnyProjected> = {
  readonly streamId: string;
  readonly revision: number;
  readonly position: number;
  /** When it was recorded, epoch milliseconds. The day it happened is `data.on`. */
  readonly at: number;
  readonly type: Event['type'];
  readonly data: Event['data'];
  /** The path it led to. */
  readonly state: string;
};

type AnyProjected = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>> & { readonly on: LocalDate };
};

type ProjectedOf<E extends EventCatalog, K extends keyof E & string> = {
  readonly type: K;
  readonly data: Readonly<z.output<E[K]['data']>> & { readonly on: LocalDate };
};

/** What an event makes of its stream's rows. Pure, and reads nothing but the two. */
export type Handler<Event extends { type: string; data: unknown }, T extends Tables> = (
  event: ProjectionEvent<Event>,
  rows: RowsOf<T>,
) => void;

/**
 * A read model as its folder declares it: a pure function of each stream's events. Every row belongs
 * to one stream, so a stream can be folded anew without a look at any other.
 */
export type Projection<T extends Tables = Tables> = {
  /** snake_case, for ever. With `version` the name of its schema. */
  readonly name: string;
  /** Raised when tables or counting change: the next version is filled beside the serving one. */
  readonly version: number;
  readonly workflow: Workflow;
  readonly tables: T;
  readonly on: Readonly<Record<string, Handler<AnyProjected, Tables>>>;
  /** Runs after the handler of an event's own type, and for events that have none. */
  readonly every?: Handler<AnyProjected, Tables>;
};

/** `events` is the workflow's own catalog: it gives each handler the type of its event. */
export function defineProjection<const T extends Tables, E extends EventCatalog>(definition: {
  readonly name: string;
  readonly version: number;
  readonly workflow: Workflow;
  readonly events: E;
  readonly tables: T;
  readonly on: {
    readonly [K in keyof E & string]?: Handler<ProjectedOf<E, K>, T>;
  };
  readonly every?: Handler<{ [K in keyof E & string]: ProjectedOf<E, K> }[keyof E & string], T>;
}): Projection<T> {
  const { events: _, ...projection } = definition;
  return projection as unknown as Projection<T>;
}

/** The Postgres schema that holds a version's tables. */
export function schemaOf({ name, version }: Pick<Projection, 'name' | 'version'>): string {
  return `${name}_v${version}`;
}
