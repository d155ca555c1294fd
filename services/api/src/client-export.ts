import { ClientExport, ClientExportQuery } from '@fyr/contracts';
import {
  type SystemfelContext,
  systemfel,
  systemfelEvents,
  type UppdragContext,
  uppdrag,
  verksamhetEvents,
} from '@fyr/domain';
import { history, refuse, type StreamRow } from '@fyr/kernel';
import { statesOfType, streamsHolding } from '@fyr/postgres';
import { clientExport, clientPage, pageOnlyPolicy } from '@fyr/reports/client-export';
import type { Locale } from '@fyr/texts';
import { accessesOf } from './accesses.ts';
import { type Caller, callerOf } from './caller.ts';
import { acceptedLocale } from './locale.ts';
import { type Reached, reach } from './rights.ts';
import type { Here } from './rooms.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { noteAccesses } from './showing.ts';

/**
 * Everything about a client, for the client: to whoever reads all of one of their uppdrag. It is of
 * all of them, whoever else carried the others: the client's right does not end with an ombud's.
 */
export function clientExportRoutes(app: Router, services: Services): void {
  app.get(
    '/api/v1/uppdrag/:id/export',
    {
      config: { may: { reads: 'uppdrag', words: true } },
      schema: { querystring: ClientExportQuery, response: { 200: ClientExport } },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { id } = request.params as { id: string };
      const locale = acceptedLocale(request.headers['accept-language']);
      const reached = await reach(here, caller, uppdrag, id);
      const all = await everythingAbout(here, caller, reached, locale);
      reply.header('content-language', locale);
      if (request.query.format !== 'html') {
        const name = `${reached.row.number}.json`;
        reply.header('content-disposition', `attachment; filename="${name}"`);
        return all;
      }
      return reply
        .header('content-security-policy', pageOnlyPolicy)
        .type('text/html; charset=utf-8')
        .serializer(String)
        .send(clientPage(all, locale));
    },
  );
}

/** @throws Rejection `not_allowed` where the client is forgotten: nothing is left to tell */
async function everythingAbout(
  here: Here,
  caller: Caller,
  reached: Reached,
  locale: Locale,
): Promise<ClientExport> {
  const { tenant } = caller;
  const { clientId, forgotten } = reached.row.context as UppdragContext;
  if (forgotten.includes(clientId)) refuse('clientForgotten');
  const ids = await streamsHolding(here.database, tenant, clientId);
  const { rows } = await here.store.load({ tenant, ids: [...new Set([reached.row.id, ...ids])] });
  const told = [...rows.values()].map(async (row) => {
    const whole = { row, reading: 'whole' } as const;
    const asked = { action: 'export', through: reached.row.id } as const;
    const read = await here.people.readStream(caller, uppdrag, whole, asked);
    return { row, told: read.told };
  });
  const streams = (await Promise.all(told)).toSorted(firstOpened);
  noteAccesses(caller, reached, clientId);
  const recorded = await here.store.readStream(tenant, tenant, { open: ['stream'] });
  const accounts = await here.accounts.ofTenant(tenant);
  return clientExport(
    {
      ...{ client: clientId, on: caller.today, uppdrag: streams },
      verksamhet: history(verksamhetEvents, recorded),
      systemfel: await shownBy(here, tenant, clientId),
      accesses: [...(await accessesOf(here, tenant, clientId, locale))],
      names: new Map(accounts.map(({ id, name }) => [id, name])),
    },
    locale,
  );
}

type Told = Awaited<ReturnType<Here['people']['readStream']>>['told'];
type Stream = { readonly row: StreamRow; readonly told: Told };

function firstOpened(a: Stream, b: Stream): number {
  return (a.told[0]?.position ?? 0) - (b.told[0]?.position ?? 0);
}

/** The systemfel that the client's case is evidence to: known again by the client's own key. */
async function shownBy(
  { database, store, vault }: Here,
  tenant: string,
  clientId: string,
): Promise<ClientExport['systemfel']> {
  const found: string[] = [];
  const ids = (await statesOfType(database, tenant, 'systemfel')).map(({ id }) => id);
  const all = await store.load({ tenant, ids });
  for (const { id, context } of all.rows.values()) {
    const { evidence } = context as SystemfelContext;
    if (evidence.length === 0) continue;
    const pseudonym = await vault.pseudonym(tenant, clientId, id);
    if (evidence.some(({ client }) => client === pseudonym)) found.push(id);
  }
  const { rows } = await store.load({ tenant, ids: found });
  const titled = [...rows.values()].map(async ({ id, number }) => {
    const events = await store.readStream(tenant, id, { open: ['stream'] });
    const { personal } = systemfel.view(history(systemfelEvents, events));
    return { id, number, title: (personal.title as string | null | undefined) ?? null };
  });
  return await Promise.all(titled);
}
