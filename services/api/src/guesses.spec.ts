import { randomBytes } from 'node:crypto';
import { logIn } from '@fyr/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture } from './api.fixture.ts';
import { guesses, neighbourhood } from './guesses.ts';
import type { RunningApi } from './index.ts';
import { callersMax, rateLimit } from './rate-limit.ts';

const burst = 50;

describe('a guesser', () => {
  /** How many of 10 000 guesses are looked at, so many a second. */
  function lookedAt(perSecond: number): number {
    let now = 0;
    let looked = 0;
    const guessed = guesses({ burst, now: () => now });
    for (let guess = 0; guess < 10_000; guess++) {
      now = (guess * 1000) / perSecond;
      try {
        guessed.begin('one');
        looked += 1;
      } catch (error) {
        expect(error).toMatchObject({ code: 'limited' });
      }
    }
    return looked;
  }

  it.each([1_000_000, 1000, 100, 10])('is stopped at %i a second, 99 times of 100', (perSecond) => {
    expect(lookedAt(perSecond)).toBeLessThanOrEqual(100);
    expect(lookedAt(perSecond)).toBeGreaterThanOrEqual(burst);
  });

  it('is counted for what was wrong only, and alone', () => {
    const guessed = guesses({ burst, now: () => 0 });
    for (let n = 0; n < 1000; n++) {
      guessed.begin('right');
      guessed.wasRight('right');
    }
    for (let n = 0; n < burst; n++) guessed.begin('wrong');
    expect(() => guessed.begin('wrong')).toThrow();
    expect(() => guessed.begin('right')).not.toThrow();
  });

  it('is told when to come back, and is listened to then', () => {
    let now = 0;
    const guessed = guesses({ burst: 1, now: () => now });
    guessed.begin('one');
    const wait = () => {
      try {
        guessed.begin('one');
        return 0;
      } catch (error) {
        return (error as { waitSeconds: number }).waitSeconds;
      }
    };
    expect(wait()).toBe(30);
    now = 30_000;
    expect(wait()).toBe(0);
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('at %s counts as %s', (ip, counted) => {
    expect(neighbourhood(ip)).toBe(counted);
  });
});

describe('the limit on calls', () => {
  it('remembers a bounded number of callers, and forgets the most silent', () => {
    const limit = rateLimit({ perSecond: 1, burst: 1, now: () => 0 });
    const waits = (caller: string) => limit.take(caller).waitSeconds > 0;
    waits('silent');
    waits('noisy');
    for (let n = 0; n < callersMax - 1; n++) {
      waits(`${n}`);
      expect(waits('noisy')).toBe(true);
    }
    expect(waits('silent')).toBe(false);
  });
});

describe('every door that opens to a secret', () => {
  let api: ApiFixture;
  let strict: RunningApi;
  beforeAll(async () => {
    api = await apiFixture();
    strict = await api.another({ GUESS_BURST: 3, TRUSTED_PROXIES: '127.0.0.1' });
  });
  afterAll(async () => {
    await strict?.close();
    await api?.close();
  });
  const token = () => randomBytes(32).toString('base64url');
  const statuses = async (path: () => string, from: string, times = 5) => {
    const replies = [];
    for (let n = 0; n < times; n++) {
      const headers = { 'x-forwarded-for': from };
      replies.push(await fetch(`${strict.url}${path()}`, { headers, redirect: 'manual' }));
    }
    const waits = replies.filter(({ status }) => status === 429);
    for (const { headers } of waits) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    return replies.map(({ status }) => status);
  };

  it.each([
    ['an answer link', () => `/api/v1/answer/${token()}`, 404],
    ['a calendar', () => `/api/v1/calendar/${token()}.ics`, 404],
    ['a login that never began', () => `/api/v1/login/answer?state=${token()}&code=x`, 303],
  ])('shuts for whoever guesses at %s, and for nobody else', async (_, path, wrong) => {
    expect(await statuses(path, '192.0.2.1')).toEqual([wrong, wrong, wrong, 429, 429]);
    expect(await statuses(path, '192.0.2.2', 1)).toEqual([wrong]);
  });

  it('stays open for those who are right', async () => {
    let cookie = '';
    for (let n = 0; n < 5; n++) cookie = await logIn(strict.url, 'ett');
    const made = await fetch(`${strict.url}/api/v1/calendar`, {
      method: 'POST',
      headers: { cookie, origin: strict.url },
    });
    const { path } = (await made.json()) as { path: string };
    expect(await statuses(() => path, '192.0.2.3', 8)).toEqual(Array(8).fill(200));
    expect(await statuses(() => '/api/v1/login?user=ett', '192.0.2.3', 8)).toEqual(
      Array(8).fill(303),
    );
  });

  it('takes nobody’s word for where they are but a proxy’s of ours', async () => {
    const open = await api.another({ GUESS_BURST: 1 });
    const ask = async (from: string) => {
      const headers = { 'x-forwarded-for': from };
      return (await fetch(`${open.url}/api/v1/answer/${token()}`, { headers })).status;
    };
    expect([await ask('192.0.2.1'), await ask('192.0.2.2')]).toEqual([404, 429]);
    await open.close();
  });
});
