import { type KernelEvent, kernelGuards, kernelTransitions } from '@fyr/kernel';
import { setup } from 'xstate';
import { verksamhetActions } from './actions.ts';
import { type VerksamhetContext, verksamhetContext } from './context.ts';
import type { VerksamhetEvent } from './events.ts';
import { faultIn } from './whole.ts';

const organise = { actions: 'organise' } as const;
const note = { actions: 'note' } as const;
const withAgreement = { actions: ['organise', 'trackAgreement'] } as const;
const ofOmbud = { guard: 'isLokal', actions: 'organise' } as const;

/** What is still to be accounted for when all is over. */
const accounts = {
  EconomyEntered: organise,
  BudgetSet: note,
  GrantAmountSet: note,
  PopulationSet: note,
  EvaluationMade: note,
  CommitmentFollowedUp: note,
  OpenDataApproved: organise,
} as const;

/**
 * The life of a verksamhet: it starts, runs, and ends. What is worth knowing of it is not where it
 * stands but what is in force on a day, which `organisationOn` reads from all that was recorded.
 * A correction is refused where the organisation would contradict itself.
 */
export const verksamhetMachine = setup({
  types: { context: {} as VerksamhetContext, events: {} as VerksamhetEvent | KernelEvent },
  actions: verksamhetActions,
  guards: {
    ...kernelGuards,
    isLokal: ({ context }) => context.kind === 'LOKAL',
    isWhole: ({ context }) => faultIn(context) === null,
  },
}).createMachine({
  id: 'verksamhet',
  context: verksamhetContext,
  initial: 'starting',
  on: { ...kernelTransitions, FactsCorrected: { guard: 'isWhole', actions: 'keepFacts' } },
  states: {
    starting: {
      initial: 'new',
      states: {
        new: {
          on: {
            VerksamhetStarted: {
              target: '#verksamhet.running',
              actions: ['organise', 'trackRedovisning', 'trackAnsokan'],
            },
          },
        },
      },
    },
    running: {
      exit: ['cancelGuidelineReview', 'cancelAgreements', 'cancelRedovisning', 'cancelAnsokan'],
      on: {
        ...accounts,
        DeadlinePassed: { actions: ['trackNextYear', 'settleDeadline'] },

        OperatingFormChanged: note,
        AgreementSigned: withAgreement,
        AgreementExtended: withAgreement,
        AgreementEnded: withAgreement,
        ProcurementAwarded: note,

        EnhetAdded: organise,
        EnhetRemoved: organise,
        ControllerChanged: note,
        ShareSet: organise,
        CoordinatorNamed: note,
        CoLocationSet: note,

        OmbudEmployed: ofOmbud,
        OmbudContactChanged: note,
        OmbudFteSet: ofOmbud,
        OmbudLeft: organise,
        ArbetsledareNamed: organise,
        ArbetsledareLeft: organise,
        VacancyOpened: ofOmbud,
        VacancyFilled: organise,
        AbsenceBegan: organise,
        AbsenceEnded: organise,
        IntakeStopped: ofOmbud,
        IntakeResumed: organise,

        GuidelineAdopted: { actions: ['organise', 'trackGuidelineReview'] },
        WorkMethodAdopted: note,
        DecisionMandateSet: organise,
        DocumentationRegimeSet: organise,

        TrainingHeld: note,
        SupervisionHeld: note,
        InformationGiven: note,
        OutreachMade: note,
        ConsultativeSupportGiven: note,
        PlanAdopted: note,
        CommitmentMade: organise,

        SettingsChanged: organise,
        HuvudmanRegistered: organise,
        HuvudmanChanged: note,
        HuvudmanRemoved: organise,
        CentralLedningsgruppNamed: ofOmbud,

        VerksamhetEnded: { target: 'ended', actions: 'organise' },
      },
    },
    ended: { on: accounts },
  },
});
