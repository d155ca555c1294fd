import { type KernelEvent, kernelGuards, kernelTransitions } from '@fyr/kernel';
import { setup } from 'xstate';
import { rapportActions } from './actions.ts';
import { isAnswered, isDecidedOn, type RapportContext, rapportContext } from './context.ts';
import type { RapportEvent } from './events.ts';

const opening = {
  RapportOpened: { target: '#rapport.opened.opened', actions: ['open', 'awaitSending'] },
} as const;

const finishing = {
  RapportFrozen: { guard: 'isAnswered', target: '#rapport.frozen', actions: 'freeze' },
  RapportDiscarded: { target: '#rapport.discarded' },
} as const;

const returning = { RapportReturned: { target: '#rapport.drafted' } } as const;
const supplementing = {
  SupplementAsked: { target: '#rapport.sent.supplementAsked', actions: 'awaitSending' },
} as const;
const accepting = { RapportAccepted: { target: '#rapport.sent.accepted' } } as const;

/**
 * A report of a kind and a period. `new` stands before the first event.
 *
 * - `opened`: nobody has written yet. `drafted`: answers are written, drafts taken.
 * - `frozen`: an edition of it stands for ever, in every form. `approved`: it may be sent. Both go
 *   back to `drafted` with a reason; what was frozen stays.
 * - `sent.awaiting`: who receives it is to decide. `sent.supplementAsked`: they want more, which a
 *   new edition gives. `sent.accepted`. `sent.delivered`: of a kind that nobody decides on.
 * - `discarded`: it was opened by mistake, and may be opened anew.
 */
export const rapportMachine = setup({
  types: { context: {} as RapportContext, events: {} as RapportEvent | KernelEvent },
  actions: rapportActions,
  guards: {
    ...kernelGuards,
    isAnswered: ({ context }) => isAnswered(context),
    hasAnswers: ({ context }) => context.answers.length > 0,
    isDelivered: ({ context }) => !isDecidedOn(context),
  },
}).createMachine({
  id: 'rapport',
  context: rapportContext,
  initial: 'opened',
  on: kernelTransitions,
  states: {
    opened: {
      initial: 'new',
      states: {
        new: { on: opening },
        opened: {
          on: {
            AnswerWritten: { target: '#rapport.drafted', actions: 'write' },
            DraftTaken: { target: '#rapport.drafted', actions: 'takeDraft' },
            ...finishing,
          },
        },
      },
    },
    drafted: {
      on: {
        AnswerWritten: { actions: 'write' },
        AnswerReviewed: { guard: 'hasAnswers', actions: 'review' },
        DraftTaken: { actions: 'takeDraft' },
        ...finishing,
      },
    },
    frozen: { on: { RapportApproved: { target: 'approved' }, ...returning } },
    approved: {
      on: { RapportSent: { target: 'sent', actions: ['send', 'cancelSending'] }, ...returning },
    },
    sent: {
      initial: 'awaiting',
      states: {
        awaiting: {
          always: { guard: 'isDelivered', target: 'delivered' },
          on: { ...supplementing, ...accepting },
        },
        delivered: { on: supplementing },
        supplementAsked: {
          on: { RapportRevised: { target: '#rapport.drafted' }, ...accepting },
        },
        accepted: { entry: 'cancelSending' },
      },
    },
    discarded: { entry: 'cancelSending', on: opening },
  },
});
