import type { z } from 'zod';
import type { Fault } from './rejection.ts';

/** What a schema said no to, place by place: zod's own codes, and the named reasons of our refinements. */
export function faultsOf(root: string, error: z.ZodError | undefined): Fault[] {
  return (error?.issues ?? []).map((issue) => ({
    path: [root, ...issue.path].join('.'),
    reason: issue.code === 'custom' ? issue.message : issue.code,
  }));
}
