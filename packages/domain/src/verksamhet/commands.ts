import { type CommandOf, command, correctionShape, LocalDate } from '@fyr/kernel';
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
    data: e.VerksamhetStarted.data.omit({ on: true }).shape,
    roles: [],
    correctedBy: arbetsledare,
    opens: true,
  }),
  ChangeOperatingForm: command({
    event: 'OperatingFormChanged',
    data: e.OperatingFormChanged.data.omit({ on: true }).shape,
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
    data: { ...e.AgreementExtended.data.omit({ on: true }).shape, reviewOn: day },
    roles: arbetsledare,
  }),
  EndAgreement: command({
    event: 'AgreementEnded',
    data: e.AgreementEnded.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  AwardProcurement: command({
    event: 'ProcurementAwarded',
    data: e.ProcurementAwarded.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),

  AddEnhet: command({
    event: 'EnhetAdded',
    data: e.EnhetAdded.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  RemoveEnhet: command({
    event: 'EnhetRemoved',
    data: e.EnhetRemoved.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  ChangeController: command({
    event: 'ControllerChanged',
    data: e.ControllerChanged.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  SetShare: command({
    event: 'ShareSet',
    data: e.ShareSet.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  NameCoordinator: command({
    event: 'CoordinatorNamed',
    data: e.CoordinatorNamed.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  SetCoLocation: command({
    event: 'CoLocationSet',
    data: e.CoLocationSet.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),

  EmployOmbud: command({
    event: 'OmbudEmployed',
    data: e.OmbudEmployed.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  ChangeOmbudContact: command({
    event: 'OmbudContactChanged',
    data: e.OmbudContactChanged.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  SetOmbudFte: command({
    event: 'OmbudFteSet',
    data: e.OmbudFteSet.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  LeaveOmbud: command({
    event: 'OmbudLeft',
    data: e.OmbudLeft.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  NameArbetsledare: command({
    event: 'ArbetsledareNamed',
    data: e.ArbetsledareNamed.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  LeaveArbetsledare: command({
    event: 'ArbetsledareLeft',
    data: e.ArbetsledareLeft.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  OpenVacancy: command({
    event: 'VacancyOpened',
    data: e.VacancyOpened.data.omit({ on: true, vacancy: true }).shape,
    roles: arbetsledare,
  }),
  FillVacancy: command({
    event: 'VacancyFilled',
    data: e.VacancyFilled.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  BeginAbsence: command({
    event: 'AbsenceBegan',
    data: e.AbsenceBegan.data.omit({ on: true, absence: true }).shape,
    roles: arbetsledare,
  }),
  EndAbsence: command({
    event: 'AbsenceEnded',
    data: e.AbsenceEnded.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  SetPopulation: command({
    event: 'PopulationSet',
    data: e.PopulationSet.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),

  AdoptGuideline: command({
    event: 'GuidelineAdopted',
    data: { ...e.GuidelineAdopted.data.omit({ on: true }).shape, reviewOn: day },
    roles: arbetsledare,
  }),
  AdoptWorkMethod: command({
    event: 'WorkMethodAdopted',
    data: e.WorkMethodAdopted.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  SetDecisionMandate: command({
    event: 'DecisionMandateSet',
    data: e.DecisionMandateSet.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  SetDocumentationRegime: command({
    event: 'DocumentationRegimeSet',
    data: e.DocumentationRegimeSet.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),

  SetGrantAmount: command({
    event: 'GrantAmountSet',
    data: e.GrantAmountSet.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  EnterEconomy: command({
    event: 'EconomyEntered',
    data: e.EconomyEntered.data.omit({ on: true, entry: true }).shape,
    roles: arbetsledare,
  }),
  SetBudget: command({
    event: 'BudgetSet',
    data: e.BudgetSet.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),

  HoldTraining: command({
    event: 'TrainingHeld',
    data: e.TrainingHeld.data.omit({ on: true }).shape,
    roles: either,
  }),
  HoldSupervision: command({
    event: 'SupervisionHeld',
    data: e.SupervisionHeld.data.omit({ on: true }).shape,
    roles: either,
  }),
  MakeEvaluation: command({
    event: 'EvaluationMade',
    data: e.EvaluationMade.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  GiveInformation: command({
    event: 'InformationGiven',
    data: e.InformationGiven.data.omit({ on: true }).shape,
    roles: either,
  }),
  MakeOutreach: command({
    event: 'OutreachMade',
    data: e.OutreachMade.data.omit({ on: true }).shape,
    roles: either,
  }),
  GiveConsultativeSupport: command({
    event: 'ConsultativeSupportGiven',
    data: e.ConsultativeSupportGiven.data.omit({ on: true }).shape,
    roles: either,
  }),

  AdoptPlan: command({
    event: 'PlanAdopted',
    data: e.PlanAdopted.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  MakeCommitment: command({
    event: 'CommitmentMade',
    data: e.CommitmentMade.data.omit({ on: true, commitment: true }).shape,
    roles: arbetsledare,
  }),
  FollowUpCommitment: command({
    event: 'CommitmentFollowedUp',
    data: e.CommitmentFollowedUp.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),

  ChangeSettings: command({
    event: 'SettingsChanged',
    data: e.SettingsChanged.data.omit({ on: true }).shape,
    roles: ['arbetsledare', 'administrator'],
  }),

  RegisterHuvudman: command({
    event: 'HuvudmanRegistered',
    data: e.HuvudmanRegistered.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  ChangeHuvudman: command({
    event: 'HuvudmanChanged',
    data: e.HuvudmanChanged.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  RemoveHuvudman: command({
    event: 'HuvudmanRemoved',
    data: e.HuvudmanRemoved.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  NameCentralLedningsgrupp: command({
    event: 'CentralLedningsgruppNamed',
    data: e.CentralLedningsgruppNamed.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),

  EndVerksamhet: command({
    event: 'VerksamhetEnded',
    data: e.VerksamhetEnded.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),

  PassDeadline: command({
    event: 'DeadlinePassed',
    data: e.DeadlinePassed.data.omit({ on: true }).shape,
    roles: [],
  }),
  CorrectFacts: command({ event: 'FactsCorrected', data: correctionShape, roles: either }),
  PlaceLegalHold: command({
    event: 'LegalHoldPlaced',
    data: e.LegalHoldPlaced.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  LiftLegalHold: command({
    event: 'LegalHoldLifted',
    data: e.LegalHoldLifted.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
  ForgetSubject: command({
    event: 'SubjectForgotten',
    data: e.SubjectForgotten.data.omit({ on: true }).shape,
    roles: arbetsledare,
  }),
};

export type VerksamhetCommand = CommandOf<typeof verksamhetCommands>;
