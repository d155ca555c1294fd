import {
  AskedExplanations,
  ExplanationTaken,
  type GivenExplanation,
  LoggkontrollEntries,
} from '@fyr/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from './call.ts';

export type Reading = z.output<typeof LoggkontrollEntries>['entries'][number];
export type Asked = z.output<typeof AskedExplanations>['asked'][number];

/** The rows of the access log that a review looks at. */
export function useEntries(number: string) {
  return useQuery({
    queryKey: ['loggkontroll', number, 'entries'],
    queryFn: ({ signal }) =>
      call(LoggkontrollEntries, `/loggkontroll/${number}/entries`, { signal }),
  });
}

/** Readings that the reader is asked to explain. */
export function useAskedExplanations() {
  return useQuery({
    queryKey: ['notice', 'explanations'],
    queryFn: ({ signal }) => call(AskedExplanations, '/explanations', { signal }),
  });
}

export function useExplain({ loggkontroll, entry }: Asked) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof GivenExplanation>) =>
      call(ExplanationTaken, `/explanations/${loggkontroll}/${entry}`, { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['notice', 'explanations'] }),
  });
}
