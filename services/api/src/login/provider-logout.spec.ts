import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoginFixture, loginFixture } from './login.fixture.ts';

let own: LoginFixture;
beforeAll(async () => {
  own = await loginFixture();
});
afterAll(() => own?.close());

const now = () => Math.floor(Date.now() / 1000);

describe('a logout at the provider', () => {
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const tell = (token: string) =>
    fetch(`${own.api.api.url}/api/v1/login/logout`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ logout_token: token }),
    });
  const enter = async (sid: string) => (await own.enter({ sid })).cookie;
  const stands = async (cookie: string) =>
    (await own.api.ask('GET', '/api/v1/uppdrag', { headers: { cookie } })).status === 200;
  const about = (changed: Record<string, unknown>) => {
    const { nonce: _, acr: __, ...claims } = own.provider.claims('');
    return { ...claims, jti: randomBytes(8).toString('hex'), events: event, ...changed };
  };

  it('ends its session here, and no other of the same person', async () => {
    const [one, two] = [await enter('one'), await enter('two')];
    expect((await tell(await own.provider.sign(about({ sid: 'one' })))).status).toBe(200);
    expect([await stands(one), await stands(two)]).toEqual([false, true]);
    expect((await tell(await own.provider.sign(about({})))).status).toBe(200);
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
    expect((await tell(await own.provider.sign(token))).status).toBe(400);
    expect(await stands(cookie)).toBe(true);
  });

  it('is not heard when a stranger signed it', async () => {
    const cookie = await enter('four');
    const token = await own.provider.sign(
      about({ sid: 'four' }),
      {},
      own.provider.other.privateKey,
    );
    expect((await tell(token)).status).toBe(400);
    expect(await stands(cookie)).toBe(true);
  });
});
