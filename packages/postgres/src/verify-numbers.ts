import type { Report, Snapshot } from './verify.ts';

/** Numbers run 1, 2, 3 … within type and year, in the order of the openings, and the counter knows. */
const text = `
  with opening as (
    select stream.type, stream.number, event.position,
           substring(number from '-(\\d{4})-')::integer as year,
           substring(number from '-(\\d+)$')::integer as n
      from event join stream on stream.tenant = event.tenant and stream.id = event.stream_id
     where event.tenant = $1 and event.revision = 1
  ), ranked as (
    select *, row_number() over (partition by type, year order by position) as nth,
           count(*) over (partition by type, year) as total
      from opening
  )
  select position, number from ranked
    left join stream_counter as counter
           on counter.tenant = $1 and counter.type = ranked.type and counter.year = ranked.year
   where n <> nth or counter.opened is distinct from total
   order by position limit 1`;

export async function verifyNumbers(
  db: Snapshot,
  { tenant, report }: { tenant: string; report: Report },
): Promise<void> {
  const { rows } = await db.query({ name: 'verify_numbers', text, values: [tenant] });
  if (rows[0]) report('number', rows[0].position, `${rows[0].number} is out of its row`);
}
