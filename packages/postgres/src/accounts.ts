import { randomBytes } from 'node:crypto';
import { refuseUnbound } from './database.ts';
import { sha256 } from './digest.ts';
import type { Identity } from './identities.ts';
import { openPool } from './pool.ts';
import { translate } from './rejections.ts';

/** How long a session stands without a call, and at all. */
export const sessionLimits = { idleMs: 15 * 60_000, absoluteMs: 8 * 3_600_000 } as const;
/** A session in use is written down again no oftener than this. */
const SEEN_MS = 60_000;

export type Account = {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  /** None: it is closed. */
  readonly roles: readonly string[];
  /** The one that they sit in, invited from outside; null for employees. */
  readonly ledningsgrupp: string | null;
  /** The one that they read for, by the code it has as controller; null: the only one there is. */
  readonly namnd: string | null;
  /** Whom the demo's own identity provider knows by this word; only in a demo installation. */
  readonly demoUser: string | null;
};
export type Session = {
  readonly account: Account;
  readonly role: string;
  readonly begunAt: number;
  /** What the identity provider said of it. */
  readonly proof: Proof;
};
/** Who vouched for whom, in which session of its own, and how surely. */
export type Proof = Identity & { readonly sid: string | null; readonly acr: string | null };

export type Accounts = {
  find(tenant: string, id: string): Promise<Account | undefined>;
  /** Of employees. */
  ofTenant(tenant: string): Promise<readonly Account[]>;
  demoUsers(): Promise<readonly Account[]>;
  findDemoUser(user: string): Promise<Account | undefined>;
  /**
   * Gives the opaque token, which is stored hashed only. The role must be one of the account's. What
   * goes on from another session has begun when that one did.
   */
  beginSession(
    account: Account,
    role: string,
    at: number,
    proof: Proof,
    begunAt?: number,
  ): Promise<string>;
  /** The session, unless it is over: after 15 idle minutes, or 8 hours. Asking keeps it alive. */
  readSession(token: string, at: number): Promise<Session | undefined>;
  /** Whether the session stands, without keeping it alive. */
  sessionStands(token: string, at: number): Promise<boolean>;
  endSession(token: string): Promise<void>;
  /** Ends what rests on a session of the identity provider's, or on all that it vouched for. */
  endVouched(issuer: string, over: { sid: string } | { subject: string }): Promise<void>;
  /** Removes sessions that are over. */
  sweepSessions(at: number): Promise<void>;
  close(): Promise<void>;
};

const columns =
  'account.id, account.tenant, name, roles, ledningsgrupp, namnd, demo_user as "demoUser"';

/** Of the API's own role. */
export async function openAccounts(url: string): Promise<Accounts> {
  const pool = openPool(url, { max: 4 });
  await refuseUnbound(pool);

  async function query<Row>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    try {
      return (await pool.query({ name, text, values })).rows;
    } catch (error) {
      throw translate(error);
    }
  }
  const hashOf = (token: string) => sha256(token);

  return {
    async find(tenant, id) {
      const text = `select ${columns} from account where tenant = $1 and id = $2`;
      return (await query<Account>('account', text, [tenant, id]))[0];
    },
    async ofTenant(tenant) {
      const text = `select ${columns} from account
                     where tenant = $1 and ledningsgrupp is null order by name, id`;
      return await query<Account>('accounts', text, [tenant]);
    },
    async demoUsers() {
      const text = `select ${columns} from account where demo_user is not null order by demo_user`;
      return await query<Account>('demo_users', text, []);
    },
    async findDemoUser(user) {
      const text = `select ${columns} from account where demo_user = $1`;
      return (await query<Account>('demo_user', text, [user]))[0];
    },

    async beginSession(account, role, at, proof, begunAt = at) {
      if (!account.roles.includes(role)) throw new Error(`the account is not ${role}`);
      const token = randomBytes(32).toString('base64url');
      await query(
        'begin_session',
        `insert into session (token_hash, tenant, account_id, role, begun_at, seen_at,
                              issuer, subject, sid, acr)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[hashOf(token), account.tenant, account.id, role, begunAt, at],
          ...[proof.issuer, proof.subject, proof.sid, proof.acr],
        ],
      );
      return token;
    },

    async readSession(token, at) {
      const rows = await query<
        Account & { role: string; begunAt: number; seenAt: number; proof: Proof }
      >(
        'read_session',
        `select ${columns}, role, begun_at as "begunAt", seen_at as "seenAt",
                json_build_object('issuer', issuer, 'subject', subject, 'sid', sid, 'acr', acr) as proof
           from session join account on account.id = account_id and account.tenant = session.tenant
          where token_hash = $1 and begun_at > $2 and seen_at > $3 and role = any (roles)`,
        [hashOf(token), at - sessionLimits.absoluteMs, at - sessionLimits.idleMs],
      );
      const [row] = rows;
      if (!row) return undefined;
      const { role, begunAt, seenAt, proof, ...account } = row;
      if (at - seenAt >= SEEN_MS) {
        const text = 'update session set seen_at = $2 where token_hash = $1 and seen_at < $2';
        await query('see_session', text, [hashOf(token), at]);
      }
      return { account, role, begunAt, proof };
    },

    async sessionStands(token, at) {
      const rows = await query(
        'session_stands',
        `select from session join account on account.id = account_id and account.tenant = session.tenant
          where token_hash = $1 and begun_at > $2 and seen_at > $3 and role = any (roles)`,
        [hashOf(token), at - sessionLimits.absoluteMs, at - sessionLimits.idleMs],
      );
      return rows.length > 0;
    },

    async endSession(token) {
      await query('end_session', 'delete from session where token_hash = $1', [hashOf(token)]);
    },
    async endVouched(issuer, over) {
      const text = `delete from session
                     where issuer = $1 and (sid = $2 or ($2::text is null and subject = $3))`;
      const { sid = null, subject = null } = { ...over } as { sid?: string; subject?: string };
      await query('end_vouched', text, [issuer, sid, subject]);
    },
    async sweepSessions(at) {
      const text = 'delete from session where begun_at <= $1 or seen_at <= $2';
      await query('sweep_sessions', text, [
        at - sessionLimits.absoluteMs,
        at - sessionLimits.idleMs,
      ]);
    },
    close: () => pool.end(),
  };
}
