import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiFixture, apiFixture, people } from '../api.fixture.ts';

const clientId = 'fyr';
const clientSecret = 'knows: a/colon & a+plus';

let server: Server;
let issuer: string;
let provider: Provider;
let api: ApiFixture;
let folder: string;

/** An identity provider as others run it, which logs in whoever the test says it is. */
beforeAll(async () => {
  const [idp, own] = [createServer(), createServer()];
  for (const one of [idp, own]) one.listen(0, '127.0.0.1');
  await Promise.all([once(idp, 'listening'), once(own, 'listening')]);
  const urlOf = (one: Server) => `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
  const origin = urlOf(own);
  issuer = urlOf(idp);
  server = idp;
  await new Promise((resolve) => own.close(resolve));

  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  provider = new Provider(issuer, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'ES256', kid: 'one' }] },
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${origin}/api/v1/login/answer`],
        post_logout_redirect_uris: [`${origin}/`],
        backchannel_logout_uri: `${origin}/api/v1/login/logout`,
        backchannel_logout_session_required: true,
        id_token_signed_response_alg: 'ES256',
      },
    ],
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    acrValues: ['loa2', 'loa3'],
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    // It calls nobody on its own machine unless told to.
    fetch: (input, init) =>
      fetch(input, { ...init, dispatcher: undefined } as unknown as RequestInit),
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    async loadExistingGrant({ oidc }) {
      const accountId = oidc.session?.accountId ?? '';
      const grant = new oidc.provider.Grant({ clientId, accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  idp.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    const login = { accountId: 'anna', acr: 'loa3' };
    await provider.interactionFinished(request, response, { login });
  });

  folder = await mkdtemp(join(tmpdir(), 'fyr-oidc-'));
  const file = join(folder, 'provider.json');
  await writeFile(join(folder, 'client-secret'), clientSecret);
  const config = { issuer, clientId, clientSecretFile: 'client-secret', algorithm: 'ES256' };
  const roles = ['ombud', 'arbetsledare', 'administrator', 'granskare'];
  const acr = Object.fromEntries(roles.map((role) => [role, ['loa3']]));
  await writeFile(file, JSON.stringify({ ...config, acr }));
  api = await apiFixture({
    OIDC_FILE: file,
    PUBLIC_URL: origin,
    PORT: Number(new URL(origin).port),
  });
  const { tenant } = api;
  await api.sql(
    `insert into identity values ('${tenant}', '${people.ett.id}', '${issuer}', 'anna')`,
  );
});

afterAll(async () => {
  await api?.close();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** As much of a browser as a login needs: it follows, and keeps each site's cookies. */
function browser() {
  const jars = new Map<string, Map<string, string>>();
  return {
    cookie: (origin: string) =>
      [...(jars.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; '),
    async follow(start: string): Promise<URL> {
      let url = new URL(start);
      for (let hop = 0; hop < 12; hop++) {
        const jar = jars.get(url.origin) ?? new Map<string, string>();
        jars.set(url.origin, jar);
        const response = await fetch(url, {
          redirect: 'manual',
          headers: { cookie: this.cookie(url.origin) },
        });
        for (const set of response.headers.getSetCookie()) {
          const [pair = ''] = set.split(';');
          const at = pair.indexOf('=');
          if (/Max-Age=0/.test(set)) jar.delete(pair.slice(0, at));
          else jar.set(pair.slice(0, at), pair.slice(at + 1));
        }
        const location = response.headers.get('location');
        if (location === null) return url;
        url = new URL(location, url);
        if (url.pathname === '/' && url.origin === api.api.url) return url;
      }
      throw new Error('it leads round and round');
    },
  };
}

describe('an identity provider as others run it', () => {
  it('vouches for somebody, who is logged in, and out again when it says so', async () => {
    const own = browser();
    const arrived = await own.follow(`${api.api.url}/api/v1/login`);
    expect(arrived.href).toBe(`${api.api.url}/`);
    const cookie = own.cookie(api.api.url);
    const me = () => api.ask('GET', '/api/v1/session', { headers: { cookie } });
    expect((await me()).body).toMatchObject({ account: people.ett.id, role: 'ombud' });

    const [session] = await api.sql('select sid from session where sid is not null');
    const client = await provider.Client.find(clientId);
    const tell = client?.backchannelLogout as (user: string, sid: string) => Promise<void>;
    await tell.call(client, 'anna', session?.sid);
    await vi.waitFor(async () => expect((await me()).body.account).toBeUndefined());
  });
});
