import { Draft, DraftSaved, UNOPENED } from '@fyr/contracts';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { call } from '../api/call.ts';
import { Refusal } from '../api/refusal.ts';
import type { Answer, Answers } from './answers.ts';
import { draftSaver, NoAnswer } from './draft-saver.ts';
import type { Part } from './fields.ts';
import { isIrreversible } from './irreversible.ts';

type Written = Readonly<Record<Part, Answers>>;
export type FormOf = {
  readonly type: string;
  readonly number?: string;
  readonly command: string;
  readonly part?: string;
  readonly correction?: { readonly revision: number };
};

/** What is saved of a form; `savedAt` is null where nothing is. */
export type SavedDraft = z.output<typeof Draft>;

const nothing: SavedDraft = { fields: {}, savedAt: null };

/**
 * What the reader saved of this form earlier. Of what cannot be undone nothing is saved, and where
 * the service does not answer the form stands empty: what is written then is saved with the rest.
 */
export function useSavedDraft(target: FormOf): SavedDraft | undefined {
  const path = pathOf(target);
  const { data, isError } = useQuery({
    queryKey: ['draft', path],
    queryFn: ({ signal }) => call(Draft, path, { signal }),
    enabled: !isIrreversible(target.command),
    retry: false,
    // Read for each form anew, and kept in memory no longer than it is shown.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return isError || isIrreversible(target.command) ? nothing : data;
}

export function saverOf(
  target: FormOf,
  { tell, isTheirs }: Pick<Parameters<typeof draftSaver>[0], 'tell' | 'isTheirs'>,
) {
  const path = pathOf(target);
  return draftSaver({
    ...{ tell, isTheirs },
    // The API knows which form a command came from by what stands in it; of a part it may not.
    removes: partOf(target) === undefined,
    async save(fields) {
      try {
        const body = { fields };
        return (await call(DraftSaved, path, { method: 'PUT', body })).savedAt;
      } catch (error) {
        throw isForAnotherTime(error) ? new NoAnswer() : error;
      }
    },
    discard: () => call(z.unknown(), path, { method: 'DELETE' }).catch(() => {}),
  });
}

/** Silence, a fault of ours, or a crowd. */
function isForAnotherTime(error: unknown): boolean {
  if (!(error instanceof Refusal)) return false;
  const { problem } = error;
  return !problem || problem.status >= 500 || problem.status === 429;
}

function pathOf(target: FormOf): string {
  const { type, number, command } = target;
  const part = partOf(target);
  const form = encodeURIComponent(part === undefined ? command : `${command}.${part}`);
  return `/drafts/${type}/${number ?? UNOPENED}/${form}`;
}

/** Which one, where one form stands for several. */
export function partOf({ part, correction }: FormOf): string | undefined {
  return part ?? correction?.revision.toString();
}

/** The answers with what was saved of them; what the form no longer asks for is left out. */
export function withSaved(answers: Written, { fields }: SavedDraft): Written {
  const saved = (part: Part): Answers =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([field, text]): [string, Answer][] => {
        const [of, name = ''] = field.split('.');
        const before = answers[part][name];
        const answer = answerIn(text);
        const fits = before === undefined || kindOf(before) === kindOf(answer);
        return of === part && answer !== undefined && fits ? [[name, answer]] : [];
      }),
    );
  return {
    data: { ...answers.data, ...saved('data') },
    personal: { ...answers.personal, ...saved('personal') },
  };
}

function answerIn(text: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' || (typeof value === 'object' && value !== null)
      ? (value as Answer)
      : undefined;
  } catch {
    return undefined;
  }
}

function kindOf(answer: Answer | undefined): string {
  return Array.isArray(answer) ? 'list' : typeof answer;
}

/** The fields in which they differ, as they are saved. */
export function changesIn(from: Written, to: Written): Readonly<Record<string, string>> {
  const parts: readonly Part[] = ['data', 'personal'];
  return Object.fromEntries(
    parts.flatMap((part) =>
      Object.entries(to[part])
        .filter(([name, answer]) => answer !== from[part][name])
        .map(([name, answer]): [string, string] => [`${part}.${name}`, JSON.stringify(answer)]),
    ),
  );
}
