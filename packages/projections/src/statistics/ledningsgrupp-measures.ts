import { sql } from 'kysely';
import { ledningsgruppStatistics } from '../ledningsgrupp-statistics/projection.ts';
import { moteStatistics } from '../mote-statistics/projection.ts';
import { day } from './cells.ts';
import type { Dimension, Measure } from './measure.ts';
import { happened, month, standingRows } from './months.ts';
import { tableOf } from './table-of.ts';
import { coded } from './uppdrag-dimensions.ts';

const t = tableOf(ledningsgruppStatistics);
const m = tableOf(moteStatistics);

const organisation = coded('organisation', 'Ledamotsorganisation', sql`c.organisation`);
const mandate = coded('mandate', 'Mandat', sql`c.mandate`);
const external: Dimension = {
  id: 'external',
  values: ['EXTERN', 'INTERN'],
  names: 'dimension.external',
  value: () => sql`case when c.external then 'EXTERN' else 'INTERN' end`,
};
const lack: Dimension = {
  id: 'lack',
  values: ['SAKNAS', 'EJ_ERBJUDEN'],
  names: 'dimension.lack',
  value: () => sql`c.lack`,
};
/** Where a tenant has several. */
const group: Dimension = {
  id: 'ledningsgrupp',
  value: () => sql`s.stream_id::text`,
  found: sql`select distinct stream_id::text as value from ${t('ledningsgrupp')} order by 1`,
};

/** Their cases are of the ledningsgrupp, and each happened at a meeting. */
const atMeeting = { type: 'mote', id: sql`c.meeting_id` } as const;

/** It is about seats and the organisations that fill them, which the group itself makes known. */
function ofLedningsgrupp(
  given: Pick<Measure, 'id' | 'unit' | 'time' | 'dimensions' | 'cases'> & Partial<Measure>,
): Measure {
  return {
    aggregate: 'count',
    model: ledningsgruppStatistics,
    subject: t('ledningsgrupp'),
    open: true,
    ...given,
  };
}

/** The figures about ledningsgrupper and their meetings, in the order to show them. */
export const ledningsgruppMeasures: readonly Measure[] = [
  ofLedningsgrupp({
    id: 'ledamoter',
    unit: 'member',
    time: 'day',
    dimensions: [organisation, mandate, external, group],
    cases: (window) => standingRows(sql`select * from ${t('seat')}`, window),
  }),
  ofLedningsgrupp({
    id: 'missingOrganisations',
    unit: 'organisation',
    time: 'day',
    dimensions: [organisation, lack, group],
    cases: (window) => standingRows(sql`select * from ${t('missing')}`, window),
  }),
  ofLedningsgrupp({
    id: 'invitations',
    unit: 'invitation',
    time: 'period',
    dimensions: [
      organisation,
      coded('invitationAnswer', 'Inbjudningssvar', sql`c.answer`),
      month,
      group,
    ],
    cases: happened(t('invitation'), sql`organisation, answer`),
  }),
  ofLedningsgrupp({
    id: 'heldMeetings',
    unit: 'meeting',
    time: 'period',
    dimensions: [month, group],
    behind: atMeeting,
    cases: happened(t('meeting'), sql`meeting_id`),
  }),
  ofLedningsgrupp({
    id: 'attendanceShare',
    unit: 'percent',
    aggregate: 'share',
    time: 'period',
    joins: [moteStatistics],
    dimensions: [organisation, mandate, external, group],
    behind: atMeeting,
    // The seat is that of the day of the meeting.
    cases: ({ from, to }) => sql`
      select seat.stream_id, a.on_day as day, seat.organisation, seat.mandate, seat.external,
        case when a.present then 1 else 0 end as amount, a.stream_id as meeting_id
      from ${m('attendance')} a
      join ${m('meeting')} meeting on meeting.stream_id = a.stream_id
      join ${t('seat')} seat on seat.stream_id = meeting.ledningsgrupp and seat.member = a.member
        and seat.from_on <= a.on_day and (seat.to_on is null or a.on_day < seat.to_on)
      where a.on_day between ${day(from)} and ${day(to)}`,
  }),
  ofLedningsgrupp({
    id: 'systemfelDecisions',
    unit: 'decision',
    time: 'period',
    joins: [moteStatistics],
    dimensions: [coded('decision', 'LedningsgruppBeslut', sql`c.decision`), month, group],
    behind: atMeeting,
    cases: ({ from, to }) => sql`
      select meeting.ledningsgrupp as stream_id, d.on_day as day, d.decision,
        d.stream_id as meeting_id
      from ${m('decision')} d join ${m('meeting')} meeting on meeting.stream_id = d.stream_id
      where d.decision is not null and d.on_day between ${day(from)} and ${day(to)}`,
  }),
];
