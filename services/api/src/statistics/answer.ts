import { dayOf, type LocalDate, Rejection } from '@fyr/kernel';
import {
  type Door,
  measures as known,
  nearestReleased,
  queryStatistics,
  type StatisticQuery,
} from '@fyr/projections';
import { answerOf, type QuestionAnswer, tableName } from '@fyr/reports';
import type { Locale } from '@fyr/texts';
import type { Caller } from '../caller.ts';
import { invalid } from '../problem.ts';
import type { Here } from '../rooms.ts';
import type { Services } from '../services.ts';
import { requireDoor } from './door.ts';
import { namesFor } from './names.ts';
import { settingsOf } from './settings.ts';

type Database = Here['database'];
type Asked = {
  readonly measures: readonly string[];
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly on?: LocalDate | undefined;
  readonly by?: string | undefined;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** A day, or two with a slash between. */
  readonly compare?: string | undefined;
  readonly after?: number | undefined;
  /** As the log told it then, inside the secrecy. */
  readonly position?: number | undefined;
};

/**
 * A question through the caller's own door, with all that is told of its table.
 * @throws Rejection `unknown`, `invalid`, or `forbidden` naming the door's rule and what is released instead
 */
export async function answerQuestion(
  services: Services,
  caller: Caller,
  locale: Locale,
  asked: Asked,
): Promise<QuestionAnswer> {
  // 1. Whose door, and what to ask of it.
  const { tenant } = caller;
  const { measures, filters, from, to, on, position } = asked;
  const door = doorFor(caller, measures);
  const now = services.clock.now();
  const by = asked.by?.split(',') ?? [];
  const { daysToRelease } = await settingsOf(services, tenant);
  const times = [{ from, to, on }, ...(asked.compare ? [daysIn(asked.compare, caller.today)] : [])];
  const queries = times.flatMap((time) =>
    measures.map(
      (measure): StatisticQuery => ({ tenant, measure, by, filters, daysToRelease, now, ...time }),
    ),
  );

  // 2. The figures, all of one moment.
  const { database } = services.roomOf(caller);
  const { statistics } = await services.applied.notBefore(tenant, asked.after, async () => {
    const statistics = await queryStatistics(database, queries, door, { position }).catch(
      async (error) => {
        const isFrozen = door === 'released' && position === undefined;
        throw isFrozen ? await withNearest(error, database, queries, locale) : error;
      },
    );
    return { statistics, position: Math.min(...statistics.map(({ position }) => position)) };
  });

  // 3. What is told of them.
  const latest = dayOf(Math.max(...statistics.map(({ computedAt }) => computedAt)));
  const { smallestShown } = await settingsOf(services, tenant, latest);
  const count = measures.length;
  return answerOf({
    ...{ locale, door, filters, smallestShown },
    statistics: statistics.slice(0, count),
    compared: asked.compare ? statistics.slice(count) : undefined,
    ownName: await namesFor(services.roomOf(caller), caller, [...by, ...Object.keys(filters)]),
  });
}

/** Several at once are asked for through the narrowest door that one of them has. */
function doorFor(caller: Caller, measures: readonly string[]): Door {
  if (new Set(measures).size < measures.length) throw invalid('path.measure', 'measure_twice');
  const doors = measures.map((id) => requireDoor(caller, known.find((one) => one.id === id)?.room));
  return doors.includes('released') ? 'released' : 'exact';
}

/** @throws Rejection `invalid` */
function daysIn(compare: string, today: LocalDate) {
  const [from = compare, to] = compare.split('/');
  if (from > today) throw invalid('query.compare', 'date_in_future');
  if (to !== undefined && from > to) throw invalid('query.compare', 'from_after_to');
  return to === undefined ? { on: from } : { from, to };
}

/** A refusal outside says what may be asked for in its place: of the first measure of which anything is out. */
async function withNearest(
  error: unknown,
  database: Database,
  queries: readonly StatisticQuery[],
  locale: Locale,
): Promise<unknown> {
  if (!(error instanceof Rejection) || error.code !== 'forbidden') return error;
  for (const { tenant, measure, by = [], filters = {}, from, on, to = on } of queries) {
    const asked = { by: [...by, ...Object.keys(filters)], ...{ from: from ?? to, to } };
    const nearest = await nearestReleased(database, tenant, measure, asked);
    if (!nearest) continue;
    const table = tableName(locale, {
      ...{ measures: [measure], by: nearest.by },
      when: { ...nearest, on: null },
    });
    const { from: first, to: last } = nearest;
    const values = { measure, by: nearest.by.join(','), from: first, to: last, table };
    return new Rejection('forbidden', error.message, {
      because: [...error.because, { rule: 'releasedNearest', values }],
    });
  }
  return error;
}
