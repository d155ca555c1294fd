import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture } from './api.fixture.ts';
import { onTheBeat } from './on-the-beat.ts';

describe('the beat of a no', () => {
  const waitedFrom = async (begun: number, beat: number) => {
    let now = begun;
    await onTheBeat(() => now++, beat);
    return now - 1;
  };

  it.each([
    [1, 10, 10],
    [8, 10, 10],
    [13, 10, 20],
    [33, 4, 36],
  ])('is, from %d ms with one each %d ms, at %d ms', async (begun, beat, at) => {
    expect(await waitedFrom(begun, beat)).toBe(at);
  });

  it('is not waited for where there is none', async () => {
    let asked = 0;
    await onTheBeat(() => asked++, 0);
    expect(asked).toBe(0);
  });
});

describe('an API with a slow beat', () => {
  let api: ApiFixture;
  beforeAll(async () => {
    api = await apiFixture({ REFUSAL_BEAT_MS: 1_000 });
  }, 120_000);
  afterAll(async () => await api?.close());

  it('answers what is there while it still waits with what is not, and with who nobody knows', async () => {
    const ett = await api.as('ett');
    const order: string[] = [];
    const told = (name: string) => (reply: { status: number }) =>
      order.push(`${name} ${reply.status}`);
    await Promise.all([
      ett.get(`/uppdrag/${randomUUID()}`).then(told('unknown')),
      api.ask('GET', '/api/v1/uppdrag').then(told('nobody')),
      ett.get('/session').then(told('session')),
    ]);
    expect(order[0]).toBe('session 200');
    expect(order.slice(1).toSorted()).toEqual(['nobody 401', 'unknown 404']);
  });
});
