import type { Role, Within } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import type { Proof } from '@fyr/postgres';
import type { FastifyRequest } from 'fastify';
import { checkOrigin } from './origin.ts';
import type { MemberOf } from './passkeys/reach-within.ts';
import { Limited } from './problem.ts';
import type { Services } from './services.ts';
import type { Showing } from './showing.ts';

/** Who asks: an account in its one active verksamhet and role. */
export type Caller = {
  readonly session: string;
  readonly tenant: string;
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly roles: readonly Role[];
  /** Where an ombud has a share; that a nämnd answers for. */
  readonly enheter: readonly string[];
  readonly today: LocalDate;
  /** The seat of whoever is invited from outside to a ledningsgrupp; null for employees. */
  readonly member: MemberOf | null;
  /** What there is for them then; null for employees: whatever their role reads. */
  readonly within: Within | null;
  readonly expiresAt: number;
  /** What the identity provider said of them. */
  readonly proof: Proof;
  /** What the answer to them shows of persons; theirs alone, as each request has a caller of its own. */
  readonly showing: Showing;
};

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/**
 * Who asks, if they have a session: not too many calls, and for a change of state our own origin.
 * @throws Rejection `limited` or `forbidden`
 */
export async function admitted(
  services: Services,
  request: FastifyRequest,
): Promise<Caller | undefined> {
  const token = services.cookie.read(request.headers.cookie);
  const caller = token === undefined ? undefined : await services.sessions.find(token);
  // A made-up cookie is no caller of its own: without a session it is the address that is counted.
  const { waitSeconds } = services.rate.take(caller ? caller.session : request.ip);
  if (waitSeconds > 0) throw new Limited(waitSeconds);
  if (request.method !== 'GET') checkOrigin(request.headers, services.originOf(request));
  return caller;
}

export function callerOf({ caller }: FastifyRequest): Caller {
  if (!caller) throw new Error('a route that everybody may come to asked who calls');
  return caller;
}
