import { ledningsgrupp } from '@fyr/domain';
import { history } from '@fyr/kernel';
import type { Room } from '../rooms.ts';

/** What a ledningsgrupp is called; null where the name is erased. */
export async function nameOfGroup(
  { store }: Pick<Room, 'store'>,
  tenant: string,
  id: string,
): Promise<string | null> {
  const recorded = await store.readStream(tenant, id, { open: ['stream'] });
  const { name } = ledningsgrupp.view(history(ledningsgrupp.events, recorded)).personal;
  return (name as string | null | undefined) ?? null;
}
