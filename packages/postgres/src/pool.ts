import pg from 'pg';

const CONNECT_MS = 5_000;

/** Of every connection: a stuck statement blocks its tenant, so none may be stuck for long. */
const timeouts = {
  statement_timeout: 10_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
};

const oid = { int8: 20, date: 1082 };

/** Positions and instants as numbers (both stay far below 2^53), days as the strings they are. */
const types = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    if (type === oid.int8) return Number;
    if (type === oid.date) return String;
    return pg.types.getTypeParser(type, format as 'text');
  },
} as pg.CustomTypesConfig;

type PoolOptions = {
  readonly max?: number;
  /** Server settings of each connection. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly longStatements?: true;
};

/** The only maker of connections. A connection that breaks, idle or in use, never ends the process. */
export function openPool(url: string, options: PoolOptions = {}): pg.Pool {
  const settings = Object.entries(options.settings ?? {}).map(([name, value]) => {
    return `-c ${name}=${value}`;
  });
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 4,
    types,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    ...(options.longStatements ? {} : timeouts),
    ...(settings.length > 0 ? { options: settings.join(' ') } : {}),
  });
  // Whoever holds the connection learns of the break from its own query.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
