import { type RawBuilder, sql } from 'kysely';
import { day } from './cells.ts';
import type { Dimension, Measure, Window } from './measure.ts';

type Sql = RawBuilder<unknown>;

/**
 * Rows with `from_on` and `to_on` cut into the months of a window. Each piece has its first `day`
 * and `months`, the part that its days are of the days of their month: a whole month is 1.
 */
export function monthsOf(rows: Sql, { from, to }: Window): Sql {
  return sql`
    select p.*, cut.first as day,
      (cut.last - cut.first)::numeric / (m.next - m.first) as months
    from (${rows}) p
    cross join lateral (
      select first::date, (first + interval '1 month')::date as next
      from generate_series(
        date_trunc('month', greatest(p.from_on, ${day(from)})::timestamp),
        ${day(to)}::timestamp, '1 month') first
    ) m
    cross join lateral (
      select greatest(p.from_on, m.first, ${day(from)}) as first,
        least(p.to_on, m.next, ${day(to)} + 1) as last
    ) cut
    where cut.first < cut.last`;
}

/** `2012-03`. Months of a released table would be subtracted from one another. */
export const month: Dimension = {
  id: 'month',
  exactOnly: true,
  value: () => sql`to_char(c.day, 'YYYY-MM')`,
};

/** What stands at the last day of a window. */
export function standingRows(rows: Sql, { to }: Window): Sql {
  return sql`
    select p.*, ${day(to)} as day from (${rows}) p
    where p.from_on <= ${day(to)} and (p.to_on is null or ${day(to)} < p.to_on)`;
}

/** What is noted of a day. */
export function happened(table: Sql, columns: Sql): Measure['cases'] {
  return ({ from, to }) => sql`
    select stream_id, on_day as day, ${columns} from ${table}
    where on_day between ${day(from)} and ${day(to)}`;
}
