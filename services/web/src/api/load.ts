import { Load } from '@fyr/contracts';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from './call.ts';
import { lastWritten } from './written.ts';

export type LoadNow = z.output<typeof Load>;

/** What each ombud carries, and who waits where. */
export function useLoad() {
  return useQuery({
    queryKey: ['uppdrag', 'load'],
    queryFn: ({ signal }) => call(Load, '/load', { query: { after: lastWritten() }, signal }),
  });
}
