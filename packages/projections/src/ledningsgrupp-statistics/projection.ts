import { addDays, ledningsgrupp, ledningsgruppEvents } from '@fyr/domain';
import { defineProjection } from '../projection.ts';
import { seat } from './seats.ts';
import { ledningsgruppTables } from './tables.ts';

/** What every figure about ledningsgrupper is counted from. */
export const ledningsgruppStatistics = defineProjection({
  name: 'ledningsgrupp_statistics',
  version: 1,
  workflow: ledningsgrupp,
  events: ledningsgruppEvents,
  tables: ledningsgruppTables,

  on: {
    LedningsgruppFormed: ({ data: { kind, from } }, rows) => {
      rows.ledningsgrupp.add({ kind, from_on: from, to_on: null });
      seat(rows);
    },
    MemberAppointed: ({ data }, rows) => {
      const { member, organisation, external, from, to } = data;
      const to_on = to === undefined ? null : addDays(to, 1);
      rows.member.add({ member, organisation, external, from_on: from, to_on });
      const { mandate, chair, secretary } = data;
      rows.mandate.add({ member, mandate, chair, secretary, from_on: from });
      seat(rows);
    },
    MandateChanged: ({ data: { member, mandate, chair, secretary, from } }, rows) => {
      rows.mandate.add({ member, mandate, chair, secretary, from_on: from });
      seat(rows);
    },
    MemberLeft: ({ data: { member, to } }, rows) => {
      rows.member.update((row) => row.member === member, { to_on: addDays(to, 1) });
      seat(rows);
    },
    OrganisationInvited: ({ data: { invitation, organisation, on } }, rows) => {
      const open = { answer: null, answered_on: null };
      rows.invitation.add({ invitation, organisation, on_day: on, ...open });
      seat(rows);
    },
    InvitationAnswered: ({ data: { invitation, answer, on } }, rows) =>
      rows.invitation.update((row) => row.invitation === invitation, { answer, answered_on: on }),
    MeetingHeld: ({ data: { meetingId, on } }, rows) =>
      rows.meeting.add({ meeting_id: meetingId, on_day: on }),
    LedningsgruppDissolved: ({ data: { to } }, rows) => {
      rows.ledningsgrupp.update(() => true, { to_on: addDays(to, 1) });
      seat(rows);
    },
  },
});
