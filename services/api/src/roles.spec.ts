import { randomUUID } from 'node:crypto';
import { givenByPeople } from '@fyr/contracts';
import { workflows } from '@fyr/domain';
import type { Workflow } from '@fyr/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, type Person, people } from './api.fixture.ts';
import {
  assigned,
  canary,
  observed,
  reported,
  requested,
  type Session,
} from './journeys.fixture.ts';

let api: ApiFixture;
const by = {} as Record<Person, Session>;
const ids = {} as Record<'own' | 'waiting' | 'draft' | 'known', string>;

beforeAll(async () => {
  api = await apiFixture();
  for (const person of Object.keys(people) as Person[]) {
    by[person] = await api.as(person, person === 'both' ? 'ledamot' : undefined);
  }
  ids.own = await assigned(by.ett, by.arbetsledare);
  ids.waiting = await requested(by.ett);
  ids.draft = await observed(by.ett);
  ids.known = await reported(by.ett, by.tva);
  await api.project();
});
afterAll(() => api?.close());

const last = '2025-01-01&to=2025-12-31';
const paths: Readonly<Record<string, () => string>> = {
  'list uppdrag': () => '/uppdrag',
  'read own uppdrag': () => `/uppdrag/${ids.own}`,
  'its history': () => `/uppdrag/${ids.own}/history`,
  'read one that waits': () => `/uppdrag/${ids.waiting}`,
  'list systemfel': () => '/systemfel',
  'read a draft': () => `/systemfel/${ids.draft}`,
  'its  history': () => `/systemfel/${ids.draft}/history`,
  'read a reported one': () => `/systemfel/${ids.known}`,
  'its   history': () => `/systemfel/${ids.known}/history`,
  'the measures': () => '/statistics',
  'a figure of a day': () => '/statistics/openSystemfel?on=2025-06-01',
  'a figure of a year': () => `/statistics/heldMeetings?from=${last}`,
};

/** Read off architecture.md, Roles. */
const matrix: Readonly<Record<Exclude<Person, 'both'>, readonly number[]>> = {
  ett: [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  tva: [200, 404, 404, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  tre: [200, 404, 404, 404, 200, 200, 200, 200, 200, 200, 200, 200],
  arbetsledare: [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  ledamot: [403, 403, 403, 403, 200, 404, 404, 200, 200, 200, 403, 200],
  analytiker: [403, 403, 403, 403, 200, 200, 200, 200, 200, 200, 403, 200],
  namnd: [403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403, 200],
  administrator: [403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  granskare: [403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
};

describe('what a role may read', () => {
  it.each(Object.entries(matrix))('%s', async (person, expected) => {
    const got = await Promise.all(
      Object.values(paths).map((path) => by[person as Person].get(path())),
    );
    const named = (statuses: readonly number[]) =>
      Object.fromEntries(Object.keys(paths).map((name, index) => [name, statuses[index]]));
    expect(named(got.map(({ status }) => status))).toEqual(named(expected));
    if (!['ett', 'tva', 'tre'].includes(person)) {
      for (const { text } of got) expect(text).not.toContain(canary);
    }
  });

  it('is nothing at all without a session', async () => {
    for (const path of Object.values(paths)) {
      const reply = await api.ask('GET', `/api/v1${path()}`);
      expect(reply).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    }
  });

  it('is not told apart from what does not exist', async () => {
    const hidden = await by.tre.get(`/uppdrag/${ids.own}`);
    const missing = await by.tre.get(`/uppdrag/${randomUUID()}`);
    const { instance: _, ...one } = hidden.body;
    const { instance: __, ...other } = missing.body;
    expect(one).toEqual(other);
  });
});

describe('what a role may do', () => {
  const commands = Object.values<Workflow>(workflows).flatMap((workflow) =>
    givenByPeople(workflow).map(({ name, opens, roles }) => ({
      ...{ name, roles },
      path: opens ? `/${workflow.name}` : `/${workflow.name}/${randomUUID()}/${name}`,
    })),
  );

  it.each(Object.keys(matrix) as Person[])(
    '%s gives no command of another role',
    async (person) => {
      const [role = ''] = people[person].roles;
      for (const { name, roles, path } of commands) {
        if (roles.includes(role)) continue;
        const reply = await by[person].post(path, { data: {} });
        expect({ name, status: reply.status }).toEqual({ name, status: 403 });
        expect(reply.body.because[0]).toMatchObject({ rule: 'commandOfOtherRole' });
      }
    },
  );

  it.each(['tva', 'tre'] as const)(
    '%s does nothing with the uppdrag of another',
    async (person) => {
      for (const { name, roles } of commands) {
        if (!roles.includes('ombud') || name === 'RequestUppdrag') continue;
        if (!(name in workflows.uppdrag.commands)) continue;
        const reply = await by[person].post(`/uppdrag/${ids.own}/${name}`, { data: {} });
        expect({ name, status: reply.status }).toEqual({ name, status: 404 });
      }
    },
  );
});

describe('an uppdrag', () => {
  it('is told whole to its ombud, and the reading is logged before it is told', async () => {
    const { body, headers } = await by.ett.get(`/uppdrag/${ids.own}`);
    expect(body.personal.contact.name).toBe(canary);
    expect(headers.get('etag')).toBe(`"${body.revision}"`);
    expect(body.next.find(({ command }: { command: string }) => command === 'AssignOmbud')).toBe(
      undefined,
    );
    const blocked = body.next.find(({ allowed }: { allowed: boolean }) => !allowed);
    expect(blocked.because[0]).toEqual({
      rule: expect.any(String),
      text: expect.stringMatching(/ /),
    });
    const rows = await api.sql(
      `select action, role, subjects::text from access_log where stream_id = '${ids.own}'
        order by position desc limit 1`,
    );
    expect(rows).toEqual([{ action: 'read', role: 'ombud', subjects: `{${ids.own}}` }]);
  });

  it('is told without a word to the arbetsledare, and nobody is shown', async () => {
    const logged = async () => (await api.sql(`select count(*)::int as n from access_log`))[0].n;
    const before = await logged();
    const read = await by.arbetsledare.get(`/uppdrag/${ids.own}`);
    expect(read.body).not.toHaveProperty('personal');
    expect(read.body.data.description.birthYear).toBe(1974);
    const { body } = await by.arbetsledare.get(`/uppdrag/${ids.own}/history`);
    for (const event of body.events) expect(event).not.toHaveProperty('personal');
    expect(await logged()).toBe(before);
  });

  it('ends for an ombud when another takes over', async () => {
    const id = await assigned(by.ett, by.arbetsledare);
    await by.arbetsledare.post(`/uppdrag/${id}/ChangeOmbud`, {
      data: {
        ...{ huvudansvarig: people.tva.id, medombud: [], interestDeclared: true },
        ...{ clientConsulted: true, olderNotesOpen: true },
      },
    });
    expect((await by.ett.get(`/uppdrag/${id}`)).status).toBe(404);
    expect((await by.tva.get(`/uppdrag/${id}`)).status).toBe(200);
  });

  it('stands in the lists of those who may see it, with its card for its ombud alone', async () => {
    const { body } = await by.ett.get('/uppdrag');
    const row = body.rows.find(({ id }: { id: string }) => id === ids.own);
    expect(row.card).toEqual({ name: canary, phone: '000-000 00 01' });
    const [logged] = await api.sql(
      `select subjects::text[] from access_log where action = 'list' order by position desc limit 1`,
    );
    expect(logged.subjects).toContain(ids.own);

    const other = await by.tre.get('/uppdrag');
    expect(other.body.rows).toEqual([]);
    const lead = await by.arbetsledare.get('/uppdrag');
    expect(lead.body.rows.length).toBeGreaterThanOrEqual(2);
    expect(lead.body.rows.every((one: object) => !('card' in one))).toBe(true);
  });

  it('is a table for a spreadsheet, to those who ask for one', async () => {
    const { text, headers } = await by.ett.get('/uppdrag', { headers: { accept: 'text/csv' } });
    expect(headers.get('content-type')).toContain('text/csv');
    expect(text).toMatch(/^\uFEFF?number;|^\uFEFF?id;number/);
    expect(text).toContain(canary);
    expect(headers.get('link')).toBeNull();
  });

  it('says in Link that a table goes on, and where', async () => {
    const accept = { headers: { accept: 'text/csv' } };
    const first = await by.arbetsledare.get('/uppdrag?limit=1', accept);
    const next = /^<\/api\/v1(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1];
    const second = await by.arbetsledare.get(String(next), accept);
    expect(second.status).toBe(200);
    expect(second.text.split('\r\n')[1]).toMatch(/U-/);
    expect(second.text).not.toBe(first.text);
  });
});

describe('a systemfel', () => {
  it('tells others than ombud what happened and in which role, not who, where or when in the day', async () => {
    for (const person of ['ledamot', 'arbetsledare', 'both'] as const) {
      const { body, text } = await by[person].get(`/systemfel/${ids.known}/history`);
      expect(body.events.length).toBeGreaterThan(2);
      for (const event of body.events) {
        const keys = ['on', 'personal', 'role', 'state', 'text', 'type'];
        expect(Object.keys(event).filter((key) => !keys.includes(key))).toEqual([]);
      }
      expect(text).not.toContain(people.ett.id);
    }
    const whole = await by.ett.get(`/systemfel/${ids.known}/history`);
    expect(whole.body.events[0]).toMatchObject({
      actor: `ombud:${people.ett.id}`,
      position: expect.any(Number),
    });
  });

  it('tells the analytiker codes only', async () => {
    const read = await by.analytiker.get(`/systemfel/${ids.known}`);
    expect(read.body).not.toHaveProperty('personal');
    expect(read.body.data.classification.niva).toBe('LOKAL');
    const list = await by.analytiker.get('/systemfel');
    expect(list.body.rows.every((row: object) => !('card' in row))).toBe(true);
  });

  it('is not in the lists of the ledamot before it is reported', async () => {
    const { body } = await by.ledamot.get('/systemfel');
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual([ids.known]);
  });

  it('gathers evidence without naming any uppdrag', async () => {
    const linked = await by.ett.post(`/systemfel/${ids.known}/LinkEvidence`, {
      data: { uppdragId: ids.own, quarter: '2026-Q1' },
    });
    expect(linked.body.recorded).toEqual(['EvidenceLinked']);
    const [event] = await api.sql(
      `select data::text, cause from event where stream_id = '${ids.known}' and type = 'EvidenceLinked'`,
    );
    expect(JSON.parse(event.data)).toEqual({
      client: await api.vault.pseudonym(api.tenant, ids.own, ids.known),
      enhet: 'SKARPNACK',
      on: expect.any(String),
      quarter: '2026-Q1',
    });
    expect(event.cause ?? '').toBe('');
    expect(event.data).not.toContain(ids.own);

    // Once more is so already, by its number too.
    const again = await by.ett.post(`/systemfel/${ids.known}/LinkEvidence`, {
      data: { uppdragId: ids.own, quarter: '2026-Q1' },
    });
    expect(again.body.recorded).toEqual([]);
  });

  it('takes no evidence from an uppdrag of another', async () => {
    const path = `/systemfel/${ids.known}/LinkEvidence`;
    const reply = await by.tva.post(path, { data: { uppdragId: ids.own } });
    expect(reply).toMatchObject({ status: 404, body: { code: 'unknown' } });
  });

  it('leaves out an enhet where one ombud would be known by it', async () => {
    const mine = await requested(by.tre, { enhet: 'FARSTA' });
    await by.tre.post(`/systemfel/${ids.known}/LinkEvidence`, { data: { uppdragId: mine } });
    const rows = await api.sql(
      `select data::text from event where stream_id = '${ids.known}' and type = 'EvidenceLinked'`,
    );
    expect(rows.map(({ data }) => 'enhet' in JSON.parse(data))).toEqual([true, false]);
  });

  it('tells others than ombud fewer than five clients as no more than that', async () => {
    const of = async (person: Person) =>
      (await by[person].get(`/systemfel/${ids.known}`)).body.data.evidence;
    expect(await of('ett')).toEqual({ clients: 2, fewerThanFive: false });
    for (const person of ['ledamot', 'arbetsledare', 'analytiker'] as const) {
      expect(await of(person)).toEqual({ clients: null, fewerThanFive: true });
      const { text } = await by[person].get(`/systemfel/${ids.known}/history`);
      expect(text).not.toContain('Evidence');
    }
    for (let more = 0; more < 3; more++) {
      const uppdragId = await requested(by.ett);
      await by.ett.post(`/systemfel/${ids.known}/LinkEvidence`, { data: { uppdragId } });
    }
    expect(await of('ledamot')).toEqual({ clients: 5, fewerThanFive: false });
    const whole = await by.ett.get(`/systemfel/${ids.known}/history`);
    const pseudonym = await api.vault.pseudonym(api.tenant, ids.own, ids.known);
    expect(whole.text).not.toContain(pseudonym);
  });
});

describe('history', () => {
  it('tells what was known then, to those who may know the order of things', async () => {
    const { body } = await by.ett.get(`/uppdrag/${ids.own}/history`);
    const { position } = body.events[1];
    const then = await by.ett.get(`/uppdrag/${ids.own}/history?position=${position}`);
    expect(then.body.events).toEqual(body.events.slice(0, 2));
    const path = `/systemfel/${ids.known}/history?position=${position}`;
    expect((await by.ledamot.get(path)).status).toBe(400);
    expect((await by.ett.get(path)).status).toBe(200);
  });
});

describe('a forgotten client', () => {
  it('is forgotten in every uppdrag that holds their text, and the key is gone', async () => {
    const id = await requested(by.ett);
    await by.ett.post(`/uppdrag/${id}/RefuseUppdrag`, {
      data: { reason: 'ANNAN_KOMMUN', referralOffered: true },
    });
    const later = await requested(by.ett, { earlierUppdragId: id });
    const path = `/uppdrag/${later}/ForgetSubject`;
    await by.arbetsledare.post(`/uppdrag/${id}/PlaceLegalHold`, { data: { subject: id } });
    const held = await by.ett.post(path, { data: { subject: id } });
    expect(held).toMatchObject({ status: 409, body: { because: [{ rule: 'noLegalHold' }] } });
    expect((await by.ett.get(`/uppdrag/${id}`)).body.personal.contact.name).toBe(canary);

    await by.arbetsledare.post(`/uppdrag/${id}/LiftLegalHold`, { data: { subject: id } });
    expect((await by.ett.post(path, { data: { subject: id } })).body.recorded).toEqual([
      'SubjectForgotten',
    ]);
    for (const one of [id, later]) {
      const { body } = await by.ett.get(`/uppdrag/${one}`);
      expect(body.data.forgotten).toBe(true);
      expect(body.personal.contact.name).toBeNull();
    }
    const again = await by.ett.post(path, { data: { subject: id } });
    expect(again.body.recorded).toEqual([]);
  });

  it('is never one of somebody else', async () => {
    const mine = await requested(by.tva);
    const reply = await by.tva.post(`/uppdrag/${mine}/ForgetSubject`, {
      data: { subject: ids.own },
    });
    expect(reply).toMatchObject({ status: 409 });
    expect((await by.ett.get(`/uppdrag/${ids.own}`)).body.personal.contact.name).toBe(canary);
  });

  it('leaves pages that render, with every text erased and every code in place', async () => {
    const id = await requested(by.ett);
    await api.vault.forget(api.tenant, { kind: 'client', id });
    // A key is kept in memory for half a minute at most: this API never had it.
    const other = await api.another();
    const read = async (path: string) => {
      const headers = { cookie: by.ett.cookie };
      return (await api.ask('GET', `/api/v1${path}`, { of: other.url, headers })).body;
    };
    const { data, personal } = await read(`/uppdrag/${id}`);
    expect(data.request.enhet).toBe('SKARPNACK');
    expect(personal.contact.name).toBeNull();
    const { events } = await read(`/uppdrag/${id}/history`);
    expect(events[0].personal).toBeNull();
    await api.project();
    const { rows } = await read('/uppdrag');
    expect(rows.find((row: { id: string }) => row.id === id).card).toBeNull();
    await other.close();
  });
});
