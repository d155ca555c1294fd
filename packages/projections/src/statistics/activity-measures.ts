import { sql } from 'kysely';
import { verksamhetStatistics } from '../verksamhet-statistics/projection.ts';
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
const informationTime = happened(t('information'), sql`mottagare, minutes / 60.0 as amount`);
const outreach = happened(t('outreach'), sql`plats, enhet, persons as amount`);
const outreachTime = happened(t('outreach'), sql`plats, enhet, minutes / 60.0 as amount`);
const consultations = happened(t('consultation'), sql`topic, enhet, minutes / 60.0 as amount`);

/** The figures about what a verksamhet does besides its uppdrag. */
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
    dimensions: [coded('evaluatedBy', 'UtvarderingAv', sql`c.by`)],
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
    id: 'informationHours',
    unit: 'hour',
    time: 'period',
    open: true,
    dimensions: [mottagare, month],
    cases: informationTime,
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
    id: 'outreachHours',
    unit: 'hour',
    time: 'period',
    open: true,
    dimensions: [plats, enhetOfCase, month],
    cases: outreachTime,
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
];
