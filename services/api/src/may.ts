import { holds, isOfGroup, type Right } from '@fyr/domain';
import { Rejection, type Workflow } from '@fyr/kernel';
import type { FastifyRequest } from 'fastify';
import { admitted, type Caller } from './caller.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';

/** Who may come to an address at all. */
export type May =
  /** Everybody: nothing there is about anybody. */
  | 'anybody'
  /** Whoever brings a link, a token or a secret, which the route itself looks at. */
  | 'bearer'
  /** Whoever is logged in, in any role, to what is their own. */
  | 'member'
  /** Whoever is invited to a ledningsgrupp from outside, to what is their own. */
  | 'invited'
  | Right;

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly may: May;
  }
}

/**
 * Every route says in its `config` who may, and is asked nothing before that is settled: before a
 * body is read, and before it is known whether there is such a stream.
 * @throws where a route says nothing of it
 */
export function requireRules(app: Router, services: Services): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.may === undefined) throw new Error(`${method} ${url} does not say who may`);
  });
  app.addHook('onRequest', async (request: FastifyRequest) => {
    if (request.is404) return;
    const { may } = request.routeOptions.config;
    if (may === 'anybody' || may === 'bearer') return;
    const caller = await admitted(services, request);
    if (!caller) throw new Rejection('unauthenticated', 'no session');
    request.caller = caller;
    if (may === 'invited') requireInvited(caller);
    else if (may !== 'member') requireRight(caller, may);
  });
}

/** @throws Rejection `forbidden` */
function requireInvited({ member }: Caller): void {
  if (member) return;
  throw new Rejection('forbidden', 'not invited', { because: [{ rule: 'passkeyForInvited' }] });
}

/** @throws Rejection `forbidden`: said of the role, whatever streams there are */
export function requireRight({ role, within }: Caller, right: Right): void {
  if (within && !isOfGroup(right)) {
    throw new Rejection('forbidden', 'not of a ledningsgrupp', {
      because: [{ rule: 'outsideLedningsgrupp' }],
    });
  }
  if (holds(role, right)) return;
  const because =
    typeof right === 'object' && 'gives' in right
      ? { rule: 'commandOfOtherRole', values: { roles: rolesOf(right.in, right.gives) } }
      : { rule: 'readOfOtherRole', values: { role } };
  throw new Rejection('forbidden', `not of ${role}`, { because: [because] });
}

function rolesOf({ commands }: Workflow, command: string): string {
  return commands[command]?.roles.join(', ') ?? '';
}
