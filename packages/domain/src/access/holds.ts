import type { Workflow } from '@fyr/kernel';
import { mayGive, readingOfType } from './reach.ts';
import { rights } from './rights.ts';
import type { Role } from './roles.ts';

/** What is asked of the role that somebody comes in. Which streams are there for it, the streams say. */
export type Right =
  /** Streams of a type; with `words`, more of them than codes. */
  | { readonly reads: string; readonly words?: true }
  | { readonly gives: string; readonly in: Workflow }
  | 'statistics'
  | 'reports'
  | 'calendar'
  /** The accounts of the verksamhet, and how the service is. */
  | 'runs';

export function holds(role: Role, right: Right): boolean {
  if (right === 'statistics') return rights[role].statistics !== null;
  if (right === 'reports') return rights[role].reports.length > 0;
  if (right === 'calendar') return rights[role].calendar !== null;
  if (right === 'runs') return rights[role].runs;
  if ('gives' in right) return mayGive(role, right.in, right.gives);
  const reading = readingOfType(role, right.reads);
  return reading !== null && !(right.words && reading === 'codes');
}
