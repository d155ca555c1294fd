import { type KernelEvent, kernelGuards, kernelTransitions } from '@fyr/kernel';
import { setup } from 'xstate';
import { moteActions } from './actions.ts';
import { awaitsReview, type MoteContext, moteContext } from './context.ts';
import type { MoteEvent } from './events.ts';

/** Before and at the meeting anybody there may bring something up. */
const preparing = {
  AgendaItemAdded: { actions: 'addItem' },
  AgendaOrdered: { actions: 'order' },
  PaperAttached: { actions: 'attachPaper' },
} as const;

/** What an ombud brings up is looked at by another before the group reads it. */
const reviewing = {
  AgendaItemReviewed: { guard: 'anItemAwaitsReview', actions: 'reviewItem' },
  PaperReviewed: { guard: 'aPaperAwaitsReview', actions: 'reviewPaper' },
} as const;

const planning = {
  MoteMoved: { actions: 'move' },
  MoteCancelled: { target: '#mote.cancelled' },
} as const;

/** What the minutes tell of. */
const deciding = {
  AttendanceChanged: { actions: 'attend' },
  ItemDecided: { actions: 'decideItem' },
  QuestionDecided: { actions: 'decideQuestion' },
} as const;

/** Said of an item, and not decided: for whoever writes the minutes. */
const noting = { ItemNoted: { actions: 'noteItem' } } as const;

const redrafting = { target: '#mote.held.drafting' } as const;

/**
 * A meeting of a ledningsgrupp. `new` stands before the first event.
 *
 * - `planned`, `called` (the agenda is sent out), `cancelled`.
 * - `held.inSession`: attendance is noted, items are noted and decided. `held.drafting`: it is closed, the
 *   minutes are written. `held.adjusting`: the adjusters read a draft. A new draft needs all of them
 *   anew; a decision or an attendance put right goes back to drafting.
 * - `minutesApproved`: all have approved the last draft. From then on nothing that the minutes say
 *   changes, not by a correction either.
 */
export const moteMachine = setup({
  types: { context: {} as MoteContext, events: {} as MoteEvent | KernelEvent },
  actions: moteActions,
  guards: {
    ...kernelGuards,
    anItemAwaitsReview: ({ context }) => context.guardedItems.some(awaitsReview),
    aPaperAwaitsReview: ({ context }) => context.guardedPapers.some(awaitsReview),
    minutesAreOpen: ({ context }) => !context.approved,
    adjustersAreNamed: ({ context }) => context.adjusters.length > 0,
    allHaveApproved: ({ context }) =>
      context.adjusters.every((member) => context.approvedBy.includes(member)),
  },
}).createMachine({
  id: 'mote',
  context: moteContext,
  initial: 'planned',
  on: {
    ...kernelTransitions,
    FactsCorrected: { ...kernelTransitions.FactsCorrected, guard: 'minutesAreOpen' },
  },
  states: {
    planned: {
      initial: 'new',
      states: {
        new: { on: { MotePlanned: { target: 'planned', actions: 'plan' } } },
        planned: {
          on: {
            ...preparing,
            ...reviewing,
            ...planning,
            MoteCalled: { target: '#mote.called', actions: 'call' },
          },
        },
      },
    },
    called: {
      on: {
        ...preparing,
        ...reviewing,
        ...planning,
        MoteCalled: { actions: 'call' },
        MoteHeld: { target: 'held', actions: ['hold', 'attend'] },
      },
    },
    cancelled: {},
    held: {
      initial: 'inSession',
      on: reviewing,
      states: {
        inSession: {
          on: {
            ...preparing,
            ...deciding,
            ...noting,
            AdjustersNamed: { actions: 'nameAdjusters' },
            MoteClosed: { target: 'drafting', actions: 'awaitMinutes' },
          },
        },
        drafting: {
          on: {
            ...deciding,
            ...noting,
            AdjustersNamed: { actions: 'nameAdjusters' },
            MinutesDrafted: { guard: 'adjustersAreNamed', target: 'adjusting', actions: 'draft' },
          },
        },
        adjusting: {
          always: { guard: 'allHaveApproved', target: '#mote.minutesApproved' },
          on: {
            AttendanceChanged: { ...deciding.AttendanceChanged, ...redrafting },
            ItemDecided: { ...deciding.ItemDecided, ...redrafting },
            QuestionDecided: { ...deciding.QuestionDecided, ...redrafting },
            AdjustersNamed: { ...redrafting, actions: 'nameAdjusters' },
            MinutesDrafted: { actions: 'draft' },
            MinutesApproved: { actions: 'approve' },
          },
        },
      },
    },
    minutesApproved: { entry: ['seal', 'cancelMinutes'] },
  },
});
