import fastify from 'fastify';
import { expect, it } from 'vitest';
import { requireRules } from './may.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';

it('a route that does not say who may is no route: the API does not start with it', () => {
  const app = fastify() as unknown as Router;
  requireRules(app, {} as Services);
  expect(() => app.get('/forgotten', () => '')).toThrow('GET /forgotten does not say who may');
  expect(() => app.get('/open', { config: { may: 'anybody' } }, () => '')).not.toThrow();
});

it('a route is closed to whoever has no session, unless it says otherwise', async () => {
  const app = fastify() as unknown as Router;
  const rate = { take: () => ({ waitSeconds: 0 }) };
  requireRules(app, { rate, cookie: { read: () => undefined } } as unknown as Services);
  app.get('/open', { config: { may: 'anybody' } }, () => 'said');
  app.get('/own', { config: { may: 'member' } }, () => 'said');
  expect((await app.inject('/open')).body).toBe('said');
  const { statusCode, body } = await app.inject('/own');
  expect({ statusCode, told: body.includes('said') }).toEqual({ statusCode: 500, told: false });
});
