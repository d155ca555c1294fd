import type { GoldenFigure } from './golden-figures.ts';
import { facts } from './golden-figures.ts';

/*
 * The figures of the organisation, its ledningsgrupp and the answers to it, counted a second time in
 * plain SQL, each from its rule in words. As beside: `$1` and `$2` the first and last day, `$3` a day.
 */

function counted(
  at: GoldenFigure['at'],
  measure: string,
  by: Readonly<Record<string, string>>,
  from: string,
  what = 'count(*)',
): GoldenFigure {
  const columns = Object.values(by);
  const keys = columns.map((column, index) => `${column} as k${index}`);
  const group = columns.map((_, index) => index + 1).join(', ');
  const sql = `with ${facts}, ${seats}, ${letters}, ${staffing}
    select ${[...keys, `round((${what})::numeric, 2)::float8 as n`].join(', ')} ${from}
    ${group === '' ? '' : `group by ${group}`}`;
  return { measure, by: Object.keys(by), at, sql };
}

const inPeriod = 'd.day between $1 and $2';
const happened = (type: string) => `from dated d where d.type = '${type}' and ${inPeriod}`;

/** Who sits in the ledningsgrupp from which day to which. Nobody's mandate changes in this year. */
const seats = `
  seats as (
    select (a.data ->> 'member')::int as member, a.data ->> 'organisation' as organisation,
           a.data ->> 'mandate' as mandate, (a.data ->> 'external')::boolean as external,
           (a.data ->> 'from')::date as from_on,
           coalesce((select (l.data ->> 'to')::date from dated l where l.type = 'MemberLeft'
                        and l.data ->> 'member' = a.data ->> 'member'),
                    (a.data ->> 'to')::date, 'infinity') as to_on
      from dated a where a.type = 'MemberAppointed'
  ), chairs as (
    select h.day, (p ->> 'member')::int as member, true as present
      from dated h cross join json_array_elements(h.data -> 'present') p where h.type = 'MoteHeld'
    union all
    select h.day, p::int, false
      from dated h cross join json_array_elements_text(h.data -> 'absent') p
     where h.type = 'MoteHeld'
  )`;

/** What huvudmän were asked, and what became of it: answered, or no longer waited for. */
const letters = `
  letters as (
    select s.stream_id, s.day as sent, s.data ->> 'huvudman' as huvudman,
           s.data ->> 'huvudmanTyp' as typ, (s.data ->> 'dueOn')::date as due,
           (select min(a.day) from dated a
             where a.stream_id = s.stream_id and a.revision > s.revision
               and a.type = 'HuvudmanAnswered' and a.data ->> 'huvudman' = s.data ->> 'huvudman'
           ) as answered,
           (select min(e.day) from dated e
             where e.stream_id = s.stream_id and e.revision > s.revision
               and (e.state like 'resolved%' or e.type = 'SystemfelReturned')
           ) as settled
      from dated s where s.type in ('ForwardedToHuvudman', 'ReportedDirectly')
  )`;

/** Each day of the period, and who works where on it: the last that was set for each ombud by then. */
const staffing = `
  days as (
    select d::date as day, extract(day from date_trunc('month', d) + interval '1 month'
             - date_trunc('month', d))::numeric as month_days
      from generate_series($1::timestamp, $2::timestamp, '1 day') d
  ), works as (
    select d.day, d.month_days, o.ombud, s ->> 'fte' as fte, e as enhet,
           json_array_length(s -> 'enheter') as parts
      from days d
      cross join (select distinct data ->> 'ombud' as ombud from dated
                   where type = 'OmbudEmployed') o
      cross join lateral (
        select data from dated
         where type = 'OmbudFteSet' and data ->> 'ombud' = o.ombud
           and (data ->> 'from')::date <= d.day
         order by data ->> 'from' desc, revision desc limit 1) f
      cross join lateral json_array_elements(f.data -> 'shares') s
      cross join lateral json_array_elements_text(s -> 'enheter') e
  ), sick as (
    select b.data ->> 'ombud' as ombud, (b.data ->> 'extent')::numeric as extent,
           (b.data ->> 'from')::date as from_on,
           (select (e.data ->> 'to')::date from dated e where e.type = 'AbsenceEnded'
               and e.data ->> 'absence' = b.data ->> 'absence') as to_on
      from dated b where b.type = 'AbsenceBegan' and b.data ->> 'slag' = 'SJUKFRANVARO'
  ), vacant as (
    select (v.data ->> 'fte')::numeric as fte, e as enhet,
           json_array_length(v.data -> 'enheter') as parts, (v.data ->> 'from')::date as from_on,
           (select (f.data ->> 'to')::date from dated f where f.type = 'VacancyFilled'
               and f.data ->> 'vacancy' = v.data ->> 'vacancy') as to_on
      from dated v cross join json_array_elements_text(v.data -> 'enheter') e
     where v.type = 'VacancyOpened'
  ), agreed as (
    select distinct on (data ->> 'enheter') data from dated
     where type = 'ShareSet' and (data ->> 'from')::date <= $3
     order by data ->> 'enheter', data ->> 'from' desc, revision desc
  )`;

const month = `to_char(d.day, 'YYYY-MM')`;
const seatedToday = 'from seats s where s.from_on <= $3 and s.to_on >= $3';
const represented = (organisation: string) => `exists (select from seats s
  where s.organisation = ${organisation} and s.mandate <> 'ADJUNGERAD'
    and s.from_on <= $3 and s.to_on >= $3)`;
const atMeetings = `
  from chairs c join seats s on s.member = c.member and c.day between s.from_on and s.to_on
 where c.day between $1 and $2`;
const waitedForToday = `
  from letters l where l.sent <= $3 and coalesce(l.answered, l.settled, 'infinity') > $3
   and coalesce(l.settled, 'infinity') > $3`;
const openSystemfel = `
  from (select distinct on (stream_id) stream_id, state from dated
         where stream_type = 'systemfel' and day <= $3 order by stream_id, revision desc) s
  join dated o on o.stream_id = s.stream_id and o.type = 'SystemfelObserved'
 where s.state not like 'resolved%'`;
const lasted = `from works d where true`;

export const organisationFigures: readonly GoldenFigure[] = [
  counted('period', 'heldMeetings', { month }, happened('MoteHeld')),
  counted(
    'period',
    'attendanceShare',
    { organisation: 's.organisation' },
    atMeetings,
    `round(100.0 * count(*) filter (where c.present) / count(*))`,
  ),
  counted(
    'period',
    'attendanceShare',
    { mandate: 's.mandate', external: `case when s.external then 'EXTERN' else 'INTERN' end` },
    atMeetings,
    `round(100.0 * count(*) filter (where c.present) / count(*))`,
  ),
  counted(
    'period',
    'systemfelDecisions',
    { decision: `d.data ->> 'decision'` },
    happened('ItemDecided'),
  ),
  counted('day', 'ledamoter', { organisation: 'organisation', mandate: 'mandate' }, seatedToday),
  counted(
    'day',
    'missingOrganisations',
    { organisation: 'asked.organisation', lack: 'asked.lack' },
    `from (values ('KOMMUN', 'SAKNAS'), ('REGION_PRIMARVARD', 'SAKNAS'),
             ('REGION_PSYKIATRI', 'SAKNAS'), ('ARBETSFORMEDLINGEN', 'SAKNAS'),
             ('FORSAKRINGSKASSAN', 'SAKNAS'), ('PATIENTORGANISATION', 'EJ_ERBJUDEN'),
             ('BRUKARORGANISATION', 'EJ_ERBJUDEN'), ('ANHORIGORGANISATION', 'EJ_ERBJUDEN'))
           asked(organisation, lack)
      where not ${represented('asked.organisation')}
        and not (lack = 'EJ_ERBJUDEN' and exists (select from dated i
          where i.type = 'OrganisationInvited' and i.day <= $3
            and i.data ->> 'organisation' = asked.organisation))`,
  ),
  counted(
    'period',
    'invitations',
    {
      organisation: `d.data ->> 'organisation'`,
      invitationAnswer: `coalesce((select a.data ->> 'answer' from dated a
        where a.type = 'InvitationAnswered' and a.data ->> 'invitation' = d.data ->> 'invitation'
        order by a.revision desc limit 1), 'UPPGIFT_SAKNAS')`,
    },
    happened('OrganisationInvited'),
  ),

  counted(
    'day',
    'agreedFte',
    { enhet: 'e' },
    `from agreed cross join json_array_elements_text(data -> 'enheter') e`,
    `sum((data ->> 'fte')::numeric / json_array_length(data -> 'enheter'))`,
  ),
  counted(
    'day',
    'staffedFte',
    { enhet: 'enhet', ombud: 'ombud' },
    'from works where day = $3',
    'sum(fte::numeric / parts)',
  ),
  counted('day', 'staffedOmbud', {}, 'from works where day = $3', 'count(distinct ombud)'),
  counted(
    'period',
    'staffedFteMonths',
    { month },
    lasted,
    'sum(d.fte::numeric / d.parts / d.month_days)',
  ),
  counted(
    'period',
    'vacantFteMonths',
    { month, enhet: 'v.enhet' },
    'from days d join vacant v on d.day between v.from_on and v.to_on',
    'sum(v.fte / v.parts / d.month_days)',
  ),
  counted(
    'period',
    'sicknessFteMonths',
    { month, ombud: 'd.ombud' },
    'from works d join sick s on s.ombud = d.ombud and d.day between s.from_on and s.to_on',
    'sum(d.fte::numeric / d.parts * s.extent / 100 / d.month_days)',
  ),

  counted(
    'period',
    'trainingHours',
    { training: `d.data ->> 'slag'` },
    happened('TrainingHeld'),
    `sum((d.data ->> 'hours')::numeric)`,
  ),
  counted(
    'period',
    'supervisionHours',
    { month },
    happened('SupervisionHeld'),
    `sum((d.data ->> 'hours')::numeric)`,
  ),
  counted(
    'period',
    'informedPersons',
    { mottagare: `d.data ->> 'mottagare'` },
    happened('InformationGiven'),
    `sum((d.data ->> 'persons')::numeric)`,
  ),
  counted(
    'period',
    'reachedPersons',
    { plats: `d.data ->> 'plats'`, enhet: `d.data ->> 'enhet'` },
    happened('OutreachMade'),
    `sum((d.data ->> 'persons')::numeric)`,
  ),
  counted(
    'period',
    'consultations',
    { topic: `d.data ->> 'topic'`, enhet: `d.data ->> 'enhet'` },
    happened('ConsultativeSupportGiven'),
  ),
  counted(
    'period',
    'consultationHours',
    { topic: `d.data ->> 'topic'` },
    happened('ConsultativeSupportGiven'),
    `sum((d.data ->> 'minutes')::numeric / 60)`,
  ),
  counted(
    'day',
    'population',
    { enhet: 'enhet' },
    `from (select distinct on (data ->> 'enhet') data ->> 'enhet' as enhet,
             (data ->> 'persons')::numeric as persons
        from dated where type = 'PopulationSet'
         and (data ->> 'year')::int <= extract(year from $3::date)
       order by data ->> 'enhet', data ->> 'year' desc, revision desc) p`,
    'sum(persons)',
  ),
  ...(['economyNet', 'budgetNet'] as const).map((measure) =>
    counted(
      'period',
      measure,
      {
        account: `d.data ->> 'account'`,
        direction: `case when (d.data ->> 'ore')::numeric < 0 then 'INTAKT' else 'KOSTNAD' end`,
      },
      `from dated d where d.type = '${measure === 'economyNet' ? 'EconomyEntered' : 'BudgetSet'}'
         and (d.data ->> 'to')::date between $1 and $2`,
      `sum((d.data ->> 'ore')::numeric / 100)`,
    ),
  ),
  counted(
    'day',
    'grantAmount',
    {},
    `from dated where type = 'GrantAmountSet'
       and (data ->> 'year')::int = extract(year from $3::date)`,
    `sum((data ->> 'orePerFte')::numeric / 100)`,
  ),

  counted('day', 'systemfelAgeMax', {}, openSystemfel, 'max($3 - o.day)'),
  counted(
    'day',
    'systemfelAgeMedian',
    { state: `split_part(s.state, '.', 1)` },
    openSystemfel,
    'percentile_cont(0.5) within group (order by $3 - o.day)',
  ),
  counted('day', 'awaitedAnswers', { addressee: 'l.huvudman' }, waitedForToday),
  counted('day', 'overdueAnswers', { huvudman: 'l.typ' }, `${waitedForToday} and l.due < $3`),
  counted(
    'period',
    'answerDaysMedian',
    { addressee: 'l.huvudman' },
    'from letters l where l.answered between $1 and $2',
    'percentile_cont(0.5) within group (order by l.answered - l.sent)',
  ),
  counted(
    'period',
    'answeredInTimeShare',
    {},
    `from letters l where l.due between $1 and $2
       and (l.settled is null or l.settled > l.due)`,
    `round(100.0 * count(*) filter (where l.answered <= l.due) / nullif(count(*), 0))`,
  ),
];
