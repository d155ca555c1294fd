import type { GivenEvent } from '@fyr/testing';
import { moteExamples as e } from './examples.ts';

export const planned = [e.MotePlanned];
export const called = [
  ...planned,
  e.AgendaItemAdded,
  e.AgendaItemReviewed,
  e.PaperAttached,
  e.PaperReviewed,
  e.MoteCalled,
];
export const inSession = [...called, e.MoteHeld];
export const decided = [...inSession, e.ItemDecided, e.QuestionDecided];
export const closed = [...decided, e.AdjustersNamed, e.MoteClosed];
export const drafted = [...closed, e.MinutesDrafted];
export const approved = [...drafted, e.MinutesApproved];

/** Two adjusters, one of whom has no account. */
export const withTwo: readonly GivenEvent[] = [
  ...inSession,
  e.AttendanceChanged,
  { ...e.AdjustersNamed, data: { ...e.AdjustersNamed.data, adjusters: [1, 3] } },
  e.MoteClosed,
  e.MinutesDrafted,
];
