import { type CommandOf, command, correctionShape, LocalDate } from '@fyr/kernel';
import { given } from '../given.ts';
import { verksamhetEvents as e } from './events.ts';

const arbetsledare = ['arbetsledare'] as const;
/** What ombud do besides their uppdrag they enter themselves. */
const either = ['ombud', 'arbetsledare'] as const;
/** A day that the settings give where the caller does not. */
const day = LocalDate.optional();

/** What may be asked of a verksamhet, and by whom. Numbers and days left out are filled in by `decide`. */
export const verksamhetCommands = {
  /** By `fyr verksamhet start` only. */
  StartVerksamhet: command({
    event: 'VerksamhetStarted',
    data: given(e.VerksamhetStarted),
    roles: [],
    correctedBy: arbetsledare,
    opens: true,
  }),
  ChangeOperatingForm: command({
    event: 'OperatingFormChanged',
    data: given(e.OperatingFormChanged),
    roles: arbetsledare,
  }),
  SignAgreement: command({
    event: 'AgreementSigned',
    data: {
      ...e.AgreementSigned.data.omit({ on: true, agreement: true }).shape,
      reviewOn: day,
    },
    roles: arbetsledare,
  }),
  ExtendAgreement: command({
    event: 'AgreementExtended',
    data: { ...given(e.AgreementExtended), reviewOn: day },
    roles: arbetsledare,
  }),
  EndAgreement: command({
    event: 'AgreementEnded',
    data: given(e.AgreementEnded),
    roles: arbetsledare,
  }),
  AwardProcurement: command({
    event: 'ProcurementAwarded',
    data: given(e.ProcurementAwarded),
    roles: arbetsledare,
  }),

  AddEnhet: command({
    event: 'EnhetAdded',
    data: given(e.EnhetAdded),
    roles: arbetsledare,
  }),
  RemoveEnhet: command({
    event: 'EnhetRemoved',
    data: given(e.EnhetRemoved),
    roles: arbetsledare,
  }),
  ChangeController: command({
    event: 'ControllerChanged',
    data: given(e.ControllerChanged),
    roles: arbetsledare,
  }),
  SetShare: command({
    event: 'ShareSet',
    data: given(e.ShareSet),
    roles: arbetsledare,
  }),
  NameCoordinator: command({
    event: 'CoordinatorNamed',
    data: given(e.CoordinatorNamed),
    roles: arbetsledare,
  }),
  SetCoLocation: command({
    event: 'CoLocationSet',
    data: given(e.CoLocationSet),
    roles: arbetsledare,
  }),

  EmployOmbud: command({
    event: 'OmbudEmployed',
    data: given(e.OmbudEmployed),
    roles: arbetsledare,
  }),
  ChangeOmbudContact: command({
    event: 'OmbudContactChanged',
    data: given(e.OmbudContactChanged),
    roles: arbetsledare,
  }),
  SetOmbudFte: command({
    event: 'OmbudFteSet',
    data: given(e.OmbudFteSet),
    roles: arbetsledare,
  }),
  LeaveOmbud: command({
    event: 'OmbudLeft',
    data: given(e.OmbudLeft),
    roles: arbetsledare,
  }),
  NameArbetsledare: command({
    event: 'ArbetsledareNamed',
    data: given(e.ArbetsledareNamed),
    roles: arbetsledare,
  }),
  LeaveArbetsledare: command({
    event: 'ArbetsledareLeft',
    data: given(e.ArbetsledareLeft),
    roles: arbetsledare,
  }),
  OpenVacancy: command({
    event: 'VacancyOpened',
    data: e.VacancyOpened.data.omit({ on: true, vacancy: true }).shape,
    roles: arbetsledare,
  }),
  FillVacancy: command({
    event: 'VacancyFilled',
    data: given(e.VacancyFilled),
    roles: arbetsledare,
  }),
  BeginAbsence: command({
    event: 'AbsenceBegan',
    data: e.AbsenceBegan.data.omit({ on: true, absence: true }).shape,
    roles: arbetsledare,
  }),
  EndAbsence: command({
    event: 'AbsenceEnded',
    data: given(e.AbsenceEnded),
    roles: arbetsledare,
  }),
  StopIntake: command({
    event: 'IntakeStopped',
    data: e.IntakeStopped.data.omit({ on: true, stop: true }).shape,
    roles: arbetsledare,
  }),
  ResumeIntake: command({
    event: 'IntakeResumed',
    data: given(e.IntakeResumed),
    roles: arbetsledare,
  }),
  SetPopulation: command({
    event: 'PopulationSet',
    data: given(e.PopulationSet),
    roles: arbetsledare,
  }),

  AdoptGuideline: command({
    event: 'GuidelineAdopted',
    data: { ...given(e.GuidelineAdopted), reviewOn: day },
    roles: arbetsledare,
  }),
  AdoptWorkMethod: command({
    event: 'WorkMethodAdopted',
    data: given(e.WorkMethodAdopted),
    roles: arbetsledare,
  }),
  SetDecisionMandate: command({
    event: 'DecisionMandateSet',
    data: given(e.DecisionMandateSet),
    roles: arbetsledare,
  }),
  SetDocumentationRegime: command({
    event: 'DocumentationRegimeSet',
    data: given(e.DocumentationRegimeSet),
    roles: arbetsledare,
  }),

  SetGrantAmount: command({
    event: 'GrantAmountSet',
    data: given(e.GrantAmountSet),
    roles: arbetsledare,
  }),
  EnterEconomy: command({
    event: 'EconomyEntered',
    data: e.EconomyEntered.data.omit({ on: true, entry: true }).shape,
    roles: arbetsledare,
  }),
  SetBudget: command({
    event: 'BudgetSet',
    data: given(e.BudgetSet),
    roles: arbetsledare,
  }),

  HoldTraining: command({
    event: 'TrainingHeld',
    data: given(e.TrainingHeld),
    roles: either,
  }),
  HoldSupervision: command({
    event: 'SupervisionHeld',
    data: given(e.SupervisionHeld),
    roles: either,
  }),
  MakeEvaluation: command({
    event: 'EvaluationMade',
    data: given(e.EvaluationMade),
    roles: arbetsledare,
  }),
  GiveInformation: command({
    event: 'InformationGiven',
    data: given(e.InformationGiven),
    roles: either,
  }),
  MakeOutreach: command({
    event: 'OutreachMade',
    data: given(e.OutreachMade),
    roles: either,
  }),
  GiveConsultativeSupport: command({
    event: 'ConsultativeSupportGiven',
    data: given(e.ConsultativeSupportGiven),
    roles: either,
  }),

  AdoptPlan: command({
    event: 'PlanAdopted',
    data: given(e.PlanAdopted),
    roles: arbetsledare,
  }),
  MakeCommitment: command({
    event: 'CommitmentMade',
    data: e.CommitmentMade.data.omit({ on: true, commitment: true }).shape,
    roles: arbetsledare,
  }),
  FollowUpCommitment: command({
    event: 'CommitmentFollowedUp',
    data: given(e.CommitmentFollowedUp),
    roles: arbetsledare,
  }),

  ChangeSettings: command({
    event: 'SettingsChanged',
    data: given(e.SettingsChanged),
    roles: ['arbetsledare', 'administrator'],
  }),

  ApproveOpenData: command({
    event: 'OpenDataApproved',
    data: given(e.OpenDataApproved),
    roles: arbetsledare,
  }),

  RegisterHuvudman: command({
    event: 'HuvudmanRegistered',
    data: given(e.HuvudmanRegistered),
    roles: arbetsledare,
  }),
  ChangeHuvudman: command({
    event: 'HuvudmanChanged',
    data: given(e.HuvudmanChanged),
    roles: arbetsledare,
  }),
  RemoveHuvudman: command({
    event: 'HuvudmanRemoved',
    data: given(e.HuvudmanRemoved),
    roles: arbetsledare,
  }),
  NameCentralLedningsgrupp: command({
    event: 'CentralLedningsgruppNamed',
    data: given(e.CentralLedningsgruppNamed),
    roles: arbetsledare,
  }),

  EndVerksamhet: command({
    event: 'VerksamhetEnded',
    data: given(e.VerksamhetEnded),
    roles: arbetsledare,
  }),

  PassDeadline: command({
    event: 'DeadlinePassed',
    data: given(e.DeadlinePassed),
    roles: [],
  }),
  CorrectFacts: command({ event: 'FactsCorrected', data: correctionShape, roles: either }),
  PlaceLegalHold: command({
    event: 'LegalHoldPlaced',
    data: given(e.LegalHoldPlaced),
    roles: arbetsledare,
  }),
  LiftLegalHold: command({
    event: 'LegalHoldLifted',
    data: given(e.LegalHoldLifted),
    roles: arbetsledare,
  }),
  ForgetSubject: command({
    event: 'SubjectForgotten',
    data: given(e.SubjectForgotten),
    roles: arbetsledare,
  }),
};

export type VerksamhetCommand = CommandOf<typeof verksamhetCommands>;
