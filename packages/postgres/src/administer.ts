import type { EventStore } from '@fyr/kernel';
import type pg from 'pg';
import { type Access, accessCall } from './access-log.ts';
import { type AccountChanges, accountChanges } from './account-changes.ts';
import { type AppendRow, appendCall } from './append-call.ts';
import { appendOutcome, refuseTooLarge } from './append-queue.ts';
import { loader } from './loader.ts';
import { openPool } from './pool.ts';
import { digestKeyOf, prepareAppend } from './prepare-append.ts';
import { readWholeStream } from './read-stream.ts';
import { translate } from './rejections.ts';
import type { Vault } from './vault.ts';

/** What an administrator does to one tenant, all of it in one transaction. */
export type Administration = AccountChanges & {
  readonly store: EventStore;
  /** Makes the tenant ready for its first event. Once; again, it changes nothing. */
  makeHead(): Promise<void>;
  /** The ids of the streams of a type, the first opened first. */
  streamsOf(type: string): Promise<readonly string[]>;
  recordAccess(access: Access): Promise<void>;
};

/**
 * Streams, accounts and the access log of a tenant are changed as one: what is thrown, or a process
 * that dies, leaves nothing. One at a time: a second waits, and sees what the first did. Keys are the vault's and stay; without an event there is nothing to open.
 * @param options.url of the administrator: no service may do this
 */
export async function administer<T>(
  options: {
    readonly url: string;
    readonly secret: Buffer;
    readonly vault: Vault;
    readonly tenant: string;
  },
  work: (administration: Administration) => Promise<T>,
): Promise<T> {
  const { url, secret, vault, tenant } = options;
  // What is imported is decided and encrypted meanwhile, and nobody waits for this connection.
  const pool = openPool(url, { max: 1, longStatements: true });
  try {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.tenant', $1, true)`, [tenant]);
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `administer ${tenant}`,
      ]);
      const result = await work(administrationOf(client, { secret, vault, tenant }));
      await client.query('commit');
      return result;
    } finally {
      // Whatever was not committed goes with the connection.
      client.release(true);
    }
  } catch (error) {
    throw translate(error);
  } finally {
    await pool.end();
  }
}

function administrationOf(
  client: pg.PoolClient,
  { secret, vault, tenant }: { secret: Buffer; vault: Vault; tenant: string },
): Administration {
  const digestKey = digestKeyOf(secret);
  return {
    store: {
      load: loader(client, digestKey, 'load'),
      append: async (append) => {
        const prepared = await prepareAppend(append, vault, digestKey);
        refuseTooLarge(prepared);
        const { rows } = await client.query<AppendRow>(appendCall('append', tenant, [prepared]));
        const [row] = rows;
        if (!row) throw new Error('the append function said nothing of an append');
        return appendOutcome(row);
      },
      readStream: async (of, id, { open = [], toPosition } = {}) =>
        await readWholeStream(client, vault, 'read_stream', { tenant: of, id, open, toPosition }),
    },

    async makeHead() {
      const text = 'insert into log_head (tenant) values ($1) on conflict do nothing';
      await client.query(text, [tenant]);
    },

    ...accountChanges(async (text, values) => (await client.query(text, [...values])).rows, tenant),

    async streamsOf(type) {
      const { rows } = await client.query(
        `select stream_id as id from event
          where tenant = $1 and stream_type = $2 and revision = 1 order by position`,
        [tenant, type],
      );
      return rows.map(({ id }) => id);
    },

    async recordAccess(access) {
      await client.query(accessCall([access]));
    },
  };
}
