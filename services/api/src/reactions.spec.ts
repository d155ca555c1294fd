import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ApiFixture,
  apiFixture,
  central,
  meetingId,
  people,
  reactionSecret,
} from './api.fixture.ts';
import { meetingHeld, reported, type Session } from './journeys.fixture.ts';

const path = '/internal/v1/reactions';
let api: ApiFixture;
let ett: Session;
let tva: Session;
let arbetsledare: Session;
let ledamot: Session;
let there: Session;
beforeAll(async () => {
  api = await apiFixture({ REACTION_SECRET: reactionSecret });
  ett = await api.as('ett');
  tva = await api.as('tva');
  arbetsledare = await api.as('arbetsledare');
  there = await api.as('central');
  ledamot = await api.as('ledamot');
  await meetingHeld(ledamot);
});
afterAll(() => api?.close());

const reactTo = (body: object, secret = reactionSecret) =>
  api.ask('POST', path, { body, headers: { authorization: `Bearer ${secret}` } });
const event = (tenant: string, position: number) => ({ name: 'across', tenant, position });

/** Reported, decided on, and escalated by the arbetsledare. */
async function escalated(): Promise<{ readonly id: string; readonly position: number }> {
  const id = await reported(ett, tva);
  const early = await arbetsledare.post(`/systemfel/${id}/EscalateToCentralLedningsgrupp`, {
    data: { reason: 'ORSAK_EJ_LOKAL' },
  });
  expect(early.body.because).toMatchObject([{ rule: 'undecidedByLedningsgrupp' }]);
  const decided = await ledamot.post(`/systemfel/${id}/DecideInLedningsgrupp`, {
    data: { meetingId, decision: 'HANTERA_SJALVA' },
  });
  expect(decided.status).toBe(200);
  const reply = await arbetsledare.post(`/systemfel/${id}/EscalateToCentralLedningsgrupp`, {
    data: { reason: 'ORSAK_EJ_LOKAL' },
    personal: { comment: 'Gäller hela staden.' },
  });
  expect(reply.status).toBe(200);
  return { id, position: reply.body.position };
}

async function nameCentral(tenant: string) {
  const reply = await arbetsledare.post(`/verksamhet/${api.tenant}/NameCentralLedningsgrupp`, {
    data: { central: tenant, from: '2020-01-01' },
  });
  expect(reply.status).toBe(200);
}

async function observedThere(): Promise<readonly { readonly stream_id: string; data: string }[]> {
  return await api.sql(
    `select stream_id, data::text from event
      where tenant = '${central}' and type = 'SystemfelObserved' order by position`,
  );
}

describe('the way from one verksamhet to another', () => {
  it('is there for the reactor alone', async () => {
    const body = event(api.tenant, (await escalated()).position);
    const none = await api.ask('POST', '/internal/v1/nothing', { body });
    for (const headers of [
      {},
      { authorization: 'Bearer ' },
      { authorization: `Bearer ${reactionSecret}x` },
      { authorization: `Basic ${reactionSecret}` },
      { cookie: arbetsledare.cookie },
    ]) {
      const reply = await api.ask('POST', path, { body, headers });
      expect(reply.status).toBe(404);
      expect({ ...reply.body, instance: '' }).toEqual({ ...none.body, instance: '' });
    }
    const closed = await api.another({ REACTION_SECRET: undefined });
    const headers = { authorization: `Bearer ${reactionSecret}` };
    expect((await api.ask('POST', path, { body, headers, of: closed.url })).status).toBe(404);
    await closed.close();
    const { text } = await api.ask('GET', '/api/v1/openapi.json');
    expect(text.includes('/internal')).toBe(false);
  });

  it('leads on nothing but what concerns another verksamhet', async () => {
    const { position } = await escalated();
    expect((await reactTo(event(api.tenant, position - 1))).status).toBe(404);
    expect((await reactTo(event(api.tenant, position + 1000))).status).toBe(404);
    expect((await reactTo(event(randomUUID(), position))).status).toBe(404);
    expect((await reactTo({ ...event(api.tenant, position), more: 1 })).status).toBe(400);
  });

  it('says that nobody is named, or that who is named is not there, until one is', async () => {
    const { position } = await escalated();
    const nobody = await reactTo(event(api.tenant, position));
    expect(nobody.body).toEqual({ outcome: 'NO_CENTRAL', delivered: 0 });
    await nameCentral(randomUUID());
    const absent = await reactTo(event(api.tenant, position));
    expect(absent.body).toEqual({ outcome: 'CENTRAL_NOT_THERE', delivered: 0 });
    expect(await observedThere()).toEqual([]);
    await nameCentral(central);
    const named = await reactTo(event(api.tenant, position));
    expect(named.body).toEqual({ outcome: 'DELIVERED', delivered: 1 });
  });
});

describe('what a central ledningsgrupp is told', () => {
  it('is the reviewed text and its codes, with a reference in place of the origin, once', async () => {
    const { id, position } = await escalated();
    const before = (await observedThere()).length;
    const replies = await Promise.all([1, 2, 3].map(() => reactTo(event(api.tenant, position))));
    for (const { body } of replies) expect(body).toEqual({ outcome: 'DELIVERED', delivered: 1 });

    const rows = (await observedThere()).slice(before);
    expect(rows).toHaveLength(1);
    const { stream_id: copy = '', data = '' } = rows[0] ?? {};
    const { origin, on: _, ...codes } = JSON.parse(data);
    expect(codes).toEqual({
      art: 'MELLAN_STOLAR',
      huvudmanTyp: ['FORSAKRINGSKASSAN'],
      quarter: '2026-Q1',
    });
    const { body } = await there.get(`/systemfel/${copy}`);
    expect(body.personal).toMatchObject({
      title: 'Mellan två myndigheter',
      description: 'Den ena säger, den andra säger.',
    });
    expect(body.data).toMatchObject({
      state: 'identified.classified',
      anonymityReviewed: false,
      classification: { niva: 'LOKAL', allvarsgrad: 'HOG' },
    });

    // Not a trace of the one in the rows of the other.
    const traces = [id, api.tenant, people.ett.id, people.arbetsledare.id];
    const all = await api.sql(
      `select row_to_json(t)::text as row from (
         select event::text from event where tenant = '${central}'
         union all select command::text from command where tenant = '${central}'
         union all select stream::text from stream where tenant = '${central}') t`,
    );
    for (const { row } of all) for (const trace of traces) expect(row).not.toContain(trace);
    const own = await api.sql(
      `select count(*)::int as n from event where tenant = '${api.tenant}'
          and (event::text like '%${copy}%' or event::text like '%${origin}%')`,
    );
    expect(own).toEqual([{ n: 0 }]);
    expect((await ett.get(`/systemfel/${copy}`)).status).toBe(404);
    expect((await there.get(`/systemfel/${id}`)).status).toBe(404);
  });

  it('is answered to every verksamhet that brought it up, also what was merged', async () => {
    const [one, two] = [await escalated(), await escalated()];
    const before = (await observedThere()).length;
    for (const { position } of [one, two]) await reactTo(event(api.tenant, position));
    const [kept, merged] = (await observedThere()).slice(before);
    const merge = await there.post(`/systemfel/${merged?.stream_id}/MergeSystemfel`, {
      data: { intoSystemfelId: kept?.stream_id },
    });
    expect(merge.status).toBe(200);
    const answer = await there.post(`/systemfel/${kept?.stream_id}/AnswerOrigin`, {
      data: { answer: 'DELVIS' },
      personal: { text: 'Frågan tas upp med myndigheten.' },
    });
    expect(answer.status).toBe(200);

    for (let times = 0; times < 2; times++) {
      const reply = await reactTo(event(central, answer.body.position));
      expect(reply.body).toEqual({ outcome: 'DELIVERED', delivered: 2 });
    }
    for (const { id } of [one, two]) {
      const { body } = await arbetsledare.get(`/systemfel/${id}`);
      expect(body.data.escalations).toMatchObject([
        { to: 'CENTRAL_LEDNINGSGRUPP', answer: 'DELVIS' },
      ]);
      const { events } = (await ett.get(`/systemfel/${id}/history`)).body;
      expect(events.at(-1)).toMatchObject({
        type: 'CentralLedningsgruppAnswered',
        actor: 'reactor',
        personal: { text: 'Frågan tas upp med myndigheten.' },
      });
    }
    const again = await reactTo({ ...event(central, answer.body.position), name: 'other' });
    expect(again.body).toEqual({ outcome: 'NOT_AWAITED', delivered: 0 });
  });

  it('is nothing where the text is erased', async () => {
    const { id, position } = await escalated();
    await arbetsledare.post(`/systemfel/${id}/ForgetSubject`, { data: { subject: id } });
    const reply = await reactTo(event(api.tenant, position));
    expect(reply.body).toEqual({ outcome: 'ERASED', delivered: 0 });
  });
});
