import { rights } from './rights.ts';
import type { Role } from './roles.ts';

/**
 * Where a role works, and so which role of the database its sessions have:
 * - `inside`: clients have names, each to their own ombud.
 * - `outside`: there are uppdrag, in codes; nobody is a client.
 * - `released`: there is no uppdrag, and nothing that leads to one or to who wrote of a systemfel.
 * - `audit`: there are reviews of the access log, and nothing else.
 */
export const rooms = ['inside', 'outside', 'released', 'audit'] as const;
export type Room = (typeof rooms)[number];

export function roomOf(role: Role): Room {
  const { uppdrag, loggkontroll } = rights[role].reads;
  if (uppdrag) return uppdrag.as === 'whole' ? 'inside' : 'outside';
  return loggkontroll ? 'audit' : 'released';
}
