import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture, people } from './api.fixture.ts';
import { assigned, canary, request, requested, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
let tva: Session;
let arbetsledare: Session;
beforeAll(async () => {
  api = await apiFixture();
  ett = await api.as('ett');
  tva = await api.as('tva');
  arbetsledare = await api.as('arbetsledare');
});
afterAll(() => api?.close());

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

  it('goes to a stream by its human number too, in any case of letters', async () => {
    const { body } = await ett.post('/uppdrag', request);
    const contact = { data: { channel: 'BESOK', clientInPerson: true } };
    const path = `/uppdrag/${body.number.toLowerCase()}/MakeDirectContact`;
    const reply = await ett.post(path, contact);
    expect(reply.body).toMatchObject({ id: body.id, state: 'firstContact.contacted' });
  });

  it('records nothing when it is so already', async () => {
    const id = await assigned(ett, arbetsledare);
    const same = { huvudansvarig: people.ett.id, medombud: [], clientConsulted: true };
    const reply = await arbetsledare.post(`/uppdrag/${id}/ChangeOmbud`, {
      data: { ...same, interestDeclared: true, olderNotesOpen: true },
    });
    expect(reply.body.recorded).toEqual([]);
  });

  it('is refused by a rule with its name and its sentence', async () => {
    const id = await requested(ett);
    const swedish = await ett.post(`/uppdrag/${id}/FormulateGoal`, {
      data: { area: 'BOENDE' },
      personal: { text: 'En egen dörr.' },
    });
    expect(swedish.status).toBe(409);
    expect(swedish.headers.get('content-type')).toContain('application/problem+json');
    expect(swedish.headers.get('content-language')).toBe('sv');
    expect(swedish.body).toMatchObject({
      type: '/api/v1/problem/not_allowed',
      code: 'not_allowed',
      status: 409,
      instance: expect.stringMatching(/^urn:uuid:/),
    });
    expect(swedish.body.because[0]).toMatchObject({ rule: 'state' });

    const english = await ett.post(
      `/uppdrag/${id}/FormulateGoal`,
      { data: { area: 'BOENDE' }, personal: { text: 'En egen dörr.' } },
      { 'accept-language': 'en' },
    );
    expect(english.body.title).toBe('It cannot be done now.');
    expect(english.body.because[0].rule).toBe('state');
  });

  it('never quotes what was written in its refusal', async () => {
    const { text } = await ett.post('/uppdrag', {
      data: { ...request.data, kon: canary },
      personal: { ...request.personal, phone: { of: canary } },
    });
    expect(text).not.toContain(canary);
  });
});

describe('an idempotency key', () => {
  it('gives the first outcome again, word for word, and has its effect once', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await ett.post('/uppdrag', request, key);
    const again = await ett.post('/uppdrag', request, key);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
  });

  it('is refused for another command', async () => {
    const key = { 'idempotency-key': randomUUID() };
    await ett.post('/uppdrag', request, key);
    const other = { ...request, data: { ...request.data, kon: 'MAN' } };
    expect(await ett.post('/uppdrag', other, key)).toMatchObject({
      status: 422,
      body: { code: 'key_reused' },
    });
  });

  it('belongs to its account: nobody gets the outcome of another', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const mine = await ett.post('/uppdrag', request, key);
    const theirs = await tva.post('/uppdrag', request, key);
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('never stands in the way of a process', async () => {
    const id = await requested(ett);
    const key = `timer:${id}:informationMeeting:2`;
    await ett.post('/uppdrag', request, { 'idempotency-key': key });
    const rows = await api.sql(`select count(*)::int as n from command where key = '${key}'`);
    expect(rows[0].n).toBe(0);
  });

  it('has a shape', async () => {
    const reply = await ett.post('/uppdrag', request, { 'idempotency-key': 'x'.repeat(129) });
    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid' } });
  });
});

describe('If-Match', () => {
  const contact = { data: { channel: 'BESOK', clientInPerson: true } };

  it('lets the revision pass that was seen', async () => {
    const id = await requested(ett);
    const reply = await ett.post(`/uppdrag/${id}/MakeDirectContact`, contact, {
      'if-match': '"1"',
    });
    expect(reply).toMatchObject({ status: 200, body: { revision: 2 } });
  });

  it('refuses one that is no longer so', async () => {
    const id = await requested(ett);
    const path = `/uppdrag/${id}/MakeDirectContact`;
    await ett.post(path, contact, { 'if-match': '"1"' });
    const reply = await ett.post(path, contact, { 'if-match': '"1"' });
    expect(reply).toMatchObject({ status: 412, body: { code: 'stale' } });
  });

  it('is refused when it is no revision', async () => {
    const id = await requested(ett);
    const reply = await ett.post(`/uppdrag/${id}/MakeDirectContact`, contact, { 'if-match': '1' });
    expect(reply).toMatchObject({ status: 400, body: { faults: [{ path: 'header.if-match' }] } });
  });

  it('lets exactly one of many win', async () => {
    const id = await requested(ett);
    const path = `/uppdrag/${id}/MakeDirectContact`;
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => ett.post(path, contact, { 'if-match': '"1"' })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(412)]);
  });
});
