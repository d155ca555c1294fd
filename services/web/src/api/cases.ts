import { historyOf, SystemfelStream, UppdragStream } from '@fyr/contracts';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { type CaseType, workflowOf } from '../case/case-type.ts';
import { call } from './call.ts';

export type Uppdrag = z.output<typeof UppdragStream>;
export type Systemfel = z.output<typeof SystemfelStream>;

/** An event as it is told. A reader who sees it de-identified gets neither actor nor data. */
export type HistoryEvent = {
  readonly type: string;
  readonly on: string;
  readonly text: string;
  readonly revision?: number;
  readonly role?: string;
  readonly actor?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>> | null;
};

/** One uppdrag as it is now, by its human number. */
export function useUppdrag(number: string, enabled = true) {
  return useQuery({
    queryKey: ['uppdrag', number],
    queryFn: ({ signal }) => call(UppdragStream, `/uppdrag/${number}`, { signal }),
    enabled,
  });
}

/** One systemfel as it is now, by its human number. */
export function useSystemfel(number: string, enabled = true) {
  return useQuery({
    queryKey: ['systemfel', number],
    queryFn: ({ signal }) => call(SystemfelStream, `/systemfel/${number}`, { signal }),
    enabled,
  });
}

/** All that has happened to it, oldest first. */
export function useHistory(type: CaseType, number: string, enabled = true) {
  return useQuery({
    queryKey: [type, number, 'history'],
    queryFn: async ({ signal }) => {
      const shape = historyOf(workflowOf(type));
      const { events } = await call(shape, `/${type}/${number}/history`, { signal });
      return events as readonly HistoryEvent[];
    },
    enabled,
  });
}
