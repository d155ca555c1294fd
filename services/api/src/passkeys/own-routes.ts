import { createHash } from 'node:crypto';
import { OwnPasskeys, PasskeyCreation, PasskeyMade } from '@fyr/contracts';
import { dayOf, Rejection } from '@fyr/kernel';
import { type Caller, callerOf } from '../caller.ts';
import { raw } from '../raw.ts';
import type { Router } from '../router.ts';
import type { Services } from '../services.ts';
import { attempts } from './attempts.ts';
import { askToMake, readMade, refused } from './ceremony.ts';
import { nameOfGroup } from './group-name.ts';
import { passkeyIssuer } from './proof.ts';

/** The caller's own passkeys: a second device, and one that is lost. */
export function ownPasskeyRoutes(app: Router, services: Services): void {
  const { clock, passkeys } = services;
  const config = { may: 'invited' } as const;
  const attempt = attempts(services);
  const path = '/api/v1/passkey';

  app.get(path, { config, schema: { response: { 200: OwnPasskeys } } }, async (request) => {
    const caller = callerOf(request);
    const kept = await passkeys.of(ownerOf(caller));
    return {
      passkeys: kept.map(({ credential, name, createdOn, usedOn }) => ({
        ...{ id: idOf(credential), name, createdOn, usedOn },
        inUse: caller.proof.subject === credential,
      })),
    };
  });

  app.post(
    `${path}/begin`,
    { config, schema: { response: { 200: PasskeyCreation } } },
    async (request, reply) => {
      const caller = callerOf(request);
      const { tenant, account, ledningsgrupp } = ownerOf(caller);
      const called = (await nameOfGroup(services.released, tenant, ledningsgrupp)) ?? 'Fyr';
      const has = await passkeys.of({ tenant, account });
      const asked = await askToMake(attempt.partyOf(request), { account, called, has });
      await attempt.begin(reply, caller.session, asked.challenge);
      return asked;
    },
  );

  app.post(path, { config, schema: { body: PasskeyMade, ...raw } }, async (request, reply) => {
    const caller = callerOf(request);
    const owner = ownerOf(caller);
    const challenge = await attempt.take(request, reply, caller.session);
    const body = request.body as Parameters<typeof readMade>[2];
    const made = await readMade(attempt.partyOf(request), challenge, body);
    const { name } = body;
    const passkey = { ...made, name, createdOn: dayOf(clock.now()), usedOn: null };
    if (!(await passkeys.add(owner, passkey))) throw refused('passkeyKnown', 'not_allowed');
    return reply.code(204).send();
  });

  app.delete(`${path}/:passkey`, { config, schema: raw }, async (request, reply) => {
    const caller = callerOf(request);
    const owner = ownerOf(caller);
    const { passkey: named } = request.params as { passkey: string };
    const kept = await passkeys.of(owner);
    const removed = kept.find(({ credential }) => idOf(credential) === named);
    if (!removed) throw new Rejection('unknown', 'no such passkey of the caller');
    await passkeys.remove(owner, removed.credential);
    await services.sessions.endVouched(passkeyIssuer, { subject: removed.credential });
    return reply.code(204).send();
  });
}

function ownerOf({ member }: Caller) {
  if (!member) throw new Error('a route of those invited was asked by somebody else');
  return member;
}

/** Short enough for an address, as a credential's own need not be. */
function idOf(credential: string): string {
  return createHash('sha256').update(credential).digest('base64url');
}
