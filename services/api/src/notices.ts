import { NoticeList, NoticeMail, NoticeQuery, NoticesRead } from '@fyr/contracts';
import { dayOf, Rejection } from '@fyr/kernel';
import { textOf } from '@fyr/texts';
import { z } from 'zod';
import { type Caller, callerOf } from './caller.ts';
import { acceptedLocale } from './locale.ts';
import { readingFor } from './rights.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';

const LIMIT = 50;
const NoticeId = z.object({ id: z.uuid() });

/** What the caller is told of: their own notices, in the role that is active, and no others. */
export function noticeRoutes(app: Router, services: Services): void {
  const config = { may: 'member' } as const;
  const noticesOf = (caller: Caller) => services.roomOf(caller).notices;
  const path = '/api/v1/notices';

  app.get(
    path,
    { config, schema: { querystring: NoticeQuery, response: { 200: NoticeList } } },
    async (request) => {
      const caller = callerOf(request);
      const { tenant } = caller;
      const { unread = false, limit = LIMIT, page: before, after } = request.query;
      const asked = { unread, limit: limit + 1, ...(before === undefined ? {} : { before }) };
      const list = () => noticesOf(caller).list(caller, asked);
      // A reactor that is behind is no reason to show nothing.
      const found = await services.applied.notBefore(tenant, after, list).catch(list);
      const shown = found.notices.slice(0, limit);
      const { rows } = await services.roomOf(caller).store.load({
        tenant,
        ids: [...new Set(shown.map(({ streamId }) => streamId))],
      });
      const locale = acceptedLocale(request.headers['accept-language']);
      const more = found.notices.length > limit ? shown.at(-1)?.place : undefined;
      return {
        notices: shown.map(({ id, kind, at, read, streamType, streamId }) => {
          const row = rows.get(streamId);
          const open = row !== undefined && readingFor(caller, row) !== null;
          // Of what is not of their group somebody from outside is not even told which it is.
          const number = caller.within && !open ? '' : (row?.number ?? '');
          return {
            ...{ id, kind, day: dayOf(at), read },
            text: textOf(locale, `notice.${kind}`, { number }),
            about: { type: streamType, id: streamId, number, open },
          };
        }),
        unread: found.unread,
        ...(more === undefined ? {} : { next: String(more) }),
        mail: found.mail,
      };
    },
  );

  app.post(
    `${path}/read-all`,
    { config, schema: { response: { 200: NoticesRead } } },
    async (request) => {
      const caller = callerOf(request);
      return { read: await noticesOf(caller).read(caller, services.clock.now()) };
    },
  );

  app.post(
    `${path}/:id/read`,
    { config, schema: { response: { 200: NoticesRead } } },
    async (request) => {
      const caller = callerOf(request);
      const { data } = NoticeId.safeParse(request.params);
      const now = services.clock.now();
      const read = data && (await noticesOf(caller).read(caller, now, data.id));
      if (read === undefined) throw new Rejection('unknown', 'no such notice of the caller');
      return { read };
    },
  );

  app.post(
    `${path}/mail`,
    { config, schema: { body: NoticeMail, response: { 200: NoticeMail } } },
    async (request) => {
      const caller = callerOf(request);
      await noticesOf(caller).switchMail(caller, request.body.on);
      return request.body;
    },
  );
}
