import { randomBytes } from 'node:crypto';
import { CalendarAddress, CalendarFeed } from '@fyr/contracts';
import type { Role } from '@fyr/domain';
import { dayOf, Rejection } from '@fyr/kernel';
import { calendarOf } from './calendar.ts';
import { callerOf } from './caller.ts';
import { icsOf } from './ics.ts';
import { acceptedLocale } from './locale.ts';
import { Limited } from './problem.ts';
import { raw } from './raw.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { enheterNow } from './verksamhet.ts';

const TOKEN_BYTES = 32;

/**
 * A feed of the caller's own, to be read by a calendar that has no session: its address is the right
 * to it, until the caller makes another or ends it.
 */
export function calendarRoutes(app: Router, services: Services): void {
  const path = '/api/v1/calendar';
  const config = { may: 'calendar' } as const;
  const { calendarFeeds, clock } = services;

  app.get(path, { config, schema: { response: { 200: CalendarFeed } } }, async (request) => {
    const { tenant, account } = callerOf(request);
    return { begunAt: (await calendarFeeds.begunAt(tenant, account)) ?? null };
  });

  app.post(
    path,
    { config, schema: { response: { 201: CalendarAddress } } },
    async (request, reply) => {
      const { tenant, account, role } = callerOf(request);
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const begunAt = clock.now();
      await calendarFeeds.replace({ tenant, account, role }, token, begunAt);
      reply.code(201);
      return { path: `${path}/${token}.ics`, begunAt };
    },
  );

  app.delete(path, { config, schema: raw }, async (request, reply) => {
    const { tenant, account } = callerOf(request);
    await calendarFeeds.end(tenant, account);
    return reply.code(204).send();
  });

  app.get(
    `${path}/:token.ics`,
    {
      config: { may: 'bearer' },
      onRequest: async ({ ip }) => {
        const { waitSeconds } = services.rate.take(`calendar ${ip}`);
        if (waitSeconds > 0) throw new Limited(waitSeconds);
      },
      schema: raw,
    },
    async (request, reply) => {
      const { token } = request.params as { token: string };
      const feed = /^[\w-]{43}$/.test(token) ? await calendarFeeds.find(token) : undefined;
      if (!feed) throw new Rejection('unknown', 'no such feed');
      const { tenant, account } = feed;
      const role = feed.role as Role;
      const owner = await services.accounts.find(tenant, account);
      const within = owner && (await services.sessions.reachOf(owner));
      if (!owner || within === undefined) throw new Rejection('unknown', 'no such feed any longer');
      const enheter = await enheterNow(services.released, owner, role);
      const entries = await calendarOf(
        services.roomOf({ role }),
        { tenant, account, role, enheter, within, today: dayOf(clock.now()) },
        {
          origin: services.originOf(request),
          locale: acceptedLocale(request.headers['accept-language']),
        },
      );
      return reply
        .type('text/calendar; charset=utf-8')
        .send(icsOf({ name: 'Fyr', at: clock.now(), entries }));
    },
  );
}
