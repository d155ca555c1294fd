import { RapportDraft, ReportDraft, type ReportFormat } from '@fyr/contracts';
import type { Locale } from '@fyr/texts';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from './call.ts';
import type { Draft } from './reports.ts';

export type Changes = NonNullable<z.output<typeof RapportDraft>['changes']>;
/** What a report says: by now, or as it was frozen. */
export type Content = Draft & {
  readonly position?: number;
  readonly changes?: Changes | null;
};

/** A report as it is written and counted now. */
export function useRapportDraft(number: string, enabled = true) {
  return useQuery({
    queryKey: ['rapport', number, 'draft'],
    queryFn: ({ signal }): Promise<Content> =>
      call(RapportDraft, `/rapport/${encodeURIComponent(number)}/draft`, { signal }),
    enabled,
  });
}

/** The last edition that there is for the reader. */
export function useFrozenRapport(number: string, edition: number | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ['rapport', number, 'edition', edition],
    queryFn: ({ signal }): Promise<Content> =>
      call(ReportDraft, `/rapport/${encodeURIComponent(number)}/document/json`, {
        query: { edition },
        signal,
      }),
    enabled,
  });
}

/** Where a draft lies as a file, in the language that the reader has chosen. */
export function draftFileOf(number: string, format: ReportFormat, lang: Locale): string {
  return `/api/v1/rapport/${encodeURIComponent(number)}/draft?format=${format}&lang=${lang}`;
}

/** Where the bytes of an edition lie. */
export function documentOf(number: string, format: ReportFormat, edition: number): string {
  return `/api/v1/rapport/${encodeURIComponent(number)}/document/${format}?edition=${edition}`;
}
