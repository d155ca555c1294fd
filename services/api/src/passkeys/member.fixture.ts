import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { apiFixture, ledningsgruppId, type Reply } from '../api.fixture.ts';
import type { ApiOptions } from '../index.ts';
import { authenticator, type Said } from './authenticator.fixture.ts';

type Json = Readonly<Record<string, unknown>>;
export type MemberFixture = Awaited<ReturnType<typeof memberFixture>>;

/** The API under a name, as a passkey needs, and members from outside with devices of their own. */
export async function memberFixture(config: Partial<ApiOptions> = {}) {
  const api = await apiFixture(config);
  const lead = await api.as('arbetsledare');
  const origin = api.api.url.replace('127.0.0.1', 'localhost');

  /** As a browser that keeps what it is told, and shows it again. */
  function browser() {
    const cookies = new Map<string, string>();
    return {
      cookies,
      async ask(method: string, path: string, body?: unknown): Promise<Reply> {
        const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
        const headers: Record<string, string> = cookie === '' ? {} : { cookie };
        const reply = await api.ask(method, `/api/v1${path}`, { of: origin, body, headers });
        for (const told of reply.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([\w-]+)=([\w-]*)/.exec(told) ?? [];
          if (value === '') cookies.delete(name);
          else cookies.set(name, value);
        }
        return reply;
      },
    };
  }

  async function appoint(seat: Json = {}, group: string = ledningsgruppId): Promise<number> {
    const external = { organisation: 'BRUKARORGANISATION', external: true, from: '2002-02-01' };
    const right = { mandate: 'RADGIVANDE', chair: false, secretary: false };
    const { status, text } = await lead.post(`/ledningsgrupp/${group}/AppointMember`, {
      data: { person: randomUUID(), ...external, ...right, ...seat },
      personal: { name: 'Demo Utifrån', function: 'Demo representant' },
    });
    expect(status, text).toBe(200);
    const found = await lead.get(`/ledningsgrupp/${group}`);
    return found.body.data.members.length;
  }

  const placeOf = (member: number, group: string = ledningsgruppId) =>
    `/ledningsgrupp/${group}/login/${member}`;

  async function invite(
    member: number,
    { by = lead, body = {} as Json, group = ledningsgruppId as string } = {},
  ): Promise<string> {
    const { status, body: told, text } = await by.post(placeOf(member, group), body);
    expect(status, text).toBe(201);
    expect(told.path).toMatch(/^\/inbjudan\/[\w-]{43}$/);
    return told.path.slice('/inbjudan/'.length);
  }

  /** By the link, as far as the answer. `lies` change what the device says. */
  async function register(
    token: string,
    { device = authenticator(origin), by = browser(), lies = {} as Partial<Said> } = {},
  ) {
    const begun = await by.ask('POST', `/passkey/invitation/${token}/begin`);
    const asked = begun.status === 200 ? begun.body : { challenge: 'AAAA' };
    const passkey = device.make(asked, lies);
    const body = { name: 'Demo telefon', passkey };
    const reply = await by.ask('POST', `/passkey/invitation/${token}`, body);
    return { reply, device, browser: by, begun, body };
  }

  async function logIn(
    device: ReturnType<typeof authenticator>,
    { by = browser(), lies = {} as Partial<Said> } = {},
  ) {
    const begun = await by.ask('POST', '/passkey/login/begin');
    const body = { passkey: device.sign(begun.body, lies) };
    const reply = await by.ask('POST', '/passkey/login', body);
    return { reply, browser: by, body };
  }

  /** A member who has come in by a link. */
  async function enter(seat: Json = {}, group: string = ledningsgruppId) {
    const member = await appoint(seat, group);
    const { reply, ...rest } = await register(await invite(member, { group }));
    expect(reply.status, reply.text).toBe(201);
    const me = await rest.browser.ask('GET', '/session');
    return { member, account: me.body?.account as string, ...rest };
  }

  return {
    ...{ api, lead, origin, browser, appoint, placeOf, invite, register, logIn, enter },
    close: () => api.close(),
  };
}

/** The one rule that an answer was refused by. */
export function ruleOf({ body }: Reply): string | undefined {
  return body?.because?.[0]?.rule;
}
