import { sql } from 'kysely';
import { uppdragStatistics } from '../uppdrag-statistics/projection.ts';
import { verksamhetStatistics } from '../verksamhet-statistics/projection.ts';
import { peopleOf } from './activity-measures.ts';
import { day } from './cells.ts';
import type { Dimension, Measure, Window } from './measure.ts';
import { month } from './months.ts';
import { enhetOfCase, ofVerksamhet } from './staffing-measures.ts';
import { tableOf } from './table-of.ts';
import { activeUppdrag } from './uppdrag-measures.ts';

const t = tableOf(verksamhetStatistics);
const u = tableOf(uppdragStatistics);

/** Account numbers are the data's own: a verksamhet books on those it has. */
const account: Dimension = {
  id: 'account',
  value: () => sql`c.account`,
  found: sql`select distinct account as value from ${t('economy')} order by 1`,
};
const direction: Dimension = {
  id: 'direction',
  values: ['INTAKT', 'KOSTNAD'],
  names: 'dimension.direction',
  value: () => sql`case when c.ore < 0 then 'INTAKT' else 'KOSTNAD' end`,
};

/** Booked on the last day that it is for. */
const booked =
  (table: 'economy' | 'budget'): Measure['cases'] =>
  ({ from, to }) =>
    sql`
    select stream_id, to_on as day, account, ore, ore / 100.0 as amount from ${t(table)}
    where to_on between ${day(from)} and ${day(to)}`;

/**
 * The net cost by how many live in each enhet of the last day, to the öre: what rounding leaves goes
 * to those that lost most by it, of equal ones to the first. Of no enhet where not all are known.
 */
const splitCost = (window: Window) => sql`
  select stream_id, ${day(window.to)} as day, enhet,
    sign(net) * (floor + case when place <= left_over then 1 else 0 end) / 100.0 as amount
  from (
    select *, abs(net) - sum(floor) over (partition by stream_id) as left_over,
      row_number() over (partition by stream_id order by rest desc, row) as place
    from (
      select *, div(abs(net) * weight, whole) as floor, mod(abs(net) * weight, whole) as rest
      from (
        select net.stream_id, net.net, p.row, case when p.isSplit then p.enhet end as enhet,
          case when p.isSplit then p.persons else 1 end as weight,
          case when p.isSplit then p.everyone else 1 end as whole
        from (${netOf(window)}) net
        left join lateral (
          select *, sum(persons) over () as everyone,
            coalesce(bool_and(persons is not null) over () and sum(persons) over () > 0, false)
              as isSplit
          from (${peopleOf(window)}) people where people.stream_id = net.stream_id
        ) p on true
        where p.isSplit or coalesce(p.place, 1) = 1
      ) weighed
    ) parts
  ) rounded`;

const netOf = ({ from, to }: Window) => sql`
  select stream_id, sum(ore) as net from ${t('economy')}
  where to_on between ${day(from)} and ${day(to)} group by stream_id`;

const ofEconomy = { room: 'economy', open: true, unit: 'krona' } as const;

/** The figures about what a verksamhet costs, in the order to show them. */
export const costMeasures: readonly Measure[] = [];
