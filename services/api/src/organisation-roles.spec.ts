import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ApiFixture,
  apiFixture,
  ledningsgruppId,
  meetingId,
  type Person,
} from './api.fixture.ts';

let api: ApiFixture;
beforeAll(async () => {
  api = await apiFixture();
  await api.project();
});
afterAll(() => api?.close());

const paths: Readonly<Record<string, () => string>> = {
  'list verksamhet': () => '/verksamhet',
  'read it': () => `/verksamhet/${api.tenant}`,
  'its history': () => `/verksamhet/${api.tenant}/history`,
  'the organisation': () => '/organisation?on=2025-06-01',
  'list ledningsgrupp': () => '/ledningsgrupp',
  'read one': () => `/ledningsgrupp/${ledningsgruppId}`,
  'its  history': () => `/ledningsgrupp/${ledningsgruppId}/history`,
  'its composition': () => `/ledningsgrupp/${ledningsgruppId}/composition`,
  'list mote': () => '/mote',
  'read a meeting': () => `/mote/${meetingId}`,
  'its   history': () => `/mote/${meetingId}/history`,
  'its agenda': () => `/mote/${meetingId}/agenda`,
  'its minutes': () => `/mote/${meetingId}/minutes-draft`,
  'own calendar': () => '/calendar',
};

const all = Object.keys(paths).map(() => 200);
const none = all.map(() => 403);
const verksamhetOnly = none.map((status, index) => (index < 4 ? 200 : status));
const noMinutes = all.map((status, index) => (index === all.length - 2 ? 403 : status));

/** Read off `rights`, which architecture.md decides. */
const matrix: Readonly<Record<Exclude<Person, 'both' | 'tre'>, readonly number[]>> = {
  ett: all,
  tva: all,
  arbetsledare: all,
  ledamot: all,
  analytiker: noMinutes,
  administrator: verksamhetOnly,
  namnd: none,
  granskare: none,
};
const named = (statuses: readonly number[]) =>
  Object.fromEntries(Object.keys(paths).map((name, index) => [name, statuses[index]]));

describe('what a role may read of the organisation', () => {
  it.each(Object.entries(matrix))('%s', async (person, expected) => {
    const session = await api.as(person as Person);
    const got = await Promise.all(Object.values(paths).map((path) => session.get(path())));
    expect(named(got.map(({ status }) => status))).toEqual(named(expected));
    if (person === 'analytiker' || person === 'administrator') {
      for (const { text } of got) expect(text).not.toMatch(/"Demo (Ombud|Ledamot|lokal|Lednings)/);
    }
  });

  it('is nothing at all without a session', async () => {
    for (const path of Object.values(paths)) {
      expect((await api.ask('GET', `/api/v1${path()}`)).status).toBe(401);
    }
  });

  it('is nothing of another verksamhet', async () => {
    const there = await api.as('central');
    for (const id of [ledningsgruppId, meetingId]) {
      expect((await there.get(`/ledningsgrupp/${id}`)).status).toBe(404);
      expect((await there.get(`/mote/${id}/agenda`)).status).toBe(404);
    }
    expect((await there.get(`/verksamhet/${api.tenant}`)).status).toBe(404);
    const { body } = await there.get('/organisation');
    expect(body).toMatchObject({ kind: 'CENTRAL', ombud: [], enheter: [] });
  });

  it('is a table to those who ask for one', async () => {
    const arbetsledare = await api.as('arbetsledare');
    for (const type of ['verksamhet', 'ledningsgrupp', 'mote']) {
      const { text, status } = await arbetsledare.get(`/${type}`, {
        headers: { accept: 'text/csv' },
      });
      expect(status).toBe(200);
      expect(text.split('\r\n')).toHaveLength(3);
      expect(text.split('\r\n')[1]).toMatch(/[VLM]-2/);
    }
  });
});
