import type { LocalDate, View, ViewEvent } from '@fyr/kernel';
import { allOf, stateAfter } from '../told.ts';
import type { Invitation, LedningsgruppContext, Member } from './context.ts';
import type { LedningsgruppEvent } from './events.ts';
import { ledningsgruppMachine } from './machine.ts';

type Told = LedningsgruppEvent & ViewEvent;

type Held = { readonly meetingId: string; readonly on: LocalDate };

export type LedningsgruppData = Pick<LedningsgruppContext, 'kind' | 'from' | 'deadlines'> & {
  readonly state: string;
  readonly to: LocalDate | null;
  readonly members: readonly Member[];
  readonly invitations: readonly Invitation[];
  /** Those held, in the order of their days. */
  readonly meetings: readonly Held[];
};

/** A ledningsgrupp with all its members past and planned; `membersOn` says who sits on a day. */
export function view(events: readonly ViewEvent[]): View {
  const told = events as readonly Told[];
  const { path, context } = stateAfter<LedningsgruppContext>(ledningsgruppMachine, told);
  const { kind, from, members, invitations, deadlines } = context;
  const data: LedningsgruppData = {
    ...{ state: path, kind, from, members, invitations, deadlines },
    to: allOf(told, 'LedningsgruppDissolved').at(-1)?.data.to ?? null,
    meetings: allOf(told, 'MeetingHeld')
      .map(({ data: { meetingId, on } }) => ({ meetingId, on }))
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
  return { data, personal: personalOf(told) };
}

/** How many meetings had been held in the year of a day, that day included. At least four are to be. */
export function meetingsHeldBy(
  { meetings }: { readonly meetings: readonly Held[] },
  day: LocalDate,
): number {
  return meetings.filter(({ on }) => on.slice(0, 4) === day.slice(0, 4) && on <= day).length;
}

/** What was written, in so far as the reader may see it. Null where the key is destroyed. */
function personalOf(told: readonly Told[]): View['personal'] {
  const read = told.filter(({ personal }) => personal !== undefined);
  const formed = allOf(read, 'LedningsgruppFormed').at(-1);
  const contacts = allOf(read, 'MemberAppointed', 'MemberContactChanged');
  const invited = allOf(read, 'OrganisationInvited').filter(
    ({ personal }) => personal === null || personal?.to !== undefined,
  );
  const dissolved = allOf(read, 'LedningsgruppDissolved').at(-1);
  return {
    ...(formed ? { name: formed.personal?.name ?? null } : {}),
    /** By number, as last told. */
    members: Object.fromEntries(contacts.map(({ data, personal }) => [data.member, personal])),
    /** By number: to whom. */
    invitations: Object.fromEntries(
      invited.map(({ data, personal }) => [data.invitation, personal?.to ?? null]),
    ),
    ...(dissolved ? { reason: dissolved.personal?.reason ?? null } : {}),
  };
}
