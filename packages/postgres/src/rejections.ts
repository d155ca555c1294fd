import { Rejection } from '@fyr/kernel';

/** A statement that failed through a fault of ours. Postgres quotes values; this does not. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);
const messagesOfBreaks = [
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed',
  'timeout exceeded when trying to connect',
  'timeout expired',
];

/** Shutting down, not yet up, being restored, or no connection left: another try may succeed. */
const brokenStates = new Set(['57P01', '57P02', '57P03', '57P05', '53300', '25P03', '3D000']);

/** Whether the connection broke, so that nobody knows what became of the statement. */
export function isBroken(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (error instanceof AggregateError) return error.errors.some(isBroken);
  return (
    unreachable.has(code) ||
    code.startsWith('08') ||
    brokenStates.has(code) ||
    messagesOfBreaks.some((part) => message.startsWith(part))
  );
}

/**
 * Whether waiting may help: locks, deadlocks, a full disk, a statement that took too long, a read
 * model that no projector has made yet.
 */
export function isTransient(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return ['55P03', '57014', '25006', '42P01', '3F000'].includes(code) || /^(40|53|58)/.test(code);
}

/** The one place where an error of Postgres becomes one of ours. */
export function translate(error: unknown): Error {
  if (error instanceof Rejection || error instanceof StoreFault) return error;
  if ((error as { constraint?: string }).constraint === 'account_roles_apart') {
    return new Rejection('not_allowed', 'roles that no account may hold together', {
      because: [{ rule: 'rolesApart' }],
    });
  }
  if (isBroken(error) || isTransient(error)) {
    return new Rejection('unavailable', 'the database does not answer', { cause: faultOf(error) });
  }
  return faultOf(error);
}

function faultOf(error: unknown): Error {
  const { code, constraint, routine, message } = error as Record<string, string | undefined>;
  if (code === undefined) return error instanceof Error ? error : new StoreFault(String(message));
  const place = constraint ?? routine ?? 'a statement';
  return new StoreFault(`Postgres refused ${place} (${code})`);
}
