import { describe, expect, it } from 'vitest';
import { sessionCookie } from './cookie.ts';
import { acceptedLocale } from './locale.ts';
import { openLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import { checkOrigin } from './origin.ts';
import { rateLimit } from './rate-limit.ts';

describe('the cookie of a session', () => {
  const token = 'a'.repeat(43);

  it('is out of reach of scripts and other sites, and bound to the host over https', () => {
    expect(sessionCookie(true).set(token)).toBe(
      `__Host-fyr=${token}; Path=/; HttpOnly; SameSite=Strict; Secure`,
    );
    expect(sessionCookie(false).set(token)).toBe(`fyr=${token}; Path=/; HttpOnly; SameSite=Strict`);
  });

  it('is read among others, and not at all when it stands twice or is misshapen', () => {
    const { read } = sessionCookie(false);
    expect(read(`x=1; fyr=${token}`)).toBe(token);
    expect(read(`fyr=${token}; fyr=${token}`)).toBeUndefined();
    expect(read('fyr=short')).toBeUndefined();
    expect(read(undefined)).toBeUndefined();
  });
});

describe('a change of state', () => {
  const own = 'http://127.0.0.1:4000';
  it.each([
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: own }, true],
    ['a program that names us', { origin: own }, true],
    [
      'another site',
      { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
      false,
    ],
    ['another port of this machine', { 'sec-fetch-site': 'same-site', origin: own }, false],
    ['a page without an origin', { origin: 'null' }, false],
    ['one who says nothing', {}, false],
  ])('asked for by %s', (_, headers, passes) => {
    const check = () => checkOrigin(headers, own);
    if (passes) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'sv'],
    ['', 'sv'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['sv;q=0.5, en;q=0.8', 'en'],
    ['en;q=0, sv', 'sv'],
    ['de, fr', 'sv'],
    [';;;,,q=', 'sv'],
  ])('for %s is %s', (header, locale) => {
    expect(acceptedLocale(header)).toBe(locale);
  });
});

describe('the limit on calls', () => {
  it('lets a burst pass, then as many as refill, each caller by itself', () => {
    let now = 0;
    const limit = rateLimit({ perSecond: 2, burst: 3, now: () => now });
    const takes = () => limit.take('a').waitSeconds === 0;
    expect([takes(), takes(), takes(), takes()]).toEqual([true, true, true, false]);
    expect(limit.take('b').waitSeconds).toBe(0);
    now = 500;
    expect([takes(), takes()]).toEqual([true, false]);
  });
});

describe('the log', () => {
  it('has no word of a person, whatever is logged', () => {
    const lines: string[] = [];
    const log = openLog('info', { write: (line) => void lines.push(line) });
    const cause = new Error('Klient Kanariefågel');
    const err = new TypeError('Klient Kanariefågel', { cause });
    log.error({ err, requestId: '7', body: { name: 'Klient Kanariefågel' }, headers: {} });
    log.info({ method: 'GET', route: '/x', url: '/x?name=Kanariefågel', req: { cookie: 'x' } });
    expect(lines.join()).not.toContain('Kanariefågel');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      requestId: '7',
      err: { kind: 'TypeError' },
    });
    expect(Object.keys(JSON.parse(lines[1] ?? ''))).toEqual(['level', 'time', 'method', 'route']);
  });
});

describe('the metrics', () => {
  it('are in the text format of Prometheus', async () => {
    const metrics = createMetrics([
      { name: 'fyr_x', help: 'X.', read: async () => [{ labels: { of: 'a"b' }, value: 2 }] },
      { name: 'fyr_broken', help: 'Cannot be read.', read: () => Promise.reject(new Error()) },
    ]);
    metrics.observe({ method: 'GET', route: '/x', status: 200, seconds: 0.02 });
    metrics.observe({ method: 'GET', route: '/x', status: 200, seconds: 60 });
    const text = await metrics.render();
    expect(text).toContain('fyr_http_requests_total{method="GET",route="/x",status="200"} 2');
    expect(text).toContain(
      'fyr_http_request_duration_seconds_bucket{method="GET",route="/x",le="0.025"} 1',
    );
    expect(text).toContain(
      'fyr_http_request_duration_seconds_bucket{method="GET",route="/x",le="+Inf"} 2',
    );
    expect(text).toContain('fyr_x{of="a\\"b"} 2');
  });
});
