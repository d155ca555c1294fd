import { Load, LoadQuery } from '@fyr/contracts';
import { uppdrag } from '@fyr/domain';
import { queryLoad } from '@fyr/projections';
import { callerOf } from './caller.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';

/** How the work is spread, for whoever assigns ombud. */
export function loadRoute(app: Router, services: Services): void {
  app.get(
    '/api/v1/load',
    {
      config: { may: { gives: 'AssignOmbud', in: uppdrag } },
      schema: { querystring: LoadQuery, response: { 200: Load } },
    },
    async (request) => {
      const caller = callerOf(request);
      const { tenant } = caller;
      const { database } = services.roomOf(caller);
      const load = await services.applied.notBefore(tenant, request.query.after, () =>
        queryLoad(database, tenant),
      );
      return { ...load, ombud: [...load.ombud], queue: [...load.queue] };
    },
  );
}
