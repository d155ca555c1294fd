import type pg from 'pg';
import { openPool } from '../pool.ts';
import { translate } from '../rejections.ts';
import { rolesOf } from '../roles.ts';

/** Works on the tables of the database of keys, as who owns them; bound to one tenant at a time. */
export type KeysOwner = {
  query<T extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<T[]>;
  /** One transaction, which sees and writes this tenant's rows only. */
  inTenant<T>(tenant: string, work: (query: KeysOwner['query']) => Promise<T>): Promise<T>;
  /** Until the work ends; false where another has it. */
  tryLock(name: string): Promise<boolean>;
};

/** @param options.keysUrl of the administrator */
export async function asKeysOwner<T>(
  options: { readonly keysUrl: string; readonly secret: Buffer },
  work: (owner: KeysOwner) => Promise<T>,
): Promise<T> {
  const pool = openPool(options.keysUrl, { max: 1, longStatements: true });
  try {
    const client = await pool.connect();
    try {
      await client.query(`set role ${rolesOf(options.secret).owner}`);
      return await work(ownerOn(client));
    } finally {
      // Its locks go with it.
      client.release(true);
    }
  } catch (error) {
    throw (error as { severity?: string }).severity === undefined ? error : translate(error);
  } finally {
    await pool.end();
  }
}

function ownerOn(client: pg.PoolClient): KeysOwner {
  const query: KeysOwner['query'] = async (text, values = []) =>
    (await client.query(text, [...values])).rows;
  return {
    query,
    async inTenant(tenant, work) {
      await query('begin');
      try {
        await query(`select set_config('app.tenant', $1, true)`, [tenant]);
        const result = await work(query);
        await query('commit');
        return result;
      } catch (error) {
        await query('rollback').catch(() => {});
        throw error;
      }
    },
    async tryLock(name) {
      const text = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as mine';
      return (await query<{ mine: boolean }>(text, [name]))[0]?.mine === true;
    },
  };
}
