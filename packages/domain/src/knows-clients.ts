import type { Actor, Facts } from '@fyr/kernel';
import { accountOf } from './mote/context.ts';
import type { VerksamhetContext } from './verksamhet/context.ts';

/**
 * Whether somebody may know who clients are: in the role of an ombud, or in whatever role with the
 * account of one who is or was employed as such. What they write for others to read, another looks at.
 */
export function mayKnowClients(actor: Actor, { verksamhet }: Facts): boolean {
  if (actor.startsWith('ombud:')) return true;
  const { ombud = [] } = (verksamhet?.context ?? {}) as Partial<VerksamhetContext>;
  return ombud.some((employed) => employed.ombud === accountOf(actor));
}
