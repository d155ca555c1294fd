import { type AnswerGiven, AnswerQuestion, AnswerTaken } from '@fyr/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { z } from 'zod';
import { call } from './call.ts';

export type Question = z.output<typeof AnswerQuestion>;
export type Given = z.input<typeof AnswerGiven>;

const questionOf = (token: string) =>
  queryOptions({
    queryKey: ['answer', token],
    queryFn: ({ signal }) =>
      call(AnswerQuestion, `/answer/${encodeURIComponent(token)}`, { signal }),
    // What is being answered stays in sight; the API has the last word.
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What whoever has the link is asked. */
export function useQuestion(token: string) {
  return useQuery(questionOf(token));
}

/** Gives an answer, or says that the question has been received. The same twice is one. */
export function useAnswer(token: string) {
  const client = useQueryClient();
  const sent = useRef({ body: '', key: '' });
  return useMutation({
    mutationFn: (given: Given) => {
      const written = JSON.stringify(given);
      if (sent.current.body !== written) sent.current = { body: written, key: crypto.randomUUID() };
      return call(AnswerTaken, `/answer/${encodeURIComponent(token)}`, {
        method: 'POST',
        body: given,
        headers: { 'Idempotency-Key': sent.current.key },
      });
    },
    onSuccess: ({ taken }) =>
      taken === 'RECEIPT' ? client.invalidateQueries(questionOf(token)) : undefined,
  });
}
