import { randomUUID } from 'node:crypto';
import { MemberInvite, MemberInvited, MemberLogins } from '@fyr/contracts';
import { isInvitable, isOfficer, type LedningsgruppContext, ledningsgrupp } from '@fyr/domain';
import { execute, Rejection, refuse } from '@fyr/kernel';
import type { Account, PasskeyOwner } from '@fyr/postgres';
import type { FastifyRequest } from 'fastify';
import { type Caller, callerOf } from '../caller.ts';
import { raw } from '../raw.ts';
import { reach } from '../rights.ts';
import type { Router } from '../router.ts';
import type { Services } from '../services.ts';
import { refused } from './ceremony.ts';
import { passkeyIssuer } from './proof.ts';

const DAY_MS = 86_400_000;

type Member = LedningsgruppContext['members'][number];

/** How members from outside are let in: each by a link of their own, told once to whoever makes it. */
export function memberInviteRoutes(app: Router, services: Services): void {
  const { accounts, clock, memberInvitations, passkeys } = services;
  const config = { may: { reads: 'ledningsgrupp', words: true } } as const;
  /** Before a body is read. */
  const onRequest = async (request: FastifyRequest) => void (await groupOf(request));
  const path = '/api/v1/ledningsgrupp/:id/login';
  const ofMember = `${path}/:member`;

  app.get(path, { config, schema: { response: { 200: MemberLogins } } }, async (request) => {
    const { caller, group, context } = await groupOf(request);
    const { tenant } = caller;
    const invited = await memberInvitations.into(tenant, group, clock.now());
    const external = context.members.filter((member) => isInvitable(member, caller.today));
    const members = external.map(async ({ member, account }) => {
      const found = account === null ? undefined : await accounts.find(tenant, account);
      const kept = found ? await passkeys.of({ tenant, account: found.id }) : [];
      return {
        member,
        employed: found !== undefined && found.ledningsgrupp === null,
        invitedUntil: invited.find((one) => one.account === account)?.expiresAt ?? null,
        passkeys: kept.map(({ name, createdOn, usedOn }) => ({ name, createdOn, usedOn })),
      };
    });
    return { members: await Promise.all(members) };
  });

  app.post(
    ofMember,
    { config, onRequest, schema: { body: MemberInvite, response: { 201: MemberInvited } } },
    async (request, reply) => {
      // 1. Who: a member from outside, and the account that is theirs in this group.
      const { caller, group, number, context } = await groupOf(request);
      const { tenant, today } = caller;
      const member = memberIn(context, request);
      if (!isInvitable(member, today)) refuse('memberNotInvitable');
      const found =
        member.account === null ? undefined : await accounts.find(tenant, member.account);
      if (found && found.ledningsgrupp !== group) refuse('memberHasAccount');

      // 2. The group says whose account it is: by that it ends with the term.
      const account = found?.id ?? (await giveAccount({ caller, group, number, member }));
      if (request.body.withdraw) await withdrawPasskeys({ tenant, account });

      // 3. The link.
      const expiresAt = clock.now() + services.invitationDays * DAY_MS;
      const invitation = { tenant, account, invitedBy: caller.account, expiresAt };
      const token = await memberInvitations.invite(invitation);
      reply.code(201);
      return { path: `/inbjudan/${token}`, expiresAt };
    },
  );

  app.delete(ofMember, { config, schema: raw }, async (request, reply) => {
    const { caller, context } = await groupOf(request);
    const { account } = memberIn(context, request);
    if (account !== null) await memberInvitations.withdraw(caller.tenant, account);
    return reply.code(204).send();
  });

  /** @throws Rejection `unknown`, or `forbidden` for whoever neither leads it nor serves it */
  async function groupOf(request: FastifyRequest) {
    const caller = callerOf(request);
    const { id: named } = request.params as { id: string };
    const { row } = await reach(services.roomOf(caller), caller, ledningsgrupp, named);
    const context = row.context as LedningsgruppContext;
    const { role, account, today } = caller;
    const mayInvite =
      role === 'arbetsledare' || (role === 'ledamot' && isOfficer(context, account, today));
    if (!mayInvite) throw refused('inviteByOfficer');
    if (row.path === 'dissolved' && request.method === 'POST') refuse('membershipDissolved');
    return { caller, group: row.id, number: row.number, context };
  }

  async function giveAccount(of: {
    readonly caller: Caller;
    readonly group: string;
    readonly number: string;
    readonly member: Member;
  }): Promise<Account['id']> {
    const { caller, group, number, member } = of;
    const { tenant, role } = caller;
    // One person in one group has one account, however often they are appointed.
    const account = services.derived('member', tenant, group, member.person);
    await memberInvitations.openAccount({ tenant, account, ledningsgrupp: group }, number);
    const command = { type: 'SetMemberAccount', data: { member: member.member, account } };
    const actor = `${role}:${caller.account}`;
    const cause = { tenant, actor, at: clock.now(), key: `invite:${randomUUID()}` };
    await execute(ledningsgrupp, services.roomOf(caller).store, group, command, cause);
    return account;
  }

  async function withdrawPasskeys(owner: PasskeyOwner): Promise<void> {
    for (const subject of await passkeys.remove(owner)) {
      await services.sessions.endVouched(passkeyIssuer, { subject });
    }
  }
}

/** @throws Rejection `unknown` */
function memberIn({ members }: LedningsgruppContext, { params }: FastifyRequest): Member {
  const { member: named } = params as { member: string };
  const found = members.find(({ member }) => String(member) === named);
  if (!found) throw new Rejection('unknown', 'no such member');
  return found;
}
