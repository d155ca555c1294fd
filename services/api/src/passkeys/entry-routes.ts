import {
  MemberInvitation,
  PasskeyCreation,
  PasskeyMade,
  PasskeyRequest,
  PasskeySigned,
  PasskeyTaken,
} from '@fyr/contracts';
import { dayOf, Rejection } from '@fyr/kernel';
import type { Account } from '@fyr/postgres';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { admitted } from '../caller.ts';
import { raw } from '../raw.ts';
import type { Router } from '../router.ts';
import type { Services } from '../services.ts';
import { nameOfVerksamhet } from '../verksamhet.ts';
import { admitsAnybody, attempts } from './attempts.ts';
import {
  accountIn,
  askToMake,
  askToSign,
  known,
  readMade,
  readSigned,
  refused,
} from './ceremony.ts';
import { nameOfGroup } from './group-name.ts';
import { passkeyProof, rolesByPasskey } from './proof.ts';
import { noSeatToday } from './reach-within.ts';

/** Where those come in who have no account with the kommun: by an invitation first, then by a passkey. */
export function passkeyEntryRoutes(app: Router, services: Services): void {
  const { clock, memberInvitations, passkeys, released } = services;
  const config = { may: 'bearer' } as const;
  const onRequest = admitsAnybody(services);
  const attempt = attempts(services);
  const path = '/api/v1/passkey';
  const byLink = `${path}/invitation/:token`;

  app.get(
    byLink,
    { config, onRequest, schema: { response: { 200: MemberInvitation } } },
    async (request) => {
      const { tenant, ledningsgrupp, invitedBy, expiresAt } = await standing(request);
      const inviter = await services.accounts.find(tenant, invitedBy);
      return {
        invitedBy: inviter?.name ?? '',
        from: await nameOfVerksamhet(released, tenant),
        ledningsgrupp: await nameOfGroup(released, tenant, ledningsgrupp),
        expiresAt,
      };
    },
  );

  app.post(
    `${byLink}/begin`,
    { config, onRequest, schema: { response: { 200: PasskeyCreation } } },
    async (request, reply) => {
      const { tenant, account, ledningsgrupp } = await standing(request);
      const called = (await nameOfGroup(released, tenant, ledningsgrupp)) ?? 'Fyr';
      const has = await passkeys.of({ tenant, account });
      const asked = await askToMake(attempt.partyOf(request), { account, called, has });
      await attempt.begin(reply, tokenOf(request), asked.challenge);
      return asked;
    },
  );

  app.post(
    byLink,
    { config, onRequest, schema: { body: PasskeyMade, response: { 201: PasskeyTaken } } },
    async (request, reply) => {
      const token = tokenOf(request);
      const { tenant, account } = await standing(request);
      const challenge = await attempt.take(request, reply, token);
      const made = await readMade(attempt.partyOf(request), challenge, request.body);
      const now = clock.now();
      const { name } = request.body;
      const passkey = { ...made, name, createdOn: dayOf(now), usedOn: null };
      const taken = await memberInvitations.takeUp(token, passkey, now);
      if (taken === 'known') throw refused('passkeyKnown', 'not_allowed');
      if (taken === 'gone') throw gone();
      const owner = known(await services.accounts.find(tenant, account));
      const loggedIn = (await whyNot(owner)) === undefined;
      if (loggedIn) await enter(request, reply, owner, made.credential);
      reply.code(201);
      return { loggedIn };
    },
  );

  app.post(
    `${path}/login/begin`,
    { config, onRequest, schema: { response: { 200: PasskeyRequest } } },
    async (request, reply) => {
      const asked = await askToSign(attempt.partyOf(request));
      await attempt.begin(reply, null, asked.challenge);
      return asked;
    },
  );

  app.post(
    `${path}/login`,
    { config, onRequest, schema: { body: PasskeySigned, ...raw } },
    async (request, reply) => {
      const signed = request.body as Parameters<typeof readSigned>[2];

      // 1. Whose passkey it says it is, and that it is.
      const challenge = await attempt.take(request, reply, null);
      const { id, response } = signed.passkey;
      const kept = known(await passkeys.find(accountIn(response.userHandle), id));
      const counter = await readSigned(attempt.partyOf(request), challenge, signed, kept);

      // 2. That there is one of it.
      if (!(await passkeys.use(kept, id, counter, dayOf(clock.now())))) {
        services.log.warn('a passkey whose counter went backwards is refused');
        throw refused('passkeyCopied');
      }

      // 3. That its owner still has a seat.
      const owner = known(await services.accounts.find(kept.tenant, kept.account));
      const why = await whyNot(owner);
      if (why) throw why;
      await enter(request, reply, owner, id);
      return reply.code(204).send();
    },
  );

  /**
   * @throws Rejection `unknown`: never made, used, withdrawn and over are told alike; `not_allowed` where
   * the term is over. Before it begins one may prepare
   */
  async function standing(request: FastifyRequest) {
    const token = tokenOf(request);
    const found = /^[\w-]{43}$/.test(token)
      ? await memberInvitations.find(token, clock.now())
      : undefined;
    if (!found) throw gone();
    await requireTerm(found);
    return found;
  }

  async function requireTerm(member: Parameters<typeof noSeatToday>[1]): Promise<void> {
    const no = await noSeatToday({ ...released, clock }, member);
    if (no && no.rule !== 'membershipNotBegun') throw notAllowed(no);
  }

  async function whyNot(account: Account): Promise<Rejection | undefined> {
    const { id, tenant, ledningsgrupp } = account;
    if (rolesByPasskey(account.roles, services.passkeyRoles).length === 0) {
      return refused('passkeyUnsure');
    }
    if (ledningsgrupp === null) return undefined;
    const member = { tenant, account: id, ledningsgrupp };
    const no = await noSeatToday({ ...released, clock }, member);
    return no && notAllowed(no);
  }

  async function enter(
    request: FastifyRequest,
    reply: FastifyReply,
    account: Account,
    credential: string,
  ): Promise<void> {
    const proof = passkeyProof(credential);
    const [role] = rolesByPasskey(account.roles, services.passkeyRoles);
    const before = await admitted(services, request);
    if (before) await services.sessions.end(before);
    const { session } = await services.sessions.begin(account, known(role), proof);
    reply.header('set-cookie', services.cookie.set(session));
  }
}

function tokenOf(request: FastifyRequest): string {
  return (request.params as { token: string }).token;
}

function gone(): Rejection {
  return new Rejection('unknown', 'no such invitation, or not any longer');
}

function notAllowed(no: NonNullable<Awaited<ReturnType<typeof noSeatToday>>>): Rejection {
  return new Rejection('not_allowed', no.rule, { because: [no] });
}
