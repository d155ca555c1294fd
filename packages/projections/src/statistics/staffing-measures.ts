import { sql } from 'kysely';
import { uppdragStatistics } from '../uppdrag-statistics/projection.ts';
import { verksamhetStatistics } from '../verksamhet-statistics/projection.ts';
import type { Dimension, Measure } from './measure.ts';
import { month, monthsOf, standingRows } from './months.ts';
import { tableOf } from './table-of.ts';
import { coded, ombud } from './uppdrag-dimensions.ts';
import { ongoing } from './uppdrag-measures.ts';

const t = tableOf(verksamhetStatistics);
const u = tableOf(uppdragStatistics);

/** Of the case itself: what an organisation is told apart by. */
export const enhetOfCase: Dimension = {
  id: 'enhet',
  value: () => sql`c.enhet`,
  found: sql`select distinct enhet as value from ${t('enhet')} order by 1`,
};
const ombudOfCase: Dimension = {
  id: 'ombud',
  exactOnly: true,
  value: () => sql`c.ombud::text`,
  found: sql`select distinct ombud::text as value from ${t('ombud_spell')} order by 1`,
};
const slag = coded('slag', 'FranvaroSlag', sql`c.slag`);

export function ofVerksamhet(
  given: Pick<Measure, 'id' | 'unit' | 'time' | 'dimensions' | 'cases'> & Partial<Measure>,
): Measure {
  return {
    aggregate: 'sum',
    model: verksamhetStatistics,
    subject: t('verksamhet'),
    ...given,
  };
}

/** Why a colleague is away is between that one and the arbetsledare. */
const ofAbsence = { room: 'staff' } as const;

const posts = sql`fte / 100.0 / parts as posts`;
const staffing = sql`select *, ${posts} from ${t('staffing')}`;
const agreed = sql`select *, ${posts} from ${t('agreed')}`;
const vacancies = sql`
  select v.stream_id, e.enhet, v.from_on, v.to_on, v.fte / 100.0 / cardinality(v.enheter) as posts
  from ${t('vacancy')} v cross join lateral unnest(v.enheter) e(enhet)`;
/** Of the time that the ombud would have worked on those days, where it would have been worked. */
const absences = sql`
  select s.stream_id, s.enhet, s.ombud, a.slag,
    greatest(s.from_on, a.from_on) as from_on, least(s.to_on, a.to_on) as to_on,
    s.fte / 100.0 / s.parts * a.extent / 100.0 as posts
  from ${t('staffing')} s
  join ${t('absence')} a on a.stream_id = s.stream_id and a.ombud = s.ombud
    and a.from_on < coalesce(s.to_on, 'infinity') and s.from_on < coalesce(a.to_on, 'infinity')`;

type Rows = typeof staffing;
const standing =
  (rows: Rows): Measure['cases'] =>
  (window) =>
    sql`select *, posts as amount from (${standingRows(rows, window)}) p`;
const byMonth =
  (rows: Rows): Measure['cases'] =>
  (window) =>
    sql`select *, posts * months as amount from (${monthsOf(rows, window)}) p`;
const isSick = sql`slag = 'SJUKFRANVARO'`;

/** What the ombud have to do, with the posts that are there to do it. */
const caseload: Measure['cases'] = (window) => sql`
  select v.stream_id, c.day, s.enhet, ${ombud.value(window)} as ombud, 1 as amount, null as per
  from (${ongoing(window)}) c
  join ${u('uppdrag')} s on s.stream_id = c.stream_id
  ${ombud.join ?? sql``}
  cross join ${t('verksamhet')} v
  union all
  select stream_id, day, enhet, ombud::text, 0, posts from (${standingRows(staffing, window)}) p`;

/** The figures about posts and those who hold them, in the order to show them. */
export const staffingMeasures: readonly Measure[] = [
  ofVerksamhet({
    id: 'agreedFte',
    unit: 'fte',
    time: 'day',
    open: true,
    dimensions: [enhetOfCase],
    cases: standing(agreed),
  }),
  ofVerksamhet({
    id: 'staffedOmbud',
    unit: 'ombud',
    aggregate: 'count',
    time: 'day',
    dimensions: [],
    cases: (window) => sql`
      select distinct stream_id, day, ombud
      from (${standingRows(staffing, window)}) p where fte > 0`,
  }),
  ofVerksamhet({
    id: 'staffedFte',
    unit: 'fte',
    time: 'day',
    dimensions: [enhetOfCase, ombudOfCase],
    cases: standing(staffing),
  }),
  ofVerksamhet({
    id: 'caseloadPerFte',
    unit: 'uppdragPerFte',
    aggregate: 'ratio',
    time: 'day',
    joins: [uppdragStatistics],
    dimensions: [enhetOfCase, ombudOfCase],
    cases: caseload,
  }),
  ofVerksamhet({
    id: 'staffedFteMonths',
    unit: 'fteMonth',
    time: 'period',
    dimensions: [month, enhetOfCase, ombudOfCase],
    cases: byMonth(staffing),
  }),
  ofVerksamhet({
    id: 'vacantFteMonths',
    unit: 'fteMonth',
    time: 'period',
    open: true,
    dimensions: [month, enhetOfCase],
    cases: byMonth(vacancies),
  }),
  ofVerksamhet({
    id: 'leaveFteMonths',
    unit: 'fteMonth',
    time: 'period',
    ...ofAbsence,
    dimensions: [slag, month, enhetOfCase, ombudOfCase],
    cases: byMonth(sql`select * from (${absences}) a where not ${isSick}`),
  }),
  ofVerksamhet({
    id: 'sicknessFteMonths',
    unit: 'fteMonth',
    time: 'period',
    ...ofAbsence,
    dimensions: [month, enhetOfCase, ombudOfCase],
    cases: byMonth(sql`select * from (${absences}) a where ${isSick}`),
  }),
];
