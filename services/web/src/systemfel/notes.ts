import type { SystemfelStream } from '@fyr/contracts';
import type { z } from 'zod';

/** What was written beside a systemfel's own wording, oldest first. */
export type Notes = NonNullable<z.output<typeof SystemfelStream>['personal']>['notes'];

/** What was written with an event of a day and a huvudman; null: the verksamhet itself. */
export function noteOf(
  notes: Notes | undefined,
  about: {
    readonly event: string;
    readonly on: string | null;
    readonly huvudman: string | null;
  },
) {
  const { event, on, huvudman } = about;
  if (on === null) return undefined;
  const found = notes?.findLast(
    (note) => note.event === event && note.on === on && (note.huvudman ?? null) === huvudman,
  );
  return found?.text ?? undefined;
}

/** What a huvudman last said or did, in words: an answer, a promise, a remedy. */
export function lastWordsOf(notes: Notes | undefined, huvudman: string): string | undefined {
  const words = notes
    ?.filter((note) => note.huvudman === huvudman)
    .map(({ text }) => text?.text ?? text?.action)
    .filter((said) => said !== undefined);
  return words?.at(-1);
}
