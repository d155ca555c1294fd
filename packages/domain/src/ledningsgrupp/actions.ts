import { type AnyAction, deadline, kernelActions } from '@fyr/kernel';
import { assign } from 'xstate';
import type { LedningsgruppContext, Member } from './context.ts';
import type { LedningsgruppEvent } from './events.ts';

type Type = LedningsgruppEvent['type'];
type Of<T extends Type> = Extract<LedningsgruppEvent, { type: T }>;

type Due = {
  context: LedningsgruppContext;
  event: Of<'LedningsgruppFormed' | 'MeetingHeld'>;
};
/** Counted from the latest meeting, in whatever order they were recorded. */
const nextMeeting = deadline<Due>('nextMeeting', {
  dueOn: ({ context: { lastMeetingOn, deadlines }, event: { data } }) =>
    lastMeetingOn !== null && data.on < lastMeetingOn
      ? (deadlines.nextMeeting ?? null)
      : data.nextMeetingBy,
});

/** What each event does to the context and the deadline of a ledningsgrupp. */
export const ledningsgruppActions = {
  ...kernelActions,
  awaitMeeting: nextMeeting.arm,
  cancelMeeting: nextMeeting.cancel,

  form: on<'LedningsgruppFormed'>((_, { data }) => ({ kind: data.kind, from: data.from })),
  appoint: on<'MemberAppointed'>(({ members }, { data }) => {
    const { member, person, account = null, organisation, external, from, to = null } = data;
    const { mandate, chair, secretary } = data;
    const mandates = [{ mandate, chair, secretary, from }];
    return {
      members: [
        ...members,
        { member, person, account, organisation, external, from, to, mandates },
      ],
    };
  }),
  changeMandate: on<'MandateChanged'>(({ members }, { data }) => {
    const { member, mandate, chair, secretary, from } = data;
    return {
      members: changed(members, member, ({ mandates }) => ({
        mandates: [...mandates, { mandate, chair, secretary, from }],
      })),
    };
  }),
  setAccount: on<'MemberAccountSet'>(({ members }, { data }) => ({
    members: changed(members, data.member, () => ({ account: data.account })),
  })),
  noteContact: () => {},
  leave: on<'MemberLeft'>(({ members }, { data }) => ({
    members: changed(members, data.member, () => ({ to: data.to })),
  })),
  invite: on<'OrganisationInvited'>(({ invitations }, { data }) => ({
    invitations: [...invitations, { ...data, answer: null }],
  })),
  hearAnswer: on<'InvitationAnswered'>(({ invitations }, { data }) => ({
    invitations: invitations.map((sent) =>
      sent.invitation === data.invitation ? { ...sent, answer: data.answer } : sent,
    ),
  })),
  noteMeeting: on<'MeetingHeld'>(({ lastMeetingOn }, { data }) => ({
    lastMeetingOn: lastMeetingOn === null || data.on > lastMeetingOn ? data.on : lastMeetingOn,
  })),
};

function changed(
  members: readonly Member[],
  number: number,
  change: (member: Member) => Partial<Member>,
): readonly Member[] {
  return members.map((member) =>
    member.member === number ? { ...member, ...change(member) } : member,
  );
}

function on<T extends Type>(
  change: (context: LedningsgruppContext, event: Of<T>) => Partial<LedningsgruppContext>,
): AnyAction {
  return assign(({ context, event }) => change(context as LedningsgruppContext, event as Of<T>));
}
