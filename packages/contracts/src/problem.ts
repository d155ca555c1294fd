import type { RejectionCode } from '@fyr/kernel';
import { z } from 'zod';

/** A rejection, or `internal`: a fault of ours, which leaves without a word about itself. */
export type ProblemCode = RejectionCode | 'internal';

/** The one place where a refusal gets its HTTP status. */
const rejectionStatus = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  unknown: 404,
  not_allowed: 409,
  conflict: 409,
  stale: 412,
  too_large: 413,
  key_reused: 422,
  limited: 429,
  overloaded: 503,
  unavailable: 503,
} as const satisfies Record<RejectionCode, number>;

export const problemStatus = { ...rejectionStatus, internal: 500 } as const satisfies Record<
  ProblemCode,
  number
>;

export const problemCodes = Object.keys(problemStatus) as readonly ProblemCode[];

/** A page that says what the problem is and what to do; RFC 9457's `type`. */
export const problemPath = '/api/v1/problem/:code';
export function problemType(code: ProblemCode): string {
  return problemPath.replace(':code', code);
}

const Values = z.record(z.string(), z.union([z.string(), z.number()]));

/** One reason for a refusal: a guard or rule by name, and its sentence in the caller's language. */
export const BecauseText = z.strictObject({
  rule: z.string(),
  values: Values.optional(),
  text: z.string(),
});

/** One place of a bad input: never the value that stood there. */
export const FaultText = z.strictObject({
  path: z.string(),
  reason: z.string(),
  text: z.string(),
  /** Where in what stood there, in UTF-16 units, if it is one place of it. */
  at: z.strictObject({ from: z.int(), to: z.int() }).optional(),
});

/** Problem details (RFC 9457). `code` never changes; `title` and the texts follow the language. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes as [ProblemCode, ...ProblemCode[]]),
  detail: z.string(),
  /** Names this answer in the log of the service. */
  instance: z.string(),
  because: z.array(BecauseText).optional(),
  faults: z.array(FaultText).optional(),
});
export type Problem = z.infer<typeof Problem>;
