import { type AnyAction, deadline, kernelActions } from '@fyr/kernel';
import { assign } from 'xstate';
import type { Entry, LoggkontrollContext } from './context.ts';
import type { LoggkontrollEvent } from './events.ts';

type Type = LoggkontrollEvent['type'];
type Of<T extends Type> = Extract<LoggkontrollEvent, { type: T }>;

const review = deadline<{ event: Of<'LoggkontrollOpened'> }>('review', {
  dueOn: ({ event }) => event.data.dueOn,
});

/** What each event does to the context and the deadline of a loggkontroll. */
export const loggkontrollActions = {
  ...kernelActions,
  awaitReview: review.arm,
  cancelReview: review.cancel,

  open: on<'LoggkontrollOpened'>((_, { data: { month, rows, flagged, sampled, entries } }) => ({
    ...{ month, rows, flagged, sampled },
    entries: entries.map((entry) => ({
      ...entry,
      ...{ asked: false, explained: false, outcome: null, reason: null },
    })),
  })),
  ask: on<'ExplanationRequested'>(({ entries }, { data }) => ({
    entries: changed(entries, data.entry, { asked: true }),
  })),
  hear: on<'ExplanationGiven'>(({ entries }, { data }) => ({
    entries: changed(entries, data.entry, { explained: true }),
  })),
  assess: on<'EntryAssessed'>(({ entries }, { data: { entry, outcome, reason } }) => ({
    entries: changed(entries, entry, { outcome, reason }),
  })),
};

function changed(
  entries: readonly Entry[],
  number: number,
  change: Partial<Entry>,
): readonly Entry[] {
  return entries.map((entry, index) => (index === number - 1 ? { ...entry, ...change } : entry));
}

function on<T extends Type>(
  change: (context: LoggkontrollContext, event: Of<T>) => Partial<LoggkontrollContext>,
): AnyAction {
  return assign(({ context, event }) => change(context as LoggkontrollContext, event as Of<T>));
}
