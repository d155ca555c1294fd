import { sql } from 'kysely';
import { uppdragStatistics } from '../uppdrag-statistics/projection.ts';
import { verksamhetStatistics } from '../verksamhet-statistics/projection.ts';
import { day } from './cells.ts';
import type { Dimension, Measure, Window } from './measure.ts';
import { month, standingRows } from './months.ts';
import { enhetOfCase, ofVerksamhet } from './staffing-measures.ts';
import { tableOf } from './table-of.ts';
import { active } from './uppdrag-measures.ts';

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

/** Grants and benefits are booked on account 35. */
const granted: Measure['cases'] = (window) => sql`
  select stream_id, day, greatest(ore, 0) as per,
    case when account = '35' and ore < 0 then -100 * ore else 0 end as amount
  from (${booked('economy')(window)}) b`;

/** The enheter of the last day, in the order they came, each with those who live there. */
const people = (window: Window) => sql`
  select e.stream_id, e.row, e.enhet, ${day(window.to)} as day, (
      select persons from ${t('population')} p
      where p.stream_id = e.stream_id and p.enhet = e.enhet
        and year <= extract(year from ${day(window.to)})
      order by year desc limit 1) as persons
  from (${standingRows(sql`select * from ${t('enhet')}`, window)}) e
  join (${standingRows(sql`select * from ${t('verksamhet')}`, window)}) v
    on v.stream_id = e.stream_id`;

/**
 * The net cost by how many live in each enhet, to the öre: what rounding leaves goes to those that
 * lost most by it, of equal ones to the first. To no enhet where it is not known of all of them.
 */
const split: Measure['cases'] = (window) => sql`
  with net as (
    select stream_id, sum(ore) as net from (${booked('economy')(window)}) b group by stream_id
  ), people as (${people(window)}),
  weighed as (
    select stream_id, row, enhet, net, abs(net) * persons as exact,
      sum(persons) over (partition by stream_id) as everyone
    from net join people using (stream_id)
    where stream_id not in (select stream_id from people where persons is null)
  ), parts as (
    select *, div(exact, everyone) as floor,
      row_number() over (partition by stream_id order by mod(exact, everyone) desc, row) as place
    from weighed where everyone > 0
  )
  select stream_id, ${day(window.to)} as day, enhet, sign(net) * (floor
    + (place <= abs(net) - sum(floor) over (partition by stream_id))::int) / 100.0 as amount
  from parts
  union all
  select stream_id, ${day(window.to)}, null, net / 100.0
  from net where stream_id not in (select stream_id from parts)`;

const ofEconomy = { room: 'economy', open: true, unit: 'krona' } as const;

/** The figures about what a verksamhet costs, in the order to show them. */
export const costMeasures: readonly Measure[] = [
  ofVerksamhet({
    id: 'population',
    unit: 'person',
    time: 'day',
    open: true,
    dimensions: [enhetOfCase],
    cases: (window) => sql`
      select *, persons as amount from (${people(window)}) p where persons is not null`,
  }),
  ofVerksamhet({
    id: 'economyNet',
    time: 'period',
    ...ofEconomy,
    dimensions: [account, direction, month],
    cases: booked('economy'),
  }),
  ofVerksamhet({
    id: 'budgetNet',
    time: 'period',
    ...ofEconomy,
    dimensions: [account, direction, month],
    cases: booked('budget'),
  }),
  ofVerksamhet({
    id: 'costByEnhet',
    time: 'period',
    ...ofEconomy,
    dimensions: [enhetOfCase],
    cases: split,
  }),
  ofVerksamhet({
    id: 'costPerUppdrag',
    unit: 'krona',
    aggregate: 'ratio',
    time: 'period',
    room: 'economy',
    joins: [uppdragStatistics],
    dimensions: [enhetOfCase],
    cases: (window) => sql`
      select stream_id, day, enhet, amount, 0 as per from (${split(window)}) cost
      union all
      select v.stream_id, a.day, s.enhet, null, 1
      from (${active(window)}) a
      join ${u('uppdrag')} s on s.stream_id = a.stream_id
      cross join ${t('verksamhet')} v`,
  }),
  ofVerksamhet({
    id: 'grantAmount',
    time: 'day',
    ...ofEconomy,
    dimensions: [],
    cases: ({ to }) => sql`
      select stream_id, ${day(to)} as day, ore / 100.0 as amount from ${t('grant_amount')}
      where year = extract(year from ${day(to)})`,
  }),
  ofVerksamhet({
    id: 'grantShare',
    time: 'period',
    ...ofEconomy,
    unit: 'percent',
    aggregate: 'ratio',
    dimensions: [month],
    cases: granted,
  }),
];
