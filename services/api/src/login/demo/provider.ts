import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sessionLimits } from '@fyr/postgres';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration, errors } from 'oidc-provider';
import { boundedStorage } from './storage.ts';

export const demoClientId = 'fyr';
/** How surely it knows anybody. */
export const demoAcr = 'demo';
export const demoAlgorithm = 'ES256';

const MINUTE = 60;

/**
 * An identity provider in this process, which asks for no password: whom the login page has named is
 * who it vouches for. Its keys and all that it remembers go with the process.
 */
export async function openDemoProvider(options: {
  readonly origin: string;
  readonly path: string;
  /** Whether there is such a one among the demo's people. */
  readonly knows: (user: string) => Promise<boolean>;
}): Promise<Provider> {
  const { origin, path, knows } = options;
  const { privateKey } = await generateKeyPair(demoAlgorithm, { extractable: true });
  const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: demoAlgorithm, kid: 'demo' };
  const provider = new Provider(`${origin}${path}`, {
    ...configuration(path),
    jwks: { keys: [key] },
    clients: [
      {
        client_id: demoClientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${origin}/api/v1/login/answer`],
        post_logout_redirect_uris: [`${origin}/`],
        id_token_signed_response_alg: demoAlgorithm,
      },
    ],
  });

  async function vouch(...browser: [IncomingMessage, ServerResponse]): Promise<string> {
    const { params } = await provider.interactionDetails(...browser);
    const user = String(params.login_hint ?? '');
    const result = (await knows(user))
      ? { login: { accountId: user, acr: demoAcr } }
      : { error: 'access_denied' };
    return await provider.interactionResult(...browser, result);
  }

  provider.use(async (ctx, next) => {
    // Who is to be vouched for is so at once.
    if (ctx.path.startsWith('/interaction/')) {
      return ctx.redirect(await vouch(ctx.req, ctx.res).catch(troubleOf));
    }
    await next();
    // Who logs out is not asked whether they meant it.
    const { route, session, params } = ctx.oidc ?? {};
    if (route === 'end_session' && session && ctx.status === 200) {
      await session.destroy();
      ctx.redirect(String(params?.post_logout_redirect_uri ?? '/'));
    }
  });
  return provider;
}

function configuration(path: string): Configuration {
  // Lax: whoever comes by another name of this machine comes from another site.
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true } as const;
  return {
    adapter: boundedStorage(),
    enabledJWA: { idTokenSigningAlgValues: [demoAlgorithm] },
    acrValues: [demoAcr],
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: () => undefined },
    },
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      names: {
        ...{ session: 'fyr-demo', interaction: 'fyr-demo-interaction' },
        resume: 'fyr-demo-resume',
      },
      // Each login is a new one: a session of the provider's is there to be ended, and for nothing else.
      long: { ...cookie, path: `${path}/session` },
      short: cookie,
    },
    ttl: {
      ...{ AccessToken: MINUTE, AuthorizationCode: MINUTE, IdToken: MINUTE },
      ...{ Grant: MINUTE, Interaction: MINUTE, Session: sessionLimits.absoluteMs / 1000 },
    },
    expiresWithSession: () => false,
    interactions: { url: (_, { uid }) => `${path}/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    async loadExistingGrant({ oidc }) {
      const accountId = oidc.session?.accountId ?? '';
      const grant = new oidc.provider.Grant({ clientId: demoClientId, accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError(ctx, _, error) {
      ctx.redirect(troubleOf(error));
    },
  };
}

/** The page that says what went wrong. */
function troubleOf(error: unknown): string {
  const isTheirs = error instanceof errors.OIDCProviderError && error.status < 500;
  return `/?login=${isTheirs ? 'refused' : 'unavailable'}`;
}
