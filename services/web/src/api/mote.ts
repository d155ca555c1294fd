import { LedningsgruppComposition, MinutesProposal, MoteAgenda } from '@fyr/contracts';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from './call.ts';
import { lastWritten } from './written.ts';

export type AgendaItem = z.output<typeof MoteAgenda>['items'][number];

/** What a meeting takes up, with what was last written here among it. */
export function useAgenda(number: string, enabled = true) {
  return useQuery({
    queryKey: ['mote', number, 'agenda'],
    queryFn: ({ signal }) =>
      call(MoteAgenda, `/mote/${number}/agenda`, { query: { after: lastWritten() }, signal }),
    enabled,
  });
}

/** Minutes as the decisions make them. */
export function useProposedMinutes(number: string, enabled: boolean) {
  return useQuery({
    queryKey: ['mote', number, 'minutes-draft'],
    queryFn: ({ signal }) => call(MinutesProposal, `/mote/${number}/minutes-draft`, { signal }),
    enabled,
  });
}

/** A ledningsgrupp held against the ordinance today, and its meetings of the year. */
export function useComposition(number: string) {
  return useQuery({
    queryKey: ['ledningsgrupp', number, 'composition'],
    queryFn: ({ signal }) =>
      call(LedningsgruppComposition, `/ledningsgrupp/${number}/composition`, { signal }),
  });
}
