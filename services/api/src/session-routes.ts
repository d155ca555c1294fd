import { DemoLogin, Session, SessionChange, SessionOrDemo } from '@fyr/contracts';
import { commandsOf, type Role, readingOfType, workflows } from '@fyr/domain';
import { Rejection, type Workflow } from '@fyr/kernel';
import { type Account, sessionLimits } from '@fyr/postgres';
import type { z } from 'zod';
import { admitted, type Caller, callerOf, guard } from './caller.ts';
import { rolesWithin } from './login/assurance.ts';
import type { Login } from './login/login.ts';
import { invalid } from './problem.ts';
import { raw } from './raw.ts';
import { doorOf } from './rights.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { namesOfEnheter, ombudEnheter } from './verksamhet.ts';

/** Log in, who am I, log out. */
export function sessionRoutes(app: Router, services: Services): void {
  const path = '/api/v1/session';

  app.get(path, { schema: { response: { 200: SessionOrDemo } } }, async (request) => {
    const caller = await admitted(services, request);
    if (caller) return await describeSession(services, caller);
    const provider = services.login !== undefined;
    if (!services.hasDemoLogin(request)) {
      if (provider) return { demo: [], provider };
      throw new Rejection('unauthenticated', 'no session');
    }
    const users = await services.accounts.demoUsers();
    const demo = users.map(({ demoUser, name, roles }) => ({
      ...{ user: demoUser ?? '', name, roles: roles as Role[] },
    }));
    return { demo, provider };
  });

  app.post(
    path,
    {
      onRequest: async (request) => {
        if (services.hasDemoLogin(request)) return void (await admitted(services, request));
        throw new Rejection('forbidden', 'no demo login here', {
          because: [{ rule: 'demoLoginElsewhere' }],
        });
      },
      schema: { body: DemoLogin, response: { 201: Session } },
    },
    async (request, reply) => {
      const { user, role } = request.body;
      const account = await services.accounts.findDemoUser(user);
      if (!account) throw invalid('user', 'no_such_user');
      const before = await admitted(services, request);
      if (before) await services.sessions.end(before);
      const caller = await services.sessions.begin(account, chosenRole(account, role));
      reply.code(201).header('set-cookie', services.cookie.set(caller.session));
      return await describeSession(services, caller);
    },
  );

  /** Another of the roles, with a new token: what the old one was for is over. */
  app.put(
    path,
    {
      onRequest: guard(services),
      schema: { body: SessionChange, response: { 200: Session } },
    },
    async (request, reply) => {
      const before = callerOf(request);
      const { role } = request.body;
      const { tenant, account: id, proof } = before;
      const account = await services.accounts.find(tenant, id);
      if (!account?.roles.includes(role)) throw invalid('role', 'role_not_held');
      if (!rolesWithin(account.roles, proof, services.login).includes(role)) {
        throw invalid('role', 'role_unsure');
      }
      await services.sessions.end(before);
      const caller = await services.sessions.begin(account, role, proof);
      reply.header('set-cookie', services.cookie.set(caller.session));
      return await describeSession(services, caller);
    },
  );

  app.delete(path, { onRequest: guard(services), schema: raw }, async (request, reply) => {
    const caller = callerOf(request);
    await services.sessions.end(caller);
    // Ended here, it is still to be ended where it was begun.
    const { login } = services;
    const there = caller.proof && login && (await endThere(login));
    if (there) reply.header('location', there.href);
    return reply.code(204).header('set-cookie', services.cookie.clear()).send();
  });
}

/** The role named, or the only one there is. */
function chosenRole({ roles }: Account, named: Role | undefined): Role {
  if (named !== undefined && !roles.includes(named)) throw invalid('role', 'role_not_held');
  if (named === undefined && roles.length > 1) throw invalid('role', 'role_required');
  return named ?? (roles[0] as Role);
}

/** Where the browser ends the provider's session; a provider out of reach keeps nobody logged in here. */
async function endThere({ provider, origin }: Login): Promise<URL | undefined> {
  return await provider.endSessionUrl(`${origin}/`).catch(() => undefined);
}

async function describeSession(
  services: Services,
  caller: Caller,
): Promise<z.input<typeof Session>> {
  const { account, name, tenant, role, roles, enheter, expiresAt } = caller;
  const commands = Object.values<Workflow>(workflows).map((workflow) => [
    workflow.name,
    [...commandsOf(role, workflow)],
  ]);
  const names = role === 'ombud' || role === 'arbetsledare';
  const everybody = names ? await services.accounts.ofTenant(tenant) : [];
  const ombud = everybody.filter(isOmbud);
  const works = names ? await ombudEnheter(services, tenant) : new Map();
  return {
    ...{ account, name, verksamhet: tenant, role, expiresAt },
    roles: [...roles],
    enheter: [...enheter],
    enhetNames: await namesOfEnheter(services, tenant),
    rights: {
      commands: Object.fromEntries(commands),
      lists: Object.keys(workflows).filter((type) => readingOfType(role, type) !== null),
      statistics: doorOf(caller),
    },
    ombud: ombud.map((one) => ({
      account: one.id,
      name: one.name,
      enheter: [...(works.get(one.id) ?? [])],
    })),
    accounts: role === 'arbetsledare' ? everybody.map(accountTold) : [],
    idleMs: sessionLimits.idleMs,
  };
}

function accountTold({ id, name, roles }: Account) {
  return { account: id, name, roles: [...roles] };
}

function isOmbud({ roles }: Account): boolean {
  return roles.includes('ombud');
}
