import { exportSPKI, SignJWT, UnsecuredJWT } from 'jose';
import { clientId, clientSecret, type LyingProvider } from './lying-provider.fixture.ts';

/** A token that is wrong in one way. */
type Token = (provider: LyingProvider, nonce: string) => Promise<unknown> | unknown;
const now = () => Math.floor(Date.now() / 1000);
const claiming =
  (changed: Record<string, unknown>): Token =>
  (provider, nonce) =>
    provider.sign(provider.claims(nonce, changed));
const headed =
  (header: object): Token =>
  (provider, nonce) =>
    provider.sign(provider.claims(nonce), header);
const otherwise =
  (change: (token: string) => string): Token =>
  async (provider, nonce) =>
    change(await provider.sign(provider.claims(nonce)));

export const wrongTokens: readonly (readonly [string, Token])[] = [
  ['of algorithm none', (provider, nonce) => new UnsecuredJWT(provider.claims(nonce)).encode()],
  [
    'signed with the public key as a secret',
    async (provider, nonce) =>
      await new SignJWT(provider.claims(nonce))
        .setProtectedHeader({ alg: 'HS256', kid: 'one' })
        .sign(new TextEncoder().encode(await exportSPKI(provider.own.publicKey))),
  ],
  [
    'signed with the client secret',
    (provider, nonce) =>
      new SignJWT(provider.claims(nonce))
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode(clientSecret)),
  ],
  [
    'that says another algorithm than it was agreed',
    otherwise((t) => reheaded(t, { alg: 'RS256', kid: 'one' })),
  ],
  ['that says none over a signature', otherwise((t) => reheaded(t, { alg: 'none' }))],
  ['without an algorithm', otherwise((t) => reheaded(t, { kid: 'one' }))],
  [
    'signed with a stranger’s key',
    (provider, nonce) => provider.sign(provider.claims(nonce), {}, provider.other.privateKey),
  ],
  ['of an unknown key id', headed({ kid: 'two' })],
  ['of a key id that is a path', headed({ kid: '../../../../dev/null' })],
  ['of a key id that is SQL', headed({ kid: "one' or 1=1 --" })],
  [
    'that brings its own key',
    (provider, nonce) =>
      provider.sign(
        provider.claims(nonce),
        { kid: 'own', jwk: provider.publicJwk as never },
        provider.other.privateKey,
      ),
  ],
  [
    'that names where its key is',
    (provider, nonce) =>
      provider.sign(
        provider.claims(nonce),
        { kid: 'own', jku: 'http://127.0.0.1:1/jwks' },
        provider.other.privateKey,
      ),
  ],
  [
    'that names a certificate of its own',
    (provider, nonce) =>
      provider.sign(
        provider.claims(nonce),
        { kid: 'own', x5u: 'http://127.0.0.1:1/cert' },
        provider.other.privateKey,
      ),
  ],
  [
    'with a critical header that nobody knows',
    otherwise((t) => reheaded(t, { alg: 'PS256', kid: 'one', crit: ['x'], x: 1 })),
  ],
  ['that is over', claiming({ exp: now() - 120 })],
  ['that is never over', claiming({ exp: undefined })],
  ['that is over at a word', claiming({ exp: 'tomorrow' })],
  ['of the future', claiming({ iat: now() + 3600 })],
  ['that does not hold yet', claiming({ nbf: now() + 3600 })],
  ['without when it was made', claiming({ iat: undefined })],
  ['of another issuer', claiming({ iss: 'https://idp.example' })],
  [
    'of nearly the issuer',
    (provider, nonce) => provider.sign(provider.claims(nonce, { iss: `${provider.issuer}/` })),
  ],
  ['without an issuer', claiming({ iss: undefined })],
  ['for another client', claiming({ aud: 'somebody-else' })],
  ['for no client', claiming({ aud: undefined })],
  ['for others than us', claiming({ aud: ['somebody-else', 'and-another'] })],
  [
    'for us and another, made for the other',
    claiming({ aud: [clientId, 'somebody-else'], azp: 'somebody-else' }),
  ],
  ['for us and another, made for nobody said', claiming({ aud: [clientId, 'somebody-else'] })],
  ['with another nonce', claiming({ nonce: 'another' })],
  ['without a nonce', claiming({ nonce: undefined })],
  ['about nobody', claiming({ sub: undefined })],
  ['about nobody named', claiming({ sub: '' })],
  ['about a number', claiming({ sub: 17 })],
  ['whose signature is cut', otherwise((t) => t.slice(0, -8))],
  ['without a signature', otherwise((t) => `${t.split('.').slice(0, 2).join('.')}.`)],
  ['of two parts', otherwise((t) => t.split('.').slice(0, 2).join('.'))],
  ['whose claims were changed afterwards', otherwise((t) => withClaims(t, { sub: 'several' }))],
  ['that is encrypted for nobody', () => 'a.b.c.d.e'],
  ['that is no token', () => 'nonsense'],
  ['that is empty', () => ''],
  ['that is no text', () => 42],
  ['that is missing', () => undefined],
];

function reheaded(token: string, header: object): string {
  const [, payload, signature] = token.split('.');
  return `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}.${signature}`;
}

function withClaims(token: string, changed: object): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const next = Buffer.from(JSON.stringify({ ...claims, ...changed })).toString('base64url');
  return `${header}.${next}.${signature}`;
}
