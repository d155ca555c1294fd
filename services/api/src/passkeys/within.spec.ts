import { randomUUID } from 'node:crypto';
import { operations } from '@fyr/contracts';
import { connectNats } from '@fyr/jetstream';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { ledningsgruppId, meetingId, type Reply } from '../api.fixture.ts';
import { observed, reported } from '../journeys.fixture.ts';
import { type MemberFixture, memberFixture, ruleOf } from './member.fixture.ts';

/*
 * Two ledningsgrupper of one verksamhet, each with a möte and a systemfel of its own, and a member from
 * outside who sits in one of them. What every route answers that member.
 */

type Member = Awaited<ReturnType<MemberFixture['enter']>>;
type Place = { readonly ledningsgrupp: string; readonly mote: string; readonly systemfel: string };

let own: MemberFixture;
let nats: ReturnType<typeof connectNats>;
let member: Member;
let here: Place;
let there: Place;
let draft: string;
beforeAll(async () => {
  own = await memberFixture();
  nats = connectNats(inject('natsUrls').projector);
  await nats.connection();
  const { api, lead } = own;
  const [ett, tva] = [await api.as('ett'), await api.as('tva')];
  const post = async (path: string, body: unknown) => {
    const { status, body: told, text } = await lead.post(path, body);
    expect(status, text).toBe(201);
    return told.id as string;
  };
  const ledningsgrupp = await post('/ledningsgrupp', {
    data: { kind: 'LOKAL', from: '2002-02-01' },
    personal: { name: 'Demo Andra' },
  });
  const mote = await post('/mote', {
    data: { ledningsgruppId: ledningsgrupp, plannedOn: '2027-04-05', startsAt: '10:00' },
    personal: { place: 'Demo andra lokalen' },
  });
  here = { ledningsgrupp: ledningsgruppId, mote: meetingId, systemfel: await reported(ett, tva) };
  there = { ledningsgrupp, mote, systemfel: await reported(ett, tva, mote) };
  draft = await observed(ett);
  member = await own.enter();
  await api.project();
}, 60_000);
afterAll(async () => {
  await nats?.close();
  await own?.close();
});

const announce = (streams: readonly { type: string; id: string }[]) =>
  nats.announceApplied({ tenant: own.api.tenant, position: 7, streams: [...streams] });
const ask = (path: string) => member.browser.ask('GET', path);
const idsIn = ({ body }: Reply) => body.rows.map(({ id }: { id: string }) => id);

describe('a member from outside', () => {
  it('reads the group, its möten and what was reported there, one by one and with its history', async () => {
    for (const [type, id] of Object.entries(here)) {
      expect((await ask(`/${type}/${id}`)).status, type).toBe(200);
      expect((await ask(`/${type}/${id}/history`)).status, type).toBe(200);
    }
    expect((await ask(`/mote/${here.mote}/agenda`)).status).toBe(200);
    expect((await ask(`/mote/${here.mote}/minutes-draft`)).status).toBe(200);
    expect((await ask(`/ledningsgrupp/${here.ledningsgrupp}/composition`)).status).toBe(200);
  });

  it('is told of another group as of one that is nowhere, by id and by number', async () => {
    const absent = { ledningsgrupp: randomUUID(), mote: randomUUID(), systemfel: randomUUID() };
    const told = async (type: string, id: string, rest = '') => {
      const { status, body } = await ask(`/${type}/${id}${rest}`);
      return { status, ...body, instance: '' };
    };
    for (const [type, id] of Object.entries(there)) {
      const { number } = (await own.lead.get(`/${type}/${id}`)).body;
      const nowhere = await told(type, absent[type as keyof Place]);
      expect(nowhere.status).toBe(404);
      for (const named of [id, number]) expect(await told(type, named)).toEqual(nowhere);
      expect(await told(type, id, '/history')).toEqual(nowhere);
    }
    for (const rest of ['/agenda', '/minutes-draft']) {
      expect((await told('mote', there.mote, rest)).status).toBe(404);
    }
    expect((await told('ledningsgrupp', there.ledningsgrupp, '/composition')).status).toBe(404);
    expect((await told('systemfel', draft)).status).toBe(404);
  });

  it('has lists of the same, however short the pages', async () => {
    for (const type of ['ledningsgrupp', 'mote', 'systemfel'] as const) {
      expect(idsIn(await ask(`/${type}`)), type).toEqual([here[type]]);
      const page = await ask(`/${type}?limit=1`);
      expect([idsIn(page), page.body.next], type).toEqual([[here[type]], undefined]);
    }
    const csv = await member.browser.ask('GET', '/mote');
    expect(csv.text).not.toContain(there.mote);
  });

  it('is asked for no right but those of the group', async () => {
    const refused: string[] = [];
    for (const { method, path, id, open } of operations()) {
      if (method !== 'get' || open || path.includes(':') || id === 'hearChanges') continue;
      const { status, body } = await ask(path.replace('/api/v1', ''));
      if (status === 403) refused.push(id);
      else expect(status, `${id} ${JSON.stringify(body)}`).toBe(200);
    }
    const reads = ['listUppdrag', 'listVerksamhet', 'readOrganisation'];
    const figures = ['listMeasures', 'readDrift'];
    expect(refused).toEqual(expect.arrayContaining([...reads, ...figures]));
    const figure = await ask('/statistics/contacts?from=2025-01-01&to=2025-12-31');
    expect([figure.status, ruleOf(figure)]).toEqual([403, 'outsideLedningsgrupp']);
    for (const path of [`/verksamhet/${own.api.tenant}`, '/uppdrag', '/organisation']) {
      const reply = await ask(path);
      expect([reply.status, ruleOf(reply)], path).toEqual([403, 'outsideLedningsgrupp']);
    }
  });

  it('has a session that says so', async () => {
    const { body } = await ask('/session');
    expect(body).toMatchObject({ ledningsgrupp: here.ledningsgrupp, enhetNames: {}, accounts: [] });
    expect(body.rights.lists).toEqual(['systemfel', 'ledningsgrupp', 'mote']);
    expect(body.rights.statistics).toBeNull();
    expect((await own.lead.get('/session')).body.ledningsgrupp).toBeNull();
    const { status } = await member.browser.ask('PUT', '/session', { role: 'arbetsledare' });
    expect(status).toBe(400);
  });

  it('is no account to choose among', async () => {
    const { accounts } = (await own.lead.get('/session')).body;
    expect(JSON.stringify(accounts)).not.toContain(member.account);
  });

  it('comes to nothing of another group by a command of their own', async () => {
    const { browser } = await own.enter({ mandate: 'BESLUTANDE', secretary: true });
    const planned = { plannedOn: '2027-05-06', startsAt: '10:00' };
    const give = (path: string, data: object) =>
      browser.ask('POST', path, { data, personal: { place: 'Demo' } });
    const strange = await give('/mote', { ledningsgruppId: there.ledningsgrupp, ...planned });
    expect(strange.status).toBe(404);
    const called = await give(`/mote/${here.mote}/CallMote`, {
      agenda: [`SYSTEMFEL:${there.systemfel}`],
    });
    expect(called.status).toBe(404);
    const decided = await give(`/systemfel/${here.systemfel}/TableSystemfel`, {
      meetingId: there.mote,
    });
    expect(decided.status).toBe(404);
    expect((await give('/mote', { ledningsgruppId: here.ledningsgrupp, ...planned })).status).toBe(
      201,
    );
  });

  it('has a calendar of the möten of the group, which ends with the term', async () => {
    const { browser, member: number } = await own.enter();
    const { path } = (await browser.ask('POST', '/calendar')).body;
    const feed = () => own.api.ask('GET', path);
    expect((await feed()).text).toContain('20270304T');
    expect((await feed()).text).not.toContain('20270405T');
    await leave(number);
    expect((await feed()).status).toBe(404);
  });

  it('hears of what changes in the group, and of nothing else', async () => {
    const heard = await listen(member);
    for (const place of [there, here]) {
      await announce(Object.entries(place).map(([type, id]) => ({ type, id })));
    }
    await vi.waitFor(() => expect(heard.said()).toContain(here.mote));
    expect(heard.said()).toContain(here.ledningsgrupp);
    for (const id of Object.values(there)) expect(heard.said()).not.toContain(id);
    heard.close();
  });
});

describe('the end of a term', () => {
  const ends: readonly (readonly [string, (of: Member) => Promise<unknown>, string])[] = [
    ['when the member leaves', ({ member: number }) => leave(number), 'membershipOver'],
    [
      'when the account is taken back',
      ({ member: number }) => act(`${group()}/SetMemberAccount`, { member: number, account: null }),
      'membershipWithdrawn',
    ],
    [
      'when its last day is put right',
      async ({ member: number }) => {
        const { body } = await own.lead.get(`${group()}/history`);
        const { revision, data } = body.events.find(
          (one: { type: string; data: { member?: number } }) =>
            one.type === 'MemberAppointed' && one.data.member === number,
        );
        await act(`${group()}/CorrectFacts`, { revision, data: { ...data, to: yesterday() } });
      },
      'membershipOver',
    ],
  ];

  it.each(ends)(
    '%s stops a running session at once, and says why at the next login',
    async (_, end, rule) => {
      const one = await own.enter();
      expect((await one.browser.ask('GET', '/mote')).status).toBe(200);
      await end(one);
      expect((await one.browser.ask('GET', '/mote')).status).toBe(401);
      const { reply, browser } = await own.logIn(one.device);
      expect([reply.status, ruleOf(reply)]).toEqual([409, rule]);
      expect(browser.cookies.has('fyr')).toBe(false);
    },
  );

  it('is also of an invitation that nobody has taken up', async () => {
    const number = await own.appoint();
    const token = await own.invite(number);
    await leave(number);
    const asked = await own.browser().ask('GET', `/passkey/invitation/${token}`);
    expect([asked.status, ruleOf(asked)]).toEqual([409, 'membershipOver']);
    const { reply, browser } = await own.register(token);
    expect([reply.status, browser.cookies.has('fyr')]).toEqual([409, false]);
  });

  it('comes for all with the end of the group', async () => {
    const one = await own.enter({}, there.ledningsgrupp);
    await act(`/ledningsgrupp/${there.ledningsgrupp}/DissolveLedningsgrupp`, { to: yesterday() });
    expect((await one.browser.ask('GET', '/mote')).status).toBe(401);
    expect(ruleOf((await own.logIn(one.device)).reply)).toBe('membershipDissolved');
  });

  it('is not before its beginning either: a passkey may be made, and waits', async () => {
    const from = Temporal.Now.plainDateISO('Europe/Stockholm').add({ days: 5 }).toString();
    const number = await own.appoint({ from });
    const { reply, device, browser } = await own.register(await own.invite(number));
    expect([reply.status, reply.body]).toEqual([201, { loggedIn: false }]);
    expect(browser.cookies.has('fyr')).toBe(false);
    const { reply: login } = await own.logIn(device);
    expect([ruleOf(login), login.body.because[0].values]).toEqual(['membershipNotBegun', { from }]);
  });

  it('is undone by another term: the same person has the same account, and the passkey works', async () => {
    const person = randomUUID();
    const one = await own.enter({ person });
    await leave(one.member);
    const again = await own.appoint({ person, from: today() });
    await own.invite(again);
    const { reply, browser } = await own.logIn(one.device);
    expect(reply.status, reply.text).toBe(204);
    expect((await browser.ask('GET', '/session')).body.account).toBe(one.account);
  });

  it('ends what listens for changes: by what ended it, and else soon', async () => {
    const one = await own.enter();
    const patient = await own.api.another({ HEARTBEAT_MS: 50 });
    const [told, waited] = [await listen(one), await listen(one, patient.url)];
    await leave(one.member);
    await waited.over;
    await announce([{ type: 'ledningsgrupp', id: here.ledningsgrupp }]);
    await told.over;
    await patient.close();
  });
});

function group(): string {
  return `/ledningsgrupp/${ledningsgruppId}`;
}

function today(): string {
  return Temporal.Now.plainDateISO('Europe/Stockholm').toString();
}

function yesterday(): string {
  return Temporal.PlainDate.from(today()).subtract({ days: 1 }).toString();
}

async function act(path: string, data: object): Promise<void> {
  const { status, text } = await own.lead.post(path, { data });
  expect(status, text).toBe(200);
}

async function leave(number: number): Promise<void> {
  await act(`${group()}/LeaveMember`, { member: number, to: yesterday() });
}

/** To `GET /changes`, until it is over. */
async function listen({ browser }: Member, of = own.origin) {
  const stop = new AbortController();
  const cookie = `fyr=${browser.cookies.get('fyr')}`;
  const response = await fetch(`${of}/api/v1/changes`, {
    headers: { cookie },
    signal: stop.signal,
  });
  let text = '';
  const over = (async () => {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
  })().catch(() => {});
  return { over, said: () => text, close: () => stop.abort() };
}
