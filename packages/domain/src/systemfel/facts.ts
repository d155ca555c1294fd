import type { FactRef, Where } from '@fyr/kernel';
import type { SystemfelCommand } from './commands.ts';

/**
 * The verksamhet for its settings, its register and its kind; the meeting that it is brought to or
 * decided at, and the next one; the systemfel that one is merged into.
 */
export function facts(
  { type, data }: SystemfelCommand,
  { tenant }: Where,
): Record<string, FactRef> {
  const verksamhet: FactRef = { type: 'verksamhet', id: tenant };
  const mote = (id: string): FactRef => ({ type: 'mote', id });
  switch (type) {
    case 'ObserveSystemfel':
      return data.origin === undefined ? {} : { verksamhet };
    case 'ReportDirectly':
    case 'ForwardToHuvudman':
    case 'IssueAnswerLink':
    case 'CarryOutRemedy':
      return { verksamhet };
    case 'ReportToLedningsgrupp':
    case 'TableSystemfel':
      return { mote: { ...mote(data.meetingId), hold: true } };
    case 'DecideInLedningsgrupp': {
      const next = data.nextMeetingId;
      // The same meeting once more is refused; held twice in one append it could not be.
      const hasNext = next !== undefined && next !== data.meetingId;
      return {
        verksamhet,
        mote: mote(data.meetingId),
        ...(hasNext ? { next: { ...mote(next), hold: true } } : {}),
      };
    }
    case 'MergeSystemfel':
      return { into: { type: 'systemfel', id: data.intoSystemfelId } };
  }
  return {};
}
