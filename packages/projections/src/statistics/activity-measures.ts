import { sql } from 'kysely';
import { verksamhetStatistics } from '../verksamhet-statistics/projection.ts';
import { day } from './cells.ts';
import type { Dimension, Measure } from './measure.ts';
import { happened, month } from './months.ts';
import { enhetOfCase, ofVerksamhet } from './staffing-measures.ts';
import { tableOf } from './table-of.ts';
import { coded } from './uppdrag-dimensions.ts';

const t = tableOf(verksamhetStatistics);

const participants: Dimension = {
  id: 'ombud',
  exactOnly: true,
  many: true,
  value: () => sql`c.ombud`,
  found: sql`select distinct ombud::text as value from ${t('ombud_spell')} order by 1`,
};
const mottagare = coded('mottagare', 'InformationsMottagare', sql`c.mottagare`);
const plats = coded('plats', 'UppsokandePlats', sql`c.plats`);
const topic = coded('topic', 'Livsomrade', sql`c.topic`);

const hours = (which: 'is' | 'is not') =>
  happened(
    sql`(select * from ${t('training')} where slag ${sql.raw(which)} null) training`,
    sql`slag, ombud, minutes / 60.0 as amount`,
  );
const informed = happened(t('information'), sql`mottagare, persons as amount`);
const outreach = happened(t('outreach'), sql`plats, enhet, persons as amount`);
const consultations = happened(t('consultation'), sql`topic, enhet, minutes / 60.0 as amount`);

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

const ofEconomy = { room: 'economy', open: true, unit: 'krona' } as const;

/** The figures about what a verksamhet does besides its uppdrag, and what it costs. */
export const activityMeasures: readonly Measure[] = [
  ofVerksamhet({
    id: 'trainingHours',
    unit: 'hour',
    time: 'period',
    open: true,
    dimensions: [coded('training', 'UtbildningSlag', sql`c.slag`), month, participants],
    cases: hours('is not'),
  }),
  ofVerksamhet({
    id: 'supervisionHours',
    unit: 'hour',
    time: 'period',
    open: true,
    dimensions: [month, participants],
    cases: hours('is'),
  }),
  ofVerksamhet({
    id: 'evaluations',
    unit: 'occasion',
    aggregate: 'count',
    time: 'period',
    open: true,
    dimensions: [coded('by', 'UtvarderingAv', sql`c.by`)],
    cases: happened(t('evaluation'), sql`"by"`),
  }),
  ofVerksamhet({
    id: 'informationEfforts',
    unit: 'occasion',
    aggregate: 'count',
    time: 'period',
    open: true,
    dimensions: [mottagare, month],
    cases: informed,
  }),
  ofVerksamhet({
    id: 'informedPersons',
    unit: 'person',
    time: 'period',
    open: true,
    dimensions: [mottagare, month],
    cases: informed,
  }),
  ofVerksamhet({
    id: 'outreachEfforts',
    unit: 'occasion',
    aggregate: 'count',
    time: 'period',
    open: true,
    dimensions: [plats, enhetOfCase, month],
    cases: outreach,
  }),
  ofVerksamhet({
    id: 'reachedPersons',
    unit: 'person',
    time: 'period',
    dimensions: [plats, enhetOfCase],
    cases: outreach,
  }),
  ofVerksamhet({
    id: 'consultations',
    unit: 'occasion',
    aggregate: 'count',
    time: 'period',
    dimensions: [topic, enhetOfCase],
    cases: consultations,
  }),
  ofVerksamhet({
    id: 'consultationHours',
    unit: 'hour',
    time: 'period',
    dimensions: [topic, enhetOfCase],
    cases: consultations,
  }),
  ofVerksamhet({
    id: 'population',
    unit: 'person',
    time: 'day',
    open: true,
    dimensions: [enhetOfCase],
    cases: ({ to }) => sql`
      select distinct on (p.stream_id, p.enhet) p.stream_id, ${day(to)} as day, p.enhet,
        persons as amount
      from ${t('population')} p
      join ${t('enhet')} e on e.stream_id = p.stream_id and e.enhet = p.enhet
        and e.from_on <= ${day(to)} and (e.to_on is null or ${day(to)} < e.to_on)
      where year <= extract(year from ${day(to)})
      order by p.stream_id, p.enhet, year desc`,
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
    id: 'grantAmount',
    time: 'day',
    ...ofEconomy,
    dimensions: [],
    cases: ({ to }) => sql`
      select stream_id, ${day(to)} as day, ore / 100.0 as amount from ${t('grant_amount')}
      where year = extract(year from ${day(to)})`,
  }),
];
