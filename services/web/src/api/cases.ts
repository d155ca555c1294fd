import { historyOf, SystemfelStream, UppdragStream } from '@fyr/contracts';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { type CaseType, workflowOf } from '../case/case-type.ts';
import { call, callTagged } from './call.ts';

/** With the tag of what was seen, for a command that rests on it. */
export type Uppdrag = z.output<typeof UppdragStream> & Seen;
export type Systemfel = z.output<typeof SystemfelStream> & Seen;
type Seen = { readonly tag: string | undefined };

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
    queryFn: ({ signal }) => seen(UppdragStream, `/uppdrag/${number}`, signal),
    enabled,
  });
}

/** One systemfel as it is now, by its human number. */
export function useSystemfel(number: string, enabled = true) {
  return useQuery({
    queryKey: ['systemfel', number],
    queryFn: ({ signal }) => seen(SystemfelStream, `/systemfel/${number}`, signal),
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

async function seen<Shape extends z.ZodType<object>>(
  shape: Shape,
  path: string,
  signal: AbortSignal,
): Promise<z.output<Shape> & Seen> {
  const { answer, tag } = await callTagged(shape, path, { signal });
  return { ...answer, tag };
}
