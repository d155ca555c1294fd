import { demoTenant } from '@fyr/testing';

/*
 * The year's figures counted a second time, in plain SQL over the table `event` and nothing else. It
 * shares no code with the projections, their code lists or their counting rules: each statement is
 * written from the rule in words. `$1` and `$2` are the first and last day, `$3` a day.
 */

/** Every event with what it says today: a correction stands in the place of what it corrects. */
export const facts = `
  corrections as (
    select distinct on (1, 2) stream_id, (data ->> 'revision')::int as revision, data -> 'data' as data
      from event where tenant = '${demoTenant}' and type = 'FactsCorrected'
     order by 1, 2, event.revision desc
  ), facts as (
    select e.stream_id, e.stream_type, e.revision, e.type, coalesce(c.data, e.data) as data, e.state
      from event e left join corrections c using (stream_id, revision)
     where e.tenant = '${demoTenant}'
  ), dated as (
    select *, (data ->> 'on')::date as day from facts
  )`;

/** What a request and the descriptions after it say of the person, the last known. */
const people = `
  people as (
    select r.stream_id, r.data ->> 'enhet' as enhet, r.day as requested,
           r.data ->> 'kannedom' as kannedom,
           coalesce(r.data ->> 'clientId', '') as client,
           coalesce((select d.data ->> 'kon' from dated d
                      where d.stream_id = r.stream_id and d.type = 'ClientDescribed'
                      order by d.revision desc limit 1), r.data ->> 'kon') as kon,
           coalesce((select (d.data ->> 'birthYear')::int from dated d
                      where d.stream_id = r.stream_id and d.type = 'ClientDescribed'
                        and d.data ->> 'birthYear' is not null
                      order by d.revision desc limit 1),
                    (r.data ->> 'birthYear')::int) as born,
           (select d.data ->> 'forsorjning' from dated d
             where d.stream_id = r.stream_id and d.type = 'ClientDescribed'
             order by d.revision limit 1) as income
      from dated r where r.type = 'UppdragRequested'
  )`;

/** The uppdrag that had started by a day and had not been closed, or had been reopened since. */
const ongoing = `
  standing as (
    select stream_id, (array_agg(type order by revision desc))[1] as last
      from dated
     where type in ('FirstMeetingHeld', 'UppdragClosed', 'UppdragReopened') and day <= $3
     group by stream_id
  ), ongoing as (
    select stream_id from standing where last <> 'UppdragClosed'
  )`;

const band = (year: string) => `
  case when ${year} - born < 18 then 'UNDER_18' when ${year} - born <= 24 then '18_24'
       when ${year} - born <= 34 then '25_34' when ${year} - born <= 44 then '35_44'
       when ${year} - born <= 54 then '45_54' when ${year} - born <= 64 then '55_64'
       else '65_PLUS' end`;

export type GoldenFigure = {
  readonly measure: string;
  /** Columns of the answer, before the number. */
  readonly by: readonly string[];
  readonly at: 'period' | 'day';
  readonly sql: string;
};

function counted(
  measure: string,
  by: readonly string[],
  columns: readonly string[],
  from: string,
  at: GoldenFigure['at'] = 'period',
  what = 'count(*)',
): GoldenFigure {
  const keys = columns.map((column, index) => `${column} as k${index}`).join(', ');
  const select = [...(keys === '' ? [] : [keys]), `${what}::float8 as n`].join(', ');
  const group = columns.map((_, index) => index + 1).join(', ');
  const sql = `with ${facts}, ${people}, ${ongoing} select ${select} ${from} ${group === '' ? '' : `group by ${group}`}`;
  return { measure, by, at, sql };
}

const inPeriod = 'd.day between $1 and $2';
const happened = (type: string) =>
  `from dated d join people p using (stream_id) where d.type = '${type}' and ${inPeriod}`;
const standingToday = 'from ongoing o join people p using (stream_id)';
const systemfelToday = `
  from (select distinct on (stream_id) stream_id, split_part(state, '.', 1) as state
          from dated where stream_type = 'systemfel' and day <= $3
         order by stream_id, revision desc) s`;

export const goldenFigures: readonly GoldenFigure[] = [
  counted(
    'requestedUppdrag',
    ['enhet'],
    ['enhet'],
    `from people p where requested between $1 and $2`,
  ),
  counted(
    'requestedPersons',
    ['kon'],
    ['kon'],
    `from (select distinct on (client) * from people where requested between $1 and $2
            order by client, requested, stream_id) p`,
  ),
  counted(
    'requestedUppdrag',
    ['kannedom'],
    ['kannedom'],
    `from people p where requested between $1 and $2`,
  ),
  counted(
    'startedUppdrag',
    ['alder', 'kon', 'enhet'],
    [band('extract(year from $2::date)::int'), 'kon', 'enhet'],
    happened('FirstMeetingHeld'),
  ),
  counted('startedUppdrag', ['forsorjning'], ['income'], happened('FirstMeetingHeld')),
  counted('ongoingUppdrag', [], [], standingToday, 'day'),
  counted(
    'ongoingUppdrag',
    ['alder', 'kon', 'enhet'],
    [band('extract(year from $3::date)::int'), 'kon', 'enhet'],
    standingToday,
    'day',
  ),
  counted(
    'ongoingUppdrag',
    ['ombud'],
    [
      `(select a.data ->> 'huvudansvarig' from dated a where a.stream_id = o.stream_id
          and a.type in ('OmbudAssigned', 'OmbudChanged') and a.day <= $3
        order by a.revision desc limit 1)`,
    ],
    standingToday,
    'day',
  ),
  counted('ongoingPersons', [], [], standingToday, 'day', 'count(distinct client)'),
  counted('closedUppdrag', ['reason'], [`d.data ->> 'reason'`], happened('UppdragClosed')),
  counted('closedUppdrag', ['enhet', 'kon'], ['enhet', 'kon'], happened('UppdragClosed')),
  counted('reopenedUppdrag', [], [], happened('UppdragReopened')),
  counted('refusedUppdrag', ['refusal'], [`d.data ->> 'reason'`], happened('UppdragRefused')),
  counted('referredUppdrag', ['referral'], [`d.data ->> 'to'`], happened('ClientReferred')),
  counted('withdrawnUppdrag', [], [], happened('RequestWithdrawn')),
  counted(
    'contacts',
    ['counterpart', 'method'],
    [`d.data ->> 'with'`, `d.data ->> 'method'`],
    happened('ContactMade'),
  ),
  counted('meetings', ['huvudman'], [`d.data ->> 'huvudman'`], happened('MeetingHeld')),
  counted(
    'queuePersons',
    ['enhet'],
    ['enhet'],
    `from (select distinct on (stream_id) stream_id, state from dated
            where stream_type = 'uppdrag' and day <= $3 order by stream_id, revision desc) s
     join people p using (stream_id) where s.state = 'firstContact.queued'`,
    'day',
  ),
  counted(
    'ongoingUppdrag',
    ['plan'],
    [
      `coalesce((select n.data ->> 'exists' from dated n where n.stream_id = o.stream_id
          and n.type = 'IndividualPlanNoted' and n.day <= $3
        order by n.revision desc limit 1), 'UPPGIFT_SAKNAS')`,
    ],
    standingToday,
    'day',
  ),
  counted(
    'uppdragDaysMedian',
    [],
    [],
    `from dated d join (select stream_id, day as started from dated where type = 'FirstMeetingHeld') f
       using (stream_id) where d.type = 'UppdragClosed' and ${inPeriod}`,
    'period',
    'percentile_cont(0.5) within group (order by d.day - started)',
  ),
  counted('knownSystemfel', ['state'], ['state'], systemfelToday, 'day'),
  counted('openSystemfel', [], [], `${systemfelToday} where state <> 'resolved'`, 'day'),
  counted(
    'observedSystemfel',
    [],
    [],
    `from dated d where d.type = 'SystemfelObserved' and ${inPeriod}`,
  ),
  counted(
    'knownSystemfel',
    ['niva'],
    [
      `coalesce((select i.data ->> 'niva' from dated i where i.stream_id = s.stream_id
          and i.type = 'SystemfelIdentified' order by i.revision desc limit 1), 'UPPGIFT_SAKNAS')`,
    ],
    systemfelToday,
    'day',
  ),
  counted(
    'addressedHuvudman',
    ['huvudman'],
    [`d.data ->> 'huvudmanTyp'`],
    `from dated d where d.type in ('ForwardedToHuvudman', 'ReportedDirectly') and ${inPeriod}`,
  ),
  counted(
    'answers',
    ['answer'],
    [`d.data ->> 'answer'`],
    `from dated d where d.type = 'HuvudmanAnswered' and ${inPeriod}`,
  ),
];
