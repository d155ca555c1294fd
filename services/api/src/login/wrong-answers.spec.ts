import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportSPKI, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from '../api.fixture.ts';
import {
  clientId,
  clientSecret,
  type LyingProvider,
  lyingProvider,
} from './lying-provider.fixture.ts';

let provider: LyingProvider;
let api: ApiFixture;
let folder: string;

beforeAll(async () => {
  provider = await lyingProvider();
  folder = await mkdtemp(join(tmpdir(), 'fyr-oidc-'));
  const file = join(folder, 'provider.json');
  await writeFile(join(folder, 'client-secret'), `${clientSecret}\n`);
  await writeFile(
    file,
    JSON.stringify({
      ...{ issuer: provider.issuer, clientId, clientSecretFile: 'client-secret' },
      acr: { ombud: ['loa3', 'loa4'], ledamot: ['loa2', 'loa3'] },
    }),
  );
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  api = await apiFixture({ OIDC_FILE: file, PUBLIC_URL: url, PORT: port });
  const known = { who: people.ett.id, several: people.both.id };
  for (const [subject, account] of Object.entries(known)) {
    await api.sql(
      `insert into identity values ('${api.tenant}', '${account}', '${provider.issuer}', '${subject}')`,
    );
  }
});

afterAll(async () => {
  await api?.close();
  await provider?.close();
  await rm(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

type Went = { readonly state: string; readonly nonce: string; readonly cookie: string };

/** To the provider's door. */
async function go(query = ''): Promise<Went> {
  const response = await fetch(`${api.api.url}/api/v1/login${query}`, { redirect: 'manual' });
  expect(response.status).toBe(303);
  const url = new URL(response.headers.get('location') ?? '');
  const asked = Object.fromEntries(url.searchParams);
  expect(url.origin).toBe(provider.issuer);
  expect(asked).toMatchObject({ client_id: clientId, code_challenge_method: 'S256' });
  expect(asked.redirect_uri).toBe(`${api.api.url}/api/v1/login/answer`);
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^fyr-login=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
  return { state: asked.state ?? '', nonce: asked.nonce ?? '', cookie: cookie.split(';')[0] ?? '' };
}

/** And back. What it came to: the trouble, or a session. */
async function back(
  query: Readonly<Record<string, string | undefined>> | string,
  cookie: string | undefined,
): Promise<{ trouble: string | null; session: string | undefined; response: Response }> {
  const search =
    typeof query === 'string'
      ? query
      : new URLSearchParams(
          Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined),
        ).toString();
  const response = await fetch(`${api.api.url}/api/v1/login/answer?${search}`, {
    redirect: 'manual',
    ...(cookie === undefined ? {} : { headers: { cookie } }),
  });
  const location = new URL(response.headers.get('location') ?? '/', api.api.url);
  const session = response.headers.getSetCookie().find((one) => /^fyr=[\w-]{43};/.test(one));
  return { trouble: location.searchParams.get('login'), session, response };
}

const right = ({ state }: Went) => ({ code: 'a-code', state, iss: provider.issuer });

type Token = (nonce: string) => Promise<unknown> | unknown;
const now = () => Math.floor(Date.now() / 1000);
const claiming =
  (changed: Record<string, unknown>): Token =>
  (nonce) =>
    provider.sign(provider.claims(nonce, changed));
const headed =
  (header: object): Token =>
  (nonce) =>
    provider.sign(provider.claims(nonce), header);
const otherwise =
  (change: (token: string) => string): Token =>
  async (nonce) =>
    change(await provider.sign(provider.claims(nonce)));

const wrongTokens: readonly (readonly [string, Token])[] = [
  ['of algorithm none', (nonce) => new UnsecuredJWT(provider.claims(nonce)).encode()],
  [
    'signed with the public key as a secret',
    async (nonce) =>
      await new SignJWT(provider.claims(nonce))
        .setProtectedHeader({ alg: 'HS256', kid: 'one' })
        .sign(new TextEncoder().encode(await exportSPKI(provider.own.publicKey))),
  ],
  [
    'signed with the client secret',
    (nonce) =>
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
    (nonce) => provider.sign(provider.claims(nonce), {}, provider.other.privateKey),
  ],
  ['of an unknown key id', headed({ kid: 'two' })],
  ['of a key id that is a path', headed({ kid: '../../../../dev/null' })],
  ['of a key id that is SQL', headed({ kid: "one' or 1=1 --" })],
  [
    'that brings its own key',
    (nonce) =>
      provider.sign(
        provider.claims(nonce),
        { kid: 'own', jwk: provider.publicJwk as never },
        provider.other.privateKey,
      ),
  ],
  [
    'that names where its key is',
    (nonce) =>
      provider.sign(
        provider.claims(nonce),
        { kid: 'own', jku: 'http://127.0.0.1:1/jwks' },
        provider.other.privateKey,
      ),
  ],
  [
    'that names a certificate of its own',
    (nonce) =>
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
    async (nonce) => await provider.sign(provider.claims(nonce, { iss: `${provider.issuer}/` })),
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
  [
    'with the nonce of another login',
    async () => await provider.sign(provider.claims((await go()).nonce)),
  ],
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

describe('a login by the identity provider', () => {
  it('is a session of the account that the provider vouches for', async () => {
    const went = await go();
    provider.answerWith(await provider.sign(provider.claims(went.nonce)));
    const { trouble, session, response } = await back(right(went), went.cookie);
    expect(trouble).toBeNull();
    expect(response.headers.get('location')).toBe('/');
    const cookie = session?.split(';')[0] ?? '';
    const me = await api.ask('GET', '/api/v1/session', { headers: { cookie } });
    expect(me.body).toMatchObject({ account: people.ett.id, role: 'ombud' });
    const out = await api.ask('DELETE', '/api/v1/session', { headers: { cookie } });
    expect(out.status).toBe(204);
    expect(out.headers.get('location')).toMatch(new RegExp(`^${provider.issuer}/end\\?`));
  });

  it.each(wrongTokens)('refuses a token %s', async (_, token) => {
    const went = await go();
    provider.answerWith(await token(went.nonce));
    const { trouble, session } = await back(right(went), went.cookie);
    expect({ trouble, session }).toEqual({ trouble: 'refused', session: undefined });
  });

  it.each([
    ['an error', 400, '{"error":"invalid_grant"}'],
    ['a page', 200, '<html></html>'],
    ['nothing', 200, ''],
    ['trouble of its own', 503, '{}'],
  ])('refuses %s in the place of tokens', async (_, status, body) => {
    const went = await go();
    provider.answerRaw(status, body);
    expect((await back(right(went), went.cookie)).trouble).toBe('refused');
  });

  const wrongReturns: readonly (readonly [
    string,
    (
      went: Went,
      other: Went,
    ) => readonly [Record<string, string | undefined> | string, string | undefined],
  ])[] = [
    ['without a state', (went) => [{ ...right(went), state: undefined }, went.cookie]],
    ['with another state', (went) => [{ ...right(went), state: 'A'.repeat(43) }, went.cookie]],
    ['with the state of another browser', (went, other) => [right(other), went.cookie]],
    [
      'with a state said twice',
      (went) => [`code=x&state=${went.state}&state=${went.state}`, went.cookie],
    ],
    ['with a state too long', (went) => [{ ...right(went), state: 'x'.repeat(5000) }, went.cookie]],
    ['without the browser’s part', (went) => [right(went), undefined]],
    ['with another browser’s part', (went, other) => [right(went), other.cookie]],
    [
      'with two parts of a browser',
      (went, other) => [right(went), `${went.cookie}; ${other.cookie}`],
    ],
    [
      'with a made-up part',
      (went) => [right(went), `fyr-login=${randomBytes(32).toString('base64url')}`],
    ],
    ['without a code', (went) => [{ ...right(went), code: undefined }, went.cookie]],
    [
      'from another issuer',
      (went) => [{ ...right(went), iss: 'https://idp.example' }, went.cookie],
    ],
    ['from an issuer unsaid', (went) => [{ ...right(went), iss: undefined }, went.cookie]],
    [
      'with an error',
      (went) => [{ state: went.state, iss: provider.issuer, error: 'server_error' }, went.cookie],
    ],
    ['with nothing at all', () => ['', undefined]],
  ];
  it.each(wrongReturns)('refuses who comes back %s', async (_, returning) => {
    const [went, other] = [await go(), await go()];
    provider.answerWith(await provider.sign(provider.claims(went.nonce)));
    const [query, cookie] = returning(went, other);
    const { session, response } = await back(query, cookie);
    expect(session).toBeUndefined();
    expect([303, 400]).toContain(response.status);
    if (response.status === 303) {
      expect(response.headers.get('location')).toBe('/?login=refused');
    }
  });

  it('hears an answer once, and not after ten minutes', async () => {
    const went = await go();
    provider.answerWith(await provider.sign(provider.claims(went.nonce)));
    expect((await back(right(went), went.cookie)).trouble).toBeNull();
    expect((await back(right(went), went.cookie)).trouble).toBe('refused');

    const slow = await go();
    await api.sql('update login_attempt set begun_at = begun_at - 600000');
    provider.answerWith(await provider.sign(provider.claims(slow.nonce)));
    expect((await back(right(slow), slow.cookie)).trouble).toBe('refused');
  });

  it('tells who changed their mind from who is not known here', async () => {
    const went = await go();
    const no = { state: went.state, iss: provider.issuer, error: 'access_denied' };
    expect((await back(no, went.cookie)).trouble).toBe('cancelled');

    const stranger = await go();
    provider.answerWith(await provider.sign(provider.claims(stranger.nonce, { sub: 'nobody' })));
    const { trouble, session } = await back(right(stranger), stranger.cookie);
    expect({ trouble, session }).toEqual({ trouble: 'unknown', session: undefined });
  });

  it.each([['loa2'], [undefined], [3], ['LOA3']])('is not sure enough at %s', async (acr) => {
    const went = await go();
    provider.answerWith(await provider.sign(provider.claims(went.nonce, { acr })));
    const { trouble, session } = await back(right(went), went.cookie);
    expect({ trouble, session }).toEqual({ trouble: 'unsure', session: undefined });
  });

  it('opens the roles that it is sure enough for, and changes among them', async () => {
    const enter = async (acr: string) => {
      const went = await go();
      const claims = provider.claims(went.nonce, { sub: 'several', acr });
      provider.answerWith(await provider.sign(claims));
      return (await back(right(went), went.cookie)).session?.split(';')[0] ?? '';
    };
    const change = (cookie: string, role: string) =>
      api.ask('PUT', '/api/v1/session', { body: { role }, headers: { cookie } });

    const sure = await enter('loa3');
    const changed = await change(sure, 'ledamot');
    expect(changed.body).toMatchObject({ account: people.both.id, role: 'ledamot' });
    expect((await api.ask('GET', '/api/v1/uppdrag', { headers: { cookie: sure } })).status).toBe(
      401,
    );
    const now = (changed.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await change(now, 'ombud')).body.faults[0].reason).toBe('role_not_held');

    const less = await enter('loa1');
    expect((await change(less, 'ledamot')).body.faults[0].reason).toBe('role_unsure');
  });
});

describe('an invitation', () => {
  const enter = async (sub: string, query: string) => {
    const went = await go(query);
    provider.answerWith(await provider.sign(provider.claims(went.nonce, { sub })));
    return await back(right(went), went.cookie);
  };
  const invite = async (account: string, ms: number) => {
    const token = randomBytes(32).toString('base64url');
    await api.sql(
      `insert into invitation values ('${api.tenant}', '${account}', sha256('${token}'), ${Date.now() + ms})
       on conflict (tenant, account_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
    );
    return `?invitation=${token}`;
  };

  it('binds, once, the identity that comes with it to the account', async () => {
    const query = await invite(people.tva.id, 60_000);
    expect((await enter('newcomer', query)).trouble).toBeNull();
    expect((await enter('newcomer', '')).trouble).toBeNull();
    expect((await enter('thief', query)).trouble).toBe('unknown');
    expect((await enter('newcomer', '')).trouble).toBeNull();
  });

  it('is nothing once it is over, or made up', async () => {
    expect((await enter('late', await invite(people.tre.id, -1))).trouble).toBe('unknown');
    const made = `?invitation=${randomBytes(32).toString('base64url')}`;
    expect((await enter('late', made)).trouble).toBe('unknown');
  });
});

describe('a logout at the provider', () => {
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const tell = (token: string) =>
    fetch(`${api.api.url}/api/v1/login/logout`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ logout_token: token }),
    });
  const enter = async (sid: string) => {
    const went = await go();
    provider.answerWith(await provider.sign(provider.claims(went.nonce, { sid })));
    return (await back(right(went), went.cookie)).session?.split(';')[0] ?? '';
  };
  const stands = async (cookie: string) =>
    (await api.ask('GET', '/api/v1/uppdrag', { headers: { cookie } })).status === 200;
  const about = (changed: Record<string, unknown>) => {
    const { nonce: _, acr: __, ...claims } = provider.claims('');
    return { ...claims, jti: randomBytes(8).toString('hex'), events: event, ...changed };
  };

  it('ends its session here, and no other of the same person', async () => {
    const [one, two] = [await enter('one'), await enter('two')];
    expect((await tell(await provider.sign(about({ sid: 'one' })))).status).toBe(200);
    expect([await stands(one), await stands(two)]).toEqual([false, true]);
    expect((await tell(await provider.sign(about({})))).status).toBe(200);
    expect(await stands(two)).toBe(false);
  });

  it.each<[string, Record<string, unknown>]>([
    ['is over', { exp: now() - 120 }],
    ['is for another client', { aud: 'somebody-else' }],
    ['is of another issuer', { iss: 'https://idp.example' }],
    ['is no logout', { events: {} }],
    ['could be an ID token', { nonce: 'x' }],
    ['has no name of its own', { jti: undefined }],
    ['is old', { iat: now() - 3600 }],
    ['names nobody', { sub: undefined }],
  ])('is not heard when its token %s', async (_, changed) => {
    const cookie = await enter('three');
    const token = JSON.parse(JSON.stringify(about({ ...changed })));
    expect((await tell(await provider.sign(token))).status).toBe(400);
    expect(await stands(cookie)).toBe(true);
  });

  it('is not heard when a stranger signed it', async () => {
    const cookie = await enter('four');
    const token = await provider.sign(about({ sid: 'four' }), {}, provider.other.privateKey);
    expect((await tell(token)).status).toBe(400);
    expect(await stands(cookie)).toBe(true);
  });
});
