import { SystemfelList, UppdragList } from '@fyr/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from './call.ts';
import { lastWritten } from './written.ts';

export type UppdragRow = z.output<typeof UppdragList>['rows'][number];
export type SystemfelRow = z.output<typeof SystemfelList>['rows'][number];

type Query = Readonly<Record<string, string | undefined>>;

/** The reader's uppdrag, with what was last written here among them. */
export function useUppdragList(query: Query, enabled = true) {
  return useQuery({
    queryKey: ['uppdrag', 'list', query],
    queryFn: ({ signal }) =>
      call(UppdragList, '/uppdrag', {
        query: { limit: rowsMax, ...query, after: lastWritten() },
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The register of systemfel. */
export function useSystemfelList(query: Query, enabled = true) {
  return useQuery({
    queryKey: ['systemfel', 'list', query],
    queryFn: ({ signal }) =>
      call(SystemfelList, '/systemfel', {
        query: { limit: rowsMax, ...query, after: lastWritten() },
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

const rowsMax = 200;
