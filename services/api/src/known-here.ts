import type { VerksamhetContext } from '@fyr/domain';
import { type Command, type Fault, Rejection, refuse, type Workflow } from '@fyr/kernel';
import { z } from 'zod';
import type { Caller } from './caller.ts';
import { readingFor } from './rights.ts';
import type { Here } from './rooms.ts';
import { verksamhetOf } from './verksamhet.ts';

/** Where a command says who did something. Who is to do it `decide` holds against the day. */
const places: Readonly<Record<string, readonly string[]>> = {
  HoldFirstMeeting: ['ombud'],
  AssessTargetGroup: ['assessedBy'],
};

/**
 * The uppdrag that a request goes on from is one that the caller sees: by the client of another's
 * uppdrag one could forget them, and by the answer tell that it is there.
 * @throws Rejection `not_allowed`, the same where it is not there
 */
export async function checkEarlierSeen(
  { store }: Pick<Here, 'store'>,
  caller: Caller,
  workflow: Workflow,
  { type, data }: Command,
): Promise<void> {
  if (workflow.name !== 'uppdrag' || type !== 'RequestUppdrag') return;
  const { earlierUppdragId: earlier } = (data ?? {}) as { earlierUppdragId?: unknown };
  // What is no id is for the command's own schema to refuse.
  if (!z.uuid().safeParse(earlier).success) return;
  const id = String(earlier).toLowerCase();
  const { rows } = await store.load({ tenant: caller.tenant, ids: [id] });
  const row = rows.get(id);
  if (row?.type !== 'uppdrag' || readingFor(caller, row) === null) refuse('earlierUnknown');
}

/**
 * An ombud that a command on an uppdrag names must be, or have been, one of the verksamhet.
 * @throws Rejection `invalid`, with each place that names somebody else
 */
export async function checkKnownHere(
  here: Pick<Here, 'store'>,
  { tenant }: Caller,
  workflow: Workflow,
  { type, data }: Command,
): Promise<void> {
  if (workflow.name !== 'uppdrag') return;
  const given = data as Readonly<Record<string, unknown>> | undefined;
  const named = (places[type] ?? []).flatMap((place) => idsAt(`data.${place}`, given?.[place]));
  if (named.length === 0) return;

  const row = await verksamhetOf(here, tenant);
  if (!row) return;
  const { ombud } = row.context as VerksamhetContext;
  const faults = named
    .filter(({ id }) => !ombud.some((employed) => employed.ombud === id))
    .map(({ path }): Fault => ({ path, reason: 'unknown_ombud' }));
  if (faults.length > 0) throw new Rejection('invalid', 'names who is not here', { faults });
}

/** What is no text is for the command's own schema to refuse. */
function idsAt(path: string, value: unknown): readonly { path: string; id: string }[] {
  if (typeof value === 'string') return [{ path, id: value.toLowerCase() }];
  return Array.isArray(value) ? value.flatMap((one, at) => idsAt(`${path}.${at}`, one)) : [];
}
