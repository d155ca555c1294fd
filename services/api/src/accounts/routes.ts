import { randomUUID } from 'node:crypto';
import {
  AccountInvited,
  AccountKeptList,
  AccountOpened,
  AccountOpening,
  AccountRoles,
} from '@fyr/contracts';
import { namnderOn, type Role, registerOf, verksamhetEvents } from '@fyr/domain';
import { history, Rejection, refuse } from '@fyr/kernel';
import type { AccountKept } from '@fyr/postgres';
import type { z } from 'zod';
import { type Caller, callerOf } from '../caller.ts';
import { raw } from '../raw.ts';
import type { Router } from '../router.ts';
import type { Services } from '../services.ts';

const path = '/api/v1/account';
const INVITED_DAYS = 14;
const DAY_MS = 86_400_000;

type Given = { readonly roles: readonly Role[]; readonly namnd?: string | null | undefined };

/** Accounts and roles, for whoever keeps them: of everybody's but their own. */
export function accountRoutes(app: Router, services: Services): void {
  const config = { may: 'runs' } as const;
  const { accountKeeping, identities, log } = services;

  app.get(path, { config, schema: { response: { 200: AccountKeptList } } }, async (request) => {
    const caller = callerOf(request);
    const accounts = await accountKeeping.change(caller.tenant, ({ accounts }) => accounts());
    return {
      rows: accounts.filter(isEmployee).map(({ id, name, roles, namnd, loggedInAt }) => ({
        ...{ account: id, name, namnd, roles: roles as Role[] },
        loggedInAt: loggedInAt === null ? null : Number(loggedInAt),
      })),
      namnder: [...(await namnderOf(services, caller))],
    };
  });

  app.post(
    path,
    { config, schema: { body: AccountOpening, response: { 201: AccountOpened } } },
    async (request, reply) => {
      const caller = callerOf(request);
      const { name, roles, namnd } = request.body;
      await checkRoles(services, caller, { roles, namnd });
      const account = randomUUID();
      const opened = { id: account, name, roles, ...(namnd ? { namnd } : {}) };
      await accountKeeping.change(caller.tenant, ({ addAccounts }) => addAccounts([opened]));
      log.info({ by: caller.account, account, roles }, 'an account was opened');
      return await reply.code(201).send({ account });
    },
  );

  app.put(
    `${path}/:account/roles`,
    { config, schema: { body: AccountRoles, ...raw } },
    async (request, reply) => {
      const caller = callerOf(request);
      const { account } = request.params as { account: string };
      const { roles, namnd } = request.body as z.output<typeof AccountRoles>;
      await checkRoles(services, caller, { roles, namnd });
      const [first, ...others] = roles;
      if (!first) throw new Error('the contract let no roles pass');
      await accountKeeping.change(caller.tenant, async (changes) => {
        await requireOther(caller, account, changes.accounts);
        await changes.setRoles(account, [first, ...others], namnd);
      });
      log.info({ by: caller.account, account, roles }, 'roles were set');
      return await reply.code(204).send();
    },
  );

  app.post(`${path}/:account/close`, { config, schema: raw }, async (request, reply) => {
    const caller = callerOf(request);
    const { account } = request.params as { account: string };
    await accountKeeping.change(caller.tenant, async (changes) => {
      await requireOther(caller, account, changes.accounts);
      await changes.closeAccount(account);
    });
    log.info({ by: caller.account, account }, 'an account was closed');
    return await reply.code(204).send();
  });

  app.post(
    `${path}/:account/invitation`,
    { config, schema: { response: { 201: AccountInvited } } },
    async (request, reply) => {
      const caller = callerOf(request);
      const { tenant } = caller;
      const { account } = request.params as { account: string };
      const kept = await accountKeeping.change(tenant, ({ accounts }) =>
        requireOther(caller, account, accounts),
      );
      if (kept.roles.length === 0) refuse('accountClosed');
      const expiresAt = services.clock.now() + INVITED_DAYS * DAY_MS;
      const token = await identities.invite({ tenant, account }, expiresAt);
      const to = `/api/v1/login?invitation=${token}`;
      const { href } = new URL(to, services.originOf(request));
      log.info({ by: caller.account, account }, 'an account was invited to');
      return await reply.code(201).send({ address: href, expiresAt });
    },
  );
}

/** Whoever is invited to a ledningsgrupp from outside is the group's to let in. */
function isEmployee({ ledningsgrupp }: AccountKept): boolean {
  return ledningsgrupp === null;
}

/** @throws Rejection `unknown`, or `not_allowed` for the caller's own: nobody gives themselves anything */
async function requireOther(
  caller: Caller,
  account: string,
  accounts: () => Promise<readonly AccountKept[]>,
): Promise<AccountKept> {
  if (account === caller.account) refuse('accountOwn');
  const kept = (await accounts()).find(({ id }) => id === account);
  if (!kept || !isEmployee(kept)) throw new Rejection('unknown', 'no such account');
  return kept;
}

/** Which roles one account may hold together the database knows. @throws Rejection `not_allowed` */
async function checkRoles(
  services: Services,
  caller: Caller,
  { roles, namnd }: Given,
): Promise<void> {
  if (namnd === undefined || namnd === null) return;
  if (!roles.includes('namnd')) refuse('namndWithoutRole');
  if (!(await namnderOf(services, caller)).includes(namnd)) refuse('namndUnknown', { namnd });
}

async function namnderOf({ released }: Services, { tenant, today }: Caller) {
  const recorded = await released.store.readStream(tenant, tenant);
  return namnderOn(registerOf(history(verksamhetEvents, recorded)), today);
}
