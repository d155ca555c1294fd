import type { Role, Within } from '@fyr/domain';
import { type Clock, dayOf } from '@fyr/kernel';
import {
  type Account,
  type Accounts,
  type Proof,
  type Session,
  sessionLimits,
} from '@fyr/postgres';
import type { Caller } from './caller.ts';
import { type GroupReader, type MemberOf, reachWithin } from './passkeys/reach-within.ts';
import type { Room } from './rooms.ts';
import { enheterNow } from './verksamhet.ts';

export type Sessions = {
  /** The caller whose session it is, unless it or their term is over. Asking keeps it alive. */
  find(token: string): Promise<Caller | undefined>;
  /** @throws where the account is of a ledningsgrupp in which it has no seat */
  begin(account: Account, role: Role, proof: Proof): Promise<Caller>;
  /** Goes on in another role by a new token, and is over no later than it would have been. */
  change(before: Caller, account: Account, role: Role): Promise<Caller>;
  end(caller: Caller): Promise<void>;
  /** Ends what the identity provider does not vouch for any more. */
  endVouched(issuer: string, over: { sid: string } | { subject: string }): Promise<void>;
  /** The caller as of now, without keeping the session alive; undefined where it is over. */
  asOfNow(caller: Caller): Promise<Caller | undefined>;
  /** What there is for an account from outside; null: no limit; undefined where its term is over. */
  reachOf(
    account: Pick<Account, 'id' | 'tenant' | 'ledningsgrupp'>,
  ): Promise<Within | null | undefined>;
  /** Tells of a session that is ended here, by its token. */
  onEnd(listener: (session: string) => void): void;
};

/** Sessions as callers: an account in its one active role. */
export function openSessions(
  accounts: Accounts,
  { store, database }: Pick<Room, 'store' | 'database'>,
  clock: Clock,
): Sessions {
  const listeners: ((session: string) => void)[] = [];
  const reader: GroupReader = { store, database, clock };

  async function callerOf(session: string, begun: Session): Promise<Caller | undefined> {
    const { id, tenant, name, roles } = begun.account;
    const role = begun.role as Role;
    const member = memberOf(begun.account);
    const within = member && (await reachWithin(reader, member));
    if (within === undefined) return undefined;
    return {
      ...{ session, tenant, account: id, name, role, member, within, proof: begun.proof },
      roles: roles as readonly Role[],
      enheter: await enheterNow({ store, clock }, begun.account, role),
      today: dayOf(clock.now()),
      expiresAt: begun.begunAt + sessionLimits.absoluteMs,
      showing: [],
    };
  }

  async function begin(
    account: Account,
    role: Role,
    proof: Proof,
    begunAt: number,
  ): Promise<Caller> {
    const token = await accounts.beginSession(account, role, clock.now(), proof, begunAt);
    const caller = await callerOf(token, { account, role, begunAt, proof });
    if (!caller) throw new Error('the account has no seat in its ledningsgrupp');
    return caller;
  }

  async function end({ session }: Caller): Promise<void> {
    await accounts.endSession(session);
    for (const listener of listeners) listener(session);
  }

  return {
    async find(token) {
      const session = await accounts.readSession(token, clock.now());
      return session && (await callerOf(token, session));
    },
    async begin(account, role, proof) {
      const begunAt = clock.now();
      await accounts.sweepSessions(begunAt);
      return await begin(account, role, proof, begunAt);
    },
    async change(before, account, role) {
      await end(before);
      return await begin(account, role, before.proof, before.expiresAt - sessionLimits.absoluteMs);
    },
    end,
    endVouched: (issuer, over) => accounts.endVouched(issuer, over),
    async asOfNow(caller) {
      if (!(await accounts.sessionStands(caller.session, clock.now()))) return undefined;
      const today = dayOf(clock.now());
      const within = caller.member && (await reachWithin(reader, caller.member));
      return within === undefined ? undefined : { ...caller, today, within };
    },
    async reachOf(account) {
      const member = memberOf(account);
      return member && (await reachWithin(reader, member));
    },
    onEnd: (listener) => {
      listeners.push(listener);
    },
  };
}

function memberOf(account: Pick<Account, 'id' | 'tenant' | 'ledningsgrupp'>): MemberOf | null {
  const { id, tenant, ledningsgrupp } = account;
  return ledningsgrupp === null ? null : { tenant, account: id, ledningsgrupp };
}
