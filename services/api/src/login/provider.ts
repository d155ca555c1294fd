import type { Clock } from '@fyr/kernel';
import type { Proof } from '@fyr/postgres';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { once } from '../once.ts';
import type { ProviderConfig } from './provider-config.ts';

const ANSWER_SECONDS = 10;
const CLOCK_SKEW_SECONDS = 30;
/** A logout that was said so long ago is not heard any more. */
const LOGOUT_AGE_SECONDS = 120;
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

export type Way = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type Provider = {
  /** Where to send the browser, and what to remember until it is back. It may be told whom to expect. */
  begin(callback: string, user?: string): Promise<Way & { readonly url: URL }>;
  /**
   * Whom the provider vouches for.
   * @throws whatever is wrong with the answer, its token or its signature
   */
  complete(answer: URL, way: Way): Promise<Proof>;
  /** @throws whatever is wrong with the token */
  readLogout(
    token: string,
  ): Promise<Pick<Proof, 'issuer'> & ({ sid: string } | { subject: string })>;
  /** Where the browser ends the provider's own session; undefined where it has no such place. */
  endSessionUrl(back: string): Promise<URL | undefined>;
};

/** One provider, asked anew where it could not be reached. */
export function openProvider(config: ProviderConfig, clock: Clock): Provider {
  const discovered = once(() => discover(config));
  const keys = once(async () => {
    const { jwks_uri } = (await discovered()).serverMetadata();
    if (jwks_uri === undefined) throw new Error('the provider names no keys');
    return createRemoteJWKSet(new URL(jwks_uri));
  });

  return {
    async begin(callback, user) {
      const way = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const asked = [...new Set(Object.values(config.acr).flat())];
      const url = oidc.buildAuthorizationUrl(await discovered(), {
        redirect_uri: callback,
        scope: config.scope,
        state: way.state,
        nonce: way.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(way.verifier),
        code_challenge_method: 'S256',
        ...(asked.length > 0 ? { acr_values: asked.join(' ') } : {}),
        ...(user === undefined ? {} : { login_hint: user }),
      });
      return { ...way, url };
    },

    async complete(answer, { state, nonce, verifier }) {
      const tokens = await oidc.authorizationCodeGrant(await discovered(), answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      const subject = claims?.[config.subjectClaim];
      if (!claims || typeof subject !== 'string' || subject === '') {
        throw new Error(`the token has no ${config.subjectClaim}`);
      }
      // The library asks when it ends, not whether it was made yet.
      if (claims.iat > clock.now() / 1000 + CLOCK_SKEW_SECONDS) {
        throw new Error('the token is of the future');
      }
      const { [config.acrClaim]: acr, sid } = claims;
      return {
        issuer: claims.iss,
        subject,
        acr: typeof acr === 'string' ? acr : null,
        sid: typeof sid === 'string' ? sid : null,
      };
    },

    // OpenID Connect Back-Channel Logout 1.0, section 2.6.
    async readLogout(token) {
      const { payload } = await jwtVerify(token, await keys(), {
        issuer: config.issuer,
        audience: config.clientId,
        algorithms: [config.algorithm],
        maxTokenAge: LOGOUT_AGE_SECONDS,
        clockTolerance: CLOCK_SKEW_SECONDS,
        currentDate: new Date(clock.now()),
        requiredClaims: ['iat', 'jti', 'events'],
      });
      const { events, nonce, sid, iss } = payload;
      const told = typeof events === 'object' && events !== null && LOGOUT_EVENT in events;
      if (!told || nonce !== undefined) throw new Error('the token is of another kind');
      const issuer = iss as string;
      if (typeof sid === 'string') return { issuer, sid };
      const subject = payload[config.subjectClaim];
      if (typeof subject !== 'string') throw new Error('the token names nobody');
      return { issuer, subject };
    },

    async endSessionUrl(back) {
      const provider = await discovered();
      if (provider.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(provider, { post_logout_redirect_uri: back });
    },
  };
}

async function discover(config: ProviderConfig): Promise<oidc.Configuration> {
  const issuer = new URL(config.issuer);
  const { clientId, clientSecret, algorithm } = config;
  return await oidc.discovery(
    issuer,
    clientId,
    {
      id_token_signed_response_alg: algorithm,
      [oidc.clockTolerance]: CLOCK_SKEW_SECONDS,
      ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
    },
    authentication(config),
    {
      timeout: ANSWER_SECONDS,
      execute: [
        // The signature counts, not only the way that the token came.
        oidc.enableNonRepudiationChecks,
        ...(isOurOwnMachine(issuer) ? [oidc.allowInsecureRequests] : []),
      ],
    },
  );
}

function authentication({ clientSecret, sendSecretBy }: ProviderConfig): oidc.ClientAuth {
  if (clientSecret === undefined) return oidc.None();
  return sendSecretBy === 'post'
    ? oidc.ClientSecretPost(clientSecret)
    : oidc.ClientSecretBasic(clientSecret);
}

/** Without TLS only where nobody stands between. */
function isOurOwnMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
