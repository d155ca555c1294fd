import type { z } from 'zod';

/** The answer that states of words that they point out no single person. */
export const NOT_PERSONS = 'notPersons';

/** A word in an answer that may be somebody's name, and what is wrong with it. */
export type MarkedWord = { readonly path: string; readonly word: string };

type Fault = {
  readonly path: string;
  readonly at?: { readonly from: number; readonly to: number } | undefined;
};

/** By the same rule that the API has: what would be refused, before it is sent. */
export function markedIn(schema: z.ZodType | undefined, personal: unknown): readonly MarkedWord[] {
  const { error } = schema?.safeParse(personal) ?? {};
  const faults = (error?.issues ?? []).flatMap((issue): Fault[] => {
    if (issue.code !== 'custom' || typeof issue.params?.from !== 'number') return [];
    const { from, to } = issue.params as { from: number; to: number };
    return [{ path: ['personal', ...issue.path].join('.'), at: { from, to } }];
  });
  return wordsAt(faults, personal);
}

/** The words that faults are about, in the texts that were written. */
export function wordsAt(faults: readonly Fault[], personal: unknown): readonly MarkedWord[] {
  const said = (personal ?? {}) as Readonly<Record<string, unknown>>;
  return faults.flatMap(({ path, at }) => {
    const text = said[path.replace(/^personal\./, '')];
    if (!at || typeof text !== 'string') return [];
    return [{ path, word: text.slice(at.from, at.to) }];
  });
}
