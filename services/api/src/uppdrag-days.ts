import { UppdragDays, UppdragDaysQuery } from '@fyr/contracts';
import { reachOf } from '@fyr/domain';
import { queryUppdragDays } from '@fyr/projections';
import { callerOf } from './caller.ts';
import { seenOf } from './lists.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';

/** What is to be done by when in the uppdrag that the caller sees, each with its card as a list has it. */
export function uppdragDaysRoute(app: Router, services: Services): void {
  app.get(
    '/api/v1/calendar/days',
    {
      config: { may: { reads: 'uppdrag' } },
      schema: { querystring: UppdragDaysQuery, response: { 200: UppdragDays } },
    },
    async (request) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { to, after } = request.query;
      const { tenant, account, enheter, role, today: on } = caller;
      const isOwn = reachOf(role, 'uppdrag') === 'own';
      const seenBy = isOwn ? { ombud: account, enheter } : undefined;
      const { days, position } = await services.applied.notBefore(tenant, after, () =>
        queryUppdragDays(here.database, { tenant, on, seenBy, to }),
      );
      const uppdrag = [...new Map(days.map((day) => [day.id, day])).values()];
      const seen = new Map((await seenOf(here, caller, uppdrag)).map((one) => [one.row.id, one]));
      return {
        days: days.flatMap((day) => {
          const one = seen.get(day.id);
          if (!one) return [];
          return [{ ...day, ...(one.card === undefined ? {} : { card: one.card }) }];
        }),
        position,
      };
    },
  );
}
