import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { apiFixture, people } from '../api.fixture.ts';
import { clientId, clientSecret, lyingProvider } from './lying-provider.fixture.ts';

/** What a browser took along to the provider's door. */
export type Went = { readonly state: string; readonly nonce: string; readonly cookie: string };
export type LoginFixture = Awaited<ReturnType<typeof loginFixture>>;

/** The API beside a provider that says what it is told to, and the way between them. */
export async function loginFixture(mapped: Readonly<Record<string, string>> = {}) {
  const provider = await lyingProvider();
  const folder = await mkdtemp(join(tmpdir(), 'fyr-oidc-'));
  const file = join(folder, 'provider.json');
  await writeFile(join(folder, 'client-secret'), `${clientSecret}\n`);
  await writeFile(
    file,
    JSON.stringify({
      ...{ issuer: provider.issuer, clientId, clientSecretFile: 'client-secret', ...mapped },
      acr: {
        ...{ ombud: ['loa3', 'loa4'], ledamot: ['loa2', 'loa3'], arbetsledare: ['loa1', 'loa3'] },
        ...{ administrator: ['loa4'], granskare: ['loa4'] },
      },
    }),
  );
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const api = await apiFixture({ OIDC_FILE: file, PUBLIC_URL: url, PORT: port });
  const known = { who: people.ett.id, several: people.both.id };
  for (const [subject, account] of Object.entries(known)) {
    await api.sql(
      `insert into identity values ('${api.tenant}', '${account}', '${provider.issuer}', '${subject}')`,
    );
  }

  /** To the provider's door. */
  async function go(query = ''): Promise<Went> {
    const response = await fetch(`${url}/api/v1/login${query}`, { redirect: 'manual' });
    expect(response.status).toBe(303);
    const there = new URL(response.headers.get('location') ?? '');
    const asked = Object.fromEntries(there.searchParams);
    expect(there.origin).toBe(provider.issuer);
    expect(asked).toMatchObject({ client_id: clientId, code_challenge_method: 'S256' });
    expect(asked.redirect_uri).toBe(`${url}/api/v1/login/answer`);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^fyr-login=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
    const { state = '', nonce = '' } = asked;
    return { state, nonce, cookie: cookie.split(';')[0] ?? '' };
  }

  /** And back. What it came to: the trouble, or a session. */
  async function back(
    query: Readonly<Record<string, string | undefined>> | string,
    cookie: string | undefined,
  ) {
    const search =
      typeof query === 'string'
        ? query
        : new URLSearchParams(
            Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined),
          ).toString();
    const response = await fetch(`${url}/api/v1/login/answer?${search}`, {
      redirect: 'manual',
      ...(cookie === undefined ? {} : { headers: { cookie } }),
    });
    const location = new URL(response.headers.get('location') ?? '/', url);
    const session = response.headers.getSetCookie().find((one) => /^fyr=[\w-]{43};/.test(one));
    return { trouble: location.searchParams.get('login'), session, response };
  }

  const right = ({ state }: Went) => ({ code: 'a-code', state, iss: provider.issuer });

  return {
    ...{ api, provider, url, go, back, right },
    /** All the way, with these claims. */
    async enter(changed: Readonly<Record<string, unknown>>, query = '') {
      const went = await go(query);
      provider.answerWith(await provider.sign(provider.claims(went.nonce, changed)));
      const { trouble, session } = await back(right(went), went.cookie);
      return { trouble, cookie: session?.split(';')[0] ?? '' };
    },
    async close(): Promise<void> {
      await api.close();
      await provider.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
