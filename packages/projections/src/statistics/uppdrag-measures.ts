import { type RawBuilder, sql } from 'kysely';
import { uppdragStatistics } from '../uppdrag-statistics/projection.ts';
import { day } from './cells.ts';
import type { Measure, Window } from './measure.ts';
import { tableOf } from './table-of.ts';
import {
  alder,
  channel,
  coded,
  drift,
  drifts,
  enhet,
  forsorjning,
  hjalp,
  household,
  initiativ,
  kannedom,
  kon,
  ombud,
  plan,
  profil,
} from './uppdrag-dimensions.ts';

const t = tableOf(uppdragStatistics);
const person = [alder, kon, enhet] as const;
const orsak = [profil, hjalp] as const;
const request = [initiativ, channel, kannedom] as const;
const client = [...person, ombud, ...orsak, ...request, forsorjning, household, drift] as const;

type Given = Pick<Measure, 'id' | 'time' | 'dimensions' | 'cases'> & Partial<Measure>;

function ofUppdrag(given: Given): Measure {
  return {
    unit: 'uppdrag',
    aggregate: 'count',
    model: uppdragStatistics,
    subject: t('uppdrag'),
    behind: { type: 'uppdrag', id: sql`c.stream_id` },
    ...given,
  };
}

/** The same cases counted twice: as uppdrag, and as the persons they are about. */
function bothOf(stem: string, given: Omit<Given, 'id'>): readonly Measure[] {
  return [
    ofUppdrag({ ...given, id: `${stem}Uppdrag` }),
    ofUppdrag({ ...given, id: `${stem}Persons`, unit: 'person', oncePerPerson: true }),
  ];
}

function milestones(kind: string): Measure['cases'] {
  return (window) => sql`
    select stream_id, on_day as day, reason from ${t('milestone')}
    where kind = ${kind} and ${within(window, sql`on_day`)}`;
}

/** What stands at the last day of the window: from_on ≤ T, and T < to_on. */
function standing(table: 'state_period' | 'queue_period', columns: RawBuilder<unknown>) {
  return ({ to }: Window) => sql`
    select stream_id, ${day(to)} as day, ${columns} from ${t(table)}
    where from_on <= ${day(to)} and (to_on is null or ${day(to)} < to_on)`;
}

function within({ from, to }: Window, column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${column} between ${day(from)} and ${day(to)}`;
}

export const ongoing: Measure['cases'] = (window) =>
  sql`select * from (${standing('state_period', sql`state, ongoing`)(window)}) o where ongoing`;

/** Ongoing when the period begins, or started or reopened in it, were it for less than a day. */
export const active: Measure['cases'] = (window) => sql`
  select distinct on (stream_id) stream_id, day from (
    select stream_id, greatest(from_on, ${day(window.from)}) as day from ${t('state_period')}
    where ongoing and from_on <= ${day(window.to)}
      and (to_on is null or to_on >= ${day(window.from)})
    union all
    select stream_id, on_day from ${t('milestone')}
    where kind in ('started', 'reopened') and ${within(window, sql`on_day`)}
  ) a order by stream_id, day`;

const closings: Measure['cases'] = (window) => sql`
  select closing.stream_id, on_day as day, reason, forsorjning, closing.hjalp,
    on_day - started_on as amount
  from ${t('closing')} closing
  join ${t('uppdrag')} u on u.stream_id = closing.stream_id
  where ${within(window, sql`on_day`)}`;

const queued = standing('queue_period', sql`priority, queued_on`);
const waits: Measure['cases'] = (window) =>
  sql`select *, day - queued_on as amount from (${queued(window)}) q`;

const goals: Measure['cases'] = (window) => sql`
  select stream_id, on_day as day, area, outcome, score_last - score_first as amount
  from ${t('goal_outcome')} where ${within(window, sql`on_day`)}`;

/** Of the ongoing that are described, how many bear a sign. */
function shareOf(id: string, sign: RawBuilder<unknown>): Measure {
  return ofUppdrag({
    id,
    unit: 'percent',
    time: 'day',
    aggregate: 'share',
    dimensions: [...person, ombud],
    cases: (window) => sql`
      select o.stream_id, o.day, case when ${sign} then 1 else 0 end as amount
      from (${ongoing(window)}) o join ${t('uppdrag')} s on s.stream_id = o.stream_id
      where s.described`,
  });
}

const reason = coded('reason', 'AvslutsorsakKod', sql`c.reason`);
const priority = coded('priority', 'PrioritetKod', sql`c.priority`, 'many');
const area = coded('area', 'Livsomrade', sql`c.area`);
const state = {
  id: 'state',
  values: ['jointMapping', 'active.working', 'active.paused'],
  names: 'state.uppdrag',
  value: () => sql`c.state`,
};

/** The figures about uppdrag, in the order to show them. */
export const uppdragMeasures: readonly Measure[] = [
  ...bothOf('requested', {
    time: 'period',
    dimensions: [...person, ...orsak, ...request],
    cases: (window) => sql`
      select stream_id, requested_on as day from ${t('uppdrag')}
      where ${within(window, sql`requested_on`)}`,
  }),
  ...bothOf('started', { time: 'period', dimensions: client, cases: milestones('started') }),
  ...bothOf('ongoing', { time: 'day', dimensions: [...client, plan, state], cases: ongoing }),
  ...bothOf('active', { time: 'period', dimensions: client, cases: active }),
  ...bothOf('closed', {
    time: 'period',
    dimensions: [
      ...client,
      plan,
      reason,
      coded('forsorjningAtClose', 'ForsorjningKod', sql`c.forsorjning`),
      coded('hjalpAtClose', 'HjalpKod', sql`c.hjalp`, 'many'),
    ],
    cases: closings,
  }),
  ofUppdrag({
    id: 'reopenedUppdrag',
    time: 'period',
    dimensions: [...person, ombud],
    cases: milestones('reopened'),
  }),
  ofUppdrag({
    id: 'refusedUppdrag',
    time: 'period',
    dimensions: [coded('refusal', 'NekandeKod', sql`c.reason`), ...person, ...orsak, ...request],
    cases: milestones('refused'),
  }),
  ofUppdrag({
    id: 'referredUppdrag',
    time: 'period',
    dimensions: [coded('referral', 'HanvisningKod', sql`c.reason`), ...person],
    cases: milestones('referred'),
  }),
  ofUppdrag({
    id: 'withdrawnUppdrag',
    time: 'period',
    dimensions: [...person, ...request],
    cases: milestones('withdrawn'),
  }),
  ofUppdrag({
    id: 'queuePersons',
    unit: 'person',
    oncePerPerson: true,
    time: 'day',
    dimensions: [priority, ...person],
    cases: waits,
  }),
  ...(['median', 'max'] as const).map((aggregate) =>
    ofUppdrag({
      id: aggregate === 'median' ? 'queueDaysMedian' : 'queueDaysMax',
      unit: 'day',
      aggregate,
      time: 'day',
      dimensions: [priority, ...person],
      cases: waits,
    }),
  ),
  ofUppdrag({
    id: 'uppdragDaysMedian',
    unit: 'day',
    aggregate: 'median',
    time: 'period',
    dimensions: [reason, ...person, ombud],
    cases: closings,
  }),
  ofUppdrag({
    id: 'familyPersons',
    unit: 'person',
    oncePerPerson: true,
    time: 'period',
    dimensions: [household, kon, enhet],
    cases: (window) => sql`
      select a.* from (${active(window)}) a
      join ${t('uppdrag')} u on u.stream_id = a.stream_id where u.minor_children > 0`,
  }),
  ofUppdrag({
    id: 'contacts',
    unit: 'contact',
    time: 'period',
    dimensions: [
      coded('counterpart', 'Kontaktpart', sql`c.counterpart`),
      coded('method', 'ArbetssattKod', sql`c.method`),
      ...person,
      ombud,
    ],
    cases: (window) => sql`
      select stream_id, on_day as day, counterpart, method from ${t('contact')}
      where ${within(window, sql`on_day`)}`,
  }),
  ofUppdrag({
    id: 'meetings',
    unit: 'meeting',
    time: 'period',
    dimensions: [
      coded('huvudman', 'HuvudmanTyp', sql`c.huvudman`),
      coded('role', 'MotesRoll', sql`c.role`),
      ...person,
      ombud,
    ],
    cases: (window) => sql`
      select stream_id, on_day as day, huvudman, role from ${t('meeting')}
      where ${within(window, sql`on_day`)}`,
  }),
  ofUppdrag({
    id: 'goalOutcomes',
    unit: 'goal',
    time: 'period',
    dimensions: [coded('outcome', 'MalUtfall', sql`c.outcome`), area, kon, enhet, ombud],
    cases: goals,
  }),
  ofUppdrag({
    id: 'goalScoreChange',
    unit: 'point',
    aggregate: 'mean',
    time: 'period',
    dimensions: [area, kon, enhet],
    cases: (window) => sql`select * from (${goals(window)}) g where amount is not null`,
  }),
  shareOf('driftShare', drifts),
  shareOf('utforsakradShare', sql`s.utforsakrad`),
  shareOf('sokerForsorjningsstodShare', sql`s.soker_forsorjningsstod`),
  shareOf('npfShare', sql`s.npf`),
];
