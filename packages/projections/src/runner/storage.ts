import pg from 'pg';
import { registrySql } from './schema.ts';
import type { Statement } from './statements.ts';

const CONNECT_MS = 5_000;
const STATEMENT_MS = 30_000;

const settings = {
  // Read models can be made again, and their checkpoint is lost or kept with them: no commit of
  // theirs need wait for the disk.
  synchronous_commit: 'off',
  // The statements of a batch go by keys, so their plans are made once, whatever the tables hold then.
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  statement_timeout: STATEMENT_MS,
};
/** For statements of another kind: a rebuild's, a comparison's. */
const roomy = {
  statement_timeout: 0,
  plan_cache_mode: 'auto',
  enable_seqscan: 'on',
  // A page of streams comes in the order of its index: not out of all that is left, sorted anew each time.
  enable_bitmapscan: 'off',
};
const widen = Object.entries(roomy)
  .map(([name, value]) => `set ${name} = ${value}`)
  .join('; ');
const narrow = Object.keys(roomy)
  .map((name) => `reset ${name}`)
  .join('; ');

/** The projector's own way to the database: it sees every tenant's log, and keeps the read models. */
export type Storage = {
  query<Row = Record<string, unknown>>(
    statement: Statement | string,
    values?: readonly unknown[],
  ): Promise<readonly Row[]>;
  /** A connection of one's own, for transactions and for statements that may take long. */
  withClient<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/**
 * Opens the read models as the projector's role.
 * @throws Error for a role that row-level security does not bind
 */
export async function openStorage(url: string, options: { max?: number } = {}): Promise<Storage> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 8,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    await refuseUnbound(pool);
    await pool.query(`begin; select pg_advisory_xact_lock(hashtext('fyr projections'));
      ${registrySql} commit;`);
  } catch (error) {
    await pool.end();
    throw error;
  }

  return {
    query: async (statement, values = []) => {
      const config = typeof statement === 'string' ? { text: statement } : statement;
      const { rows } = await pool.query({ ...config, values: [...values] });
      return rows as never;
    },
    async withClient(work) {
      const client = await pool.connect();
      let broken = true;
      try {
        await client.query(widen);
        const result = await work(client);
        await client.query(narrow);
        broken = false;
        return result;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

async function refuseUnbound(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(
    'select rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user',
  );
  if (rows[0]?.unbound) {
    throw new Error('row-level security does not bind this role; use the projector’s own');
  }
}

/** An error that names the data, not the connection: trying again as it is would not help. */
export function isDataError(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(22|23|54)/.test(code);
}
