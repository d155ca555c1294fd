import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CaseType } from '../case/case-type.ts';
import type { Dates } from '../case/next-date.tsx';
import { call } from './call.ts';
import { lastWritten } from './written.ts';

/** What every row of every work list has. */
export type Row = { readonly id: string; readonly number: string } & Partial<Dates>;

/** A work list of the API, with what was last written here among it. */
export function useList<Answer extends z.ZodType>(
  type: CaseType,
  answer: Answer,
  query: Readonly<Record<string, string | undefined>>,
  enabled = true,
) {
  return useQuery({
    queryKey: [type, 'list', query],
    queryFn: ({ signal }) =>
      call(answer, `/${type}`, {
        query: { limit: rowsMax, ...query, after: lastWritten() },
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

const rowsMax = 200;
