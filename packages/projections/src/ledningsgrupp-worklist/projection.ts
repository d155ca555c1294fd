import { addDays, ledningsgrupp, ledningsgruppEvents } from '@fyr/domain';
import { due, dueColumns, dueTable, passed, soonest } from '../next-date.ts';
import { defineProjection } from '../projection.ts';
import type { Tables } from '../tables.ts';

const tables = {
  /** One row for each ledningsgrupp. */
  ledningsgrupp: {
    told: 'released',
    columns: {
      state: 'text',
      kind: 'text',
      from_on: 'date',
      last_meeting_on: 'date?',
      meetings: 'int',
      ...dueColumns,
    },
    indexes: [['state'], ['next_on']],
  },
  /** Until `to_on` (exclusive), or until further notice. */
  member: {
    told: 'released',
    columns: { member: 'int', from_on: 'date', to_on: 'date?' },
  },
  due: dueTable,
} as const satisfies Tables;

/** Every ledningsgrupp, and when it is to meet. */
export const ledningsgruppWorklist = defineProjection({
  name: 'ledningsgrupp_worklist',
  version: 1,
  workflow: ledningsgrupp,
  events: ledningsgruppEvents,
  tables,

  on: {
    LedningsgruppFormed: ({ data: { kind, from, nextMeetingBy }, state }, rows) => {
      rows.ledningsgrupp.add({
        ...{ state, kind, from_on: from, last_meeting_on: null, meetings: 0 },
        ...soonest(rows.due),
      });
      due(rows.due, 'nextMeeting', nextMeetingBy);
    },
    MemberAppointed: ({ data: { member, from, to } }, rows) =>
      rows.member.add({ member, from_on: from, to_on: to ? addDays(to, 1) : null }),
    MemberLeft: ({ data: { member, to } }, rows) =>
      rows.member.update((row) => row.member === member, { to_on: addDays(to, 1) }),
    MeetingHeld: ({ data: { on, nextMeetingBy } }, rows) => {
      const { last_meeting_on = null, meetings = 0 } = rows.ledningsgrupp.last() ?? {};
      const last = last_meeting_on !== null && last_meeting_on > on ? last_meeting_on : on;
      rows.ledningsgrupp.update(() => true, { last_meeting_on: last, meetings: meetings + 1 });
      due(rows.due, 'nextMeeting', nextMeetingBy);
    },
    DeadlinePassed: ({ data }, rows) => passed(rows.due, data),
    LedningsgruppDissolved: (_, rows) => rows.due.remove(() => true),
  },

  every: ({ state }, rows) =>
    rows.ledningsgrupp.update(() => true, { state, ...soonest(rows.due) }),
});
