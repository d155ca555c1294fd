import pino, { type DestinationStream, type LogFn, type Logger } from 'pino';

/** All that may ever stand in a log line. No address, body, header, account or message of an error. */
const fields = new Set(['err', 'method', 'ms', 'requestId', 'role', 'route', 'status']);

export type { Logger };

export function openLog(level: string, to: DestinationStream = pino.destination(1)): Logger {
  // Before pino looks: it would take the message of an error for that of the line.
  function logMethod(this: Logger, [first, ...rest]: Parameters<LogFn>, method: LogFn): void {
    const given = first instanceof Error ? { err: first } : first;
    const allowed = typeof given === 'object' && given !== null ? allowedOf(given) : given;
    method.apply(this, [allowed, ...rest] as Parameters<LogFn>);
  }
  return pino({ level, base: null, hooks: { logMethod } }, to);
}

function allowedOf(given: object): object {
  const kept = Object.entries(given).filter(([key]) => fields.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'err' ? describeError(value) : value]),
  );
}

/** What kind of error and where it was thrown: its message may quote what a person wrote. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
