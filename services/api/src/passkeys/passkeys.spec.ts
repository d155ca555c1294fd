import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Said } from './authenticator.fixture.ts';
import { authenticator } from './authenticator.fixture.ts';
import { type MemberFixture, memberFixture, ruleOf } from './member.fixture.ts';

let own: MemberFixture;
beforeAll(async () => {
  own = await memberFixture();
});
afterAll(() => own?.close());

const another = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** By what is wrong with it: what a device says of a passkey made, or of one used. */
const lies: readonly (readonly [string, Partial<Said>])[] = [
  ['of a challenge that nobody gave', { challenge: randomBytes(32).toString('base64url') }],
  ['without a challenge', { challenge: '' }],
  ['from another origin', { origin: 'https://fyr.example' }],
  ['from another port', { origin: 'http://localhost:1' }],
  ['from nearly the origin', { origin: 'http://localhost.fyr.example' }],
  ['from a page framed by another site', { crossOrigin: true }],
  ['from a page that does not say who frames it', { crossOrigin: 'no' }],
  ['for another name', { rpId: 'fyr.example' }],
  ['for no name', { rpId: '' }],
  ['by nobody present', { userPresent: false }],
  ['by somebody who has not shown who they are', { userVerified: false }],
  ['of another kind', { type: 'payment.get' }],
];

describe('a passkey that is made', () => {
  let token: string;
  beforeAll(async () => {
    token = await own.invite(await own.appoint());
  });

  it.each([
    ...lies,
    ['of the kind that is used', { type: 'webauthn.get' }] as const,
    ['under a name that is not its own', { credential: 'AAAA' }] as const,
  ])('is refused %s', async (_, lie) => {
    const { reply, browser } = await own.register(token, { lies: lie });
    expect([reply.status, ruleOf(reply)]).toEqual([403, 'passkeyRefused']);
    expect(browser.cookies.has('fyr')).toBe(false);
  });

  it.each([
    ['no CBOR', 'AAAA'],
    ['nothing', ''],
    ['a map of nothing', 'oA'],
  ])('is refused with %s for an attestation', async (_, attestationObject) => {
    const by = own.browser();
    const { body } = await by.ask('POST', `/passkey/invitation/${token}/begin`);
    const made = authenticator(own.origin).make(body);
    const passkey = { ...made, response: { ...made.response, attestationObject } };
    const reply = await by.ask('POST', `/passkey/invitation/${token}`, { name: 'x', passkey });
    expect([reply.status, ruleOf(reply)]).toEqual([403, 'passkeyRefused']);
  });

  it('is refused for a challenge of another browser, of another link, of a login, or over', async () => {
    const by = own.browser();
    const device = authenticator(own.origin);
    const make = async (link: string) => {
      const { body } = await by.ask('POST', `/passkey/invitation/${link}/begin`);
      return { name: 'x', passkey: device.make(body) };
    };
    const finish = (body: unknown, who = by) =>
      who.ask('POST', `/passkey/invitation/${token}`, body);
    expect(ruleOf(await finish(await make(token), own.browser()))).toBe('passkeyRefused');
    const other = await own.invite(await own.appoint());
    expect(ruleOf(await finish(await make(other)))).toBe('passkeyRefused');
    const { body: asked } = await by.ask('POST', '/passkey/login/begin');
    const mixed = { ...asked, rp: { id: asked.rpId }, user: { id: 'AAAA' } };
    expect(ruleOf(await finish({ name: 'x', passkey: device.make(mixed) }))).toBe('passkeyRefused');
    const late = await make(token);
    await own.api.sql('update passkey_attempt set begun_at = begun_at - 300001');
    expect(ruleOf(await finish(late))).toBe('passkeyRefused');
    expect((await finish(await make(token))).status).toBe(201);
    expect((await finish(late)).status).toBe(404);
  });

  it('is refused where it is known already, and the invitation stands', async () => {
    const [first, second] = [await own.appoint(), await own.appoint()];
    const { device } = await own.register(await own.invite(first));
    const link = await own.invite(second);
    const again = await own.register(link, { device });
    expect([again.reply.status, ruleOf(again.reply)]).toEqual([409, 'passkeyKnown']);
    expect((await own.register(link)).reply.status).toBe(201);
  });

  it('is asked for with the person verified, kept by the device, and nothing told of the device', async () => {
    const link = await own.invite(await own.appoint());
    const { begun } = await own.register(link);
    expect(begun.body).toMatchObject({
      rp: { id: 'localhost', name: 'Fyr' },
      user: { name: 'Demo Ledningsgrupp' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    });
    expect(begun.headers.get('set-cookie')).toMatch(
      /^fyr-passkey=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=300$/,
    );
  });
});

describe('an invitation', () => {
  const askFor = (token: string) => own.browser().ask('GET', `/passkey/invitation/${token}`);

  it('tells who invites to what, and nothing to whoever has another link', async () => {
    const token = await own.invite(await own.appoint());
    const { status, body } = await askFor(token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      invitedBy: 'Demo arbetsledare',
      ledningsgrupp: 'Demo Ledningsgrupp',
    });
    for (const wrong of ['x', token.slice(1), randomBytes(32).toString('base64url')]) {
      expect((await askFor(wrong)).status).toBe(404);
    }
  });

  it('is used once, ends after its days, and is withdrawn and replaced', async () => {
    const member = await own.appoint();
    const over = await own.invite(member);
    await own.api.sql(`update member_invitation set expires_at = ${Date.now() - 1}`);
    expect((await askFor(over)).status).toBe(404);
    expect((await own.register(over)).reply.status).toBe(404);
    const replaced = await own.invite(member);
    const withdrawn = await own.invite(member);
    expect((await own.lead.delete(own.placeOf(member))).status).toBe(204);
    const used = await own.invite(member);
    const { reply, browser } = await own.register(used);
    expect(reply.status).toBe(201);
    expect((await browser.ask('GET', '/session')).body).toMatchObject({
      ...{ role: 'ledamot', name: 'Demo Ledningsgrupp' },
    });
    for (const token of [over, replaced, withdrawn, used]) {
      expect((await askFor(token)).status).toBe(404);
      expect((await own.register(token)).reply.status).toBe(404);
    }
  });

  it('is stored as a hash', async () => {
    const token = await own.invite(await own.appoint());
    const rows = await own.api.sql('select member_invitation::text as row from member_invitation');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it.each([
    ['of our own', { external: false, organisation: 'KOMMUN' }, 'memberNotInvitable'],
    ['whose term is over', { to: '2003-01-31' }, 'memberNotInvitable'],
  ])('is not made for a member %s', async (_, seat, rule) => {
    const { status, ...reply } = await own.lead.post(own.placeOf(await own.appoint(seat)), {});
    expect([status, ruleOf(reply as never)]).toEqual([409, rule]);
  });

  it('is made by the arbetsledare, the chair and the secretary, and nobody else', async () => {
    const member = await own.appoint();
    const by = async (who: Parameters<typeof own.api.as>[0], role?: string) =>
      (await (await own.api.as(who, role)).post(own.placeOf(member), {})).status;
    expect(await by('ledamot')).toBe(201);
    expect(await by('ett')).toBe(403);
    expect(await by('both', 'ledamot')).toBe(403);
    expect(await by('analytiker')).toBe(403);
  });

  it('of a group that comes from nowhere, or is not the caller’s, is none', async () => {
    const { status } = await own.lead.post(own.placeOf(1, randomUUID()), {});
    expect(status).toBe(404);
    expect((await own.lead.post(own.placeOf(999), {})).status).toBe(404);
  });
});

describe('a login by a passkey', () => {
  it('is the session of its member, as often as they like, until they log out', async () => {
    const { device } = await own.enter();
    for (let n = 0; n < 2; n++) {
      const { reply, browser } = await own.logIn(device);
      expect(reply.status, reply.text).toBe(204);
      expect((await browser.ask('GET', '/session')).body.role).toBe('ledamot');
      const out = await browser.ask('DELETE', '/session');
      expect([out.status, out.headers.get('location')]).toEqual([204, null]);
      expect((await browser.ask('GET', '/mote')).status).toBe(401);
    }
  });

  it.each([
    ...lies,
    ['of the kind that is made', { type: 'webauthn.create' }] as const,
    ['signed by another device', { key: another() }] as const,
    ['of a passkey that nobody knows', { credential: 'AAAA' }] as const,
    [
      'of an account that is nowhere',
      { userHandle: randomBytes(16).toString('base64url') },
    ] as const,
    ['of no account', { userHandle: '' }] as const,
    ['of an account too long', { userHandle: 'A'.repeat(60) }] as const,
  ])('is refused %s', async (_, lie) => {
    const { device } = await shared();
    const { reply, browser } = await own.logIn(device, { lies: lie });
    expect([reply.status, ruleOf(reply)]).toEqual([403, 'passkeyRefused']);
    expect(browser.cookies.has('fyr')).toBe(false);
  });

  it('is refused with the passkey of one and the name of another', async () => {
    const [one, two] = [await own.enter(), await own.enter()];
    const lie = { userHandle: two.device.own.userHandle };
    expect(ruleOf((await own.logIn(one.device, { lies: lie })).reply)).toBe('passkeyRefused');
    const credential = { credential: two.device.own.credential };
    expect(ruleOf((await own.logIn(one.device, { lies: credential })).reply)).toBe(
      'passkeyRefused',
    );
  });

  it('is refused a second time, by another browser, and after five minutes', async () => {
    const { device } = await own.enter();
    const { browser, body } = await own.logIn(device);
    expect(ruleOf(await browser.ask('POST', '/passkey/login', body))).toBe('passkeyRefused');
    const [by, other] = [own.browser(), own.browser()];
    const { body: asked } = await by.ask('POST', '/passkey/login/begin');
    const signed = { passkey: device.sign(asked) };
    await other.ask('POST', '/passkey/login/begin');
    expect(ruleOf(await other.ask('POST', '/passkey/login', signed))).toBe('passkeyRefused');
    await own.api.sql('update passkey_attempt set begun_at = begun_at - 300001');
    expect(ruleOf(await by.ask('POST', '/passkey/login', signed))).toBe('passkeyRefused');
  });

  it('is refused, and says so, where the counter went backwards or stands still', async () => {
    const { device } = await own.enter();
    expect((await own.logIn(device, { lies: { counter: 7 } })).reply.status).toBe(204);
    for (const counter of [7, 6, 0]) {
      const { reply } = await own.logIn(device, { lies: { counter } });
      expect([reply.status, ruleOf(reply)]).toEqual([403, 'passkeyCopied']);
    }
    expect((await own.logIn(device, { lies: { counter: 8 } })).reply.status).toBe(204);
  });

  it('is let in time and again by a device that does not count', async () => {
    const { device } = await own.enter();
    for (let n = 0; n < 2; n++) {
      expect((await own.logIn(device, { lies: { counter: 0 } })).reply.status).toBe(204);
    }
  });

  it('is nothing to a page of another site, or without an origin', async () => {
    for (const path of ['/passkey/login/begin', '/passkey/login']) {
      const headers = { origin: 'https://fyr.example' };
      const { status } = await own.api.ask('POST', `/api/v1${path}`, { body: {}, headers });
      expect(status).toBe(403);
    }
  });

  it('needs a name in the address', async () => {
    const { status, body } = await own.api.ask('POST', '/api/v1/passkey/login/begin');
    expect([status, body.because[0].rule]).toEqual([400, 'passkeyNeedsName']);
  });

  it('is for no role that asks for more', async () => {
    const { device } = await own.enter();
    const strict = await own.api.another({ PASSKEY_ROLES: 'namnd' });
    const of = strict.url.replace('127.0.0.1', 'localhost');
    const begun = await own.api.ask('POST', '/api/v1/passkey/login/begin', { of });
    const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const body = { passkey: device.sign(begun.body, { origin: of }) };
    const reply = await own.api.ask('POST', '/api/v1/passkey/login', {
      of,
      body,
      headers: { cookie },
    });
    await strict.close();
    expect([reply.status, ruleOf(reply)]).toEqual([403, 'passkeyUnsure']);
  });

  let one: Awaited<ReturnType<MemberFixture['enter']>> | undefined;
  const shared = async () => {
    one ??= await own.enter();
    return one;
  };
});

describe('the passkeys of one’s own', () => {
  it('may be several, each with its device, and each be removed', async () => {
    const { browser, device } = await own.enter();
    const { body: asked } = await browser.ask('POST', '/passkey/begin');
    expect(asked.excludeCredentials).toMatchObject([{ id: device.own.credential }]);
    const second = authenticator(own.origin);
    const made = { name: 'Demo dator', passkey: second.make(asked) };
    expect((await browser.ask('POST', '/passkey', made)).status).toBe(204);
    expect(ruleOf(await browser.ask('POST', '/passkey', made))).toBe('passkeyRefused');
    const list = async () => (await browser.ask('GET', '/passkey')).body.passkeys;
    const names = (await list()).map(({ name }: { name: string }) => name).sort();
    expect(names).toEqual(['Demo dator', 'Demo telefon']);

    const { browser: there } = await own.logIn(second);
    const kept = await list();
    const lost = kept.find(({ inUse }: { inUse: boolean }) => !inUse);
    expect(lost.usedOn).not.toBeNull();
    expect((await browser.ask('DELETE', `/passkey/${lost.id}`)).status).toBe(204);
    expect((await there.ask('GET', '/mote')).status).toBe(401);
    expect(ruleOf((await own.logIn(second)).reply)).toBe('passkeyRefused');
    expect((await browser.ask('DELETE', `/passkey/${lost.id}`)).status).toBe(404);
    expect((await browser.ask('GET', '/mote')).status).toBe(200);
  });

  it('is not another’s to remove, or to make by a challenge of theirs', async () => {
    const [one, two] = [await own.enter(), await own.enter()];
    const [{ id }] = (await one.browser.ask('GET', '/passkey')).body.passkeys;
    expect((await two.browser.ask('DELETE', `/passkey/${id}`)).status).toBe(404);
    const { body: asked } = await one.browser.ask('POST', '/passkey/begin');
    const attempt = one.browser.cookies.get('fyr-passkey') ?? '';
    two.browser.cookies.set('fyr-passkey', attempt);
    const body = { name: 'x', passkey: authenticator(own.origin).make(asked) };
    expect(ruleOf(await two.browser.ask('POST', '/passkey', body))).toBe('passkeyRefused');
  });

  it('are withdrawn with a new invitation where that is asked for, and stay otherwise', async () => {
    const { member, device, browser } = await own.enter();
    const more = await own.register(await own.invite(member));
    expect(more.reply.status).toBe(201);
    expect((await own.logIn(device)).reply.status).toBe(204);
    await own.invite(member, { body: { withdraw: true } });
    expect((await browser.ask('GET', '/mote')).status).toBe(401);
    for (const lost of [device, more.device]) {
      expect(ruleOf((await own.logIn(lost)).reply)).toBe('passkeyRefused');
    }
  });

  it('are for nobody who logs in otherwise', async () => {
    const { status, body } = await own.lead.get('/passkey');
    expect([status, body.because[0].rule]).toEqual([403, 'passkeyForInvited']);
  });
});
