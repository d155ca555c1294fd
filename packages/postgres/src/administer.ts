import type { EventStore } from '@fyr/kernel';
import type pg from 'pg';
import { type Access, accessCall } from './access-log.ts';
import type { Account } from './accounts.ts';
import { type AppendRow, appendCall } from './append-call.ts';
import { appendOutcome, refuseTooLarge } from './append-queue.ts';
import { loader } from './loader.ts';
import { openPool } from './pool.ts';
import { digestKeyOf, prepareAppend } from './prepare-append.ts';
import { readWholeStream } from './read-stream.ts';
import { translate } from './rejections.ts';
import type { NewAccount } from './tenant.ts';
import type { Vault } from './vault.ts';

export type AccountKept = Pick<Account, 'id' | 'name' | 'roles' | 'namnd'> & {
  /** When the newest of its sessions began, epoch milliseconds; null where it has none. */
  readonly loggedInAt: number | null;
};

/** By which somebody comes in as an account, or is told of it. */
const ofAccount = {
  session: 'account_id',
  calendar_feed: 'account_id',
  identity: 'account_id',
  passkey: 'account_id',
  invitation: 'account_id',
  member_invitation: 'account_id',
  notice: 'account',
  mail_turn: 'account',
};

/** What an administrator does to one tenant, all of it in one transaction. */
export type Administration = {
  readonly store: EventStore;
  /** Makes the tenant ready for its first event. Once; again, it changes nothing. */
  makeHead(): Promise<void>;
  accounts(): Promise<readonly AccountKept[]>;
  /**
   * Adds those that are missing, and gives those their roles who lack them; who is closed stays so.
   * @returns how many were added
   */
  addAccounts(accounts: readonly NewAccount[]): Promise<number>;
  /** From now on the account has these roles and no others: sessions in others are over. */
  setRoles(
    account: string,
    roles: readonly [string, ...string[]],
    namnd?: string | null,
  ): Promise<void>;
  /** Takes all roles from the account, and all by which anybody comes in as it. Its name stays. */
  closeAccount(account: string): Promise<void>;
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

    async accounts() {
      const text = `select id, name, roles, namnd,
                           (select max(begun_at) from session
                             where session.tenant = account.tenant and account_id = id) as "loggedInAt"
                      from account where tenant = $1 order by name, id`;
      return (await client.query(text, [tenant])).rows;
    },

    async addAccounts(accounts) {
      let added = 0;
      for (const { id, name, roles, demoUser = null, email = null } of accounts) {
        const inserted = await client.query(
          `insert into account (id, tenant, name, roles, demo_user, email)
           values ($1, $2, $3, $4, $5, $6) on conflict (tenant, id) do nothing`,
          [id, tenant, name, roles, demoUser, email],
        );
        added += inserted.rowCount ?? 0;
        await client.query(
          `update account set roles = roles || array(select unnest($3::text[]) except select unnest(roles))
            where tenant = $1 and id = $2 and roles <> '{}' and not roles @> $3::text[]`,
          [tenant, id, roles],
        );
      }
      return added;
    },

    async setRoles(account, roles, namnd = null) {
      const given = [tenant, account, roles];
      await client.query(
        'update account set roles = $3, namnd = $4 where tenant = $1 and id = $2',
        [...given, namnd],
      );
      await client.query(
        'delete from session where tenant = $1 and account_id = $2 and role <> all ($3)',
        given,
      );
    },

    async closeAccount(account) {
      await client.query(
        `update account set roles = '{}', demo_user = null, email = null
          where tenant = $1 and id = $2`,
        [tenant, account],
      );
      for (const [table, column] of Object.entries(ofAccount)) {
        const text = `delete from ${table} where tenant = $1 and ${column} = $2`;
        await client.query(text, [tenant, account]);
      }
      const invited = 'delete from member_invitation where tenant = $1 and invited_by = $2';
      await client.query(invited, [tenant, account]);
    },

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
