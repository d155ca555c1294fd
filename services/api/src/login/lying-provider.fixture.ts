import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';

/** A provider that answers whatever a test has it say. */
export type LyingProvider = Awaited<ReturnType<typeof lyingProvider>>;

export const clientId = 'fyr-test';
export const clientSecret = 'a secret that both know';

export async function lyingProvider() {
  const own = await generateKeyPair('PS256', { extractable: true });
  const other = await generateKeyPair('PS256', { extractable: true });
  const publicJwk = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'PS256', use: 'sig' };
  let tokenAnswer: { status: number; body: string } = { status: 500, body: '' };

  const server = createServer((request, response) => {
    const json = (body: unknown, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    };
    const { pathname } = new URL(request.url ?? '/', issuer);
    if (pathname === '/.well-known/openid-configuration') {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        end_session_endpoint: `${issuer}/end`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['PS256', 'RS256', 'HS256', 'none'],
        authorization_response_iss_parameter_supported: true,
      });
    }
    if (pathname === '/jwks') return json({ keys: [publicJwk] });
    if (pathname === '/token') return json(tokenAnswer.body, tokenAnswer.status);
    return json({}, 404);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Claims as they must be, but for those given; undefined leaves one out. */
  function claims(nonce: string, changed: Readonly<Record<string, unknown>> = {}): JWTPayload {
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: issuer, aud: clientId, sub: 'who', iat: now, exp: now + 300, nonce };
    const all = Object.entries({ ...right, acr: 'loa3', ...changed });
    return Object.fromEntries(all.filter(([, value]) => value !== undefined));
  }

  return {
    ...{ issuer, own, other, publicJwk, claims },
    sign: (payload: JWTPayload, header: Partial<JWTHeaderParameters> = {}, key = own.privateKey) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'PS256', kid: 'one', ...header }).sign(key),
    answerWith(idToken: unknown): void {
      const body = { access_token: 'x', token_type: 'Bearer', id_token: idToken };
      tokenAnswer = { status: 200, body: JSON.stringify(body) };
    },
    answerRaw(status: number, body: string): void {
      tokenAnswer = { status, body };
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
