import {
  DriftGauge,
  DriftQuery,
  MeasureCatalogue,
  StatisticFilters,
  StatisticQuery,
  StatisticTable,
  UppdragBehind,
} from '@fyr/contracts';
import { type FigureRoom, settingsIn } from '@fyr/domain';
import { dayOf, faultsOf, Rejection } from '@fyr/kernel';
import {
  lastReleased,
  measures,
  nextRelease,
  queryDriftGauge,
  queryStatistic,
  queryUppdragBehind,
  type ReleasedTable,
} from '@fyr/projections';
import { isTextKey, type Locale, textOf } from '@fyr/texts';
import type { z } from 'zod';
import { type Caller, callerOf } from './caller.ts';
import { csvAnswer, wantsCsv } from './csv.ts';
import { acceptedLocale } from './locale.ts';
import { doorOf, readingFor } from './rights.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { noteNumbers } from './showing.ts';
import { verksamhetOf } from './verksamhet.ts';

type Organisation = Parameters<typeof settingsIn>[0];

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
    { config, schema: { querystring: StatisticQuery, response: { 200: StatisticTable } } },
    async (request, reply) => {
      const caller = callerOf(request);
      const { measure } = request.params as { measure: string };
      const door = requireDoor(caller, measures.find(({ id }) => id === measure)?.room);
      const { from, to, on, by, after, ...rest } = request.query;
      const filters = filtersIn(rest);
      const { daysToRelease } = await settingsOf(services, caller.tenant);
      const table = await services.applied.notBefore(caller.tenant, after, () =>
        queryStatistic(
          services.roomOf(caller).database,
          {
            ...{ tenant: caller.tenant, measure, from, to, on },
            by: by?.split(',') ?? [],
            filters,
            daysToRelease,
            now: services.clock.now(),
          },
          door,
        ),
      );

      const locale = acceptedLocale(request.headers['accept-language']);
      const dimensions = table.dimensions.map((id) => ({
        id,
        name: textOf(locale, `dimension.${id}`),
      }));
      if (wantsCsv(request)) {
        const rows = table.rows.map(({ keys, value }) => [
          ...table.dimensions.map((id) => keys[id] ?? ''),
          value,
        ]);
        const name = textOf(locale, `measure.${measure}`);
        return csvAnswer(reply, [[...dimensions.map((one) => one.name), name], ...rows]);
      }
      return {
        ...table,
        door,
        dimensions,
        name: textOf(locale, `measure.${measure}`),
        rule: textOf(locale, table.rule),
        rows: table.rows.map(({ keys, value }) => ({ keys: { ...keys }, value })),
      };
    },
  );
}

/** What stands behind a figure, to whoever may open it. */
function behindRoute(app: Router, services: Services): void {
  app.get(
    '/api/v1/statistics/:measure/uppdrag',
    {
      config: { may: { reads: 'uppdrag' } },
      schema: { querystring: StatisticQuery, response: { 200: UppdragBehind } },
    },
    async (request) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { tenant } = caller;
      const { measure } = request.params as { measure: string };
      const { from, to, on, after, by: _, ...rest } = request.query;
      const now = services.clock.now();
      const asked = { tenant, measure, from, to, on, now, filters: filtersIn(rest) };
      const { ids, position } = await services.applied.notBefore(tenant, after, () =>
        queryUppdragBehind(here.database, asked),
      );
      const { rows } = await here.store.load({ tenant, ids });
      const open = [...rows.values()].flatMap((row) => {
        const reading = readingFor(caller, row);
        return reading === null ? [] : [{ row, reading }];
      });
      noteNumbers(caller, open);
      const numbers = open.map(({ row: { id, number } }) => ({ id, number }));
      return {
        rows: numbers.sort((a, b) => a.number.localeCompare(b.number)),
        others: ids.length - open.length,
        position,
      };
    },
  );
}

/** @throws Rejection `invalid` */
function filtersIn(rest: unknown): z.output<typeof StatisticFilters> {
  const filters = StatisticFilters.safeParse(rest);
  if (filters.success) return filters.data;
  throw new Rejection('invalid', 'filters', { faults: faultsOf('query', filters.error) });
}

async function settingsOf(services: Services, tenant: string) {
  const row = await verksamhetOf(services.outside, tenant);
  return settingsIn(row?.context as Organisation, dayOf(services.clock.now())).verksamhet;
}

/** What is out for those who are outside, and when more comes. */
async function releasesOf(services: Services, caller: Caller) {
  if (doorOf(caller) !== 'released') return {};
  const last = await lastReleased(services.roomOf(caller).database, caller.tenant);
  const { daysToRelease } = await settingsOf(services, caller.tenant);
  const next = nextRelease(last, caller.today, daysToRelease);
  return { released: { to: last?.to ?? null, next } };
}

/** @throws Rejection `forbidden` */
function requireDoor(caller: Caller, room?: FigureRoom) {
  const door = doorOf(caller, room);
  if (door !== null) return door;
  throw new Rejection('forbidden', 'no door to statistics', {
    because: [{ rule: 'readOfOtherRole', values: { role: caller.role } }],
  });
}

/** The figures that the caller may ask for. */
function catalogue(caller: Caller, locale: Locale): z.input<typeof MeasureCatalogue> {
  const asked = measures.flatMap((measure) => {
    const door = doorOf(caller, measure.room);
    const isThere = door === 'exact' || measure.open || measure.released.length > 0;
    return door !== null && isThere ? [{ ...measure, door }] : [];
  });
  return {
    measures: asked.map(
      ({ id, rule, unit, door, time, dimensions, open, ofUppdrag, released }) => ({
        ...{
          id,
          unit,
          door,
          time,
          ofUppdrag,
          name: textOf(locale, `measure.${id}`),
          rule: textOf(locale, rule),
        },
        dimensions: dimensions.map(({ id: dimension, values, names, many, exactOnly }) => ({
          id: dimension,
          name: textOf(locale, `dimension.${dimension}`),
          many: many ?? false,
          exactOnly: exactOnly ?? false,
          ...(values
            ? { values: values.map((code) => ({ code, name: nameOf(locale, names, code) })) }
            : {}),
        })),
        ...(door === 'released' && !open ? { tables: released.map(tableOf) } : {}),
      }),
    ),
  };
}

function tableOf({ dimensions, from }: ReleasedTable) {
  return { dimensions: [...dimensions], from };
}

function nameOf(locale: Locale, names: string | undefined, code: string): string {
  const key = `${names}.${code}`;
  if (names !== undefined && isTextKey(key)) return textOf(locale, key);
  return code === 'UPPGIFT_SAKNAS' ? textOf(locale, 'dimension.missing') : code;
}
