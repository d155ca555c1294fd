import { mote, moteEvents } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { defineProjection } from '../projection.ts';
import type { RowsOf, Tables } from '../tables.ts';

const tables = {
  /** One row. */
  meeting: {
    told: 'released',
    columns: { ledningsgrupp: 'uuid', planned_on: 'date', held_on: 'date?' },
    indexes: [['held_on']],
  },
  /** Members by their number in the ledningsgrupp, as noted last. */
  attendance: {
    told: 'released',
    columns: { member: 'int', present: 'boolean', on_day: 'date' },
  },
  /** What was decided: of a systemfel with its decision, of anything else null. */
  decision: {
    told: 'released',
    columns: { decision: 'text?', on_day: 'date' },
    indexes: [['on_day']],
  },
} as const satisfies Tables;

type Rows = RowsOf<typeof tables>;
type Attendance = {
  readonly present: readonly { readonly member: number }[];
  readonly absent: readonly number[];
};

/** What every figure about meetings is counted from. */
export const moteStatistics = defineProjection({
  name: 'mote_statistics',
  version: 1,
  workflow: mote,
  events: moteEvents,
  tables,

  on: {
    MotePlanned: ({ data: { ledningsgruppId, plannedOn } }, rows) =>
      rows.meeting.add({ ledningsgrupp: ledningsgruppId, planned_on: plannedOn, held_on: null }),
    MoteMoved: ({ data: { plannedOn } }, rows) =>
      rows.meeting.update(() => true, { planned_on: plannedOn }),
    MoteHeld: ({ data }, rows) => {
      rows.meeting.update(() => true, { held_on: data.on });
      attended(rows, data, data.on);
    },
    AttendanceChanged: ({ data }, rows) =>
      attended(rows, data, rows.meeting.last()?.held_on ?? data.on),
    ItemDecided: ({ data: { decision, on } }, rows) => rows.decision.add({ decision, on_day: on }),
    QuestionDecided: ({ data: { on } }, rows) => rows.decision.add({ decision: null, on_day: on }),
  },
});

function attended(rows: Rows, { present, absent }: Attendance, on_day: LocalDate): void {
  rows.attendance.remove(() => true);
  for (const { member } of present) rows.attendance.add({ member, present: true, on_day });
  for (const member of absent) rows.attendance.add({ member, present: false, on_day });
}
