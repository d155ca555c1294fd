import type { Answers } from './answers.ts';
import type { Part } from './fields.ts';

type Written = Readonly<Record<Part, Answers>>;

/** Whose form it is, and which. */
export type Place = { readonly owner: string; readonly form: string };

let waiting: (Place & { readonly written: Written }) | undefined;
let closed = false;

/**
 * Keeps what stood in a form when the session ended under it. In memory alone, and for the same
 * person in the same role: the next one at the screen never sees it.
 */
export function keepDraft(place: Place, written: Written): void {
  if (!closed) waiting = { ...place, written };
}

export function draftFor({ owner, form }: Place): Written | undefined {
  return waiting?.owner === owner && waiting.form === form ? waiting.written : undefined;
}

export function isDraftWaiting(): boolean {
  return waiting !== undefined;
}

export function forgetDraft(): void {
  waiting = undefined;
}

/** Of a case whose client was forgotten, or that is not there for its reader, nothing waits. */
export function forgetDraftsOf(type: string, number: string): void {
  if (waiting?.form.startsWith(`${type} ${number} `)) forgetDraft();
}

/** Who logs out leaves nothing behind. */
export function closeDrafts(): void {
  forgetDraft();
  closed = true;
}

/** Another who logs in finds nothing. */
export function openDraftsFor(owner: string): void {
  closed = false;
  if (waiting?.owner !== owner) forgetDraft();
}
