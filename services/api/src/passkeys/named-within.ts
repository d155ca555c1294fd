import { type Command, Rejection } from '@fyr/kernel';
import type { Caller } from '../caller.ts';
import { readingFor } from '../rights.ts';
import type { Here } from '../rooms.ts';

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * A member from outside names no möte, systemfel or group but those that there are for them: by a
 * command on their own they would else come to another's.
 * @throws Rejection `unknown`
 */
export async function checkNamedWithin(
  { store }: Pick<Here, 'store'>,
  caller: Caller,
  { data }: Command,
): Promise<void> {
  if (!caller.within) return;
  const named = JSON.stringify(data ?? {}).match(uuids) ?? [];
  const ids = [...new Set(named.map((id) => id.toLowerCase()))];
  const { rows } = await store.load({ tenant: caller.tenant, ids });
  const strange = [...rows.values()].some((row) => readingFor(caller, row) === null);
  if (strange) throw new Rejection('unknown', 'names what there is not for the caller');
}
