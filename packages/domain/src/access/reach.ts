import type { SubjectKind, Workflow } from '@fyr/kernel';
import type { EnhetKod, OmbudId } from '../ids.ts';
import { type ReadableType, type Reading, rights } from './rights.ts';
import type { Role } from './roles.ts';

/** Who asks, in the role that is active. */
export type Reader = {
  readonly role: Role;
  readonly account: string;
  /** Where an ombud has a share. */
  readonly enheter: readonly EnhetKod[];
};

type Held = {
  readonly huvudansvarig: OmbudId | null;
  readonly medombud: readonly OmbudId[];
  readonly enhet: EnhetKod;
};

/** How much of a type the role reads, were the stream its own; null where it reads none. */
export function readingOfType(role: Role, type: string): Reading | null {
  return rights[role].reads[type as ReadableType] ?? null;
}

/**
 * How much of this stream the reader reads; null where it is as unknown as one that does not exist.
 * @param context of the stream's row
 */
export function readingOf(reader: Reader, type: string, context: unknown): Reading | null {
  const reading = readingOfType(reader.role, type);
  const own = rights[reader.role].ownOnly.some((owned) => owned === type);
  return own && !isOwn(reader, context as Held) ? null : reading;
}

/**
 * An ombud's own uppdrag: as huvudansvarig or medombud, and until somebody is assigned every uppdrag
 * of an enhet in which the ombud has a share. The right ends when another takes over.
 */
export function isOwn({ account, enheter }: Omit<Reader, 'role'>, uppdrag: Held): boolean {
  const { huvudansvarig, medombud, enhet } = uppdrag;
  if (huvudansvarig === null) return enheter.includes(enhet);
  return huvudansvarig === account || medombud.includes(account);
}

/** Whether the role may give the command. Whether the stream can be reached is `readingOf`'s to say. */
export function mayGive(role: Role, { commands }: Workflow, command: string): boolean {
  return commands[command]?.roles.includes(role) ?? false;
}

/** The commands of a workflow that the role may give, for menus; allowed now or not. */
export function commandsOf(role: Role, workflow: Workflow): readonly string[] {
  return Object.keys(workflow.commands).filter((command) => mayGive(role, workflow, command));
}

/** Whose text to decrypt for a reading. A client's key is unwrapped in the ombud's room only. */
export function subjectsIn(reading: Reading): readonly SubjectKind[] {
  if (reading === 'codes') return [];
  return reading === 'whole' ? ['client', 'functionary', 'stream'] : ['functionary', 'stream'];
}
