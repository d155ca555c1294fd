import { MeasureCatalogue, StatisticTable, UppdragBehind } from '@fyr/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from './call.ts';
import { lastWritten } from './written.ts';

export type Measure = z.output<typeof MeasureCatalogue>['measures'][number];
export type Statistic = z.output<typeof StatisticTable>;

/** Every figure that can be asked for. */
export function useMeasures() {
  return useQuery({
    queryKey: ['statistics', 'catalogue'],
    queryFn: ({ signal }) => call(MeasureCatalogue, '/statistics', { signal }),
  });
}

export type Question = {
  readonly measure?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly on?: string | undefined;
  readonly by?: string | undefined;
};

/** One table. Nothing is asked before there is a measure and a time. */
export function useStatistic({ measure, ...asked }: Question) {
  return useQuery({
    queryKey: ['statistics', measure, asked],
    queryFn: ({ signal }) =>
      call(StatisticTable, `/statistics/${measure}`, {
        query: { ...asked, after: lastWritten() },
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled: measure !== undefined && (asked.on ?? asked.to) !== undefined,
  });
}

/** The uppdrag behind a table, when somebody opens it. */
export function useUppdragBehind({ measure, by: _, ...asked }: Question, opened: boolean) {
  return useQuery({
    queryKey: ['statistics', measure, 'uppdrag', asked],
    queryFn: ({ signal }) =>
      call(UppdragBehind, `/statistics/${measure}/uppdrag`, {
        query: { ...asked, after: lastWritten() },
        signal,
      }),
    enabled: opened,
  });
}
