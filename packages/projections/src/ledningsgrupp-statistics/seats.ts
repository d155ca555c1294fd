import { addDays, compositionOf, membersOn } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import type { RowOf, RowsOf } from '../tables.ts';
import type { ledningsgruppTables } from './tables.ts';

type Rows = RowsOf<typeof ledningsgruppTables>;
type Member = Parameters<typeof compositionOf>[0][number];
type Invitation = Parameters<typeof compositionOf>[1][number];

/**
 * Who sits in the group and what it lacks, from each day on which that may change to the next: which
 * mandate holds on a day, and what the ordinance asks for, the domain says.
 */
export function seat(rows: Rows): void {
  rows.seat.remove(() => true);
  rows.missing.remove(() => true);
  const group = rows.ledningsgrupp.last();
  if (!group) return;
  const members = membersIn(rows);
  const invitations = invitationsIn(rows);
  const days = changingDays(group, members, invitations);
  days.forEach((from_on, index) => {
    if (from_on === group.to_on) return;
    const period = { from_on, to_on: days[index + 1] ?? null };
    for (const one of membersOn({ members }, from_on)) {
      const { member, organisation, external, mandate, chair, secretary } = one;
      rows.seat.add({ member, organisation, external, mandate, chair, secretary, ...period });
    }
    const { missing, notOffered } = compositionOf(members, invitations, from_on);
    for (const organisation of missing) {
      rows.missing.add({ organisation, lack: 'SAKNAS', ...period });
    }
    for (const organisation of notOffered) {
      rows.missing.add({ organisation, lack: 'EJ_ERBJUDEN', ...period });
    }
  });
}

/** Without who they are, which no figure asks. */
function membersIn(rows: Rows): readonly Member[] {
  return rows.member.all().map(({ member, organisation, external, from_on, to_on }) => ({
    ...{ member, person: '', account: null, external, from: from_on },
    organisation: organisation as Member['organisation'],
    to: to_on === null ? null : addDays(to_on, -1),
    mandates: rows.mandate
      .all()
      .filter((row) => row.member === member)
      .map(({ mandate, chair, secretary, from_on: from }) => ({
        mandate: mandate as Member['mandates'][number]['mandate'],
        ...{ chair, secretary, from },
      })),
  }));
}

function invitationsIn(rows: Rows): readonly Invitation[] {
  return rows.invitation.all().map(({ invitation, organisation, on_day, answer }) => ({
    ...{ invitation, on: on_day },
    organisation: organisation as Invitation['organisation'],
    answer: answer as Invitation['answer'],
  }));
}

/** Within the group's own days, in order. */
function changingDays(
  { from_on, to_on }: RowOf<typeof ledningsgruppTables.ledningsgrupp>,
  members: readonly Member[],
  invitations: readonly Invitation[],
): readonly LocalDate[] {
  const days = [
    ...[from_on, ...(to_on === null ? [] : [to_on])],
    ...members.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)])),
    ...members.flatMap(({ mandates }) => mandates.map(({ from }) => from)),
    ...invitations.map(({ on }) => on),
  ];
  return [...new Set(days)]
    .filter((day) => from_on <= day && (to_on === null || day <= to_on))
    .sort();
}
