import { ObservationList, Outcome, UppdragDays, UppdragList } from '@fyr/contracts';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '../api/call.ts';
import { useList } from '../api/lists.ts';
import { lastWritten, rememberWritten } from '../api/written.ts';

/** The ombud's uppdrag that are not over, soonest first. */
export function useOwnUppdrag(query: Readonly<Record<string, string>> = {}) {
  return useList('uppdrag', UppdragList, query);
}

/** What is due in the ombud's uppdrag until a day, and what is late. */
export function useUppdragDays(to: string) {
  return useQuery({
    queryKey: ['uppdrag', 'days', to],
    queryFn: ({ signal }) =>
      call(UppdragDays, '/calendar/days', { query: { to, after: lastWritten() }, signal }),
  });
}

/** What the ombud has seen in their own uppdrag, the latest first, a page at a time. */
export function useObservations() {
  return useInfiniteQuery({
    queryKey: ['uppdrag', 'observations'],
    queryFn: ({ pageParam, signal }) =>
      call(ObservationList, '/observations', {
        query: { page: pageParam, after: lastWritten() },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

type Noted = {
  readonly number: string;
  /** Sent as they are: the API holds each to its contract. */
  readonly commands: readonly unknown[];
  readonly key: string;
};

/** A contact with what it led to, as one whole: all of it is recorded, or nothing. */
export function useNoteTogether() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ number, commands, key }: Noted) => {
      const outcome = await call(Outcome, `/uppdrag/${number}/noted`, {
        method: 'POST',
        body: { commands },
        headers: { 'Idempotency-Key': key },
      });
      rememberWritten(outcome.position);
      return outcome;
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: ['uppdrag'] }),
    retry: false,
  });
}

/** The key of what is sent: the same sent again has the same, something else has another. */
export function useKeyOf(): (body: unknown) => string {
  const sent = useRef({ written: '', key: '' });
  return (body) => {
    const written = JSON.stringify(body);
    if (sent.current.written !== written) sent.current = { written, key: crypto.randomUUID() };
    return sent.current.key;
  };
}
