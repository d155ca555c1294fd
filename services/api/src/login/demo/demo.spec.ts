import { logIn } from '@fyr/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from '../../api.fixture.ts';
import { boundedStorage } from './storage.ts';

let api: ApiFixture;
beforeAll(async () => {
  api = await apiFixture();
});
afterAll(() => api?.close());

type Hop = { readonly url: URL; readonly status: number; readonly set: readonly string[] };

type Jar = Map<string, { readonly value: string; readonly path: string }>;

/** Every step of a browser's way from there, with what it brings along and is given. */
async function way(start: string, cookies: Jar = new Map()): Promise<readonly Hop[]> {
  const hops: Hop[] = [];
  for (let next: URL | null = new URL(start, api.api.url); next && hops.length < 10; ) {
    const { pathname } = next;
    const cookie = [...cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`);
    const { status, headers } = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: cookie.join('; '), accept: 'text/html' },
    });
    const set = headers.getSetCookie();
    for (const one of set) {
      const [, name = '', value = '', path = ''] =
        /^([^=]+)=([^;]*).*; path=([^;]*)/i.exec(one) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, { value, path });
    }
    hops.push({ url: next, status, set });
    const location = headers.get('location');
    next = location === null ? null : new URL(location, next);
  }
  return hops;
}
const endOf = async (start: string, cookies?: Jar) => {
  const { url } = (await way(start, cookies)).at(-1) as Hop;
  return `${url.pathname}${url.search}`;
};

describe('the provider of a demo', () => {
  it('vouches on the way that every provider goes, for the one named and for the page asked for', async () => {
    const cookies = new Map() as Jar;
    const hops = await way('/api/v1/login?user=ett&to=/uppdrag?state=active', cookies);
    expect(hops.map(({ url }) => url.pathname.replace(/[\w-]{21,}/, ':uid'))).toEqual([
      ...['/api/v1/login', '/demo-login/auth', '/demo-login/interaction/:uid'],
      ...['/demo-login/auth/:uid', '/api/v1/login/answer', '/uppdrag'],
    ]);
    const asked = Object.fromEntries(hops[1]?.url.searchParams ?? []);
    expect(asked).toMatchObject({ code_challenge_method: 'S256', acr_values: 'demo' });
    const [session] = await api.sql('select issuer, subject, acr from session');
    expect(session).toMatchObject({ subject: 'ett', acr: 'demo' });
    expect(session?.issuer).toBe(`${api.api.url}/demo-login`);
  });

  it('keeps its cookies to its own path, from scripts and from other sites', async () => {
    const hops = await way('/api/v1/login?user=ett');
    const own = hops.flatMap(({ set }) => set).filter((one) => one.startsWith('fyr-demo'));
    expect(own.length).toBeGreaterThan(4);
    for (const one of own) {
      expect(one).toMatch(/; path=\/demo-login\/(session|auth|interaction)/);
      expect(one).toMatch(/; httponly/i);
      expect(one).toMatch(/; samesite=lax/i);
    }
  });

  it('knows nobody but the demo’s people', async () => {
    expect(await endOf('/api/v1/login?user=nobody')).toBe('/?login=cancelled');
    expect(await endOf('/api/v1/login')).toBe('/?login=cancelled');
  });

  it('is another each time: who logs in after somebody is never that one', async () => {
    const cookies = new Map() as Jar;
    await way('/api/v1/login?user=ett', cookies);
    const before = cookies.get('fyr')?.value;
    await way('/api/v1/login?user=tva', cookies);
    const me = async (cookie: string | undefined) =>
      (await api.ask('GET', '/api/v1/session', { headers: { cookie: `fyr=${cookie}` } })).body;
    expect((await me(cookies.get('fyr')?.value)).account).toBe(people.tva.id);
    // A token that somebody planted or knew is worth nothing after a login.
    expect(cookies.get('fyr')?.value).not.toBe(before);
    expect((await me(before)).account).toBeUndefined();
  });

  it('ends its session with ours', async () => {
    const cookies = new Map() as Jar;
    await way('/api/v1/login?user=ett', cookies);
    const headers = { cookie: `fyr=${cookies.get('fyr')?.value}` };
    const out = await api.ask('DELETE', '/api/v1/session', { headers });
    const there = new URL(out.headers.get('location') ?? '');
    expect(there.pathname).toBe('/demo-login/session/end');
    expect(await endOf(there.href, cookies)).toBe('/');
    expect((await api.ask('GET', '/api/v1/session', { headers })).body.account).toBeUndefined();
    // Nowhere else does it send anybody.
    there.searchParams.set('post_logout_redirect_uri', 'https://elsewhere.example/');
    expect(await endOf(there.href, cookies)).toBe('/?login=refused');
  });

  it('does nothing for a browser that did not come by the first door', async () => {
    const hops = await way('/api/v1/login?user=ett');
    for (const { url } of hops.slice(2, 5)) {
      const trouble = await endOf(url.href);
      expect(trouble).toBe('/?login=refused');
    }
  });

  it('gives its answer once', async () => {
    const cookies = new Map() as Jar;
    const hops = await way('/api/v1/login?user=ett', cookies);
    const answer = hops.find(({ url }) => url.pathname.endsWith('/answer'))?.url.href ?? '';
    expect(await endOf(answer, cookies)).toBe('/?login=refused');
  });

  it('leads whoever comes by another name of this machine to the one it goes by', async () => {
    const { port } = new URL(api.api.url);
    const [, second] = await way(`http://localhost:${port}/api/v1/login?user=ett`);
    expect(second?.url.href).toBe(`${api.api.url}/api/v1/login?user=ett`);
  });

  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    'javascript:alert(1)',
    '/uppdrag\\..',
    '/a%0d%0ab\r\n',
  ])('does not come back to %j', async (to) => {
    const query = new URLSearchParams({ user: 'ett', to });
    expect(await api.ask('GET', `/api/v1/login?${query}`)).toMatchObject({ status: 400 });
  });

  it('knows an account as well where another demo has run on the same database', async () => {
    const other = await api.another();
    for (const origin of [other.url, api.api.url, other.url]) await logIn(origin, 'tre');
    await other.close();
  });
});

describe('what the provider of a demo remembers', () => {
  it('is over in time, and never more than so much', async () => {
    const stored = boundedStorage()('AuthorizationCode');
    await stored.upsert('old', { accountId: 'ett' }, 0);
    expect(await stored.find('old')).toBeUndefined();
    await stored.upsert('first', { accountId: 'ett' }, 60);
    for (let n = 0; n < 2_000; n++) await stored.upsert(`${n}`, { accountId: 'tva' }, 60);
    expect(await stored.find('first')).toBeUndefined();
    expect(await stored.find('1999')).toMatchObject({ accountId: 'tva' });
  });
});
