import {
  LedningsgruppList,
  LedningsgruppListQuery,
  LoggkontrollList,
  LoggkontrollListQuery,
  MoteList,
  MoteListQuery,
  RapportList,
  RapportListQuery,
  SystemfelList,
  SystemfelListQuery,
  UppdragList,
  UppdragListQuery,
  VerksamhetList,
  VerksamhetListQuery,
} from '@fyr/contracts';
import { clientsTold, type Reading, reachOf, rights } from '@fyr/domain';
import { dayOf, type StreamRow } from '@fyr/kernel';
import {
  queryLedningsgruppWorklist,
  queryLoggkontrollWorklist,
  queryMoteWorklist,
  queryRapportWorklist,
  querySystemfelWorklist,
  queryUppdragWorklist,
  queryVerksamhetWorklist,
} from '@fyr/projections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, callerOf } from './caller.ts';
import { csvAnswer, wantsCsv } from './csv.ts';
import { amongOf, readingFor } from './rights.ts';
import type { Here } from './rooms.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';

type Card = Readonly<Record<string, unknown>> | null;
type Seen<Listed> = {
  readonly listed: Listed;
  readonly row: StreamRow;
  readonly reading: Reading;
  /** Absent where the reader may not have it, or there is none. */
  readonly card?: Card;
};

/** The work lists. Each asks for other things; what may be seen of a row is settled alike. */
export function listRoutes(app: Router, services: Services): void {
  app.get(
    '/api/v1/uppdrag',
    {
      config: { may: { reads: 'uppdrag' } },
      schema: { querystring: UppdragListQuery, response: { 200: UppdragList } },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { after, ...asked } = request.query;
      const { tenant, account, enheter, role, today: on } = caller;
      const isOwn = reachOf(role, 'uppdrag') === 'own';
      const seenBy = isOwn ? { ombud: account, enheter } : undefined;
      const page = await services.applied.notBefore(tenant, after, () =>
        queryUppdragWorklist(here.database, { ...asked, tenant, on, seenBy }),
      );
      const seen = await seenOf(here, caller, page.rows);
      const rows = seen.map(({ listed, card }) => withCard(listed, card));
      return wantsCsv(request) ? csvPage(request, reply, page.next, rows) : { ...page, rows };
    },
  );

  app.get(
    '/api/v1/systemfel',
    {
      config: { may: { reads: 'systemfel' } },
      schema: { querystring: SystemfelListQuery, response: { 200: SystemfelList } },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { after, ...asked } = request.query;
      const { tenant, role } = caller;
      const reportedOnly = reachOf(role, 'systemfel') === 'reported';
      const page = await services.applied.notBefore(tenant, after, () =>
        querySystemfelWorklist(here.database, {
          ...{ ...asked, tenant, reportedOnly },
          among: amongOf(caller, 'systemfel'),
        }),
      );
      const seen = await seenOf(here, caller, page.rows);
      const rows = seen.map(({ listed, reading, card }) =>
        withCard({ ...listed, clients: clientsTold(reading, listed.clients) }, card),
      );
      return wantsCsv(request) ? csvPage(request, reply, page.next, rows) : { ...page, rows };
    },
  );
}

/** Reports of the forms that the role reads; outside, those that were sent. */
export function rapportListRoute(app: Router, services: Services): void {
  app.get(
    '/api/v1/rapport',
    {
      config: { may: { reads: 'rapport' } },
      schema: { querystring: RapportListQuery, response: { 200: RapportList } },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { after, kind, ...asked } = request.query;
      const { tenant, role, enheter } = caller;
      const kinds = rights[role].reports.filter((one) => kind === undefined || one === kind);
      const sentOnly = reachOf(role, 'rapport') === 'sent';
      const page = await services.applied.notBefore(tenant, after, () =>
        queryRapportWorklist(here.database, {
          ...{ ...asked, tenant, kinds, sentOnly },
          ...(role === 'namnd' ? { enheter } : {}),
        }),
      );
      const rows = (await seenOf(here, caller, page.rows)).map(({ listed }) => listed);
      return wantsCsv(request) ? csvPage(request, reply, page.next, rows) : { ...page, rows };
    },
  );
}

/** The lists of the organisation: whoever reads the type reads all of them. */
export function organisationListRoutes(app: Router, services: Services): void {
  const { clock } = services;
  const today = () => dayOf(clock.now());

  app.get(
    '/api/v1/ledningsgrupp',
    {
      config: { may: { reads: 'ledningsgrupp' } },
      schema: { querystring: LedningsgruppListQuery, response: { 200: LedningsgruppList } },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { after, ...asked } = request.query;
      const { tenant } = caller;
      const page = await services.applied.notBefore(tenant, after, () =>
        queryLedningsgruppWorklist(here.database, {
          ...{ ...asked, tenant, on: asked.on ?? today() },
          among: amongOf(caller, 'ledningsgrupp'),
        }),
      );
      const seen = await seenOf(here, caller, page.rows);
      const rows = seen.map(({ listed, card }) => withCard(listed, card));
      return wantsCsv(request) ? csvPage(request, reply, page.next, rows) : { ...page, rows };
    },
  );

  app.get(
    '/api/v1/mote',
    {
      config: { may: { reads: 'mote' } },
      schema: { querystring: MoteListQuery, response: { 200: MoteList } },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { after, ...asked } = request.query;
      const { tenant } = caller;
      const page = await services.applied.notBefore(tenant, after, () =>
        queryMoteWorklist(here.database, { ...asked, tenant, among: amongOf(caller, 'mote') }),
      );
      const rows = (await seenOf(here, caller, page.rows)).map(({ listed }) => listed);
      return wantsCsv(request) ? csvPage(request, reply, page.next, rows) : { ...page, rows };
    },
  );

  app.get(
    '/api/v1/loggkontroll',
    {
      config: { may: { reads: 'loggkontroll' } },
      schema: { querystring: LoggkontrollListQuery, response: { 200: LoggkontrollList } },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { after, ...asked } = request.query;
      const { tenant } = caller;
      const page = await services.applied.notBefore(tenant, after, () =>
        queryLoggkontrollWorklist(here.database, { ...asked, tenant }),
      );
      const rows = (await seenOf(here, caller, page.rows)).map(({ listed }) => listed);
      return wantsCsv(request) ? csvPage(request, reply, page.next, rows) : { ...page, rows };
    },
  );

  app.get(
    '/api/v1/verksamhet',
    {
      config: { may: { reads: 'verksamhet' } },
      schema: { querystring: VerksamhetListQuery, response: { 200: VerksamhetList } },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { after, ...asked } = request.query;
      const { tenant } = caller;
      const page = await services.applied.notBefore(tenant, after, () =>
        queryVerksamhetWorklist(here.database, { ...asked, tenant, on: asked.on ?? today() }),
      );
      const seen = await seenOf(here, caller, page.rows);
      const rows = seen.map(({ listed, card }) => withCard(listed, card));
      return wantsCsv(request) ? csvPage(request, reply, page.next, rows) : { ...page, rows };
    },
  );
}

/**
 * The rows that the caller may see, each with its card where its text may be read. A list may be
 * behind; the rights are by the streams' own rows, which are not.
 */
export async function seenOf<Listed extends { readonly id: string }>(
  { store, people }: Pick<Here, 'store' | 'people'>,
  caller: Caller,
  listed: readonly Listed[],
): Promise<readonly Seen<Listed>[]> {
  const { tenant } = caller;
  const { rows } = await store.load({ tenant, ids: listed.map(({ id }) => id) });
  const seen = listed.flatMap((one): Seen<Listed> | [] => {
    const row = rows.get(one.id);
    const reading = row && readingFor(caller, row);
    return row && reading ? { listed: one, row, reading } : [];
  });
  const cards = await people.cards(caller, seen);
  return seen.map((one) => {
    const card = cards.get(one.row.id);
    return card === undefined ? one : { ...one, card };
  });
}

function withCard<Row extends object>(row: Row, card: Card | undefined): Row & { card?: Card } {
  return card === undefined ? row : { ...row, card };
}

/** A table has no room for where the next page begins: that stands in `Link` (RFC 8288). */
function csvPage(
  request: FastifyRequest,
  reply: FastifyReply,
  next: string | undefined,
  rows: Parameters<typeof tableOf>[0],
): FastifyReply {
  if (next !== undefined) {
    const url = new URL(request.url, 'http://localhost');
    url.searchParams.set('page', next);
    reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
  }
  return csvAnswer(reply, tableOf(rows));
}

function tableOf(rows: readonly { readonly id: string; readonly card?: Card }[]) {
  const flat = rows.map(({ card, ...row }) => ({ ...row, ...card }));
  const names = [...new Set(flat.flatMap(Object.keys))];
  return [
    names,
    ...flat.map((row) =>
      names.map((name) => {
        const value = (row as Record<string, unknown>)[name];
        if (typeof value === 'number' || value === null || value === undefined) return value;
        return Array.isArray(value) ? value.join(', ') : String(value);
      }),
    ),
  ];
}
