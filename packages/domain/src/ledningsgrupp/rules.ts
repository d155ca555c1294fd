import { type Fact, type LocalDate, refuse } from '@fyr/kernel';
import type { VerksamhetTyp } from '../codes/index.ts';
import { type Invitation, type LedningsgruppContext, type Member, membersOn } from './context.ts';

/*
 * What `decide` refuses because of a command's input. Each rule's sentence stands in `texts` under
 * the name given to `refuse`.
 */

/** A central verksamhet has a central ledningsgrupp, every other a local one. */
export function checkKind(kind: VerksamhetTyp, verksamhet: Fact | undefined): void {
  if (verksamhet !== undefined && verksamhet.context.kind !== kind) refuse('otherKind', { kind });
}

export function checkMeetingLater(nextMeetingBy: LocalDate, from: LocalDate): void {
  if (nextMeetingBy <= from) refuse('dueNotLater', { dueOn: nextMeetingBy, on: from });
}

export function checkMember({ members }: LedningsgruppContext, number: number): Member {
  return (
    members.find(({ member }) => member === number) ?? refuse('memberUnknown', { member: number })
  );
}

/** Somebody sits there on the day. */
export function checkMemberStays({ from, to }: Member, day: LocalDate): void {
  if (day < from) refuse('beforeTerm', { from });
  if (to !== null && day > to) refuse('afterTerm', { to });
}

type Term = {
  readonly person: string;
  readonly from: LocalDate;
  readonly to?: LocalDate | null | undefined;
  readonly chair: boolean;
};

/** A term that ends after it begins, of somebody who has no seat at the time. */
export function checkAppointment(
  context: LedningsgruppContext,
  { person, from, to: last = null, chair }: Term,
): void {
  if (last !== null && last < from) refuse('termEndsBefore', { from, to: last });
  checkPersonTextKept(context, person);
  const seated = context.members.some(
    (member) => member.person === person && isDuring(member, from, last),
  );
  if (seated) refuse('memberAlready');
  if (chair) checkChair(context, null, from, last);
}

function isDuring(member: Member, from: LocalDate, to: LocalDate | null): boolean {
  const begins = to === null || member.from <= to;
  return begins && (member.to === null || from <= member.to);
}

/** One at a time leads the group: on the first day, and on each day that another was to. */
export function checkChair(
  context: LedningsgruppContext,
  except: number | null,
  from: LocalDate,
  to: LocalDate | null,
): void {
  const begun = context.members.flatMap((member) => [
    member.from,
    ...member.mandates.map((mandate) => mandate.from),
  ]);
  const days = [from, ...begun.filter((day) => day > from && (to === null || day <= to))];
  for (const day of days) {
    const taken = membersOn(context, day).find(({ member, chair }) => chair && member !== except);
    if (taken) refuse('chairTaken', { from: day });
  }
}

export function checkInvited({ invitations }: LedningsgruppContext, number: number): Invitation {
  const sent = invitations.find(({ invitation }) => invitation === number);
  return sent ?? refuse('invitationUnknown', { invitation: number });
}

/** Once a person's name is erased its key is gone: nothing more can be written about them here. */
export function checkPersonTextKept({ forgotten }: LedningsgruppContext, person: string): void {
  if (forgotten.includes(person)) refuse('textErased');
}

/** The group's own text, or a member's name. */
export function checkSubject(id: string, { members }: LedningsgruppContext, subject: string): void {
  if (subject !== id && !members.some(({ person }) => person === subject)) {
    refuse('subjectUnknown');
  }
}
