import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from './api.fixture.ts';

const request = {
  data: {
    enhet: 'SKARPNACK',
    channel: 'TELEFON',
    initiativ: 'KLIENT',
    kannedom: 'PSYKIATRI',
    birthYear: 1974,
    kon: 'KVINNA',
    profil: ['EJ_SAMORDNADE'],
    hjalp: ['BOENDE.ANSOKA'],
  },
  personal: { name: 'Klient Exempel', phone: '000-000 00 01', words: 'Jag vill ha stöd.' },
};

let api: ApiFixture;
let ett: Awaited<ReturnType<ApiFixture['as']>>;
beforeAll(async () => {
  api = await apiFixture();
  ett = await api.as('ett');
});
afterAll(() => api.close());

describe('a command', () => {
  it('opens a stream and says what it came to', async () => {
    const { status, body, headers } = await ett.post('/uppdrag', request);
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      number: expect.stringMatching(/^U-\d{4}-\d{3}$/),
      revision: 1,
      position: expect.any(Number),
      state: 'firstContact.requested',
      recorded: ['UppdragRequested'],
    });
    expect(headers.get('etag')).toBe('"1"');
    expect(headers.get('location')).toBe(`/api/v1/uppdrag/${body.id}`);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
