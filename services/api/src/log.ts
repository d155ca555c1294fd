import pino, { type Logger } from 'pino';

/** All that may ever stand in a log line. No address, body, header, account or message of an error. */
const fields = new Set([
  'err',
  'method',
  'ms',
  'requestId',
  'role',
  'route',
  'status',
  'tenant',
  'url',
]);

export type { Logger };

export function openLog(level: string): Logger {
  return pino({
    name: 'api',
    level,
    base: null,
    formatters: {
      log: (object) =>
        Object.fromEntries(Object.entries(object).filter(([key]) => fields.has(key))),
    },
    serializers: { err: describeError },
  });
}

/** What kind of error and where it was thrown: its message may quote what a person wrote. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
