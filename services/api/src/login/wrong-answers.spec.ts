import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../api.fixture.ts';
import { type LoginFixture, loginFixture, type Went } from './login.fixture.ts';
import { wrongTokens } from './wrong-tokens.fixture.ts';

let own: LoginFixture;
beforeAll(async () => {
  own = await loginFixture();
});
afterAll(() => own?.close());

describe('a login by the identity provider', () => {
  it('is a session of the account that the provider vouches for', async () => {
    const went = await own.go();
    own.provider.answerWith(await own.provider.sign(own.provider.claims(went.nonce)));
    const { trouble, session, response } = await own.back(own.right(went), went.cookie);
    expect(trouble).toBeNull();
    expect(response.headers.get('location')).toBe('/');
    const cookie = session?.split(';')[0] ?? '';
    const me = await own.api.ask('GET', '/api/v1/session', { headers: { cookie } });
    expect(me.body).toMatchObject({ account: people.ett.id, role: 'ombud' });
    const out = await own.api.ask('DELETE', '/api/v1/session', { headers: { cookie } });
    expect(out.status).toBe(204);
    expect(out.headers.get('location')).toMatch(new RegExp(`^${own.provider.issuer}/end\\?`));
  });

  it.each(wrongTokens)('refuses a token %s', async (_, token) => {
    const went = await own.go();
    own.provider.answerWith(await token(own.provider, went.nonce));
    const { trouble, session } = await own.back(own.right(went), went.cookie);
    expect({ trouble, session }).toEqual({ trouble: 'refused', session: undefined });
  });

  it('refuses the nonce of another login', async () => {
    const [went, other] = [await own.go(), await own.go()];
    own.provider.answerWith(await own.provider.sign(own.provider.claims(other.nonce)));
    expect((await own.back(own.right(went), went.cookie)).trouble).toBe('refused');
  });

  it.each([
    ['an error', 400, '{"error":"invalid_grant"}'],
    ['a page', 200, '<html></html>'],
    ['nothing', 200, ''],
    ['trouble of its own', 503, '{}'],
  ])('refuses %s in the place of tokens', async (_, status, body) => {
    const went = await own.go();
    own.provider.answerRaw(status, body);
    expect((await own.back(own.right(went), went.cookie)).trouble).toBe('refused');
  });

  const wrongReturns: readonly (readonly [
    string,
    (
      went: Went,
      other: Went,
    ) => readonly [Record<string, string | undefined> | string, string | undefined],
  ])[] = [
    ['without a state', (went) => [{ ...own.right(went), state: undefined }, went.cookie]],
    ['with another state', (went) => [{ ...own.right(went), state: 'A'.repeat(43) }, went.cookie]],
    ['with the state of another browser', (went, other) => [own.right(other), went.cookie]],
    [
      'with a state said twice',
      (went) => [`code=x&state=${went.state}&state=${went.state}`, went.cookie],
    ],
    [
      'with a state too long',
      (went) => [{ ...own.right(went), state: 'x'.repeat(5000) }, went.cookie],
    ],
    ['without the browser’s part', (went) => [own.right(went), undefined]],
    ['with another browser’s part', (went, other) => [own.right(went), other.cookie]],
    [
      'with two parts of a browser',
      (went, other) => [own.right(went), `${went.cookie}; ${other.cookie}`],
    ],
    [
      'with a made-up part',
      (went) => [own.right(went), `fyr-login=${randomBytes(32).toString('base64url')}`],
    ],
    ['without a code', (went) => [{ ...own.right(went), code: undefined }, went.cookie]],
    [
      'from another issuer',
      (went) => [{ ...own.right(went), iss: 'https://idp.example' }, went.cookie],
    ],
    ['from an issuer unsaid', (went) => [{ ...own.right(went), iss: undefined }, went.cookie]],
    [
      'with an error',
      (went) => [
        { state: went.state, iss: own.provider.issuer, error: 'server_error' },
        went.cookie,
      ],
    ],
    ['with nothing at all', () => ['', undefined]],
  ];
  it.each(wrongReturns)('refuses who comes back %s', async (_, returning) => {
    const [went, other] = [await own.go(), await own.go()];
    own.provider.answerWith(await own.provider.sign(own.provider.claims(went.nonce)));
    const [query, cookie] = returning(went, other);
    const { session, response } = await own.back(query, cookie);
    expect(session).toBeUndefined();
    expect([303, 400]).toContain(response.status);
    if (response.status === 303) {
      expect(response.headers.get('location')).toBe('/?login=refused');
    }
  });

  it('hears an answer once, and not after ten minutes', async () => {
    const went = await own.go();
    own.provider.answerWith(await own.provider.sign(own.provider.claims(went.nonce)));
    expect((await own.back(own.right(went), went.cookie)).trouble).toBeNull();
    expect((await own.back(own.right(went), went.cookie)).trouble).toBe('refused');

    const slow = await own.go();
    await own.api.sql('update login_attempt set begun_at = begun_at - 600000');
    own.provider.answerWith(await own.provider.sign(own.provider.claims(slow.nonce)));
    expect((await own.back(own.right(slow), slow.cookie)).trouble).toBe('refused');
  });

  it('tells who changed their mind from who is not known here', async () => {
    const went = await own.go();
    const no = { state: went.state, iss: own.provider.issuer, error: 'access_denied' };
    expect((await own.back(no, went.cookie)).trouble).toBe('cancelled');

    const stranger = await own.go();
    own.provider.answerWith(
      await own.provider.sign(own.provider.claims(stranger.nonce, { sub: 'nobody' })),
    );
    const { trouble, session } = await own.back(own.right(stranger), stranger.cookie);
    expect({ trouble, session }).toEqual({ trouble: 'unknown', session: undefined });
  });

  it.each([['loa2'], [undefined], [3], ['LOA3']])('is not sure enough at %s', async (acr) => {
    const went = await own.go();
    own.provider.answerWith(await own.provider.sign(own.provider.claims(went.nonce, { acr })));
    const { trouble, session } = await own.back(own.right(went), went.cookie);
    expect({ trouble, session }).toEqual({ trouble: 'unsure', session: undefined });
  });

  it('opens the roles that it is sure enough for, and changes among them', async () => {
    const enter = async (acr: string) => {
      const went = await own.go();
      const claims = own.provider.claims(went.nonce, { sub: 'several', acr });
      own.provider.answerWith(await own.provider.sign(claims));
      return (await own.back(own.right(went), went.cookie)).session?.split(';')[0] ?? '';
    };
    const change = (cookie: string, role: string) =>
      own.api.ask('PUT', '/api/v1/session', { body: { role }, headers: { cookie } });

    const sure = await enter('loa3');
    const changed = await change(sure, 'ledamot');
    expect(changed.body).toMatchObject({ account: people.both.id, role: 'ledamot' });
    expect(
      (await own.api.ask('GET', '/api/v1/uppdrag', { headers: { cookie: sure } })).status,
    ).toBe(401);
    const now = (changed.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await change(now, 'ombud')).body.faults[0].reason).toBe('role_not_held');

    const less = await enter('loa1');
    expect((await change(less, 'ledamot')).body.faults[0].reason).toBe('role_unsure');
  });
});
