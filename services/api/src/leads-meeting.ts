import { isOfTheLead, type LedningsgruppContext, leadsMote, type MoteContext } from '@fyr/domain';
import { type Command, refuse, type StreamRow, type Workflow } from '@fyr/kernel';
import { z } from 'zod';
import type { Caller } from './caller.ts';
import type { ClosedStore } from './showing.ts';

type Here = { readonly store: Pick<ClosedStore, 'load'> };

/**
 * Who sits in a ledningsgrupp takes part in its meetings; its chair and secretary lead them, with who
 * serves it.
 * @throws Rejection `not_allowed`
 */
export async function checkLeadsMeeting(
  here: Here,
  caller: Caller,
  workflow: Workflow,
  row: StreamRow | undefined,
  { type, data }: Command,
): Promise<void> {
  if (workflow.name !== 'mote' || !isOfTheLead(type)) return;
  const { ledningsgruppId: named } = (data ?? {}) as { ledningsgruppId?: unknown };
  const of = row ? groupIdOf(row) : z.uuid().safeParse(named).data;
  // What is no id is for the command's own schema to refuse.
  if (of === undefined) return;
  const group = await groupIn(here, caller, of);
  // Of a meeting of no group that there is, `decide` says what is the matter.
  if (!row && !group) return;
  if (!leadsMote(caller, group, heldIn(row), caller.today)) refuse('notLeading');
}

export async function leadsMeeting(here: Here, caller: Caller, row: StreamRow): Promise<boolean> {
  const group = await groupIn(here, caller, groupIdOf(row));
  return leadsMote(caller, group, heldIn(row), caller.today);
}

async function groupIn({ store }: Here, { tenant }: Caller, named: string) {
  const id = named.toLowerCase();
  const { rows } = await store.load({ tenant, ids: [id] });
  const row = rows.get(id);
  return row?.type === 'ledningsgrupp' ? (row.context as LedningsgruppContext) : undefined;
}

function heldIn(row: StreamRow | undefined): MoteContext | undefined {
  return row?.context as MoteContext | undefined;
}

function groupIdOf(row: StreamRow): string {
  return heldIn(row)?.ledningsgruppId ?? '';
}
