import type { Days, SecondCount } from './count.ts';
import { uppdragCounts } from './uppdrag-counts.ts';

const enhet = { enhet: 'c.enhet' };
const month = { month: `to_char(c.day, 'YYYY-MM')` };
const happened =
  (type: string) =>
  ({ from, to }: Days) =>
    `from fact c where c.type = '${type}' and c.day between ${from} and ${to}`;
const said = (field: string) => `c.data ->> '${field}'`;
const list = (field: string) => `array(select jsonb_array_elements_text(${field}))`;

/* Posts: each day that somebody works is so much of its month. */

const workedOn = (day: string) => `from work c where c.day = ${day}`;
const worked = ({ from, to }: Days) => `from work c where c.day between ${from} and ${to}`;
const workedBy = { ...month, ...enhet, ombud: 'c.ombud' };
const ofMonth = 'posts / month_days';

/** A share gives way to the one of the same enheter that began last. */
const agreed = ({ to }: Days) => `
  from (
    select distinct on (enheter) data from (
      select data, revision, array(select e from jsonb_array_elements_text(data -> 'enheter') e
                                    order by 1) as enheter
        from fact where type = 'ShareSet' and (data ->> 'from')::date <= ${to}
         and coalesce((data ->> 'to')::date, 'infinity') >= ${to}) s
     order by enheter, data ->> 'from' desc, revision desc) s
  join holding h on ${to} between h.from_on and h.to_on
  cross join lateral (
    select e.id as enhet, count(*) over () as parts from spell e
     where e.what = 'enhet' and ${to} between e.from_on and e.to_on and data -> 'enheter' ? e.id) c`;

/** From its first day to its last, or to that of the verksamhet. */
const lasting = (begun: string, ended: string, number: string) => `(
  select b.data, (b.data ->> 'from')::date as from_on,
         least(coalesce((select (e.data ->> 'to')::date from fact e
                          where e.type = '${ended}' and e.data ->> '${number}' = b.data ->> '${number}'
                          order by e.revision desc limit 1),
                        (b.data ->> 'to')::date, 'infinity'), h.to_on) as to_on
    from fact b cross join holding h where b.type = '${begun}')`;
const daysOf = ({ from, to }: Days) => `
  (select day::date, extract(day from date_trunc('month', day) + interval '1 month - 1 day') as month_days
     from generate_series(${from}::timestamp, ${to}::timestamp, '1 day') day)`;
const vacant = (days: Days) => `
  from (select d.day, d.month_days, e as enhet,
               (v.data ->> 'fte')::numeric / jsonb_array_length(v.data -> 'enheter') as posts
          from ${daysOf(days)} d
          join ${lasting('VacancyOpened', 'VacancyFilled', 'vacancy')} v
            on d.day between v.from_on and v.to_on
          cross join lateral jsonb_array_elements_text(v.data -> 'enheter') e) c`;
const away = (which: string) => (days: Days) =>
  `
  from work c join ${lasting('AbsenceBegan', 'AbsenceEnded', 'absence')} a
    on a.data ->> 'ombud' = c.ombud and c.day between a.from_on and a.to_on
 where c.day between ${days.from} and ${days.to} and a.data ->> 'slag' ${which} 'SJUKFRANVARO'`;
const awayPosts = `${ofMonth} * (a.data ->> 'extent')::numeric / 100`;

const stops = lasting('IntakeStopped', 'IntakeResumed', 'stop');

/* What it costs. */

const booked = ({ from, to }: Days) => `
  from (select data, (data ->> 'to')::date as day, (data ->> 'ore')::numeric as ore
          from fact where type = 'EconomyEntered') c
 where c.day between ${from} and ${to}`;
/** Said again of the same account and days, a budget takes the place of the one before. */
const budgeted = ({ from, to }: Days) => `
  from (select distinct on (data ->> 'account', data ->> 'from', data ->> 'to')
               data, (data ->> 'to')::date as day, (data ->> 'ore')::numeric as ore
          from fact where type = 'BudgetSet'
         order by data ->> 'account', data ->> 'from', data ->> 'to', revision desc) c
 where c.day between ${from} and ${to}`;
const bookedBy = {
  ...{ account: said('account'), ...month },
  direction: `case when ore < 0 then 'INTAKT' else 'KOSTNAD' end`,
};

const peopleOn = (day: string) => `(
  select e.id as enhet, e.revision, (
           select (p.data ->> 'persons')::numeric from fact p
            where p.type = 'PopulationSet' and p.data ->> 'enhet' = e.id
              and (p.data ->> 'year')::int <= extract(year from ${day})
            order by p.data ->> 'year' desc, p.revision desc limit 1) as persons
    from spell e join holding h on ${day} between h.from_on and h.to_on
   where e.what = 'enhet' and ${day} between e.from_on and e.to_on)`;
/** Whole öre first; of those that are left one each, to the largest parts of an öre. */
const parts = (days: Days) => `(
  select enhet, sign(net) * (trunc(part)
           + case when rank() over (order by round(part - trunc(part), 12) desc, revision)
                  <= abs(net) - sum(trunc(part)) over () then 1 else 0 end) / 100 as kronor
    from (select *, abs(net) * persons / sum(persons) over () as part
            from (select sum(ore) as net ${booked(days)}) n cross join ${peopleOn(days.to)} p
           where net is not null
             and not exists (select from ${peopleOn(days.to)} u where u.persons is null)
             and (select sum(persons) from ${peopleOn(days.to)} s) > 0) w)`;
const split = (days: Days) => `(
  select enhet, kronor from ${parts(days)} p
  union all
  select null, n.net / 100 from (select sum(ore) as net ${booked(days)}) n
   where net is not null and not exists (select from ${parts(days)} p))`;

const activeUppdrag = (days: Days) => uppdragCounts.activeUppdrag?.cases(days);
const ongoingUppdrag = (days: Days) => uppdragCounts.ongoingUppdrag?.cases(days);
const huvudansvarig = uppdragCounts.ongoingUppdrag?.by.ombud;

const took = (field: string) => list(`c.data -> '${field}'`);
const hours = `(c.data ->> 'hours')::numeric`;

export const verksamhetCounts: Readonly<Record<string, SecondCount>> = {
  agreedFte: {
    cases: agreed,
    by: enhet,
    figure: 'sum',
    amount: `(data ->> 'fte')::numeric / parts`,
  },
  staffedOmbud: {
    cases: ({ to }) => `from (select distinct ombud ${workedOn(to)} and posts > 0) c`,
    by: {},
  },
  staffedFte: {
    cases: ({ to }) => workedOn(to),
    by: { ...enhet, ombud: 'c.ombud' },
    figure: 'sum',
    amount: 'posts',
  },
  caseloadPerFte: {
    cases: (days) => `
      from (select enhet, ${huvudansvarig} as ombud, 1 as uppdrag, null::numeric as posts
              ${ongoingUppdrag(days)}
            union all
            select enhet, ombud, 0, posts ${workedOn(days.to)}) c
     where exists (select from holding)`,
    by: { ...enhet, ombud: 'c.ombud' },
    figure: 'quotient',
    amount: 'uppdrag',
    per: 'posts',
  },
  staffedFteMonths: { cases: worked, by: workedBy, figure: 'sum', amount: ofMonth },
  vacantFteMonths: { cases: vacant, by: { ...month, ...enhet }, figure: 'sum', amount: ofMonth },
  leaveFteMonths: {
    cases: away('<>'),
    by: { slag: `a.data ->> 'slag'`, ...workedBy },
    figure: 'sum',
    amount: awayPosts,
  },
  sicknessFteMonths: { cases: away('='), by: workedBy, figure: 'sum', amount: awayPosts },

  intakeStops: {
    cases: ({ from, to }) =>
      `from ${stops} c where from_on <= ${to} and to_on >= ${from} and to_on >= from_on`,
    by: { enhet: took('enheter') },
  },
  intakeStopDays: {
    cases: (days) => `
      from (select day, array_agg(distinct e) as enheter
              from ${daysOf(days)} d
              join ${stops} s on d.day between s.from_on and s.to_on
              cross join lateral jsonb_array_elements_text(s.data -> 'enheter') e
             group by day) c`,
    by: { ...month, enhet: 'array(select unnest(c.enheter))' },
  },

  trainingHours: {
    cases: happened('TrainingHeld'),
    by: { training: said('slag'), ...month, ombud: took('ombud') },
    ...{ figure: 'sum', amount: hours },
  },
  supervisionHours: {
    cases: happened('SupervisionHeld'),
    by: { ...month, ombud: took('ombud') },
    ...{ figure: 'sum', amount: hours },
  },
  evaluations: { cases: happened('EvaluationMade'), by: { evaluatedBy: said('by') } },
  ...activities('information', 'InformationGiven', { mottagare: said('mottagare'), ...month }),
  ...activities('outreach', 'OutreachMade', {
    plats: said('plats'),
    enhet: said('enhet'),
    ...month,
  }),
  informedPersons: {
    cases: happened('InformationGiven'),
    by: { mottagare: said('mottagare'), ...month },
    ...{ figure: 'sum', amount: `(c.data ->> 'persons')::numeric` },
  },
  reachedPersons: {
    cases: happened('OutreachMade'),
    by: { plats: said('plats'), enhet: said('enhet') },
    ...{ figure: 'sum', amount: `(c.data ->> 'persons')::numeric` },
  },
  consultations: {
    cases: happened('ConsultativeSupportGiven'),
    by: { topic: said('topic'), enhet: said('enhet') },
  },
  consultationHours: {
    cases: happened('ConsultativeSupportGiven'),
    by: { topic: said('topic'), enhet: said('enhet') },
    ...{ figure: 'sum', amount: `(c.data ->> 'minutes')::numeric / 60` },
  },

  population: {
    cases: ({ to }) => `from ${peopleOn(to)} c where persons is not null`,
    by: enhet,
    ...{ figure: 'sum', amount: 'persons' },
  },
  economyNet: { cases: booked, by: bookedBy, figure: 'sum', amount: 'ore / 100' },
  budgetNet: { cases: budgeted, by: bookedBy, figure: 'sum', amount: 'ore / 100' },
  costByEnhet: {
    cases: (days) => `from ${split(days)} c`,
    by: enhet,
    ...{ figure: 'sum', amount: 'kronor' },
  },
  costPerUppdrag: {
    cases: (days) => `
      from (select enhet, kronor, 0 as uppdrag from ${split(days)} s
            union all
            select enhet, null, 1 ${activeUppdrag(days)}) c
     where exists (select from holding)`,
    by: enhet,
    figure: 'quotient',
    ...{ amount: 'kronor', per: 'uppdrag' },
  },
  grantAmount: {
    cases: ({ to }) => `
      from (select distinct on (data ->> 'year') (data ->> 'orePerFte')::numeric / 100 as kronor
              from fact where type = 'GrantAmountSet'
               and (data ->> 'year')::int = extract(year from ${to})
             order by data ->> 'year', revision desc) c`,
    by: {},
    ...{ figure: 'sum', amount: 'kronor' },
  },
  grantShare: {
    cases: booked,
    by: month,
    figure: 'quotient',
    amount: `case when c.data ->> 'account' = '35' then -100 * least(ore, 0) else 0 end`,
    per: 'greatest(ore, 0)',
  },
};

/** Occasions and their hours. */
function activities(
  stem: string,
  type: string,
  by: SecondCount['by'],
): Readonly<Record<string, SecondCount>> {
  return {
    [`${stem}Efforts`]: { cases: happened(type), by },
    [`${stem}Hours`]: { cases: happened(type), by, figure: 'sum', amount: hours },
  };
}
