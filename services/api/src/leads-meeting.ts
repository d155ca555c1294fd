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
  if (!row && !z.uuid().safeParse(named).success) return;
  if (!(await leadsMeeting(here, caller, row, String(named)))) refuse('notLeading');
}

/** @param named the group of a meeting that is not there yet */
export async function leadsMeeting(
  { store }: Here,
  caller: Caller,
  row: StreamRow | undefined,
  named = '',
): Promise<boolean> {
  const held = row?.context as MoteContext | undefined;
  const id = (held?.ledningsgruppId ?? named).toLowerCase();
  const { rows } = await store.load({ tenant: caller.tenant, ids: [id] });
  const group = rows.get(id);
  const context = group?.type === 'ledningsgrupp' ? group.context : undefined;
  return leadsMote(caller, context as LedningsgruppContext | undefined, held, caller.today);
}
