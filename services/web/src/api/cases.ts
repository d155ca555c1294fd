import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { CaseType } from '../case/case-type.ts';
import { kindOf } from '../case/kinds.ts';
import { forgetDraftsOf } from '../command/drafts.ts';
import { call, callTagged } from './call.ts';
import { Refusal } from './refusal.ts';

/** What every case has, with the tag of what was seen, for a command that rests on it. */
export type Case = {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly since: string | null;
  readonly next: readonly Next[];
  readonly tag?: string | undefined;
};

/** What may be done next, or why not. */
export type Next = {
  readonly command: string;
  readonly allowed: boolean;
  readonly because?: readonly Because[] | undefined;
};
export type Because = { readonly rule: string; readonly text: string };

/** An event as it is told. A reader who sees it de-identified gets neither actor nor data. */
export type HistoryEvent = {
  readonly type: string;
  readonly on: string;
  /** The state it led to. */
  readonly state?: string;
  readonly text: string;
  readonly revision?: number;
  /** Its place in the log, and when it was written there: epoch milliseconds. */
  readonly position?: number;
  readonly at?: number;
  readonly role?: string;
  readonly actor?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>> | null;
};

/** One case as it is now, by its human number. */
export function useCase(type: CaseType, number: string, enabled = true) {
  return useQuery({ ...caseQuery(type, number), enabled });
}

/** Several of one type; a few. */
export function useCases(type: CaseType, numbers: readonly string[]) {
  return useQueries({ queries: numbers.map((number) => caseQuery(type, number)) });
}

function caseQuery(type: CaseType, number: string) {
  return queryOptions({
    queryKey: [type, number],
    queryFn: async ({ signal }): Promise<Case> => {
      const { stream } = kindOf(type);
      const asked = callTagged(stream, `/${type}/${number}`, { signal });
      const { answer, tag } = await asked.catch((error: unknown) => {
        if (error instanceof Refusal && error.problem?.code === 'unknown')
          forgetDraftsOf(type, number);
        throw error;
      });
      const { forgotten } = answer.data as { readonly forgotten?: boolean };
      if (forgotten) forgetDraftsOf(type, number);
      return { ...(answer as Case), tag };
    },
  });
}

/** All that has happened to it, oldest first. */
export function useHistory(type: CaseType, number: string, enabled = true) {
  return useQuery({
    queryKey: [type, number, 'history'],
    queryFn: async ({ signal }) => {
      const { history } = kindOf(type);
      const told = await call(history, `/${type}/${number}/history`, { signal });
      return (told as { readonly events: readonly HistoryEvent[] }).events;
    },
    enabled,
  });
}
