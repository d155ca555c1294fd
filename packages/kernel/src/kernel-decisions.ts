import type { NewEventOf } from './event-catalog.ts';
import { deadlineId, type KernelContext, type kernelEvents } from './kernel-events.ts';

type Event<T extends keyof typeof kernelEvents> = NewEventOf<Pick<typeof kernelEvents, T>>;
type Data<T extends keyof typeof kernelEvents> = Event<T>['data'];

/** What the commands that every workflow has come to: nothing where it is so already. */
export const kernelDecisions = {
  /** Of the arming that is in force only. */
  passDeadline(
    { deadlines }: KernelContext,
    data: Data<'DeadlinePassed'>,
  ): readonly Event<'DeadlinePassed'>[] {
    const isArmed = deadlines[deadlineId(data.name, data.key)] === data.dueOn;
    return isArmed ? [{ type: 'DeadlinePassed', data }] : [];
  },
  placeHold(
    { holds }: KernelContext,
    data: Data<'LegalHoldPlaced'>,
  ): readonly Event<'LegalHoldPlaced'>[] {
    return holds.includes(data.subject) ? [] : [{ type: 'LegalHoldPlaced', data }];
  },
  liftHold(
    { holds }: KernelContext,
    data: Data<'LegalHoldLifted'>,
  ): readonly Event<'LegalHoldLifted'>[] {
    return holds.includes(data.subject) ? [{ type: 'LegalHoldLifted', data }] : [];
  },
  forget(
    { forgotten }: KernelContext,
    data: Data<'SubjectForgotten'>,
  ): readonly Event<'SubjectForgotten'>[] {
    return forgotten.includes(data.subject) ? [] : [{ type: 'SubjectForgotten', data }];
  },
};
