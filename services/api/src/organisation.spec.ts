import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ApiFixture,
  apiFixture,
  ledningsgruppId,
  type Person,
  people,
} from './api.fixture.ts';
import type { Session } from './journeys.fixture.ts';

let api: ApiFixture;
const by = {} as Record<'ett' | 'arbetsledare' | 'ledamot' | 'analytiker', Session>;
beforeAll(async () => {
  api = await apiFixture();
  for (const person of ['ett', 'arbetsledare', 'ledamot', 'analytiker'] as const) {
    by[person] = await api.as(person);
  }
  const give = async (command: string, body: object) => {
    const reply = await by.arbetsledare.post(`/verksamhet/${api.tenant}/${command}`, body);
    expect({ command, status: reply.status }).toEqual({ command, status: 200 });
  };
  await give('ChangeOmbudContact', {
    data: { ombud: people.tre.id },
    personal: { name: 'Demo Ombud Tre', phone: '000-000 00 03', email: 'tre@demo.example' },
  });
  await give('LeaveOmbud', {
    data: { ombud: people.tre.id, to: '2025-12-31', reason: 'PENSION' },
  });
  await give('SetGrantAmount', { data: { year: 2025, orePerFte: 30_240_000 } });
  await give('SetOmbudFte', {
    data: {
      ombud: people.ett.id,
      shares: [{ enheter: ['FARSTA'], fte: 0.5, exclusive: true }],
      from: '2099-01-01',
    },
  });
});
afterAll(() => api?.close());

const on = (who: keyof typeof by, day: string) => by[who].get(`/organisation?on=${day}`);

describe('the organisation', () => {
  it('is that of the day asked for, past or planned ahead', async () => {
    const then = (await on('arbetsledare', '2025-06-01')).body;
    expect(then.ombud.map(({ ombud }: { ombud: string }) => ombud)).toContain(people.tre.id);
    const now = (await by.arbetsledare.get('/organisation')).body;
    expect(now.ombud.map(({ ombud }: { ombud: string }) => ombud)).not.toContain(people.tre.id);
    const later = (await on('arbetsledare', '2099-06-01')).body;
    const ett = later.ombud.find(({ ombud }: { ombud: string }) => ombud === people.ett.id);
    expect(ett).toMatchObject({ fte: 0.5, shares: [{ enheter: ['FARSTA'], exclusive: true }] });
    const before = (await on('arbetsledare', '1999-01-01')).body;
    expect(before).toMatchObject({ exists: false, ombud: [], enheter: [] });
    expect((await on('arbetsledare', '2025-13-01')).status).toBe(400);
  });

  it('is called what it was called that day, or is to be called', async () => {
    const nameOn = async (day: string) => (await on('ledamot', day)).body.personal.name;
    const now = await nameOn('2026-01-01');
    const change = `/verksamhet/${api.tenant}/ChangeOperatingForm`;
    const form = { driftsform: 'ENTREPRENAD', from: '2098-01-01' };
    const renamed = { data: form, personal: { name: 'Demo Efterträdaren' } };
    expect((await by.arbetsledare.post(change, renamed)).status).toBe(200);
    expect(await nameOn('2026-01-01')).toBe(now);
    expect(await nameOn('2098-01-01')).toBe('Demo Efterträdaren');
  });

  it('tells how to reach those who work there that day, as far as the role may know', async () => {
    const contactOf = async (who: keyof typeof by, day = '2025-06-01') =>
      (await on(who, day)).body.personal?.contacts[people.tre.id];
    const whole = {
      name: 'Demo Ombud Tre',
      phone: '000-000 00 03',
      email: 'tre@demo.example',
    };
    expect(await contactOf('arbetsledare')).toEqual(whole);
    expect(await contactOf('ett')).toEqual(whole);
    expect(await contactOf('ledamot')).toEqual({ name: 'Demo Ombud Tre' });
    expect(await contactOf('arbetsledare', '2026-06-01')).toBeUndefined();
    const codes = await on('analytiker', '2025-06-01');
    expect(codes.body).not.toHaveProperty('personal');
    expect(codes.text).not.toContain('Demo Ombud Tre');
  });

  it('tells the economy and why somebody left to those who may know', async () => {
    const grant = async (who: keyof typeof by) => (await on(who, '2025-06-01')).body.grant;
    expect(await grant('arbetsledare')).toMatchObject({ orePerFte: 30_240_000 });
    expect(await grant('ett')).toBeNull();
    expect(await grant('ledamot')).toBeNull();
    expect((await on('ledamot', '2025-06-01')).text).not.toContain('PENSION');
    expect((await on('arbetsledare', '2025-06-01')).text).toContain('PENSION');
  });

  it('writes down whose details were shown, before they are', async () => {
    const read = async () =>
      await api.sql(
        `select subjects from access_log where actor = 'ledamot:${people.ledamot.id}' and action = 'read'`,
      );
    const before = (await read()).length;
    await on('ledamot', '2025-06-01');
    const after = await read();
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)?.subjects).toContain(people.tre.id);
  });

  it.each<[Person | 'none', number]>([
    ['both', 200],
    ['tva', 200],
    ['administrator', 200],
    ['namnd', 403],
    ['granskare', 403],
    ['none', 401],
  ])('is to %s: %i', async (person, status) => {
    const path = '/api/v1/organisation';
    const cookie =
      person === 'none'
        ? {}
        : { cookie: (await api.as(person, person === 'both' ? 'ledamot' : undefined)).cookie };
    expect((await api.ask('GET', path, { headers: cookie })).status).toBe(status);
  });
});

describe('the composition of a ledningsgrupp', () => {
  const path = `/ledningsgrupp/${ledningsgruppId}/composition`;

  it('says who is missing that day, and how many meetings there were', async () => {
    const { body } = await by.ledamot.get(`${path}?on=2026-03-01`);
    expect(body).toMatchObject({
      on: '2026-03-01',
      source: 'SFS 2013:522, 5 §',
      missing: ['REGION_PRIMARVARD', 'REGION_PSYKIATRI', 'ARBETSFORMEDLINGEN', 'FORSAKRINGSKASSAN'],
      isComplete: false,
      meetings: { year: 2026, held: 0, required: 4 },
    });
    expect(body.required[0]).toMatchObject({ organisation: 'KOMMUN', members: 3 });
    const before = await by.ledamot.get(`${path}?on=2001-01-01`);
    expect(before.body.required[0]).toMatchObject({ organisation: 'KOMMUN', members: 0 });
  });

  it('follows from who was appointed, whose person the API names', async () => {
    const seat = { mandate: 'BESLUTANDE', chair: false, secretary: false, external: true };
    const body = {
      data: { organisation: 'FORSAKRINGSKASSAN', from: '2026-01-01', ...seat },
      personal: { name: 'Demo Ledamot FK', function: 'Enhetschef' },
    };
    const key = { 'idempotency-key': 'appointed-once' };
    const appoint = `/ledningsgrupp/${ledningsgruppId}/AppointMember`;
    const first = await by.arbetsledare.post(appoint, body, key);
    expect(first.body.recorded).toEqual(['MemberAppointed']);
    expect((await by.arbetsledare.post(appoint, body, key)).body).toEqual(first.body);
    const { missing } = (await by.ledamot.get(`${path}?on=2026-03-01`)).body;
    expect(missing).not.toContain('FORSAKRINGSKASSAN');
    const { data } = (await by.arbetsledare.get(`/ledningsgrupp/${ledningsgruppId}`)).body;
    const persons = data.members.map(({ person }: { person: string }) => person);
    expect(persons.at(-1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8/);
    expect(new Set(persons).size).toBe(4);
  });
});
