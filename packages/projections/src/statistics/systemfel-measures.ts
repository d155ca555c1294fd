import { sql } from 'kysely';
import { systemfelStatistics } from '../systemfel-statistics/projection.ts';
import { day } from './cells.ts';
import type { Dimension, Measure, Window } from './measure.ts';
import { tableOf } from './table-of.ts';
import { coded } from './uppdrag-dimensions.ts';

const t = tableOf(systemfelStatistics);

const niva = coded('niva', 'SystemfelNiva', sql`s.niva`);
const art = coded('art', 'SystemfelArt', sql`s.art`);
const huvudman = coded('huvudman', 'HuvudmanTyp', sql`s.huvudman_typ`, 'many');
const classes = [
  niva,
  art,
  huvudman,
  coded('livsomrade', 'Livsomrade', sql`s.livsomrade`, 'many'),
  coded('konsekvens', 'SystemfelKonsekvens', sql`s.konsekvens`, 'many'),
  coded('allvarsgrad', 'Allvarsgrad', sql`s.allvarsgrad`),
];
const addressee = coded('huvudman', 'HuvudmanTyp', sql`c.huvudman_typ`);
/** One huvudman and not its kind: what the verksamhet's register names it. */
const addresseeId: Dimension = {
  id: 'addressee',
  value: () => sql`c.huvudman`,
  found: sql`select distinct huvudman as value from ${t('address')} order by 1`,
};
const addressees = [addressee, addresseeId, niva, art];
const answer = coded('answer', 'HuvudmanSvar', sql`c.answer`);

/** The first step of the path: the four states that a systemfel has to everyone. */
const state: Dimension = {
  id: 'state',
  values: ['identified', 'reportedToLedningsgrupp', 'forwardedToHuvudman', 'resolved'],
  names: 'state.systemfel',
  value: () => sql`split_part(c.state, '.', 1)`,
};

function ofSystemfel(
  given: Pick<Measure, 'id' | 'time' | 'dimensions' | 'cases'> & Partial<Measure>,
): Measure {
  return {
    unit: 'systemfel',
    aggregate: 'count',
    model: systemfelStatistics,
    subject: t('systemfel'),
    behind: { type: 'systemfel', id: sql`c.stream_id` },
    ...given,
  };
}

function milestones(kind: string): Measure['cases'] {
  return ({ from, to }) => sql`
    select stream_id, on_day as day, reason from ${t('milestone')}
    where kind = ${kind} and on_day between ${day(from)} and ${day(to)}`;
}

const standing = ({ to }: Window) => sql`
  select p.stream_id, ${day(to)} as day, state, open, ${day(to)} - observed_on as amount
  from ${t('state_period')} p join ${t('systemfel')} f on f.stream_id = p.stream_id
  where from_on <= ${day(to)} and (to_on is null or ${day(to)} < to_on)`;
const open: Measure['cases'] = (window) => sql`select * from (${standing(window)}) p where open`;

const answered: Measure['cases'] = ({ from, to }) => sql`
  select stream_id, answered_on as day, huvudman, huvudman_typ, answer,
    greatest(answered_on - sent_on, 0) as amount
  from ${t('address')} where answered_on between ${day(from)} and ${day(to)}`;

const awaited: Measure['cases'] = ({ to }) => sql`
  select stream_id, ${day(to)} as day, huvudman, huvudman_typ, due_on from ${t('address')}
  where sent_on <= ${day(to)} and ${day(to)} < coalesce(answered_on, settled_on, 'infinity')`;

const fallenDue: Measure['cases'] = ({ from, to }) => sql`
  select stream_id, due_on as day, huvudman, huvudman_typ,
    case when answered_on <= due_on then 1 else 0 end as amount
  from ${t('address')}
  where due_on between ${day(from)} and ${day(to)}
    and coalesce(settled_on, 'infinity') > due_on`;

/** The figures about systemfel, in the order to show them. */
export const systemfelMeasures: readonly Measure[] = [
  ofSystemfel({
    id: 'observedSystemfel',
    time: 'period',
    dimensions: classes,
    cases: ({ from, to }) => sql`
      select stream_id, observed_on as day from ${t('systemfel')}
      where observed_on between ${day(from)} and ${day(to)}`,
  }),
  ofSystemfel({
    id: 'knownSystemfel',
    time: 'day',
    dimensions: [state, ...classes],
    cases: standing,
  }),
  ofSystemfel({
    id: 'openSystemfel',
    time: 'day',
    dimensions: [state, ...classes],
    cases: open,
  }),
  ...(['median', 'max'] as const).map((aggregate) =>
    ofSystemfel({
      id: aggregate === 'median' ? 'systemfelAgeMedian' : 'systemfelAgeMax',
      unit: 'day',
      aggregate,
      time: 'day',
      dimensions: [state, ...classes],
      cases: open,
    }),
  ),
  ofSystemfel({
    id: 'reportedSystemfel',
    time: 'period',
    dimensions: [coded('way', 'Rapportvag', sql`c.reason`), ...classes],
    cases: milestones('reported'),
  }),
  ofSystemfel({
    id: 'resolvedSystemfel',
    time: 'period',
    dimensions: [coded('outcome', 'SystemfelUtfall', sql`c.reason`), ...classes],
    cases: milestones('resolved'),
  }),
  ofSystemfel({
    id: 'reopenedSystemfel',
    time: 'period',
    dimensions: classes,
    cases: milestones('reopened'),
  }),
  ofSystemfel({
    id: 'addressedHuvudman',
    unit: 'address',
    time: 'period',
    dimensions: addressees,
    cases: ({ from, to }) => sql`
      select stream_id, sent_on as day, huvudman, huvudman_typ from ${t('address')}
      where sent_on between ${day(from)} and ${day(to)}`,
  }),
  ofSystemfel({
    id: 'answers',
    unit: 'address',
    time: 'period',
    dimensions: [answer, ...addressees],
    cases: answered,
  }),
  ...(['median', 'max'] as const).map((aggregate) =>
    ofSystemfel({
      id: aggregate === 'median' ? 'answerDaysMedian' : 'answerDaysMax',
      unit: 'day',
      aggregate,
      time: 'period',
      dimensions: [answer, ...addressees],
      cases: answered,
    }),
  ),
  ofSystemfel({
    id: 'answeredInTimeShare',
    unit: 'percent',
    aggregate: 'share',
    time: 'period',
    overDaysOnly: true,
    dimensions: addressees,
    cases: fallenDue,
  }),
  ofSystemfel({
    id: 'awaitedAnswers',
    unit: 'address',
    time: 'day',
    dimensions: addressees,
    cases: awaited,
  }),
  ofSystemfel({
    id: 'overdueAnswers',
    unit: 'address',
    time: 'day',
    dimensions: addressees,
    cases: (window) => sql`select * from (${awaited(window)}) a where due_on < day`,
  }),
];
