import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import { openPool } from './pool.ts';
import { translate } from './rejections.ts';

// biome-ignore lint/suspicious/noExplicitAny: tables differ from caller to caller
export type Tx = Kysely<any>;

/** A leadership held; `lost` settles when it is no longer. */
export type Lead = { readonly lost: Promise<void>; release(): Promise<void> };

export type Database = {
  /** One transaction that sees and writes this tenant's rows only. */
  inTenant<T>(tenant: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One transaction over all tenants, for roles whose policies let them; others see no rows. */
  across<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Leads by that name until released or broken off; undefined where another does. */
  tryLead(name: string): Promise<Lead | undefined>;
  close(): Promise<void>;
};

/**
 * The only way to tenant tables besides the store's own functions.
 * @throws Error for a role that row-level security does not bind
 */
export async function openDatabase(
  url: string,
  options: { readonly max?: number } = {},
): Promise<Database> {
  const pool = openPool(url, options);
  await refuseUnbound(pool);
  const db: Tx = new Kysely({ dialect: new PostgresDialect({ pool }) });
  const leads = new Set<Lead>();

  async function transaction<T>(tenant: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await db.transaction().execute(async (tx) => {
        if (tenant !== '') await sql`select set_config('app.tenant', ${tenant}, true)`.execute(tx);
        return await work(tx);
      });
    } catch (error) {
      throw translate(error);
    }
  }

  return {
    inTenant: transaction,
    across: (work) => transaction('', work),
    async tryLead(name) {
      const lead = await tryLead(pool, name);
      if (!lead) return undefined;
      leads.add(lead);
      void lead.lost.then(async () => {
        leads.delete(lead);
        await lead.release();
      });
      return lead;
    },
    async close() {
      await Promise.all([...leads].map((lead) => lead.release()));
      await db.destroy();
      // Kysely ends only a pool that it has used.
      if (!pool.ending) await pool.end();
    },
  };
}

/** @throws Error where the role is a superuser or passes by row-level security. */
export async function refuseUnbound(pool: pg.Pool): Promise<void> {
  try {
    const { rows } = await pool.query(
      'select rolsuper or rolbypassrls as unbound, rolname from pg_roles where rolname = current_user',
    );
    if (!rows[0]?.unbound) return;
    throw new Error(`${rows[0].rolname} is not bound by row-level security; use a service's role`);
  } catch (error) {
    await pool.end();
    throw translate(error);
  }
}

async function tryLead(pool: pg.Pool, name: string): Promise<Lead | undefined> {
  let client: pg.PoolClient | undefined;
  try {
    client = await pool.connect();
    const held = client;
    const { rows } = await held.query(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as leads',
      [name],
    );
    if (!rows[0].leads) {
      held.release();
      return undefined;
    }
    const lost = new Promise<void>((resolve) => held.once('end', resolve));
    let released = false;
    return {
      lost,
      async release() {
        // Ends the session, and with it the lock, whatever became of the connection.
        if (!released) held.release(true);
        released = true;
        await lost;
      },
    };
  } catch (error) {
    client?.release(true);
    throw translate(error);
  }
}
