import { Health, Ready, ServiceFacts } from '@fyr/contracts';
import { Rejection } from '@fyr/kernel';
import type { Metrics } from './metrics.ts';
import { raw } from './raw.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';

/** Alive, can serve, and how it fares. None of them says anything about anybody. */
export function healthRoutes(app: Router, services: Services, metrics: Metrics): void {
  const config = { may: 'anybody' } as const;
  app.get('/healthz', { config, schema: { response: { 200: Health } } }, async () => ({
    alive: true,
  }));

  app.get('/readyz', { config, schema: { response: { 200: Ready } } }, async () => {
    if (!(await services.databaseAnswers())) throw new Rejection('unavailable', 'the database');
    if (!(await services.readModelsServe())) throw new Rejection('unavailable', 'read models');
    // Commands and queries go on without NATS; only what is told live waits for it.
    return { ready: true, nats: services.natsIsUp() ? ('up' as const) : ('down' as const) };
  });

  app.get('/api/v1/service', { config, schema: { response: { 200: ServiceFacts } } }, async () => ({
    contact: services.contact,
  }));

  app.get('/metrics', { config, schema: raw }, async (_, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.render()),
  );
}
