import { ObservationList, ObservationQuery } from '@fyr/contracts';
import { type UppdragPersonal, uppdrag } from '@fyr/domain';
import { type ObservationRow, queryObservations } from '@fyr/projections';
import { type Caller, callerOf } from './caller.ts';
import { seenOf } from './lists.ts';
import { readingFor } from './rights.ts';
import type { Here } from './rooms.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';

const LIMIT = 25;

/** What an ombud has seen in their own uppdrag, in their own words, and which systemfel it is part of. */
export function observationRoute(app: Router, services: Services): void {
  app.get(
    '/api/v1/observations',
    {
      config: { may: { reads: 'uppdrag', words: true } },
      schema: { querystring: ObservationQuery, response: { 200: ObservationList } },
    },
    async (request) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { after, limit = LIMIT, page } = request.query;
      const { tenant, account: ombud, enheter, today: on } = caller;
      const found = await services.applied.notBefore(tenant, after, () =>
        queryObservations(here.database, { tenant, on, seenBy: { ombud, enheter }, limit, page }),
      );
      return { ...found, rows: await told(here, caller, found.rows) };
    },
  );
}

async function told(here: Here, caller: Caller, listed: readonly ObservationRow[]) {
  const uppdragRows = [...new Map(listed.map((one) => [one.id, one])).values()];
  const seen = await seenOf(here, caller, uppdragRows);
  const read = new Map(
    await Promise.all(
      seen.map(async (one) => {
        const { told: events } = await here.people.readStream(caller, uppdrag, one, {
          action: 'list',
          only: ofObservations,
        });
        const { observations } = uppdrag.view(events).personal as UppdragPersonal;
        return [one.row.id, { ...one, observations }] as const;
      }),
    ),
  );
  const numbered = await systemfelOf(
    here,
    caller,
    [...read.values()].flatMap(({ observations }) =>
      Object.values(observations).flatMap(({ systemfelIds }) => systemfelIds),
    ),
  );
  return listed.flatMap(({ isLinked: _, ...row }) => {
    const { card, observations } = read.get(row.id) ?? {};
    const said = observations?.[row.observation];
    if (!said) return [];
    return [
      {
        ...row,
        ...(card === undefined ? {} : { card }),
        text: said.text,
        systemfel: said.systemfelIds.flatMap((id) => numbered.get(id) ?? []),
      },
    ];
  });
}

const ofObservations = ['ObservationNoted', 'ObservationLinked', 'ObservationUnlinked'];

async function systemfelOf({ store }: Pick<Here, 'store'>, caller: Caller, ids: readonly string[]) {
  const { rows } = await store.load({ tenant: caller.tenant, ids: [...new Set(ids)] });
  const known = [...rows].filter(
    ([, row]) => row.type === 'systemfel' && readingFor(caller, row) !== null,
  );
  return new Map(known.map(([id, { number, path: state }]) => [id, { number, state }]));
}
