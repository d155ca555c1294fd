import { type KernelEvent, kernelGuards, kernelTransitions } from '@fyr/kernel';
import { setup } from 'xstate';
import { loggkontrollActions } from './actions.ts';
import { type LoggkontrollContext, loggkontrollContext } from './context.ts';
import type { LoggkontrollEvent } from './events.ts';

/**
 * The review of a month of the access log. It is opened with the rows that were drawn; each is
 * assessed, after a question to who read where one is needed; with all assessed it is closed.
 */
export const loggkontrollMachine = setup({
  types: { context: {} as LoggkontrollContext, events: {} as LoggkontrollEvent | KernelEvent },
  actions: loggkontrollActions,
  guards: {
    ...kernelGuards,
    hasEntries: ({ context }) => context.entries.length > 0,
    hasAsked: ({ context }) => context.entries.some(({ asked }) => asked),
    allAssessed: ({ context }) => context.entries.every(({ outcome }) => outcome !== null),
  },
}).createMachine({
  id: 'loggkontroll',
  context: loggkontrollContext,
  initial: 'open',
  on: kernelTransitions,
  states: {
    open: {
      initial: 'new',
      states: {
        new: {
          on: { LoggkontrollOpened: { target: 'assessing', actions: ['open', 'awaitReview'] } },
        },
        assessing: {
          on: {
            ExplanationRequested: { guard: 'hasEntries', actions: 'ask' },
            ExplanationGiven: { guard: 'hasAsked', actions: 'hear' },
            EntryAssessed: { guard: 'hasEntries', actions: 'assess' },
            LoggkontrollClosed: { guard: 'allAssessed', target: '#loggkontroll.closed' },
          },
        },
      },
    },
    closed: { entry: 'cancelReview' },
  },
});
