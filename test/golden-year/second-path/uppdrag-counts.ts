import type { Days, SecondCount } from './count.ts';

/* Of the person, as the latest known; of a case `c`. */

const texts = (list: string) => `array(select jsonb_array_elements_text(${list}))`;

const alder = ({ to }: Days) => `
  case when born is null then null
       when extract(year from ${to}) - born < 18 then 'UNDER_18'
       when extract(year from ${to}) - born <= 24 then '18_24'
       when extract(year from ${to}) - born <= 34 then '25_34'
       when extract(year from ${to}) - born <= 44 then '35_44'
       when extract(year from ${to}) - born <= 54 then '45_54'
       when extract(year from ${to}) - born <= 64 then '55_64'
       else '65_PLUS' end`;
const household = `
  case when (last ->> 'minorChildren')::int = 0 then 'INGA_BARN'
       when (last ->> 'adultsInHousehold')::int = 1 then 'EN_VUXEN'
       when (last ->> 'adultsInHousehold')::int > 1 then 'FLERA_VUXNA' end`;
const signs = `
  select sign from (values ('UTFORSAKRAD', 'utforsakrad'), ('NPF', 'npf'),
    ('SOKER_FORSORJNINGSSTOD', 'sokerForsorjningsstod')) s(sign, field)
   where (last ->> field)::boolean`;
const drift = `array(${signs} union all
  select 'INGET' where described and not exists (${signs}))`;
/** The last that was said by the day of the case. */
const saidLast = (types: string, what: string) => `
  (select f.data ->> '${what}' from fact f
    where f.stream_id = p.stream_id and f.type in (${types}) and f.day <= c.day
    order by f.revision desc limit 1)`;

const who = { alder, kon: 'kon', enhet: 'enhet' };
const orsak = { profil: texts(`wish -> 'profil'`), hjalp: texts(`wish -> 'hjalp'`) };
const request = { initiativ: 'initiativ', channel: 'channel', kannedom: 'kannedom' };
const ombud = { ombud: saidLast(`'OmbudAssigned', 'OmbudChanged'`, 'huvudansvarig') };
const plan = { plan: saidLast(`'IndividualPlanNoted'`, 'exists') };
const client = {
  ...{ ...who, ...ombud, ...orsak, ...request, household, drift },
  forsorjning: `first ->> 'forsorjning'`,
};

/** `c` with its person. */
const of = (cases: string) => `from (${cases}) c join person p using (stream_id)`;
const happened =
  (type: string) =>
  ({ from, to }: Days) =>
    of(`select * from fact where type = '${type}' and day between ${from} and ${to}`);

/** Begun by a day, and the last that was said of its beginning or end by then was not its end. */
const ongoingOn = (day: string) => `
  select stream_id, ${day} as day from (
    select distinct on (stream_id) stream_id, type from fact
     where type in ('FirstMeetingHeld', 'UppdragClosed', 'UppdragReopened') and day <= ${day}
     order by stream_id, revision desc) f
   where type <> 'UppdragClosed'`;
const ongoing = ({ to }: Days) => of(ongoingOn(to));
const activeIn = ({ from, to }: Days) => `
  select stream_id, min(day) as day from (
    select stream_id, ${from} as day from (${ongoingOn(`(${from} - 1)`)}) before
    union all
    select stream_id, day from fact
     where type in ('FirstMeetingHeld', 'UppdragReopened') and day between ${from} and ${to}) a
   group by stream_id`;
const stateOn = (day: string) => `
  select distinct on (stream_id) stream_id, state from moved
   where stream_type = 'uppdrag' and day <= ${day} order by stream_id, revision desc`;

const queued = ({ to }: Days) =>
  of(`
    select s.stream_id, ${to} as day, q.revision, q.day as queued_on
      from (${stateOn(to)}) s
      cross join lateral (
        select revision, day from fact f
         where f.stream_id = s.stream_id and f.type = 'UppdragQueued' and f.day <= ${to}
         order by revision desc limit 1) q
     where s.state = 'firstContact.queued'`);
const queuedBy = {
  ...who,
  priority: texts(`(
    select f.data -> 'priority' from fact f
     where f.stream_id = p.stream_id and f.revision >= c.revision
       and f.type in ('UppdragQueued', 'QueuePriorityChanged')
       and greatest(f.day, queued_on) <= c.day
     order by f.revision desc limit 1)`),
};
const waited = 'c.day - queued_on';

const describedBefore = `(
  select d.data from fact d where d.stream_id = p.stream_id and d.type = 'ClientDescribed'
     and d.revision < c.revision order by d.revision desc limit 1)`;
const began = `(select day from fact f
  where f.stream_id = p.stream_id and f.type = 'FirstMeetingHeld')`;

/** Each goal at each closing, with its marks until then, the closing's own the last of them. */
const goals = ({ from, to }: Days) => `
  from (
    select f.stream_id, f.day, f.revision, g ->> 'outcome' as outcome, g ->> 'goal' as goal
      from fact f cross join lateral jsonb_array_elements(f.data -> 'goals') g
     where f.type = 'UppdragClosed' and f.day between ${from} and ${to}) c
  join person p using (stream_id)
  cross join lateral (
    select array_agg((m.data ->> 'score')::int order by m.revision) as marks from (
      select revision, data from fact where stream_id = c.stream_id
         and type in ('GoalFormulated', 'GoalRevised', 'GoalReached', 'GoalAbandoned')
      union all
      select revision, jsonb_array_elements(data -> 'goals') from fact
       where stream_id = c.stream_id and type = 'UppdragClosed') m
     where m.revision <= c.revision and m.data ->> 'goal' = c.goal
       and m.data ->> 'score' is not null) m
  cross join lateral (
    select a.data ->> 'area' as area from fact a
     where a.stream_id = c.stream_id and a.type in ('GoalFormulated', 'GoalRevised')
       and a.data ->> 'goal' = c.goal and a.revision < c.revision
     order by a.revision desc limit 1) a`;

/** The same cases as uppdrag and as persons. */
const both = (stem: string, count: SecondCount): Readonly<Record<string, SecondCount>> => ({
  [`${stem}Uppdrag`]: count,
  [`${stem}Persons`]: { ...count, persons: true },
});
const share = (hit: string): SecondCount => ({
  cases: (days) => `${ongoing(days)} where described`,
  by: { ...who, ...ombud },
  figure: 'percent',
  amount: `(${hit})::int`,
});
const isSaid = (field: string) => `coalesce((last ->> '${field}')::boolean, false)`;

export const uppdragCounts: Readonly<Record<string, SecondCount>> = {
  ...both('requested', {
    cases: ({ from, to }) =>
      of(`select stream_id, requested as day from person
           where requested between ${from} and ${to}`),
    by: { ...who, ...orsak, ...request },
  }),
  ...both('started', { cases: happened('FirstMeetingHeld'), by: client }),
  ...both('ongoing', {
    cases: ({ to }) => `${of(ongoingOn(to))} join (${stateOn(to)}) s using (stream_id)`,
    by: { ...client, ...plan, state: 'state' },
  }),
  ...both('active', { cases: (days) => of(activeIn(days)), by: client }),
  ...both('closed', {
    cases: happened('UppdragClosed'),
    by: {
      ...{ ...client, ...plan },
      reason: `c.data ->> 'reason'`,
      forsorjningAtClose: `${describedBefore} ->> 'forsorjning'`,
      hjalpAtClose: texts(`coalesce(${describedBefore}, request) -> 'hjalp'`),
    },
  }),
  reopenedUppdrag: { cases: happened('UppdragReopened'), by: { ...who, ...ombud } },
  refusedUppdrag: {
    cases: happened('UppdragRefused'),
    by: { refusal: `c.data ->> 'reason'`, ...who, ...orsak, ...request },
  },
  referredUppdrag: {
    cases: happened('ClientReferred'),
    by: { referral: `c.data ->> 'to'`, ...who },
  },
  withdrawnUppdrag: { cases: happened('RequestWithdrawn'), by: { ...who, ...request } },

  queuePersons: { cases: queued, by: queuedBy, persons: true },
  queueDaysMedian: { cases: queued, by: queuedBy, figure: 'median', amount: waited },
  queueDaysMax: { cases: queued, by: queuedBy, figure: 'max', amount: waited },

  uppdragDaysMedian: {
    cases: happened('UppdragClosed'),
    by: { reason: `c.data ->> 'reason'`, ...who, ...ombud },
    figure: 'median',
    amount: `c.day - ${began}`,
  },
  familyPersons: {
    cases: (days) => `${of(activeIn(days))} where (last ->> 'minorChildren')::int > 0`,
    by: { household, kon: 'kon', enhet: 'enhet' },
    persons: true,
  },
  contacts: {
    cases: happened('ContactMade'),
    by: {
      ...{ counterpart: `c.data ->> 'with'`, method: `c.data ->> 'method'` },
      ...{ ...who, ...ombud },
    },
  },
  meetings: {
    cases: happened('MeetingHeld'),
    by: { huvudman: `c.data ->> 'huvudman'`, role: `c.data ->> 'role'`, ...who, ...ombud },
  },
  goalOutcomes: {
    cases: goals,
    by: { outcome: 'outcome', area: 'area', kon: 'kon', enhet: 'enhet', ...ombud },
  },
  goalScoreChange: {
    cases: (days) => `${goals(days)} where marks is not null`,
    by: { area: 'area', kon: 'kon', enhet: 'enhet' },
    figure: 'mean',
    amount: 'marks[cardinality(marks)] - marks[1]',
  },

  driftShare: share(`exists (${signs})`),
  utforsakradShare: share(isSaid('utforsakrad')),
  sokerForsorjningsstodShare: share(isSaid('sokerForsorjningsstod')),
  npfShare: share(isSaid('npf')),
};
