import type { Fault } from '@fyr/kernel';
import type { z } from 'zod';

/** What a schema found wrong, place by place, without the values that stood there. */
export function faultsOf(root: string, error: z.ZodError): readonly Fault[] {
  return error.issues.map(({ code, message, path }) => ({
    path: [root, ...path].join('.'),
    reason: code === 'custom' ? message : code,
  }));
}
