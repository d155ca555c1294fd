import { randomBytes } from 'node:crypto';
import { LoginAnswer, LoginQuery, type LoginTrouble, LogoutToken } from '@fyr/contracts';
import { Rejection } from '@fyr/kernel';
import type { Account, Proof } from '@fyr/postgres';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { admitted } from '../caller.ts';
import { loginCookie } from '../cookie.ts';
import type { Guesses } from '../guesses.ts';
import { raw } from '../raw.ts';
import type { Router } from '../router.ts';
import type { Services } from '../services.ts';
import { rolesWithin } from './assurance.ts';
import { limitsAddress } from './limits-address.ts';
import type { Login } from './login.ts';

const path = '/api/v1/login';

/** Log in by the identity provider: there, back, and out again when it says so. */
export function loginRoutes(app: Router, services: Services, guesses: Guesses): void {
  const { clock, log } = services;
  const cookie = loginCookie(services.secure);
  const config = { may: 'bearer' } as const;
  const limited = limitsAddress(services);

  app.get(
    path,
    { config, onRequest: limited, schema: { querystring: LoginQuery, ...raw } },
    async (request, reply) => {
      const { provider, identities, origin } = await loginOf(services, request);
      // What leads back here is of one address; a demo has more names.
      if (services.originOf(request) !== origin) {
        return reply.redirect(`${origin}${request.url}`, 303);
      }
      const { invitation = null, user, to = '/' } = request.query as z.infer<typeof LoginQuery>;
      try {
        const begun = await provider.begin(`${origin}${path}/answer`, user);
        const { url, state, nonce, verifier } = begun;
        const browser = randomBytes(32).toString('base64url');
        const attempt = { nonce, verifier, invitation, back: to };
        await identities.beginAttempt(state, browser, attempt, clock.now());
        return reply.header('set-cookie', cookie.set(browser)).redirect(url.href, 303);
      } catch (error) {
        log.warn({ err: error }, 'the identity provider cannot be reached');
        return backWith(reply, 'unavailable');
      }
    },
  );

  app.get(
    `${path}/answer`,
    { config, onRequest: limited, schema: { querystring: LoginAnswer, ...raw } },
    async (request, reply) => {
      const login = await loginOf(services, request);
      const { provider, identities } = login;
      reply.header('set-cookie', cookie.clear());

      // 1. Who comes back is who went there, and comes once.
      const { state, error } = request.query as z.infer<typeof LoginAnswer>;
      const browser = cookie.read(request.headers.cookie);
      const attempt =
        state === undefined || browser === undefined
          ? undefined
          : await identities.takeAttempt(state, browser, clock.now());
      if (state === undefined || !attempt) return backWith(reply, 'refused');
      if (error === 'access_denied') return backWith(reply, 'cancelled');

      // 2. What the provider says, with all that must be right about it.
      const { nonce, verifier, invitation, back } = attempt;
      let proof: Proof;
      try {
        const answer = new URL(request.url, login.origin);
        proof = await provider.complete(answer, { state, nonce, verifier });
      } catch (error) {
        log.warn({ reason: nameOf(error) }, 'an answer of the identity provider is refused');
        return backWith(reply, 'refused');
      }

      // 3. Whose account it is, and in which of its roles.
      const who = `${proof.issuer} ${proof.subject}`;
      guesses.begin(who);
      const account = await accountOf(services, login, proof, invitation);
      if (!account) return backWith(reply, 'unknown');
      guesses.wasRight(who);
      const [role] = rolesWithin(account.roles, proof, login);
      if (role === undefined) return backWith(reply, 'unsure');
      const before = await admitted(services, request);
      if (before) await services.sessions.end(before);
      const caller = await services.sessions.begin(account, role, proof);
      return reply.header('set-cookie', services.cookie.set(caller.session)).redirect(back, 303);
    },
  );

  app.register(async (scope) => {
    const form = 'application/x-www-form-urlencoded';
    scope.addContentTypeParser(form, { parseAs: 'string' }, async (_: unknown, body: string) =>
      Object.fromEntries(new URLSearchParams(body)),
    );
    scope.post(
      `${path}/logout`,
      { config, onRequest: limited, schema: { body: LogoutToken, ...raw } },
      async (request, reply) => {
        const { provider } = await loginOf(services, request);
        const { logout_token } = request.body as { logout_token: string };
        const told = await provider.readLogout(logout_token).catch((error) => {
          log.warn({ reason: nameOf(error) }, 'a logout of the identity provider is refused');
          throw new Rejection('invalid', 'not a logout of the provider', {
            faults: [{ path: 'logout_token', reason: 'invalid_token' }],
          });
        });
        const { issuer, ...over } = told;
        await services.sessions.endVouched(issuer, over);
        return reply.code(200).send();
      },
    );
  });
}

/** @throws Rejection `forbidden` where there is no way to log in */
async function loginOf(services: Services, request: FastifyRequest): Promise<Login> {
  const login = await services.login(request);
  if (login) return login;
  throw new Rejection('forbidden', 'no login here', { because: [{ rule: 'demoLoginElsewhere' }] });
}

/** To our own first page, which says in a sentence what went wrong. */
function backWith(reply: FastifyReply, trouble: LoginTrouble): FastifyReply {
  return reply.redirect(`/?login=${trouble}`, 303);
}

async function accountOf(
  { accounts, clock }: Services,
  { identities }: Login,
  proof: Proof,
  invitation: Buffer | null,
): Promise<Account | undefined> {
  const found =
    invitation === null
      ? (await identities.accountsOf(proof))[0]
      : await identities.takeUp(invitation, proof, clock.now());
  return found && (await accounts.find(found.tenant, found.account));
}

/** What kind of error, without what stood in the token. */
function nameOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string };
  return code ?? name ?? 'unknown';
}
