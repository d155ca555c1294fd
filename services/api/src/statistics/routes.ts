import {
  DriftGauge,
  DriftQuery,
  MeasureCatalogue,
  RowsBehind,
  StatisticFilters,
  StatisticMeasures,
  StatisticQuery,
  StatisticTable,
  StatisticTableQuery,
} from '@fyr/contracts';
import { readingOfType } from '@fyr/domain';
import { faultsOf, Rejection } from '@fyr/kernel';
import { measures, queryBehind, queryDriftGauge } from '@fyr/projections';
import { textOf } from '@fyr/texts';
import type { z } from 'zod';
import { type Caller, callerOf } from '../caller.ts';
import { wantsCsv } from '../csv.ts';
import { acceptedLocale } from '../locale.ts';
import { invalid } from '../problem.ts';
import { readingFor } from '../rights.ts';
import type { Router } from '../router.ts';
import type { Services } from '../services.ts';
import { noteNumbers } from '../showing.ts';
import { nameOfVerksamhet } from '../verksamhet.ts';
import { answerQuestion } from './answer.ts';
import { catalogue, releasesOf } from './catalogue.ts';
import { requireDoor } from './door.ts';
import { tableFile } from './files.ts';
import { settingsOf } from './settings.ts';

/** The catalogue of figures, and each figure as a table through the caller's own door. */
export function statisticsRoutes(app: Router, services: Services): void {
  const config = { may: 'statistics' } as const;

  app.get(
    '/api/v1/statistics',
    { config, schema: { response: { 200: MeasureCatalogue } } },
    async (request) => {
      const caller = callerOf(request);
      const locale = acceptedLocale(request.headers['accept-language']);
      return { ...catalogue(caller, locale), ...(await releasesOf(services, caller)) };
    },
  );

  behindRoute(app, services);

  app.get(
    '/api/v1/drift',
    { config, schema: { querystring: DriftQuery, response: { 200: DriftGauge } } },
    async (request) => {
      const caller = callerOf(request);
      const door = requireDoor(caller);
      const { tenant } = caller;
      const { from, to, after } = request.query;
      const now = services.clock.now();
      const { driftLimitPercent: limit } = await settingsOf(services, tenant);
      const gauge = await services.applied.notBefore(tenant, after, () =>
        queryDriftGauge(services.roomOf(caller).database, { tenant, from, to, limit, now }, door),
      );
      const locale = acceptedLocale(request.headers['accept-language']);
      const readings = gauge.readings.map((reading) => ({ ...reading }));
      return { ...gauge, readings, door, rule: textOf(locale, 'measure.driftShare.rule') };
    },
  );

  app.get(
    '/api/v1/statistics/:measure',
    { config, schema: { querystring: StatisticTableQuery, response: { 200: StatisticTable } } },
    async (request, reply) => {
      const caller = callerOf(request);
      const { format: wanted, lang, ...asked } = request.query;
      requireOneTime(asked);
      const locale = lang ?? acceptedLocale(request.headers['accept-language']);
      const format = wanted ?? (wantsCsv(request) ? 'csv' : 'json');
      const answer = await answerQuestion(services, caller, locale, {
        ...asked,
        measures: measuresIn(request.params),
        filters: filtersIn(StatisticTableQuery, asked),
      });
      if (format === 'json') return reply.header('content-language', locale).send(answer);
      const publisher = (await nameOfVerksamhet(services.roomOf(caller), caller.tenant)) ?? '';
      const { today } = caller;
      return await tableFile(reply, answer, { format, locale, publisher, today, url: request.url });
    },
  );
}

/** What stands behind a figure, to whoever may open it. */
function behindRoute(app: Router, services: Services): void {
  app.get(
    '/api/v1/statistics/:measure/behind',
    {
      config: { may: 'statistics' },
      schema: { querystring: StatisticQuery, response: { 200: RowsBehind } },
    },
    async (request) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { tenant } = caller;
      const { measure } = request.params as { measure: string };
      const { from, to, on, after, position: asOf } = request.query;
      requireOneTime(request.query);
      const type = openedBy(caller, measure);
      const filters = filtersIn(StatisticQuery, request.query);
      const asked = { tenant, measure, from, to, on, filters, now: services.clock.now() };
      const { ids, position } = await services.applied.notBefore(tenant, after, () =>
        queryBehind(here.database, asked, { position: asOf }),
      );
      const { rows } = await here.store.load({ tenant, ids });
      const open = [...rows.values()].flatMap((row) => {
        const reading = readingFor(caller, row);
        return reading === null ? [] : [{ row, reading }];
      });
      if (type === 'uppdrag') noteNumbers(caller, open);
      const numbers = open.map(({ row: { id, number } }) => ({ id, number }));
      return {
        ...{ type, position },
        rows: numbers.sort((a, b) => a.number.localeCompare(b.number)),
        others: ids.length - open.length,
      };
    },
  );
}

/**
 * The type of what the caller may open behind a measure.
 * @throws Rejection `unknown` where nobody opens it, `forbidden` where its figures are not exact to them
 */
function openedBy(caller: Caller, measure: string) {
  const info = measures.find(({ id }) => id === measure);
  if (!info?.opensTo) throw new Rejection('unknown', `${measure} does not open`);
  const isTold = readingOfType(caller.role, info.opensTo) !== null;
  if (requireDoor(caller, info.room) === 'exact' && isTold) return info.opensTo;
  throw new Rejection('forbidden', 'only through the exact door', {
    because: [{ rule: 'readOfOtherRole', values: { role: caller.role } }],
  });
}

/** @throws Rejection `unknown` */
function measuresIn(params: unknown): readonly string[] {
  const asked = StatisticMeasures.safeParse((params as { measure: string }).measure);
  if (asked.success) return asked.data;
  throw new Rejection('unknown', 'no such measures');
}

/** As it was then, or not before that. @throws Rejection `invalid` */
function requireOneTime({ after, position }: { after?: unknown; position?: unknown }): void {
  if (position === undefined || after === undefined) return;
  throw invalid('query.position', 'position_and_after');
}

/** What is asked for besides the names that the contract knows. @throws Rejection `invalid` */
function filtersIn({ shape }: z.ZodObject, query: Readonly<Record<string, unknown>>) {
  const rest = Object.entries(query).filter(([id]) => !(id in shape));
  const filters = StatisticFilters.safeParse(Object.fromEntries(rest));
  if (filters.success) return filters.data;
  throw new Rejection('invalid', 'filters', { faults: faultsOf('query', filters.error) });
}
