import { CompiledQuery } from 'kysely';
import type { Account } from './accounts.ts';
import type { Database } from './database.ts';
import type { NewAccount } from './tenant.ts';

export type AccountKept = Pick<Account, 'id' | 'name' | 'roles' | 'namnd' | 'ledningsgrupp'> & {
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

/** What is done to the accounts of one tenant, as part of a transaction. */
export type AccountChanges = {
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
};

/** One statement of the transaction. */
type Run = <Row>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

export function accountChanges(run: Run, tenant: string): AccountChanges {
  return {
    async accounts() {
      return await run<AccountKept>(
        `select id, name, roles, namnd, ledningsgrupp,
                (select max(begun_at) from session
                  where session.tenant = account.tenant and account_id = id) as "loggedInAt"
           from account where tenant = $1 order by name, id`,
        [tenant],
      );
    },

    async addAccounts(accounts) {
      let added = 0;
      for (const { id, name, roles, namnd = null, demoUser = null, email = null } of accounts) {
        const inserted = await run(
          `insert into account (id, tenant, name, roles, namnd, demo_user, email)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant, id) do nothing returning id`,
          [id, tenant, name, roles, namnd, demoUser, email],
        );
        added += inserted.length;
        await run(
          `update account set roles = roles || array(select unnest($3::text[]) except select unnest(roles))
            where tenant = $1 and id = $2 and roles <> '{}' and not roles @> $3::text[]`,
          [tenant, id, roles],
        );
      }
      return added;
    },

    async setRoles(account, roles, namnd = null) {
      await run('update account set roles = $3, namnd = $4 where tenant = $1 and id = $2', [
        ...[tenant, account, roles, namnd],
      ]);
      await run('delete from session where tenant = $1 and account_id = $2 and role <> all ($3)', [
        ...[tenant, account, roles],
      ]);
    },

    async closeAccount(account) {
      await run(
        `update account set roles = '{}', namnd = null, demo_user = null, email = null
          where tenant = $1 and id = $2`,
        [tenant, account],
      );
      for (const [table, column] of Object.entries(ofAccount)) {
        const text = `delete from ${table} where tenant = $1 and ${column} = $2`;
        await run(text, [tenant, account]);
      }
      const invited = 'delete from member_invitation where tenant = $1 and invited_by = $2';
      await run(invited, [tenant, account]);
    },
  };
}

/** The accounts of verksamheter, for those who run them from the page. */
export type AccountKeeping = {
  change<T>(tenant: string, work: (accounts: AccountChanges) => Promise<T>): Promise<T>;
};

/** Of the API's own role. */
export function accountKeeping(database: Database): AccountKeeping {
  return {
    change: (tenant, work) =>
      database.inTenant(tenant, async (tx) => {
        const run: Run = async <Row>(text: string, values: readonly unknown[]) =>
          (await tx.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
        return await work(accountChanges(run, tenant));
      }),
  };
}
