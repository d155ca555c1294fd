/** What may be done of a verksamhet, by theme: some forty commands are not one list. */
export const themes = {
  drift: [
    'ChangeOperatingForm',
    'SignAgreement',
    'ExtendAgreement',
    'EndAgreement',
    'AwardProcurement',
  ],
  enheter: [
    'AddEnhet',
    'SetShare',
    'NameCoordinator',
    'SetCoLocation',
    'SetPopulation',
    'ChangeController',
    'RemoveEnhet',
  ],
  ombud: [
    'EmployOmbud',
    'SetOmbudFte',
    'ChangeOmbudContact',
    'LeaveOmbud',
    'NameArbetsledare',
    'LeaveArbetsledare',
  ],
  bemanning: [
    'OpenVacancy',
    'FillVacancy',
    'BeginAbsence',
    'EndAbsence',
    'StopIntake',
    'ResumeIntake',
  ],
  huvudman: ['RegisterHuvudman', 'ChangeHuvudman', 'RemoveHuvudman', 'NameCentralLedningsgrupp'],
  styrning: [
    'AdoptPlan',
    'MakeCommitment',
    'FollowUpCommitment',
    'AdoptGuideline',
    'AdoptWorkMethod',
    'SetDecisionMandate',
    'SetDocumentationRegime',
    'ChangeSettings',
    'ApproveOpenData',
  ],
  ekonomi: ['EnterEconomy', 'SetBudget', 'SetGrantAmount'],
  insatser: [
    'GiveConsultativeSupport',
    'GiveInformation',
    'MakeOutreach',
    'HoldTraining',
    'HoldSupervision',
    'MakeEvaluation',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Theme = keyof typeof themes;

export const themed: ReadonlySet<string> = new Set(Object.values(themes).flat());
