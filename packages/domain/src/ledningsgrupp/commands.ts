import { type CommandOf, command, correctionShape, LocalDate } from '@fyr/kernel';
import { given } from '../given.ts';
import { ledningsgruppEvents as e } from './events.ts';

const lead = ['arbetsledare'] as const;

const { member: _, ...appointment } = given(e.MemberAppointed);

/** What may be asked of a ledningsgrupp, and by whom. Numbers and days left out `decide` gives. */
export const ledningsgruppCommands = {
  FormLedningsgrupp: command({
    event: 'LedningsgruppFormed',
    data: {
      kind: e.LedningsgruppFormed.data.shape.kind,
      from: LocalDate,
      nextMeetingBy: LocalDate.optional(),
    },
    roles: lead,
    opens: true,
  }),
  AppointMember: command({ event: 'MemberAppointed', data: appointment, roles: lead }),
  ChangeMandate: command({ event: 'MandateChanged', data: given(e.MandateChanged), roles: lead }),
  SetMemberAccount: command({
    event: 'MemberAccountSet',
    data: given(e.MemberAccountSet),
    roles: lead,
  }),
  ChangeMemberContact: command({
    event: 'MemberContactChanged',
    data: given(e.MemberContactChanged),
    roles: lead,
  }),
  LeaveMember: command({ event: 'MemberLeft', data: given(e.MemberLeft), roles: lead }),
  InviteOrganisation: command({
    event: 'OrganisationInvited',
    data: { organisation: e.OrganisationInvited.data.shape.organisation },
    roles: lead,
  }),
  AnswerInvitation: command({
    event: 'InvitationAnswered',
    data: given(e.InvitationAnswered),
    roles: lead,
  }),
  DissolveLedningsgrupp: command({
    event: 'LedningsgruppDissolved',
    data: given(e.LedningsgruppDissolved),
    roles: lead,
  }),

  PassDeadline: command({ event: 'DeadlinePassed', data: given(e.DeadlinePassed), roles: [] }),
  CorrectFacts: command({ event: 'FactsCorrected', data: correctionShape, roles: lead }),
  PlaceLegalHold: command({
    event: 'LegalHoldPlaced',
    data: given(e.LegalHoldPlaced),
    roles: lead,
  }),
  LiftLegalHold: command({
    event: 'LegalHoldLifted',
    data: given(e.LegalHoldLifted),
    roles: lead,
  }),
  ForgetSubject: command({
    event: 'SubjectForgotten',
    data: given(e.SubjectForgotten),
    roles: lead,
  }),
};

export type LedningsgruppCommand = CommandOf<typeof ledningsgruppCommands>;
