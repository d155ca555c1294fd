import { Session, SessionChange, SessionOrDemo } from '@fyr/contracts';
import { commandsOf, isWithinType, type Role, readingOfType, rights, workflows } from '@fyr/domain';
import { Rejection, type Workflow } from '@fyr/kernel';
import { type Account, sessionLimits } from '@fyr/postgres';
import type { z } from 'zod';
import { admitted, type Caller, callerOf } from './caller.ts';
import { rolesWithin } from './login/assurance.ts';
import type { Login } from './login/login.ts';
import { nameOfGroup } from './passkeys/group-name.ts';
import { isByPasskey, rolesByPasskey } from './passkeys/proof.ts';
import { invalid } from './problem.ts';
import { raw } from './raw.ts';
import { doorOf } from './rights.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { nameOfVerksamhet, namesOfEnheter, ombudEnheter } from './verksamhet.ts';

/** Who am I, in which role, log out. */
export function sessionRoutes(app: Router, services: Services): void {
  const path = '/api/v1/session';
  const open = { may: 'anybody' } as const;
  const member = { may: 'member' } as const;

  app.get(path, { config: open, schema: { response: { 200: SessionOrDemo } } }, async (request) => {
    const caller = await admitted(services, request);
    if (caller) return await describeSession(services, caller);
    if (services.hasProvider) return { demo: [], provider: true };
    if (!services.hasDemoLogin(request)) throw new Rejection('unauthenticated', 'no session');
    const users = await services.accounts.demoUsers();
    const demo = users.map(({ demoUser, name, roles }) => ({
      ...{ user: demoUser ?? '', name, roles: roles as Role[] },
    }));
    return { demo, provider: false };
  });

  /** Another of the roles, with a new token: what the old one was for is over. No more time by it. */
  app.put(
    path,
    {
      config: member,
      schema: { body: SessionChange, response: { 200: Session } },
    },
    async (request, reply) => {
      const before = callerOf(request);
      const { role } = request.body;
      const { tenant, account: id, proof } = before;
      const account = await services.accounts.find(tenant, id);
      if (!account?.roles.includes(role)) throw invalid('role', 'role_not_held');
      const sure = isByPasskey(proof)
        ? rolesByPasskey(account.roles, services.passkeyRoles)
        : rolesWithin(account.roles, proof, await services.login(request));
      if (!sure.includes(role)) {
        throw invalid('role', 'role_unsure');
      }
      const caller = await services.sessions.change(before, account, role);
      reply.header('set-cookie', services.cookie.set(caller.session));
      return await describeSession(services, caller);
    },
  );

  app.delete(path, { config: member, schema: raw }, async (request, reply) => {
    const caller = callerOf(request);
    await services.sessions.end(caller);
    // Ended here, it is still to be ended where it was begun.
    const login = isByPasskey(caller.proof) ? undefined : await services.login(request);
    const there = login && (await endThere(login));
    if (there) reply.header('location', there.href);
    return reply.code(204).header('set-cookie', services.cookie.clear()).send();
  });
}

/** Where the browser ends the provider's session; a provider out of reach keeps nobody logged in here. */
async function endThere({ provider, origin }: Login): Promise<URL | undefined> {
  return await provider.endSessionUrl(`${origin}/`).catch(() => undefined);
}

async function describeSession(
  services: Services,
  caller: Caller,
): Promise<z.input<typeof Session>> {
  const { account, tenant, role, roles, enheter, expiresAt, member, within } = caller;
  const group = member && (await nameOfGroup(services.released, tenant, member.ledningsgrupp));
  const name = group ?? caller.name;
  const commands = Object.values<Workflow>(workflows).map((workflow) => [
    workflow.name,
    [...commandsOf(role, workflow)],
  ]);
  const { names, calendar, runs } = rights[role];
  const everybody = names !== null ? await services.accounts.ofTenant(tenant) : [];
  const ombud = everybody.filter(isOmbud);
  const works = names !== null ? await ombudEnheter(services.released, tenant) : new Map();
  return {
    ...{ account, name, verksamhet: tenant, role, expiresAt },
    roles: [...roles],
    enheter: [...enheter],
    verksamhetName: within ? null : await nameOfVerksamhet(services.released, tenant),
    enhetNames: within ? {} : await namesOfEnheter(services.released, tenant),
    ledningsgrupp: member?.ledningsgrupp ?? null,
    rights: {
      commands: Object.fromEntries(commands),
      lists: Object.keys(workflows).filter(
        (type) => readingOfType(role, type) !== null && !(within && !isWithinType(type)),
      ),
      statistics: doorOf(caller),
      calendar: calendar !== null,
      runs,
    },
    ombud: ombud.map((one) => ({
      account: one.id,
      name: one.name,
      enheter: [...(works.get(one.id) ?? [])],
    })),
    accounts: names === 'everybody' ? everybody.filter(isOpen).map(accountTold) : [],
    idleMs: sessionLimits.idleMs,
  };
}

function accountTold({ id, name, roles }: Account) {
  return { account: id, name, roles: [...roles] };
}

function isOpen({ roles }: Account): boolean {
  return roles.length > 0;
}

function isOmbud({ roles }: Account): boolean {
  return roles.includes('ombud');
}
