import type { z } from 'zod';
import type { Rapportslag } from '../codes/index.ts';
import { rights } from './rights.ts';
import { Role } from './roles.ts';

/**
 * As whom a report is composed. Its sender's has the exact figures; what the others have is composed
 * as one of them, through the released door and without what that role is not told.
 */
export const FrozenReader = Role.extract(['arbetsledare', 'ledamot', 'analytiker']);
export type FrozenReader = z.infer<typeof FrozenReader>;

/** Whose composition is for the role. A colleague's leave is not for ombud, so it is not the sender's. */
export function frozenReaderOf(role: Role): FrozenReader {
  return FrozenReader.safeParse(role).data ?? 'analytiker';
}

/** As whom a kind of report is composed when it is frozen. */
export function frozenReadersOf(kind: Rapportslag): readonly FrozenReader[] {
  return FrozenReader.options.filter((reader) => rights[reader].reports.includes(kind));
}
