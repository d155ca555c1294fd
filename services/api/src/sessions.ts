import type { Role } from '@fyr/domain';
import { type Clock, dayOf } from '@fyr/kernel';
import {
  type Account,
  type Accounts,
  type Proof,
  type Session,
  sessionLimits,
} from '@fyr/postgres';
import type { Caller } from './caller.ts';
import type { ClosedStore } from './showing.ts';
import { enheterNow } from './verksamhet.ts';

export type Sessions = {
  /** The caller whose session it is, unless it is over. Asking keeps it alive. */
  find(token: string): Promise<Caller | undefined>;
  begin(account: Account, role: Role, proof: Proof): Promise<Caller>;
  end(caller: Caller): Promise<void>;
  /** Ends what the identity provider does not vouch for any more. */
  endVouched(issuer: string, over: { sid: string } | { subject: string }): Promise<void>;
  /** Looks without keeping it alive. */
  isAlive(caller: Caller): Promise<boolean>;
  /** Tells of a session that is ended here, by its token. */
  onEnd(listener: (session: string) => void): void;
};

/** Sessions as callers: an account in its one active role. */
export function openSessions(accounts: Accounts, store: ClosedStore, clock: Clock): Sessions {
  const listeners: ((session: string) => void)[] = [];

  async function callerOf(session: string, begun: Session): Promise<Caller> {
    const { id, tenant, name, roles } = begun.account;
    const role = begun.role as Role;
    return {
      ...{ session, tenant, account: id, name, role, proof: begun.proof },
      roles: roles as readonly Role[],
      enheter: await enheterNow({ store, clock }, { tenant, account: id, role }),
      today: dayOf(clock.now()),
      expiresAt: begun.begunAt + sessionLimits.absoluteMs,
      showing: [],
    };
  }

  return {
    async find(token) {
      const session = await accounts.readSession(token, clock.now());
      return session && (await callerOf(token, session));
    },
    async begin(account, role, proof) {
      const begunAt = clock.now();
      await accounts.sweepSessions(begunAt);
      const token = await accounts.beginSession(account, role, begunAt, proof);
      return await callerOf(token, { account, role, begunAt, proof });
    },
    async end({ session }) {
      await accounts.endSession(session);
      for (const listener of listeners) listener(session);
    },
    endVouched: (issuer, over) => accounts.endVouched(issuer, over),
    isAlive: ({ session }) => accounts.sessionStands(session, clock.now()),
    onEnd: (listener) => {
      listeners.push(listener);
    },
  };
}
