import { randomBytes } from 'node:crypto';
import type { Database, Tx } from './database.ts';
import { sha256 } from './digest.ts';

/** On the way to the identity provider and back. */
const ATTEMPT_MS = 10 * 60_000;

/** Whom an identity provider vouches for, in its own words. */
export type Identity = { readonly issuer: string; readonly subject: string };

/** An account, and the verksamhet that it is of. */
type AccountRef = { readonly tenant: string; readonly account: string };

type Attempt = {
  readonly nonce: string;
  readonly verifier: string;
  /** The hash of an invitation that is to be taken up. */
  readonly invitation: Buffer | null;
  /** The page to come back to. */
  readonly back: string;
};

export type Identities = {
  /** The accounts that this identity has, by verksamhet. */
  accountsOf(identity: Identity): Promise<readonly AccountRef[]>;
  /** A token that binds, once, the identity of who comes with it to the account. */
  invite(account: AccountRef, expiresAt: number): Promise<string>;
  /** Undefined where there is no such invitation, or not any more. */
  takeUp(invitation: Buffer, identity: Identity, at: number): Promise<AccountRef | undefined>;
  /** From now on the identity is the account's, and no other is. */
  bind(account: AccountRef, identity: Identity): Promise<void>;
  beginAttempt(
    state: string,
    browser: string,
    attempt: Omit<Attempt, 'invitation'> & { readonly invitation: string | null },
    at: number,
  ): Promise<void>;
  /** Once, and by the browser that began it. */
  takeAttempt(state: string, browser: string, at: number): Promise<Attempt | undefined>;
};

/** Of the API's own role. Tokens are stored hashed only. */
export function identities(database: Database): Identities {
  return {
    accountsOf: ({ issuer, subject }) =>
      database.across(async (tx) => {
        const rows = await tx
          .selectFrom('identity')
          .select(['tenant', 'account_id as account'])
          .where('issuer', '=', issuer)
          .where('subject', '=', subject)
          .orderBy('tenant')
          .execute();
        return rows as AccountRef[];
      }),

    invite: ({ tenant, account }, expiresAt) =>
      database.inTenant(tenant, async (tx) => {
        const token = randomBytes(32).toString('base64url');
        const row = { token_hash: sha256(token), expires_at: expiresAt };
        await tx
          .insertInto('invitation')
          .values({ tenant, account_id: account, ...row })
          .onConflict((conflict) => conflict.columns(['tenant', 'account_id']).doUpdateSet(row))
          .execute();
        return token;
      }),

    async takeUp(invitation, identity, at) {
      const invited = await database.across((tx) =>
        tx
          .selectFrom('invitation')
          .select('tenant')
          .where('token_hash', '=', invitation)
          .executeTakeFirst(),
      );
      if (!invited) return undefined;
      const { tenant } = invited;
      return await database.inTenant(tenant, async (tx) => {
        const taken = await tx
          .deleteFrom('invitation')
          .where('token_hash', '=', invitation)
          .where('expires_at', '>', at)
          .returning('account_id')
          .executeTakeFirst();
        if (!taken) return undefined;
        const account = { tenant, account: taken.account_id };
        await bindIn(tx, account, identity);
        return account;
      });
    },

    bind: (account, identity) =>
      database.inTenant(account.tenant, (tx) => bindIn(tx, account, identity)),

    beginAttempt: (state, browser, attempt, at) =>
      database.across(async (tx) => {
        await tx
          .deleteFrom('login_attempt')
          .where('begun_at', '<=', at - ATTEMPT_MS)
          .execute();
        await tx
          .insertInto('login_attempt')
          .values({
            ...{ state_hash: sha256(state), browser_hash: sha256(browser), begun_at: at },
            ...attempt,
            invitation: attempt.invitation === null ? null : sha256(attempt.invitation),
          })
          .execute();
      }),

    takeAttempt: (state, browser, at) =>
      database.across(async (tx) => {
        const row = await tx
          .deleteFrom('login_attempt')
          .where('state_hash', '=', sha256(state))
          .where('browser_hash', '=', sha256(browser))
          .where('begun_at', '>', at - ATTEMPT_MS)
          .returning(['nonce', 'verifier', 'invitation', 'back'])
          .executeTakeFirst();
        return row as Attempt | undefined;
      }),
  };
}

/** The account is who comes now, and nobody else any more. */
async function bindIn(
  tx: Tx,
  { tenant, account }: AccountRef,
  { issuer, subject }: Identity,
): Promise<void> {
  await tx
    .deleteFrom('identity')
    .where((is) =>
      is.or([
        is('account_id', '=', account),
        is.and([is('issuer', '=', issuer), is('subject', '=', subject)]),
      ]),
    )
    .execute();
  await tx
    .insertInto('identity')
    .values({ tenant, account_id: account, issuer, subject })
    .execute();
}
