import { refuse } from '@fyr/kernel';
import type { LedningsgruppContext } from './context.ts';
import type { NewLedningsgruppEvent } from './events.ts';
import { checkAppointment, checkMeetingLater } from './rules.ts';

/** What is put right is held to the rules it was stated by, as far as they are about its own data. */
export function checkCorrection(
  { type, data }: NewLedningsgruppEvent,
  context: LedningsgruppContext,
): void {
  const others = (member: number) => ({
    ...context,
    members: context.members.filter((one) => one.member !== member),
  });
  switch (type) {
    case 'LedningsgruppFormed':
      checkMeetingLater(data.nextMeetingBy, data.from);
      break;
    case 'MeetingHeld':
      checkMeetingLater(data.nextMeetingBy, (data as unknown as { on: string }).on);
      break;
    case 'MemberAppointed':
      checkAppointment(others(data.member), data);
      break;
    case 'MemberLeft': {
      const from = context.members.find(({ member }) => member === data.member)?.from ?? data.to;
      if (data.to < from) refuse('beforeTerm', { from });
    }
  }
}
