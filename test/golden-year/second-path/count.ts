import type pg from 'pg';

/** First and last day, as SQL. */
export type Days = { readonly from: string; readonly to: string };

/** What is counted of all cases together, or of those in a cell. */
export type Figure = 'count' | 'sum' | 'median' | 'max' | 'mean' | 'percent' | 'quotient';

/** A figure counted a second time: cases from the log, each with what it is told apart by. */
export type SecondCount = {
  /** `from …`: one row for each case. */
  readonly cases: (days: Days) => string;
  /** For each dimension a text of a case, or a `text[]` where it may have several. */
  readonly by: Readonly<Record<string, string | ((days: Days) => string)>>;
  readonly figure?: Figure;
  /** Of a case where it is not only counted; of a quotient what is divided, and by what. */
  readonly amount?: string;
  readonly per?: string;
  /** Each person once in twelve months, at the first of the cases: `client`, `day`, `stream_id`. */
  readonly persons?: true;
};

const figures: Readonly<Record<Figure, string>> = {
  count: 'count(*)',
  sum: 'round(round(coalesce(sum(amount), 0)::numeric, 10), 2)',
  median: 'percentile_cont(0.5) within group (order by amount)',
  max: 'max(amount)',
  mean: 'round(sum(amount)::numeric / count(*), 1)',
  percent: 'round(sum(amount) * 100.0 / count(*))',
  quotient: 'round(case when sum(per) <> 0 then sum(amount)::numeric / sum(per) end, 2)',
};

const quoted = ({ from, to }: Days): Days => ({ from: `date '${from}'`, to: `date '${to}'` });

/**
 * Tables of one measure and period, each as lines `key key: number`, counted by plain SQL over the
 * tables of `readLog`.
 */
export async function countAgain(
  database: pg.Client,
  { cases, by, figure = 'count', amount = 'null', per = 'null', persons }: SecondCount,
  period: Days,
  tables: readonly (readonly string[])[],
): Promise<readonly (readonly string[])[]> {
  const days = quoted(period);
  const columns = Object.entries(by).map(([id, written]) => {
    const value = typeof written === 'string' ? written : written(days);
    return `${value.startsWith('array(') ? value : `array[(${value})::text]`} as "${id}"`;
  });
  const who = persons ? ['client', `${twelvemonth(days)} as block`, 'day', 'stream_id'] : [];
  const read = [...who, ...columns, `${amount} as amount`, `${per} as per`].join(', ');
  await database.query(`
    drop table if exists counted_case;
    create temp table counted_case as
    select ${persons ? 'distinct on (client, block)' : ''} * from (select ${read} ${cases(days)}) c
    ${persons ? 'order by client, block, day, stream_id' : ''}`);
  const counts = tables.map((dimensions, table) => {
    const keys = dimensions.map((_, index) => `coalesce(k${index}, 'UPPGIFT_SAKNAS')`);
    const unnested = dimensions.map(
      (id, index) => `cross join unnest(coalesce(nullif("${id}", '{}'), array[null])) k${index}`,
    );
    const grouped = keys.length > 0 ? `group by ${keys.join(', ')}` : '';
    return `select ${table} as "table", array[${keys.join(', ')}]::text[] as keys,
      ${figures[figure]}::float8 as n from counted_case ${unnested.join(' ')} ${grouped}`;
  });
  const { rows } = await database.query(counts.join(' union all '));
  return tables.map((_, table) =>
    rows.filter((row) => row.table === table).map(({ keys, n }) => `${keys.join(' ')}: ${n}`),
  );
}

/** How many whole years have gone since the period began. */
function twelvemonth({ from }: Days): string {
  return `(select count(*) from generate_series(1, 40) years
    where ${from} + make_interval(years => years) <= day)`;
}
