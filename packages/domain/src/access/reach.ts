import type { LocalDate, SubjectKind, Workflow } from '@fyr/kernel';
import type { EnhetKod, OmbudId } from '../ids.ts';
import type { RapportContext } from '../rapport/context.ts';
import type { SystemfelContext } from '../systemfel/context.ts';
import { type Cover, coveringOn } from '../uppdrag/cover.ts';
import { type Reach, type ReadableType, type Reading, rights } from './rights.ts';
import type { Role } from './roles.ts';
import { isWithin, type Within } from './within.ts';

/** Who asks, in the role that is active. */
export type Reader = {
  readonly role: Role;
  readonly account: string;
  /** Where an ombud has a share; that a nämnd answers for. */
  readonly enheter: readonly EnhetKod[];
  readonly today: LocalDate;
  /** Of whoever is invited from outside: what there is for them, whatever the role reads. */
  readonly within?: Within | null;
};

export type Held = {
  readonly huvudansvarig: OmbudId | null;
  readonly medombud: readonly OmbudId[];
  readonly enhet: EnhetKod;
  readonly covers?: readonly Cover[];
};

/** A stream by what its row tells. */
type Stream = {
  readonly id: string;
  readonly type: string;
  readonly path: string;
  readonly context: unknown;
};

/** How much of a type the role reads, were the stream there for it; null where it reads none. */
export function readingOfType(role: Role, type: string): Reading | null {
  return rights[role].reads[type as ReadableType]?.as ?? null;
}

/**
 * How much of a type a report tells the role that it is drafted for. It is written to be sent on, so
 * nothing that is still to be reviewed; and to whom nothing of a type is told otherwise, its codes.
 */
export function readingInReport(role: Role, type: ReadableType): Reading {
  const own = readingOfType(role, type) ?? 'codes';
  return own === 'codes' ? own : (sentOn[type] ?? own);
}

const sentOn: { readonly [Type in ReadableType]?: Reading } = {
  systemfel: 'reviewedText',
  verksamhet: 'reviewedText',
  mote: 'reviewed',
};

/** Which streams of a type there are for the role; null where there are none. */
export function reachOf(role: Role, type: string): Reach | null {
  return rights[role].reads[type as ReadableType]?.reach ?? null;
}

/** How much of this stream the reader reads; null where it is as unknown as one that does not exist. */
export function readingOf(reader: Reader, stream: Stream): Reading | null {
  const { type, context } = stream;
  const reach = reachOf(reader.role, type);
  if (reader.within && !isWithin(reader.within, stream)) return null;
  if (reach === 'own' && tieTo(reader, context as Held) === null) return null;
  if (reach === 'reported' && !isReported(stream)) return null;
  if (reach === 'ofForms' && !isOfForms(reader, stream)) return null;
  if (reach === 'sent' && !(isOfForms(reader, stream) && wasSent(stream))) return null;
  if (reader.role === 'namnd' && !isOfNamnd(reader, stream)) return null;
  return readingOfType(reader.role, type);
}

/** Before that, a systemfel is a draft among those who saw it; so it is again when it comes back. */
function isReported({ path, context }: Stream): boolean {
  const { meetingId, decision, huvudman } = context as SystemfelContext;
  const [state] = path.split('.');
  if (state !== 'resolved') return state !== 'identified';
  return meetingId !== null || decision !== null || Object.keys(huvudman).length > 0;
}

function isOfForms({ role }: Reader, { context }: Stream): boolean {
  const { kind } = context as RapportContext;
  return kind !== null && rights[role].reports.includes(kind);
}

/** Of those who share a verksamhet each answers for its own; what is of all of it is for each of them. */
function isOfNamnd({ enheter }: Reader, { context }: Stream): boolean {
  const { enhet } = context as RapportContext;
  return enhet === null || enheter.includes(enhet);
}

/** An edition of it, though another may be written by now. */
function wasSent({ context }: Stream): boolean {
  return (context as RapportContext).sentEdition > 0;
}

/**
 * By what an uppdrag is an ombud's own: they carry it as huvudansvarig or medombud; they cover for
 * who does, for some days; or nobody carries it yet, and it is of an enhet in which they have a share.
 */
export type Tie = 'carries' | 'covers' | 'unassigned';

/** Null where the uppdrag is not the ombud's own. The right ends when another takes over. */
export function tieTo({ account, enheter, today }: Omit<Reader, 'role'>, held: Held): Tie | null {
  const { huvudansvarig, medombud, enhet } = held;
  if (huvudansvarig === null) return enheter.includes(enhet) ? 'unassigned' : null;
  if (huvudansvarig === account || medombud.includes(account)) return 'carries';
  return coveringOn(held, today).includes(account) ? 'covers' : null;
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
