import type { LocalDate } from '@fyr/kernel';
import { type RawBuilder, sql } from 'kysely';
import {
  type Aggregate,
  type Behind,
  type Dimension,
  type Measure,
  missing,
  type Window,
} from './measure.ts';

/** One cell that has cases. */
export type Cell = {
  /** One value for each dimension, in their order. */
  readonly keys: readonly string[];
  /** Cases behind it. */
  readonly cases: number;
  /** Of a share: the cases that have what is asked for. */
  readonly hits: number;
  readonly value: number | null;
};

/** Only cases with one of the values. */
export type Filter = { readonly dimension: Dimension; readonly values: readonly string[] };

/**
 * The cells of one table: a measure by dimensions. Set-based, whatever the size of the tenant.
 */
export function cellsOf(
  measure: Measure,
  window: Window,
  dimensions: readonly Dimension[],
  filters: readonly Filter[] = [],
): RawBuilder<unknown> {
  const keys = dimensions.map((_, index) => sql.id(`k${index}`));
  return sql`
    select ${keys.length === 0 ? sql`array[]::text[]` : sql`array[${sql.join(keys)}]`} as keys,
      count(*)::int as cases,
      ${measure.aggregate === 'share' ? sql`sum(amount)` : sql`count(*)`}::int as hits,
      ${aggregateOf(measure.aggregate)} as value
    from (${keyed(measure, window, dimensions, filters)}) keyed
    group by ${keys.length === 0 ? sql`()` : sql.join(keys)}
    order by 1`;
}

/** A day as a value of a statement, so that Postgres need not guess its type. */
export function day(on: LocalDate): RawBuilder<unknown> {
  return sql`${on}::date`;
}

/** What stands behind a figure, by the ids of its streams. */
export function streamsOf(
  measure: Measure,
  { id }: Behind,
  window: Window,
  filters: readonly Filter[],
): RawBuilder<unknown> {
  return sql`
    select distinct ${id}::text as id ${casesIn(measure, window, [], filters)} order by 1`;
}

/** The cases with their keys `k0`, `k1` …, once for each value where a dimension has many. */
function keyed(
  measure: Measure,
  window: Window,
  dimensions: readonly Dimension[],
  filters: readonly Filter[],
): RawBuilder<unknown> {
  const keys = dimensions.map((dimension, index) => {
    const value = dimension.many ? sql`${sql.id(`d${index}`)}.value` : codeOf(dimension, window);
    return sql`${value}::text as ${sql.id(`k${index}`)}`;
  });
  const amount = amountsOf(measure.aggregate);
  return sql`
    select ${sql.join([...keys, ...amount, sql`1 as one`])}
    ${casesIn(measure, window, dimensions, filters)}`;
}

function amountsOf(aggregate: Aggregate): readonly RawBuilder<unknown>[] {
  if (aggregate === 'count') return [];
  return aggregate === 'ratio' ? [sql`c.amount`, sql`c.per`] : [sql`c.amount`];
}

/** From each case `c` with the row `s` of its stream, and what its dimensions read. */
function casesIn(
  measure: Measure,
  window: Window,
  dimensions: readonly Dimension[],
  filters: readonly Filter[],
): RawBuilder<unknown> {
  const joins = [...dimensions, ...filters.map(({ dimension }) => dimension)].flatMap(
    ({ join }) => join ?? [],
  );
  const unnested = dimensions.flatMap((dimension, index) =>
    dimension.many
      ? sql`cross join lateral unnest(${codeOf(dimension, window)}) as ${sql.id(`d${index}`)}(value)`
      : [],
  );
  const wheres = filters.map(({ dimension, values }) =>
    dimension.many
      ? sql`${codeOf(dimension, window)} && ${values}::text[]`
      : sql`${codeOf(dimension, window)} = any(${values}::text[])`,
  );
  return sql`
    from (${casesOf(measure, window)}) c
    join ${measure.subject} s on s.stream_id = c.stream_id
    ${sql.join([...new Set(joins), ...unnested], sql` `)}
    ${wheres.length > 0 ? sql`where ${sql.join(wheres, sql` and `)}` : sql``}`;
}

/** Of two cases of one person within twelve months only the first is counted. */
function casesOf({ cases, oncePerPerson, subject }: Measure, window: Window): RawBuilder<unknown> {
  if (!oncePerPerson) return cases(window);
  return sql`
    select distinct on (client_id, twelvemonth) * from (
      select c.*, s.client_id,
        extract(year from age(c.day::timestamp, ${day(window.from)}::timestamp)) as twelvemonth
      from (${cases(window)}) c
      join ${subject} s on s.stream_id = c.stream_id
    ) persons
    order by client_id, twelvemonth, day, stream_id`;
}

function codeOf({ value, many }: Dimension, window: Window): RawBuilder<unknown> {
  return many
    ? sql`coalesce(nullif(${value(window)}, '{}'), array[${sql.lit(missing)}])`
    : sql`coalesce(${value(window)}, ${sql.lit(missing)})`;
}

function aggregateOf(aggregate: Aggregate): RawBuilder<unknown> {
  switch (aggregate) {
    case 'count':
      return sql`count(*)::int`;
    case 'sum':
      return sql`round(coalesce(sum(amount), 0)::numeric, 2)::float8`;
    case 'median':
      return sql`percentile_cont(0.5) within group (order by amount)`;
    case 'max':
      return sql`max(amount)`;
    case 'mean':
      return sql`round(avg(amount), 1)::float8`;
    case 'share':
      return sql`round(100.0 * sum(amount) / nullif(count(*), 0))::int`;
    case 'ratio':
      return sql`round(sum(amount)::numeric / nullif(sum(per), 0), 2)::float8`;
  }
}
