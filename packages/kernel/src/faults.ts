import type { z } from 'zod';
import type { Fault } from './rejection.ts';

/** What a schema said no to, place by place: zod's own codes, and the named reasons of our refinements. */
export function faultsOf(root: string, error: z.ZodError | undefined): Fault[] {
  return (error?.issues ?? []).map((issue) => ({
    path: [root, ...issue.path].join('.'),
    reason: issue.code === 'custom' ? issue.message : issue.code,
    ...(issue.code === 'custom' ? placeIn(issue.params) : {}),
  }));
}

function placeIn(params: Readonly<Record<string, unknown>> | undefined): Pick<Fault, 'at'> {
  const { from, to } = params ?? {};
  return typeof from === 'number' && typeof to === 'number' ? { at: { from, to } } : {};
}
