import {
  doorTo,
  type FigureRoom,
  type Reading,
  readingOf,
  readingOfType,
  type StatisticsDoor,
  type WithinType,
} from '@fyr/domain';
import { Rejection, type StreamRow, type Workflow } from '@fyr/kernel';
import type { Caller } from './caller.ts';
import type { Here } from './rooms.ts';

/** Whose eyes: a session's, or whoever has the address of a feed. */
export type ReaderHere = Pick<Caller, 'role' | 'account' | 'enheter' | 'today' | 'within'>;

export type Reached = { readonly row: StreamRow; readonly reading: Reading };

/**
 * The stream meant by an id or a human number, if the caller may know of it. Settled by its row:
 * nothing of its text is read, and what may not be known of is answered like what is not there.
 * @throws Rejection `unknown`
 */
export async function reach(
  here: Here,
  caller: Caller,
  workflow: Workflow,
  named: string,
): Promise<Reached> {
  const { store } = here;
  const { tenant } = caller;
  const id = isUuid(named) ? named : await store.resolve(tenant, named, workflow.name);
  const { rows } = await store.load({ tenant, ids: id === undefined ? [] : [id.toLowerCase()] });
  const [row] = rows.values();
  const reading = row?.type === workflow.name ? readingFor(caller, row) : null;
  if (!row || !reading) throw new Rejection('unknown', `no ${workflow.name} that the caller sees`);
  return { row, reading };
}

function isUuid(named: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(named);
}

/** How much of a stream the caller reads, by its row; null where it is as good as not there. */
export function readingFor(
  caller: ReaderHere,
  row: Pick<StreamRow, 'id' | 'type' | 'path' | 'context'>,
): Reading | null {
  return readingOf(caller, row);
}

/** Whose work on a systemfel it is, and when, is for ombud alone. */
export function isDeidentified(type: string, reading: Reading): boolean {
  return type === 'systemfel' && reading !== 'whole';
}

/** The streams of a type that there are for whoever is invited from outside; undefined: no limit. */
export function amongOf(
  { within }: Pick<Caller, 'within'>,
  type: WithinType,
): readonly string[] | undefined {
  return within ? [...within[type]] : undefined;
}

/** Positions tell the order in which things were recorded across everything. */
export function seesPosition(caller: Caller, type: string): boolean {
  const reading = readingOfType(caller.role, type);
  return reading !== null && !isDeidentified(type, reading);
}

export function doorOf({ role, within }: Caller, room?: FigureRoom): StatisticsDoor | null {
  return within ? null : doorTo(role, room);
}
