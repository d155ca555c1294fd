import type { GivenEvent } from '@fyr/testing';
import { type MoteContext, moteContext } from '../mote/context.ts';
import { mote } from '../mote/index.ts';
import { systemfelExamples as e } from './examples.ts';

export const AF = 'AF_SODERORT';
export const FK = 'FK_SODERORT';
export const of = <T extends GivenEvent>(event: T, huvudman: string): GivenEvent => ({
  ...event,
  data: { ...event.data, huvudman },
});
export const onDay = (event: GivenEvent, on: string): GivenEvent => ({
  ...event,
  data: { ...event.data, on },
});
export const own = (event: GivenEvent): GivenEvent => {
  const { huvudman: _, ...data } = event.data;
  return { ...event, data };
};

export const classified = [e.SystemfelObserved, e.SystemfelIdentified];
export const reviewed = [...classified, e.AnonymityReviewed];
export const direct = [...reviewed, e.ReportedDirectly];
export const tabled = [...reviewed, e.ReportedToLedningsgrupp];
export const decided = [...tabled, e.LedningsgruppDecided];
export const forwarded = [...decided, e.ForwardedToHuvudman];
export const toBoth = [...forwarded, of(e.ForwardedToHuvudman, FK)];
export const remedied = [...forwarded, e.RemedyCarriedOut];
export const followedUp = [...remedied, e.FollowUpMade];
export const resolved = [...followedUp, e.SystemfelResolved];

/** Put off, to the meeting that the next event names. */
export const putOff: GivenEvent = {
  ...e.LedningsgruppDecided,
  data: { ...e.LedningsgruppDecided.data, decision: 'BORDLAGG' },
};

/** Somebody who decides at the meeting, its secretary, and one who is only called in. */
export const deciding = 'ledamot:dddddddd-0000-4000-8000-000000000021';
export const secretary = 'arbetsledare:dddddddd-0000-4000-8000-000000000022';
export const calledIn = 'ledamot:dddddddd-0000-4000-8000-000000000023';
const accountOf = (actor: string) => actor.slice(actor.indexOf(':') + 1);

/** The meeting that it is reported to, however far that one has come. */
export const meetingAt = (path: string, change: Partial<MoteContext> = {}) => ({
  [e.LedningsgruppDecided.data.meetingId]: {
    type: 'mote',
    machineVersion: mote.version,
    path,
    context: {
      ...moteContext,
      heldOn: '2012-03-05',
      present: [
        { member: 1, mandate: 'BESLUTANDE', account: accountOf(deciding) } as const,
        { member: 2, mandate: 'ADJUNGERAD', account: accountOf(secretary) } as const,
        { member: 3, mandate: 'RADGIVANDE', account: accountOf(calledIn) } as const,
      ],
      chair: 1,
      secretary: 2,
      ...change,
    },
  },
});
export const inSession = meetingAt('held.inSession');
/** The one that things are put off to. */
export const nextMeeting = {
  [e.SystemfelTabled.data.meetingId]: { type: 'mote', path: 'called', context: moteContext },
};

export const receiver = { receiver: 'Sektionschefen' };
export const reason = { reason: 'Ett skäl.' };
export const toAF = { huvudman: AF, huvudmanTyp: 'ARBETSFORMEDLINGEN' };
