import { type EventDefinition, kernelDecisions, type LocalDate, type Situation } from '@fyr/kernel';
import { addDays, workingDayFrom } from '../calendar.ts';
import { checkTextKept } from '../text-kept.ts';
import { settingsIn } from '../verksamhet/context.ts';
import { type LedningsgruppCommand, ledningsgruppCommands } from './commands.ts';
import { type LedningsgruppContext, type Member, membersOn } from './context.ts';
import { ledningsgruppEvents, type NewLedningsgruppEvent } from './events.ts';
import {
  checkAppointment,
  checkChair,
  checkInvited,
  checkKind,
  checkMeetingLater,
  checkMember,
  checkMemberStays,
  checkPersonTextKept,
  checkSubject,
} from './rules.ts';

type Decided = readonly NewLedningsgruppEvent[];
const alreadySo: Decided = [];

/**
 * What should be recorded. What depends on the command's input is refused here by a named rule;
 * whether it may happen now is the machine's to say. Asking for what is already so records nothing.
 */
export function decide(
  { type, data }: LedningsgruppCommand,
  { id, state, on, facts }: Situation<LedningsgruppContext>,
): Decided {
  const { context, path } = state;
  const definition: EventDefinition = ledningsgruppEvents[ledningsgruppCommands[type].event];
  const ownText = definition.subject === 'stream';
  checkTextKept(definition, ownText && context.forgotten.includes(id));
  switch (type) {
    case 'FormLedningsgrupp': {
      checkKind(data.kind, facts.verksamhet);
      const { daysBetweenMeetings } = settingsIn(facts.verksamhet?.context, on).ledningsgrupp;
      const first = data.from > on ? data.from : on;
      const nextMeetingBy =
        data.nextMeetingBy ?? workingDayFrom(addDays(first, daysBetweenMeetings));
      checkMeetingLater(nextMeetingBy, data.from);
      return [{ type: 'LedningsgruppFormed', data: { ...data, nextMeetingBy } }];
    }
    case 'AppointMember':
      if (isAppointed(context, data)) return alreadySo;
      checkAppointment(context, data);
      return [{ type: 'MemberAppointed', data: { ...data, member: context.members.length + 1 } }];
    case 'ChangeMandate': {
      const member = checkMember(context, data.member);
      checkMemberStays(member, data.from);
      if (hasMandate(context, data)) return alreadySo;
      if (data.chair) checkChair(context, data.member, data.from, member.to);
      return [{ type: 'MandateChanged', data }];
    }
    case 'SetMemberAccount':
      return checkMember(context, data.member).account === data.account
        ? alreadySo
        : [{ type: 'MemberAccountSet', data }];
    case 'ChangeMemberContact':
      checkPersonTextKept(context, checkMember(context, data.member).person);
      return [{ type: 'MemberContactChanged', data }];
    case 'LeaveMember': {
      const member = checkMember(context, data.member);
      if (member.to === data.to) return alreadySo;
      checkMemberStays({ ...member, to: null }, data.to);
      return [{ type: 'MemberLeft', data }];
    }
    case 'InviteOrganisation':
      return [
        {
          type: 'OrganisationInvited',
          data: { ...data, invitation: context.invitations.length + 1 },
        },
      ];
    case 'AnswerInvitation':
      return checkInvited(context, data.invitation).answer === data.answer
        ? alreadySo
        : [{ type: 'InvitationAnswered', data }];
    case 'DissolveLedningsgrupp':
      return path === 'dissolved' ? alreadySo : [{ type: 'LedningsgruppDissolved', data }];

    case 'PassDeadline':
      return kernelDecisions.passDeadline(context, data);
    case 'CorrectFacts':
      return [];
    case 'PlaceLegalHold':
      checkSubject(id, context, data.subject);
      return kernelDecisions.placeHold(context, data);
    case 'LiftLegalHold':
      return kernelDecisions.liftHold(context, data);
    case 'ForgetSubject':
      checkSubject(id, context, data.subject);
      return kernelDecisions.forget(context, data);
  }
}

type Appointment = Extract<LedningsgruppCommand, { type: 'AppointMember' }>['data'];

/** The same person in the same seat for the same time. */
function isAppointed({ members }: LedningsgruppContext, asked: Appointment): boolean {
  return members.some(
    (member) =>
      member.person === asked.person &&
      member.organisation === asked.organisation &&
      member.from === asked.from &&
      (member.to === null || member.to === asked.to) &&
      isMandate(member.mandates[0], asked),
  );
}

function hasMandate(
  context: LedningsgruppContext,
  asked: Extract<LedningsgruppCommand, { type: 'ChangeMandate' }>['data'],
): boolean {
  const later = ({ mandates }: Member) => mandates.some(({ from }) => from > asked.from);
  const seated = membersOn(context, asked.from).find(({ member }) => member === asked.member);
  const known = context.members.find(({ member }) => member === asked.member);
  return known !== undefined && !later(known) && isMandate(seated, asked);
}

type Right = Pick<Appointment, 'mandate' | 'chair' | 'secretary'>;

function isMandate(
  held: (Right & { readonly from?: LocalDate }) | undefined,
  asked: Right,
): boolean {
  return (
    held?.mandate === asked.mandate &&
    held.chair === asked.chair &&
    held.secretary === asked.secretary
  );
}
