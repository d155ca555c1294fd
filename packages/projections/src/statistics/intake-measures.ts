import { sql } from 'kysely';
import { verksamhetStatistics } from '../verksamhet-statistics/projection.ts';
import { day } from './cells.ts';
import type { Dimension, Measure } from './measure.ts';
import { month } from './months.ts';
import { enhetOfCase, ofVerksamhet } from './staffing-measures.ts';
import { tableOf } from './table-of.ts';

const t = tableOf(verksamhetStatistics);

/** A stop may be of several enheter. */
const stoppedEnhet: Dimension = { ...enhetOfCase, many: true, value: () => sql`c.enheter` };

const stops: Measure['cases'] = ({ from, to }) => sql`
  select stream_id, greatest(from_on, ${day(from)}) as day, enheter from ${t('intake_stop')}
  where from_on <= ${day(to)} and (to_on is null or to_on > ${day(from)})`;

/** Each day once, with the enheter that took nobody in. */
const days: Measure['cases'] = ({ from, to }) => sql`
  select stream_id, day, array_agg(distinct enhet) as enheter
  from ${t('intake_stop')} stop
  cross join lateral (
    select day::date from generate_series(greatest(from_on, ${day(from)})::timestamp,
      least(to_on - 1, ${day(to)})::timestamp, '1 day') day
  ) d
  cross join lateral unnest(enheter) enhet
  group by stream_id, day`;

/** The figures about when nobody new is taken in, in the order to show them. */
export const intakeMeasures: readonly Measure[] = [
  ofVerksamhet({
    id: 'intakeStops',
    unit: 'occasion',
    aggregate: 'count',
    time: 'period',
    open: true,
    dimensions: [stoppedEnhet],
    cases: stops,
  }),
  ofVerksamhet({
    id: 'intakeStopDays',
    unit: 'day',
    aggregate: 'count',
    time: 'period',
    open: true,
    dimensions: [stoppedEnhet, month],
    cases: days,
  }),
];
