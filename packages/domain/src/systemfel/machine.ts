import { type KernelEvent, kernelGuards, kernelTransitions } from '@fyr/kernel';
import { and, setup } from 'xstate';
import type { HuvudmanLage } from '../codes/index.ts';
import { systemfelActions } from './actions.ts';
import {
  inCharge,
  leastAdvanced,
  type SystemfelContext,
  systemfelContext,
  unanswered,
  waitedFor,
} from './context.ts';
import type { SystemfelEvent } from './events.ts';

type Args = { readonly context: SystemfelContext };
const leastIs =
  (status: HuvudmanLage) =>
  ({ context }: Args) =>
    leastAdvanced(context) === status;

/** Evidence comes and goes whatever becomes of the fault. */
const evidence = {
  EvidenceLinked: { actions: 'linkEvidence' },
  EvidenceUnlinked: { actions: 'unlinkEvidence' },
} as const;

const peers = { PeerReviewed: { actions: 'notePeers' } } as const;

const merging = {
  SystemfelMerged: { target: '#systemfel.resolved', actions: 'endAsMerged' },
} as const;

const thirdWay = {
  ReportedInVerksamhetsberattelse: { guard: 'isAnonymityReviewed', actions: 'noteReport' },
} as const;

const escalation = {
  EscalatedToCentralLedningsgrupp: { guard: 'isAnonymityReviewed', actions: 'askCentral' },
  EscalatedToLansstyrelse: { guard: 'isAnonymityReviewed', actions: 'tellLansstyrelse' },
  CentralLedningsgruppAnswered: { guard: 'awaitsCentral', actions: 'hearCentral' },
} as const;

/** A central ledningsgrupp's answer to those who brought it up, whatever becomes of the fault. */
const origins = {
  OriginsCarriedOver: { guard: 'isObserved', actions: 'joinOrigins' },
  OriginAnswered: { guard: 'originsWait', actions: 'answerOrigins' },
} as const;

/** What a huvudman that was written to does, and what is done about it. */
const dealings = {
  AnswerLinkIssued: { guard: 'somebodyIsAddressed', actions: 'issueLink' },
  AnswerLinkRevoked: { actions: 'revokeLink' },
  ReceiptConfirmed: { guard: 'somebodyIsAddressed', actions: 'receive' },
  HuvudmanAnswered: { guard: 'somebodyIsAddressed', actions: ['answer', 'trackAnswer'] },
  HuvudmanReleased: {
    guard: 'somebodyIsAddressed',
    actions: ['release', 'trackAnswer', 'trackRemedy', 'trackFollowUp'],
  },
} as const;

const remedies = {
  RemedyPromised: {
    guard: 'somebodyIsInCharge',
    actions: ['promise', 'trackRemedy', 'trackFollowUp'],
  },
  RemedyCarriedOut: {
    guard: 'somebodyIsInCharge',
    actions: ['remedy', 'trackRemedy', 'trackFollowUp'],
  },
  FollowUpMade: { guard: 'isRemedyCarriedOut', actions: ['followUp', 'trackFollowUp'] },
} as const;

const directly = {
  guard: 'isAnonymityReviewed',
  actions: ['addressDirectly', 'trackAnswer', 'trackRemedy', 'trackFollowUp'],
} as const;
const forwarding = {
  guard: 'isAnonymityReviewed',
  target: '#systemfel.forwardedToHuvudman',
  actions: ['address', 'trackAnswer', 'trackRemedy', 'trackFollowUp'],
} as const;

const ending = {
  SystemfelResolved: {
    guard: 'isFollowedUp',
    target: '#systemfel.resolved',
    actions: 'endAsRemedied',
  },
  SystemfelClosedUnresolved: { target: '#systemfel.resolved', actions: 'endAsUnremedied' },
} as const;

const returning = {
  SystemfelReturned: { target: '#systemfel.identified.classified', actions: 'beginAnew' },
} as const;

const stages = {
  sent: 'leastIsSent',
  received: 'leastIsReceived',
  answered: 'leastIsAnswered',
  remedying: 'leastIsRemedying',
  followedUp: 'leastIsFollowedUp',
} as const;
/** From a stage on, or back, to that of the least advanced huvudman. */
function elsewhere(stage: keyof typeof stages) {
  const others = Object.entries(stages).filter(([other]) => other !== stage);
  return { always: others.map(([target, guard]) => ({ target, guard })) };
}

/**
 * The life of a systemfel: a recurring shortcoming in society's services. Its events are the
 * recorded ones. `new` stands before the first event.
 *
 * - `identified.observed`: someone saw something. It turns out to be a single case, or is
 *   `classified`: the definition test is answered, the text written. Nothing leaves here before
 *   somebody else than its author has reviewed that the text names nobody; a new text (identified
 *   once more) needs it anew.
 * - `reportedToLedningsgrupp.tabled` until a meeting decides, then `decided`, where the verksamhet
 *   may also remedy it itself and a later meeting may decide anew. A decision and what it does (put
 *   off, return, reject, forward, escalate) are recorded together.
 * - `forwardedToHuvudman`: each huvudman written to has its own status in the context; the substate
 *   is that of the least advanced. When the last is released it goes back to where the
 *   ledningsgrupp has it: decided, tabled, or (reported directly only) classified.
 * - `resolved`, with an outcome. Reopened it is classified, or observed if it never was.
 *
 * The three ways of reporting are independent: a huvudman written to directly may answer while the
 * ledningsgrupp has the fault, and so on. Coming back to `identified` begins a new round; the
 * deadlines of the last one are cancelled.
 *
 * In a central verksamhet a systemfel has origins, verksamheter that brought it up; what it is merged
 * into takes those over, and the answer goes to all of them.
 */
export const systemfelMachine = setup({
  types: { context: {} as SystemfelContext, events: {} as SystemfelEvent | KernelEvent },
  actions: systemfelActions,
  guards: {
    ...kernelGuards,
    isAnonymityReviewed: ({ context }) => context.anonymityReviewed,
    isObserved: ({ context }) => context.art !== null,
    isIdentified: ({ context }) => context.author !== null,
    isTabled: ({ context }) => context.meetingId !== null,
    isWithLedningsgrupp: ({ context }) => context.meetingId !== null || context.decision !== null,
    isPutOff: ({ context }) => context.putOff,
    isDecided: ({ context }) => context.decision !== null,
    awaitsCentral: ({ context }) => context.awaitsCentral,
    originsWait: ({ context }) => unanswered(context).length > 0,
    somebodyIsAddressed: ({ context }) => waitedFor(context).length > 0,
    nobodyIsAddressed: ({ context }) => waitedFor(context).length === 0,
    somebodyIsInCharge: ({ context }) => context.decision !== null || waitedFor(context).length > 0,
    isRemedyCarriedOut: ({ context }) =>
      inCharge(context).some(({ remediedOn }) => remediedOn !== null),
    isFollowedUp: ({ context }) =>
      context.followedUp && inCharge(context).every(({ status }) => status === 'followedUp'),
    standsAsSystemfel: ({ context }) =>
      context.outcome === 'remedied' ||
      context.outcome === 'unremedied' ||
      context.outcome === 'rejected',
    leastIsSent: leastIs('sent'),
    leastIsReceived: leastIs('received'),
    leastIsAnswered: leastIs('answered'),
    leastIsRemedying: leastIs('remedying'),
    leastIsFollowedUp: leastIs('followedUp'),
  },
}).createMachine({
  id: 'systemfel',
  context: systemfelContext,
  initial: 'identified',
  on: { ...kernelTransitions, ...origins },
  states: {
    identified: {
      initial: 'new',
      states: {
        new: { on: { SystemfelObserved: { target: 'observed', actions: 'observe' } } },
        observed: {
          on: {
            ...evidence,
            ...peers,
            ...merging,
            AssessedAsSingleCase: { target: '#systemfel.resolved', actions: 'endAsSingleCase' },
            SystemfelIdentified: { target: 'classified', actions: 'identify' },
            SystemfelWithdrawn: { target: '#systemfel.resolved', actions: 'endAsWithdrawn' },
          },
        },
        classified: {
          entry: ['cancelAnswers', 'cancelRemedies', 'cancelFollowUps'],
          on: {
            ...evidence,
            ...peers,
            ...merging,
            ...thirdWay,
            AssessedAsSingleCase: { target: '#systemfel.resolved', actions: 'endAsSingleCase' },
            SystemfelIdentified: { actions: 'identify' },
            SystemfelWithdrawn: { target: '#systemfel.resolved', actions: 'endAsWithdrawn' },
            AnonymityReviewed: { actions: 'reviewAnonymity' },
            ReportedDirectly: { ...directly, target: '#systemfel.forwardedToHuvudman' },
            ReportedToLedningsgrupp: {
              guard: 'isAnonymityReviewed',
              target: '#systemfel.reportedToLedningsgrupp',
              actions: 'table',
            },
          },
        },
      },
    },
    reportedToLedningsgrupp: {
      initial: 'tabled',
      on: {
        ...evidence,
        ...peers,
        ...merging,
        ...thirdWay,
        ...escalation,
        ...dealings,
        ...remedies,
        ...returning,
        ReportedDirectly: directly,
        SystemfelRejected: { target: 'resolved', actions: 'endAsRejected' },
      },
      states: {
        tabled: {
          on: {
            SystemfelTabled: { actions: 'table' },
            LedningsgruppDecided: { target: 'decided', actions: 'decide' },
            SystemfelWithdrawn: { target: '#systemfel.resolved', actions: 'endAsWithdrawn' },
          },
        },
        decided: {
          on: {
            ...ending,
            ForwardedToHuvudman: forwarding,
            LedningsgruppDecided: { actions: 'decide' },
            SystemfelTabled: { guard: 'isPutOff', target: 'tabled', actions: 'table' },
          },
        },
      },
    },
    forwardedToHuvudman: {
      initial: 'sent',
      always: [
        {
          guard: and(['nobodyIsAddressed', 'isTabled']),
          target: '#systemfel.reportedToLedningsgrupp.tabled',
        },
        {
          guard: and(['nobodyIsAddressed', 'isDecided']),
          target: '#systemfel.reportedToLedningsgrupp.decided',
        },
        {
          guard: 'nobodyIsAddressed',
          target: '#systemfel.identified.classified',
          actions: 'beginAnew',
        },
      ],
      on: {
        ...evidence,
        ...peers,
        ...merging,
        ...thirdWay,
        ...escalation,
        ...dealings,
        ...remedies,
        ...returning,
        ...ending,
        ReportedDirectly: directly,
        ReportedToLedningsgrupp: { guard: 'isAnonymityReviewed', actions: 'table' },
        LedningsgruppDecided: { guard: 'isWithLedningsgrupp', actions: 'decide' },
        SystemfelTabled: { guard: 'isPutOff', actions: 'table' },
        ForwardedToHuvudman: {
          guard: 'isAnonymityReviewed',
          actions: forwarding.actions,
        },
      },
      states: {
        sent: elsewhere('sent'),
        received: elsewhere('received'),
        answered: elsewhere('answered'),
        remedying: elsewhere('remedying'),
        followedUp: elsewhere('followedUp'),
      },
    },
    resolved: {
      entry: ['cancelAnswers', 'cancelRemedies', 'cancelFollowUps'],
      on: {
        ...evidence,
        ...escalation,
        ReportedInVerksamhetsberattelse: {
          guard: and(['isAnonymityReviewed', 'standsAsSystemfel']),
          actions: 'noteReport',
        },
        SystemfelReopened: [
          { guard: 'isIdentified', target: 'identified.classified', actions: 'beginAnew' },
          { target: 'identified.observed', actions: 'beginAnew' },
        ],
      },
    },
  },
});
