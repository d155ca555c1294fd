import { dayOf, type Fault, LocalDate, Rejection } from '@fyr/kernel';
import type { Projection } from '../projection.ts';
import {
  checkDimensions,
  checkFilters,
  type ReleasedCell,
  readReleased,
} from '../release/released-door.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { measuresById } from './catalogue.ts';
import { type Cell, cellsOf, type Filter, streamsOf } from './cells.ts';
import { type Dimension, type Measure, missing, type Unit, type Window } from './measure.ts';
import { readAtPosition } from './read-at-position.ts';

/**
 * `exact`: any days and dimensions. `released`: fixed periods, few dimensions, small counts
 * protected; what may leave the room of those who work with the clients.
 */
export type Door = 'exact' | 'released';

export type StatisticQuery = {
  readonly tenant: string;
  readonly measure: string;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** A day: what stood then; of what happens in a period, what happened that day or since `from`. */
  readonly on?: LocalDate | undefined;
  readonly by?: readonly string[] | undefined;
  /** By dimension the value, or the values of which any will do. */
  readonly filters?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** Through the released door, where the verksamhet has set it. */
  readonly daysToRelease?: number | undefined;
  /** The clock port's now. */
  readonly now: number;
};

/** What stands of all questions of one answer. */
type AsOf = {
  /** As it was known when the log had come there; else as it is known now. */
  readonly position?: number | undefined;
};

export type Figure = number | 'skyddad' | null;

export type Statistic = {
  readonly measure: string;
  readonly unit: Unit;
  /** Where its counting rule stands in the texts. */
  readonly rule: string;
  /** `on`: the day that is asked of a measure of what stands. */
  readonly period: {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly on: LocalDate | null;
  };
  readonly dimensions: readonly string[];
  /** Exact: cells with cases only. Released: every cell there could be. */
  readonly rows: readonly {
    readonly keys: Readonly<Record<string, string>>;
    readonly value: Figure;
  }[];
  /** What a cell comes to that is not among the rows. */
  readonly absent: 0 | null;
  /** Of the cases, not of the cells: with a dimension of many values, cells come to more. */
  readonly total: Figure;
  /** Of the log, as far as it was counted. */
  readonly position: number;
  /** Of a released table when it went out. */
  readonly computedAt: number;
  /** How many cells are protected. */
  readonly suppressed: number;
};

/**
 * One table: a measure by dimensions.
 * @throws Rejection `unknown`, `invalid`, or `forbidden` naming the door's rule
 */
export async function queryStatistic(
  database: TenantReader,
  query: StatisticQuery,
  door: Door,
): Promise<Statistic> {
  const [statistic] = await queryStatistics(database, [query], door);
  return statistic as Statistic;
}

/**
 * Several tables of one tenant. All that is counted now is counted in one statement, and so of one moment.
 * @throws Rejection `unknown`, `invalid`, or `forbidden` naming the door's rule
 */
export async function queryStatistics(
  database: TenantReader,
  queries: readonly StatisticQuery[],
  door: Door,
  { position }: AsOf = {},
): Promise<readonly Statistic[]> {
  if (position !== undefined && door === 'released') {
    throw new Rejection('forbidden', 'what is released is as it was released', {
      because: [{ rule: 'releasedNoPosition' }],
    });
  }
  const questions = queries.map(questionOf);
  const live = questions.filter((question) => door === 'exact' || isOpen(question));
  const counted = await exact(database, live, position);
  return await Promise.all(
    questions.map(async (question): Promise<Statistic> => {
      const { measure, query, window, by } = question;
      const answer = counted.get(question) ?? (await released(database, question));
      return {
        measure: measure.id,
        unit: measure.unit,
        rule: `measure.${measure.id}.rule`,
        period: { ...window, on: measure.time === 'day' ? window.to : null },
        dimensions: by.map(({ id }) => id),
        computedAt: query.now,
        ...answer,
        suppressed: answer.rows.filter(({ value }) => value === 'skyddad').length,
      };
    }),
  );
}

/** What stands behind a figure, by the ids of its streams. Inside the secrecy only. */
export async function queryBehind(
  database: TenantReader,
  query: StatisticQuery,
  asOf?: AsOf,
): Promise<{ readonly ids: readonly string[]; readonly position: number }> {
  const measure = measuresById.get(query.measure);
  if (!measure?.behind) throw new Rejection('unknown', `${query.measure} does not open`);
  const { window, filters } = questionOf(query);
  const { position, tables } = await readAtPosition(
    database,
    query.tenant,
    modelsOf(measure),
    [streamsOf(measure, measure.behind, window, filters)],
    asOf?.position,
  );
  const [rows = []] = tables as readonly (readonly { readonly id: string }[])[];
  return { ids: rows.map(({ id }) => id), position };
}

/** @throws Rejection where it is asked by what no one may ask by through the released door */
function isOpen({ measure, by, filters }: Question): boolean {
  if (!measure.open) return false;
  checkDimensions([...by, ...filters.map(({ dimension }) => dimension)]);
  return true;
}

function modelsOf({ model, joins = [] }: Measure): readonly Projection[] {
  return [model, ...joins];
}

type Question = {
  readonly measure: Measure;
  readonly query: StatisticQuery;
  readonly window: Window;
  readonly by: readonly Dimension[];
  readonly filters: readonly Filter[];
};
type Answer = Pick<Statistic, 'rows' | 'absent' | 'total' | 'position'> & {
  readonly computedAt?: number;
};

async function exact(
  database: TenantReader,
  questions: readonly Question[],
  asOf: number | undefined,
): Promise<ReadonlyMap<Question, Answer>> {
  const [first] = questions;
  if (!first) return new Map();
  const models = new Set(questions.flatMap(({ measure }) => modelsOf(measure)));
  const { position, tables } = await readAtPosition(
    database,
    first.query.tenant,
    [...models],
    questions.flatMap(({ measure, window, by, filters }) => [
      cellsOf(measure, window, by, filters),
      cellsOf(measure, window, [], filters),
    ]),
    asOf,
  );
  const answers = questions.map((question, index): [Question, Answer] => {
    const [cells = [], [total] = []] = tables.slice(2 * index) as readonly (readonly Cell[])[];
    const absent = ['count', 'sum'].includes(question.measure.aggregate) ? 0 : null;
    const rows = cells.map(({ keys, value }) => ({ keys: named(question.by, keys), value }));
    return [question, { rows, absent, total: total?.value ?? absent, position }];
  });
  return new Map(answers);
}

/** A filter is a dimension of which one value is shown, of the table as it is out. */
async function released(
  database: TenantReader,
  { measure, query, window, by, filters }: Question,
): Promise<Answer> {
  checkFilters(filters);
  const fixed = filters.map(({ dimension }) => dimension);
  const inOrder = (some: readonly Dimension[]) =>
    measure.dimensions.filter((d) => some.includes(d));
  const dimensions = inOrder([...by, ...fixed]);
  const sumsBy = inOrder(fixed);
  const { tenant, now, daysToRelease, on } = query;
  const { cells, sums, position, releasedAt } = await readReleased(database, measure, {
    ...{ tenant, window, now, daysToRelease, dimensions },
    fixed: sumsBy,
    day: on !== undefined,
  });
  const asked = (table: readonly ReleasedCell[], some: readonly Dimension[]) =>
    table.filter(({ keys }) =>
      filters.every(({ dimension, values }) => keys[some.indexOf(dimension)] === values[0]),
    );
  const [total] = asked(sums, sumsBy);
  return {
    rows: asked(cells, dimensions).map(({ keys, value }) => ({
      keys: named(
        by,
        by.map((d) => keys[dimensions.indexOf(d)] ?? ''),
      ),
      value,
    })),
    absent: null,
    total: total?.value ?? 'skyddad',
    position,
    computedAt: releasedAt,
  };
}

function named(
  by: readonly Dimension[],
  keys: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(by.map(({ id }, index) => [id, keys[index] ?? '']));
}

/** @throws Rejection `unknown` or `invalid` */
function questionOf(query: StatisticQuery): Question {
  const { from, to, on, by = [], filters = {}, now } = query;
  const measure = measuresById.get(query.measure);
  if (!measure) throw new Rejection('unknown', `no measure ${query.measure}`);
  const faults: Fault[] = [];
  const fault = (path: string, reason: string) => {
    faults.push({ path, reason });
  };
  const find = (path: string, id: string) => {
    const dimension = measure.dimensions.find((known) => known.id === id);
    if (!dimension) fault(path, 'unknown_dimension');
    return dimension ?? [];
  };

  const names = [...by, ...Object.keys(filters)];
  if (new Set(names).size < names.length) fault('by', 'dimension_twice');
  const today = dayOf(now);
  if (on !== undefined && to !== undefined) fault('on', 'on_and_to');
  if (on !== undefined && on > today) fault('on', 'date_in_future');
  const last = on ?? to;
  const first = from ?? (measure.time === 'day' ? last : on);
  if (last === undefined) fault('to', 'required');
  if (first === undefined) fault('from', 'required');
  for (const [path, value] of Object.entries({ from: first, to: last })) {
    if (value !== undefined && !LocalDate.safeParse(value).success) fault(path, 'invalid_date');
  }
  if (first !== undefined && last !== undefined && first > last) fault('from', 'from_after_to');

  const asked = {
    by: by.flatMap((id) => find('by', id)),
    filters: Object.entries(filters).flatMap(([id, given]) => {
      const dimension = find(`filters.${id}`, id);
      if (!('id' in dimension)) return [];
      const values = [given].flat();
      const isKnown = (value: string) => value === missing || dimension.values?.includes(value);
      if (dimension.values && !values.every(isKnown)) fault(`filters.${id}`, 'unknown_value');
      return { dimension, values };
    }),
  };
  if (faults.length > 0 || first === undefined || last === undefined) {
    throw new Rejection('invalid', `not a question for ${measure.id}`, { faults });
  }
  const window = { from: first, to: earlier(last, lastKnown(measure, today)) };
  return { ...asked, measure, query, window };
}

/** What stands tomorrow nobody knows yet, nor whether what is due today will be late. */
function lastKnown({ time, overDaysOnly }: Measure, today: LocalDate): LocalDate | undefined {
  if (overDaysOnly) return Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
  return time === 'day' ? today : undefined;
}

function earlier(day: LocalDate, bound: LocalDate | undefined): LocalDate {
  return bound !== undefined && bound < day ? bound : day;
}
