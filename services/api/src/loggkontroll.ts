import {
  AskedExplanations,
  ExplanationTaken,
  GivenExplanation,
  LoggkontrollEntries,
} from '@fyr/contracts';
import { type LoggkontrollContext, loggkontroll } from '@fyr/domain';
import { execute, Rejection } from '@fyr/kernel';
import { type Shown, statesOfType } from '@fyr/postgres';
import type { Locale } from '@fyr/texts';
import { z } from 'zod';
import { wordsOf } from './accesses.ts';
import { type Caller, callerOf } from './caller.ts';
import { acceptedLocale } from './locale.ts';
import { reach } from './rights.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';

const Named = z.object({ id: z.uuid(), entry: z.coerce.number().int().positive() });

/**
 * What a review looks at, and what those who read say of it. A reviewer is told who read, when, by
 * which right and what: of an uppdrag its number, and of nobody who they are.
 */
export function loggkontrollRoutes(app: Router, services: Services): void {
  app.get(
    '/api/v1/loggkontroll/:id/entries',
    {
      config: { may: { reads: 'loggkontroll' } },
      schema: { response: { 200: LoggkontrollEntries } },
    },
    async (request) => {
      const caller = callerOf(request);
      const { id } = request.params as { id: string };
      const { row } = await reach(services.roomOf(caller), caller, loggkontroll, id);
      const { entries } = row.context as LoggkontrollContext;
      const positions = entries.map(({ position }) => position);
      const shown = await readAt(services, caller.tenant, positions);
      const locale = acceptedLocale(request.headers['accept-language']);
      return {
        entries: entries.flatMap(({ position }, index) => {
          const read = shown.get(position);
          return read ? [{ entry: index + 1, name: read.name, ...readingOf(read, locale) }] : [];
        }),
      };
    },
  );

  app.get(
    '/api/v1/explanations',
    { config: { may: 'member' }, schema: { response: { 200: AskedExplanations } } },
    async (request) => {
      const caller = callerOf(request);
      const locale = acceptedLocale(request.headers['accept-language']);
      const asked = await askedOf(services, caller);
      return { asked: asked.map(({ read, ...of }) => ({ ...of, ...readingOf(read, locale) })) };
    },
  );

  app.post(
    '/api/v1/explanations/:id/:entry',
    {
      config: { may: 'member' },
      schema: { body: GivenExplanation, response: { 200: ExplanationTaken } },
    },
    async (request) => {
      const caller = callerOf(request);
      const { data: named } = Named.safeParse(request.params);
      const asked = await askedOf(services, caller);
      const one = asked.find(
        ({ loggkontroll: id, entry }) => id === named?.id && entry === named.entry,
      );
      if (!one) throw new Rejection('unknown', 'nothing there that the caller is asked');
      const { explanation, note } = request.body;
      const { tenant, account, role } = caller;
      const command = {
        type: 'GiveExplanation',
        data: { entry: one.entry, explanation },
        personal: note === undefined ? {} : { note },
      };
      await execute(loggkontroll, services.audit.store, one.loggkontroll, command, {
        ...{ tenant, actor: `${role}:${account}`, at: services.clock.now() },
        key: `explanation:${one.loggkontroll}:${one.entry}`,
      });
      return { explained: true } as const;
    },
  );
}

/**
 * What the caller is asked to explain and has not, of reviews that are not closed. Only what they
 * read in the role that is active: what it tells of is for no other.
 */
async function askedOf(services: Services, caller: Caller) {
  const { tenant, account, role } = caller;
  const { database, store } = services.audit;
  const open = (await statesOfType(database, tenant, 'loggkontroll')).filter(
    ({ path }) => path !== 'closed',
  );
  const { rows } = await store.load({ tenant, ids: open.map(({ id }) => id) });
  const asked = [...rows.values()].flatMap(({ id, number, context }) =>
    (context as LoggkontrollContext).entries.flatMap((entry, index) =>
      entry.account === account && entry.asked && !entry.explained
        ? [{ loggkontroll: id, review: number, entry: index + 1, position: entry.position }]
        : [],
    ),
  );
  const positions = asked.map(({ position }) => position);
  const shown = await readAt(services, tenant, positions);
  return asked.flatMap(({ position, ...of }) => {
    const read = shown.get(position);
    return read?.role === role ? [{ ...of, read }] : [];
  });
}

async function readAt(
  { auditor }: Pick<Services, 'auditor'>,
  tenant: string,
  positions: readonly number[],
): Promise<ReadonlyMap<number, Shown>> {
  const rows = positions.length > 0 ? await auditor.shownAt(tenant, positions) : [];
  return new Map(rows.map((row) => [row.position, row]));
}

function readingOf(row: Shown, locale: Locale) {
  const { at, role, action, purpose, number, persons, enheter, fields } = row;
  const shown = [...new Set((fields ?? []).map((field) => wordsOf(locale, field)))];
  return { at, role, action, purpose, number, persons, enheter: [...(enheter ?? [])], shown };
}
