import { openApiDocument, operations } from '@fyr/contracts';
import { text } from '@fyr/texts';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture } from './api.fixture.ts';
import { assigned, observed, requested, type Session } from './journeys.fixture.ts';

let api: ApiFixture;
let ett: Session;
beforeAll(async () => {
  api = await apiFixture();
  ett = await api.as('ett');
});
afterAll(() => api?.close());

describe('the contract', () => {
  it('is a valid OpenAPI 3.1 document to somebody else', async () => {
    const { body } = await api.ask('GET', '/api/v1/openapi.json');
    expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    // A login answers by sending on.
    const rules = { 'operation-2xx-response': 'off' } as const;
    const config = await createConfig({ extends: ['spec', 'recommended'], rules });
    const problems = await lintFromString({
      source: JSON.stringify(body),
      absoluteRef: 'openapi.json',
      config,
    });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it('has a path for every command, and every path is served', async () => {
    for (const { method, path, open } of operations()) {
      const url = path.replaceAll(/:\w+/g, 'none');
      const reply = await api.ask(method.toUpperCase(), url, method === 'post' ? { body: {} } : {});
      const expected = open ? [200, 201, 400, 404] : [401];
      expect({ path, served: expected.includes(reply.status) }).toEqual({ path, served: true });
      if (reply.status === 404) expect(path).toMatch(/problem|:token|:verksamhet|login/);
    }
  });

  it('has a page for every problem, in both languages', async () => {
    const page = await api.ask('GET', '/api/v1/problem/stale', {
      headers: { 'accept-language': 'en' },
    });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.text).toContain('Somebody has changed this since you opened it.');
    expect((await api.ask('GET', '/api/v1/problem/constructor')).status).toBe(404);
  });

  it('tells of measures and figures with their rules in words', async () => {
    await assigned(ett, await api.as('arbetsledare'));
    await requested(ett);
    await observed(ett);
    await api.project();
    const { body } = await ett.get('/statistics', { headers: { 'accept-language': 'en' } });
    expect(body.measures.length).toBeGreaterThan(10);
    for (const { name, rule } of body.measures) {
      expect(name).not.toMatch(/^measure\./);
      expect(rule).not.toMatch(/^measure\./);
    }
    const exact = body.measures.filter(({ door }: { door: string }) => door === 'exact');
    expect(exact.length).toBeGreaterThan(40);
    for (const { id, time } of exact) {
      const today = new Date().toISOString().slice(0, 10);
      const when = time === 'day' ? `on=${today}` : `from=2020-01-01&to=${today}`;
      const table = await ett.get(`/statistics/${id}?${when}`);
      expect({ id, status: table.status }).toEqual({ id, status: 200 });
      expect(table.body).toMatchObject({
        ...{ measures: [{ id }], door: 'exact', suppressed: null },
      });
    }
    const csv = await ett.get(
      '/statistics/observedSystemfel?from=2020-01-01&to=2030-01-01&by=art',
      {
        headers: { accept: 'text/csv' },
      },
    );
    expect(csv.text).toContain(`${text('sv', 'code.SystemfelArt.MELLAN_STOLAR')};1`);
  });
});

describe('metrics', () => {
  it('count by route, and name nobody', async () => {
    const id = await requested(ett);
    await ett.get(`/uppdrag/${id}`);
    const { text } = await api.ask('GET', '/metrics');
    expect(text).toContain('route="/api/v1/uppdrag/:id"');
    expect(text).toMatch(/fyr_append_queue 0/);
    expect(text).toMatch(/fyr_read_model_lag_events \d+/);
    expect(text).not.toContain(id);
  });
});
