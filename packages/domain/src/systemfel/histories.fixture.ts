import type { GivenEvent } from '@fyr/testing';
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

export const receiver = { receiver: 'Sektionschefen' };
export const reason = { reason: 'Ett skäl.' };
export const toAF = { huvudman: AF, huvudmanTyp: 'ARBETSFORMEDLINGEN' };
