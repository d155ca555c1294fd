import { Rejection, type RejectionCode } from '@fyr/kernel';

/** Why a command ends, as a script may tell by its exit code. What has no code here exits with 1. */
export const exitCodes = {
  usage: 2,
  unknown: 3,
  notAllowed: 4,
  conflict: 5,
  unavailable: 6,
} as const;

/** A command that did not do what was asked, with one sentence for who asked. */
export class Failure extends Error {
  readonly kind: keyof typeof exitCodes;

  constructor(kind: keyof typeof exitCodes, message: string) {
    super(message);
    this.name = 'Failure';
    this.kind = kind;
  }
}

const rejections: Partial<Record<RejectionCode, keyof typeof exitCodes>> = {
  invalid: 'usage',
  unknown: 'unknown',
  forbidden: 'notAllowed',
  not_allowed: 'notAllowed',
  conflict: 'conflict',
  unavailable: 'unavailable',
};
/** Nothing answers at the address of a database. */
const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', '57P03'];

export function exitCodeOf(error: unknown): number {
  if (error instanceof Failure) return exitCodes[error.kind];
  const kind = error instanceof Rejection ? rejections[error.code] : undefined;
  if (kind) return exitCodes[kind];
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && unreachable.includes(code) ? exitCodes.unavailable : 1;
}
