import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';
import { sha256 } from './digest.ts';
import { addPasskey, type Passkey } from './passkeys.ts';

/** An account from outside the kommun, for one ledningsgrupp. Its name is nobody's: that is the group's to tell. */
type MemberAccount = {
  readonly tenant: string;
  readonly account: string;
  readonly ledningsgrupp: string;
};

export type MemberInvitation = MemberAccount & {
  /** The account of whoever made it. */
  readonly invitedBy: string;
  readonly expiresAt: number;
};

export type MemberInvitations = {
  /** The account is there from now on, whether or not it was. */
  openAccount(member: MemberAccount, name: string): Promise<void>;
  /** Gives the token, which is stored hashed only. One made before it leads nowhere any longer. */
  invite(invitation: Omit<MemberInvitation, 'ledningsgrupp'>): Promise<string>;
  /** Undefined where there is none, or it has been used, withdrawn or replaced, or is over. */
  find(token: string, at: number): Promise<MemberInvitation | undefined>;
  /** The invitations into a group that may still be used. */
  into(tenant: string, ledningsgrupp: string, at: number): Promise<readonly MemberInvitation[]>;
  /** Uses it up for a passkey: 'known' where the verksamhet has that one, and it may be used still. */
  takeUp(token: string, passkey: Passkey, at: number): Promise<'taken' | 'known' | 'gone'>;
  withdraw(tenant: string, account: string): Promise<void>;
};

const columns = [
  ...['invitation.tenant', 'invitation.account_id as account', 'account.ledningsgrupp'],
  ...['invited_by as invitedBy', 'expires_at as expiresAt'],
] as const;

/** Of the API's own role. */
export function memberInvitations(database: Database): MemberInvitations {
  const invitations = (tx: Tx, at: number) =>
    tx
      .selectFrom('member_invitation as invitation')
      .innerJoin('account', (join) =>
        join
          .onRef('account.id', '=', 'invitation.account_id')
          .onRef('account.tenant', '=', 'invitation.tenant'),
      )
      .select(columns)
      .where('expires_at', '>', at);

  const find = (token: string, at: number) =>
    database.across(async (tx) => {
      const row = await invitations(tx, at)
        .where('token_hash', '=', sha256(token))
        .executeTakeFirst();
      return row as MemberInvitation | undefined;
    });

  return {
    find,

    openAccount: ({ tenant, account, ledningsgrupp }, name) =>
      database.inTenant(tenant, async (tx) => {
        await tx
          .insertInto('account')
          .values({ id: account, tenant, name, roles: ['ledamot'], ledningsgrupp })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),

    invite: ({ tenant, account, invitedBy, expiresAt }) =>
      database.inTenant(tenant, async (tx) => {
        const token = randomBytes(32).toString('base64url');
        const row = { token_hash: sha256(token), invited_by: invitedBy, expires_at: expiresAt };
        await tx
          .insertInto('member_invitation')
          .values({ tenant, account_id: account, ...row })
          .onConflict((conflict) => conflict.columns(['tenant', 'account_id']).doUpdateSet(row))
          .execute();
        return token;
      }),

    into: (tenant, ledningsgrupp, at) =>
      database.inTenant(tenant, async (tx) => {
        const rows = await invitations(tx, at)
          .where('account.ledningsgrupp', '=', ledningsgrupp)
          .execute();
        return rows as unknown as MemberInvitation[];
      }),

    async takeUp(token, passkey, at) {
      const invited = await find(token, at);
      if (!invited) return 'gone';
      const { tenant, account } = invited;
      return await database.inTenant(tenant, async (tx) => {
        // Whoever comes second waits here for the first, and finds it gone.
        const held = await tx
          .selectFrom('member_invitation')
          .select('account_id')
          .where('token_hash', '=', sha256(token))
          .where('expires_at', '>', at)
          .forUpdate()
          .executeTakeFirst();
        if (!held) return 'gone';
        if (!(await addPasskey(tx, { tenant, account }, passkey))) return 'known';
        await tx.deleteFrom('member_invitation').where('token_hash', '=', sha256(token)).execute();
        return 'taken';
      });
    },

    withdraw: (tenant, account) =>
      database.inTenant(tenant, async (tx) => {
        await tx.deleteFrom('member_invitation').where('account_id', '=', account).execute();
      }),
  };
}

type Tx = Parameters<Parameters<Database['inTenant']>[1]>[0];
