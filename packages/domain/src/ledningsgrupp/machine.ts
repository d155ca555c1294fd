import { type KernelEvent, kernelGuards, kernelTransitions } from '@fyr/kernel';
import { setup } from 'xstate';
import { ledningsgruppActions } from './actions.ts';
import { type LedningsgruppContext, ledningsgruppContext } from './context.ts';
import type { LedningsgruppEvent } from './events.ts';

/**
 * A ledningsgrupp: who sits in it, whom it has invited, when it is to meet. It is formed, and one
 * day dissolved; until then each held meeting sets the day by which the next is to be held.
 */
export const ledningsgruppMachine = setup({
  types: { context: {} as LedningsgruppContext, events: {} as LedningsgruppEvent | KernelEvent },
  actions: ledningsgruppActions,
  guards: {
    ...kernelGuards,
    hasMembers: ({ context }) => context.members.length > 0,
    hasInvited: ({ context }) => context.invitations.length > 0,
  },
}).createMachine({
  id: 'ledningsgrupp',
  context: ledningsgruppContext,
  initial: 'formed',
  on: kernelTransitions,
  states: {
    formed: {
      initial: 'new',
      states: {
        new: {
          on: { LedningsgruppFormed: { target: 'active', actions: ['form', 'awaitMeeting'] } },
        },
        active: {
          on: {
            MemberAppointed: { actions: 'appoint' },
            MandateChanged: { guard: 'hasMembers', actions: 'changeMandate' },
            MemberAccountSet: { guard: 'hasMembers', actions: 'setAccount' },
            MemberContactChanged: { guard: 'hasMembers', actions: 'noteContact' },
            MemberLeft: { guard: 'hasMembers', actions: 'leave' },
            OrganisationInvited: { actions: 'invite' },
            InvitationAnswered: { guard: 'hasInvited', actions: 'hearAnswer' },
            MeetingHeld: { guard: 'hasMembers', actions: ['awaitMeeting', 'noteMeeting'] },
            LedningsgruppDissolved: { target: '#ledningsgrupp.dissolved' },
          },
        },
      },
    },
    dissolved: { entry: 'cancelMeeting' },
  },
});
