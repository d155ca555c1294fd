import { MeasureCatalogue, RowsBehind, type StatisticFormat, StatisticTable } from '@fyr/contracts';
import type { Locale } from '@fyr/texts';
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

/** As it stands in the address; what is neither of these is a dimension and the value asked for. */
export type Question = {
  readonly measure?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly on?: string | undefined;
  readonly by?: string | undefined;
  readonly compare?: string | undefined;
  readonly [dimension: string]: string | undefined;
};

const reserved = new Set(['measure', 'from', 'to', 'on', 'by', 'compare']);

/** The one value of each dimension that a question keeps to. */
export function filtersOf(question: Question): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(question).flatMap(([name, value]) =>
      value === undefined || reserved.has(name) ? [] : [[name, value]],
    ),
  );
}

/** Whether it says what to count and when. */
export function isWhole({ measure, on, to }: Question): boolean {
  return measure !== undefined && (on ?? to) !== undefined;
}

/** One table. Nothing is asked before there is a measure and a time. */
export function useStatistic(question: Question, locale: Locale) {
  const { measure, ...asked } = question;
  return useQuery({
    queryKey: ['statistics', measure, asked, locale],
    queryFn: ({ signal }) =>
      call(StatisticTable, `/statistics/${measure}`, {
        query: { ...asked, lang: locale, after: lastWritten() },
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled: isWhole(question),
  });
}

/** Where the same table lies as a file. */
export function tableFile(
  { measure = '', ...asked }: Question,
  format: StatisticFormat,
  lang: Locale,
): string {
  const said = Object.entries({ ...asked, format, lang }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return `/api/v1/statistics/${encodeURIComponent(measure)}?${new URLSearchParams(said)}`;
}

/** What stands behind a table, when somebody opens it. */
export function useRowsBehind(question: Question, opened: boolean) {
  const { measure, by: _, compare: __, ...asked } = question;
  return useQuery({
    queryKey: ['statistics', measure, 'behind', asked],
    queryFn: ({ signal }) =>
      call(RowsBehind, `/statistics/${measure}/behind`, {
        query: { ...asked, after: lastWritten() },
        signal,
      }),
    enabled: opened,
  });
}
