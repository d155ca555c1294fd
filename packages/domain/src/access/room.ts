import { rights } from './rights.ts';
import type { Role } from './roles.ts';

/**
 * Where a role works. *Inside* clients have names; *outside* nobody is a client, and no statement, no
 * key and no code leads to one.
 */
export type Room = 'inside' | 'outside';

export function roomOf(role: Role): Room {
  return rights[role].reads.uppdrag?.as === 'whole' ? 'inside' : 'outside';
}
