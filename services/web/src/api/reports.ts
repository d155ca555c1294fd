import { ReportCatalogue, ReportDraft, type ReportFormat } from '@fyr/contracts';
import type { Locale } from '@fyr/texts';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from './call.ts';

export type Report = z.output<typeof ReportCatalogue>['reports'][number];
export type Draft = z.output<typeof ReportDraft>;
/** Which report of which days. */
type ReportAsked = {
  readonly kind: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** The forms of report that the reader has, with periods to choose among. */
export function useReports() {
  return useQuery({
    queryKey: ['reports', 'catalogue'],
    queryFn: ({ signal }) => call(ReportCatalogue, '/reports', { signal }),
  });
}

export function useReport({ kind, from, to }: ReportAsked) {
  return useQuery({
    queryKey: ['reports', kind, from, to],
    queryFn: ({ signal }) =>
      call(ReportDraft, `/reports/${encodeURIComponent(kind)}`, { query: { from, to }, signal }),
  });
}

/** Where a report lies as a file, in the language that the reader has chosen. */
export function fileOf(
  { kind, from = '', to = '' }: ReportAsked,
  format: ReportFormat,
  lang: Locale,
): string {
  const asked = new URLSearchParams({ from, to, format, lang });
  return `/api/v1/reports/${encodeURIComponent(kind)}?${asked}`;
}
