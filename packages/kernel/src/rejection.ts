/** Every way the system says no. What is not a `Rejection` is a fault of ours, not of the caller. */
export type RejectionCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'unknown'
  | 'not_allowed'
  | 'conflict'
  | 'stale'
  | 'too_large'
  | 'key_reused'
  | 'limited'
  | 'overloaded'
  | 'unavailable';

/**
 * One named reason for a refusal: a guard of the machine, a rule of `decide`, or one of the kernel's
 * own (`state`, `dateInFuture`, …). Its sentence stands in `texts` under the same name.
 */
export type Because = {
  readonly rule: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** One place in a bad input: a JSON path and a machine-readable reason, never the value itself. */
export type Fault = {
  readonly path: string;
  readonly reason: string;
  /** Where in the text that stands there, in UTF-16 units, if it is one place of it. */
  readonly at?: { readonly from: number; readonly to: number };
};

type Details = {
  readonly because?: readonly Because[];
  readonly faults?: readonly Fault[];
  readonly cause?: unknown;
};

/** The system saying no, fit to show. The message is for logs and never holds personal text. */
export class Rejection extends Error {
  readonly code: RejectionCode;
  readonly because: readonly Because[];
  readonly faults: readonly Fault[];

  constructor(code: RejectionCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.name = 'Rejection';
    this.code = code;
    this.because = details.because ?? [];
    this.faults = details.faults ?? [];
  }
}

/** Refuses by a named rule. For `decide`: what depends on the command's input and not on the state. */
export function refuse(rule: string, values?: Because['values']): never {
  throw new Rejection('not_allowed', `refused by ${rule}`, {
    because: [values === undefined ? { rule } : { rule, values }],
  });
}

/** Which of several commands was refused, counted from 0, and why. */
export type Refusal = {
  readonly index: number;
  readonly code: RejectionCode;
  readonly because: readonly Because[];
  readonly faults: readonly Fault[];
};

/** Many commands refused as one, because of those it names. */
export class RefusedTogether extends Rejection {
  readonly first: Rejection;
  readonly refusals: readonly Refusal[];

  constructor(first: Rejection, refusals: readonly Refusal[]) {
    const { code, message, because, faults } = first;
    super(code, message, { because, faults });
    this.first = first;
    this.refusals = refusals;
  }
}
