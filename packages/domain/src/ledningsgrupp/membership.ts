import type { LocalDate } from '@fyr/kernel';
import { type LedningsgruppContext, type Member, membersOn } from './context.ts';

/** A group by what its row tells. */
type Group = { readonly path: string; readonly context: LedningsgruppContext };

/** Why somebody who was given an account has no seat. Each is a rule with its sentence in `texts`. */
export type NoSeat =
  | { readonly rule: 'membershipWithdrawn' | 'membershipDissolved' }
  | { readonly rule: 'membershipNotBegun'; readonly values: { readonly from: LocalDate } }
  | { readonly rule: 'membershipOver'; readonly values: { readonly to: LocalDate } };

/** Why an account has no seat in the group on a day; undefined where it has one. */
export function noSeatOf(
  { path, context }: Group,
  account: string,
  day: LocalDate,
): NoSeat | undefined {
  if (path === 'dissolved') return { rule: 'membershipDissolved' };
  if (membersOn(context, day).some((member) => member.account === account)) return undefined;
  const terms = context.members.filter((member) => member.account === account);
  const [from] = terms
    .map((term) => term.from)
    .filter((first) => first > day)
    .sort();
  if (from !== undefined) return { rule: 'membershipNotBegun', values: { from } };
  const to = terms
    .flatMap((term) => term.to ?? [])
    .sort()
    .at(-1);
  return to === undefined
    ? { rule: 'membershipWithdrawn' }
    : { rule: 'membershipOver', values: { to } };
}

/** Whether a member may be invited to log in: from outside, and with days of the term to come. */
export function isInvitable({ external, to }: Member, day: LocalDate): boolean {
  return external && (to === null || day <= to);
}

/** Whether an account leads or writes for the group on a day. */
export function isOfficer(context: LedningsgruppContext, account: string, day: LocalDate): boolean {
  return membersOn(context, day).some(
    (member) => member.account === account && (member.chair || member.secretary),
  );
}
