import { Rejection } from '@fyr/kernel';
import { raw } from '../../raw.ts';
import type { Router } from '../../router.ts';
import type { Services } from '../../services.ts';
import { limitsAddress } from '../limits-address.ts';
import { demoPath } from './login.ts';

/** The demo's own identity provider, in its own words: nothing of its bodies is read before it. */
export function demoProviderRoutes(app: Router, services: Services): void {
  const limited = limitsAddress(services);
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_, __, done) => done(null));
    scope.route({
      method: ['GET', 'POST'],
      url: `${demoPath}/*`,
      config: { may: 'bearer' },
      schema: raw,
      onRequest: limited,
      async handler(request, reply) {
        const demo = await services.demoLogin(request);
        if (!demo) throw new Rejection('unknown', 'no demo here');
        reply.hijack();
        for (const [name, value] of Object.entries(reply.getHeaders())) {
          reply.raw.setHeader(name, value ?? '');
        }
        await demo.answer(request.raw, reply.raw);
      },
    });
  });
}
