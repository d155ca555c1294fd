/** The stream that the examples are about. Nobody here exists. */
export const exampleVerksamhet = 'eeeeeeee-0000-4000-8000-000000000001';
export const ett = 'eeeeeeee-0000-4000-8000-000000000002';
export const tva = 'eeeeeeee-0000-4000-8000-000000000003';
export const ledare = 'eeeeeeee-0000-4000-8000-000000000004';
const central = 'eeeeeeee-0000-4000-8000-000000000005';
const subject = exampleVerksamhet;
const arbetsledare = `arbetsledare:${ledare}`;

const on = '2011-08-29';
const from = '2011-09-01';
const started = { kind: 'LOKAL', driftsform: 'EGEN_REGI', from } as const;
const form = { driftsform: 'ENTREPRENAD', medhuvudman: ['REGION_PSYKIATRI'], from } as const;
const agreement = { from: '2009-09-01', to: '2013-08-31', optionMonths: [12, 12] };
const skarpnack = {
  enhet: 'SKARPNACK',
  slag: 'STADSDEL',
  scb: '0180',
  controller: 'NAMND',
  controllerCode: 'SDN_SKARPNACK',
  from,
} as const;
const farsta = { ...skarpnack, enhet: 'FARSTA', controllerCode: 'SDN_FARSTA' } as const;
const enheter = ['SKARPNACK'];
const shares = [{ enheter, fte: 1, exclusive: true }];
const contact = { name: 'Demo Ombud Ett', phone: '08-000 00 01', email: 'ett@example.test' };
const absence = { ombud: ett, slag: 'FORALDRALEDIGHET', extent: 50, from: '2011-10-03' } as const;
const activity = { ombud: [ett], hours: 6 };
const huvudman = 'AF_SODERORT';
const huvudmanText = {
  name: 'Arbetsförmedlingen Söderort',
  contactFunction: 'Sektionschefen',
  contactEmail: 'registrator@example.test',
};
const publishing = {
  publisher: 'Stockholms stad',
  contactFunction: 'Registrator',
  contactEmail: 'registrator@example.test',
};
const economy = { account: '39', ore: 7_319_300, from: '2009-01-01', to: '2009-08-31' };

/** One of each event, in an order that could have been. */
export const verksamhetExamples = {
  VerksamhetStarted: {
    type: 'VerksamhetStarted',
    data: { on, ...started },
    personal: { name: 'Personligt ombud Söderort' },
  },
  OperatingFormChanged: {
    type: 'OperatingFormChanged',
    data: { on, ...form },
    personal: { utforare: 'Stiftelsen Exempel' },
  },
  AgreementSigned: {
    type: 'AgreementSigned',
    data: { on, agreement: 1, ...agreement, reviewOn: '2013-03-04' },
    personal: { name: 'Personliga ombud', utforare: 'Stiftelsen Exempel' },
  },
  AgreementExtended: {
    type: 'AgreementExtended',
    data: { on, agreement: 1, to: '2014-08-31', reviewOn: '2014-03-04' },
  },
  ProcurementAwarded: {
    type: 'ProcurementAwarded',
    data: {
      on,
      agreement: 1,
      participants: [{ namnd: 'SDN_SKARPNACK', feeOre: 2_500_000 }],
      decisionRef: 'SOTN-2008/0271',
    },
  },
  AgreementEnded: {
    type: 'AgreementEnded',
    data: { on, agreement: 1, to: '2011-08-31' },
  },

  EnhetAdded: {
    type: 'EnhetAdded',
    data: { on, ...skarpnack },
    personal: { name: 'Skarpnäck', controllerName: 'Skarpnäcks stadsdelsnämnd' },
  },
  ControllerChanged: {
    type: 'ControllerChanged',
    data: {
      on,
      enhet: 'SKARPNACK',
      controller: 'UTFORARE',
      controllerCode: 'STIFTELSEN_EXEMPEL',
      from: '2012-01-01',
    },
    personal: { controllerName: 'Stiftelsen Exempel' },
  },
  ShareSet: { type: 'ShareSet', data: { on, enheter, fte: 2.5, from } },
  CoordinatorNamed: { type: 'CoordinatorNamed', data: { on, enhet: 'SKARPNACK', from } },
  CoLocationSet: {
    type: 'CoLocationSet',
    data: { on, enhet: 'SKARPNACK', coLocated: true, from },
  },

  OmbudEmployed: { type: 'OmbudEmployed', data: { on, ombud: ett, from }, personal: contact },
  OmbudContactChanged: {
    type: 'OmbudContactChanged',
    data: { on, ombud: ett },
    personal: { ...contact, mobile: '070-000 00 01', address: 'Exempelgatan 1' },
  },
  OmbudFteSet: { type: 'OmbudFteSet', data: { on, ombud: ett, shares, from } },
  ArbetsledareNamed: {
    type: 'ArbetsledareNamed',
    data: { on, account: ledare, from },
    personal: { name: 'Demo Arbetsledare' },
  },
  VacancyOpened: {
    type: 'VacancyOpened',
    data: { on, vacancy: 1, enheter, fte: 0.5, from },
  },
  VacancyFilled: { type: 'VacancyFilled', data: { on, vacancy: 1, to: '2011-12-31' } },
  AbsenceBegan: { type: 'AbsenceBegan', data: { on, absence: 1, ...absence, to: '2012-03-30' } },
  AbsenceEnded: { type: 'AbsenceEnded', data: { on, absence: 1, to: '2012-02-29' } },
  IntakeStopped: { type: 'IntakeStopped', data: { on, stop: 1, enheter, from } },
  IntakeResumed: { type: 'IntakeResumed', data: { on, stop: 1, to: '2011-12-31' } },
  PopulationSet: {
    type: 'PopulationSet',
    data: { on, enhet: 'SKARPNACK', year: 2011, persons: 43_000 },
  },

  GuidelineAdopted: {
    type: 'GuidelineAdopted',
    data: { on, guideline: 'KAS-2006-01', from, reviewOn: '2012-09-03' },
    personal: { text: 'Först den som står utan kontakter, sedan den som riskerar vräkning.' },
  },
  WorkMethodAdopted: {
    type: 'WorkMethodAdopted',
    data: { on, from },
    personal: { text: 'Två ombud möter klienten första gången.' },
  },
  DecisionMandateSet: {
    type: 'DecisionMandateSet',
    data: { on, questions: ['SYSTEMFEL', 'FORDELNING_ENHETER'], from },
    personal: { text: 'Gruppen beslutar om fördelningen mellan stadsdelarna.' },
  },
  DocumentationRegimeSet: {
    type: 'DocumentationRegimeSet',
    data: { on, regime: 'UNDANTAG_IDENTITET', decisionRef: 'SDN-2025/0238', from: '2025-07-01' },
  },

  GrantAmountSet: { type: 'GrantAmountSet', data: { on, year: 2009, orePerFte: 30_240_000 } },
  EconomyEntered: {
    type: 'EconomyEntered',
    data: { on, entry: 1, ...economy },
    personal: { text: 'Övriga externa intäkter.' },
  },
  BudgetSet: { type: 'BudgetSet', data: { on, ...economy, ore: 0 } },

  TrainingHeld: {
    type: 'TrainingHeld',
    data: { on, slag: 'LAGSTIFTNING', ...activity },
    personal: { text: 'Nya regler om skuldsanering.' },
  },
  SupervisionHeld: { type: 'SupervisionHeld', data: { on, ...activity, hours: 1.5 } },
  EvaluationMade: {
    type: 'EvaluationMade',
    data: { on, by: 'KOMMUNEN' },
    personal: { result: 'Gemensamma riktlinjer saknas.', by: 'Utredningsstaben' },
  },
  InformationGiven: {
    type: 'InformationGiven',
    data: { on, mottagare: 'PSYKIATRI', persons: 14 },
    personal: { text: 'Arbetsplatsträff på öppenvårdsmottagningen.' },
  },
  OutreachMade: {
    type: 'OutreachMade',
    data: { on, plats: 'TRAFFPUNKT', persons: 9, hours: 2 },
    personal: { text: 'Öppet hus.' },
  },
  ConsultativeSupportGiven: {
    type: 'ConsultativeSupportGiven',
    data: { on, topic: 'EKONOMI_SKULDER', minutes: 30 },
  },

  PlanAdopted: {
    type: 'PlanAdopted',
    data: { on, year: 2012 },
    personal: { text: 'Vi har två huvudåtaganden.' },
  },
  CommitmentMade: {
    type: 'CommitmentMade',
    data: { on, commitment: 1, year: 2012 },
    personal: {
      commitment: 'Vi uppmärksammar de områden som kan förbättras.',
      arbetssatt: 'Vi framför dem till huvudmännen och i ledningsgruppen.',
      uppfoljning: 'I den årliga verksamhetsberättelsen.',
    },
  },
  CommitmentFollowedUp: {
    type: 'CommitmentFollowedUp',
    data: { on, commitment: 1, result: 'DELVIS' },
    personal: { text: 'Två av fem huvudmän har svarat.' },
  },

  SettingsChanged: {
    type: 'SettingsChanged',
    data: { on, from, uppdrag: { daysToReopen: 120 }, systemfel: { weeksToAnswer: 6 } },
  },
  OpenDataApproved: {
    type: 'OpenDataApproved',
    data: { on, quarterEnd: '2011-06-30' },
    personal: publishing,
  },
  HuvudmanRegistered: {
    type: 'HuvudmanRegistered',
    data: { on, huvudman, huvudmanTyp: 'ARBETSFORMEDLINGEN', from },
    personal: huvudmanText,
  },
  HuvudmanChanged: {
    type: 'HuvudmanChanged',
    data: { on, huvudman },
    personal: { ...huvudmanText, contactFunction: 'Enhetschefen' },
  },
  HuvudmanRemoved: { type: 'HuvudmanRemoved', data: { on, huvudman, to: '2013-12-31' } },
  CentralLedningsgruppNamed: {
    type: 'CentralLedningsgruppNamed',
    data: { on, central, from: '2012-01-01' },
  },

  OmbudLeft: {
    type: 'OmbudLeft',
    data: { on, ombud: ett, to: '2013-05-31', reason: 'ANNAN_TJANST' },
  },
  ArbetsledareLeft: { type: 'ArbetsledareLeft', data: { on, account: ledare, to: '2013-05-31' } },
  EnhetRemoved: { type: 'EnhetRemoved', data: { on, enhet: 'SKARPNACK', to: '2013-12-31' } },
  VerksamhetEnded: { type: 'VerksamhetEnded', data: { on: '2014-01-02', to: '2013-12-31' } },

  DeadlinePassed: {
    type: 'DeadlinePassed',
    data: { on, name: 'agreementEnds', key: '1', dueOn: '2013-03-04' },
  },
  FactsCorrected: {
    type: 'FactsCorrected',
    data: { on, revision: 1, version: 1, data: { ...started, from: '2002-02-01' } },
  },
  LegalHoldPlaced: { type: 'LegalHoldPlaced', data: { on, subject } },
  LegalHoldLifted: { type: 'LegalHoldLifted', data: { on, subject } },
  SubjectForgotten: { type: 'SubjectForgotten', data: { on, subject } },
} as const;

const named = { name: 'Skarpnäck', controllerName: 'Skarpnäcks stadsdelsnämnd' };
const text = { text: 'En text.' };

/** Commands that lead to every state and event, and some that are refused on the way. */
export const verksamhetCommandExamples = [
  { type: 'StartVerksamhet', data: started, personal: { name: 'Personligt ombud Söderort' } },
  {
    type: 'StartVerksamhet',
    data: { ...started, kind: 'CENTRAL' },
    personal: { name: 'Central ledningsgrupp' },
  },
  { type: 'ChangeOperatingForm', data: form, personal: { utforare: 'Stiftelsen Exempel' } },
  {
    type: 'SignAgreement',
    data: agreement,
    personal: { name: 'Personliga ombud', utforare: 'Stiftelsen Exempel' },
  },
  { type: 'ExtendAgreement', data: { agreement: 1, to: '2014-08-31' } },
  { type: 'EndAgreement', data: { agreement: 1, to: '2012-08-31' } },
  {
    type: 'AwardProcurement',
    data: { agreement: 1, participants: [{ namnd: 'SDN_SKARPNACK', feeOre: 0 }] },
  },
  { type: 'AddEnhet', data: skarpnack, personal: named },
  { type: 'AddEnhet', data: farsta, personal: named },
  { type: 'RemoveEnhet', data: { enhet: 'SKARPNACK', to: '2013-12-31' } },
  {
    type: 'ChangeController',
    data: { enhet: 'FARSTA', controller: 'UTFORARE', controllerCode: 'UTFORAREN', from },
    personal: { controllerName: 'Stiftelsen Exempel' },
  },
  { type: 'SetShare', data: { enheter: ['SKARPNACK', 'FARSTA'], fte: 2.5, from } },
  { type: 'SetShare', data: { enheter, fte: 1, from } },
  { type: 'NameCoordinator', data: { enhet: 'SKARPNACK', from } },
  { type: 'SetCoLocation', data: { enhet: 'SKARPNACK', coLocated: true, from } },
  { type: 'EmployOmbud', data: { ombud: ett, from }, personal: contact },
  { type: 'EmployOmbud', data: { ombud: tva, from }, personal: { name: 'Demo Ombud Två' } },
  { type: 'ChangeOmbudContact', data: { ombud: ett }, personal: contact },
  { type: 'SetOmbudFte', data: { ombud: ett, shares, from } },
  { type: 'LeaveOmbud', data: { ombud: ett, to: '2013-05-31', reason: 'PENSION' } },
  { type: 'NameArbetsledare', data: { account: ledare, from }, personal: { name: 'Demo Ledare' } },
  { type: 'LeaveArbetsledare', data: { account: ledare, to: '2013-05-31' } },
  { type: 'OpenVacancy', data: { enheter, fte: 0.5, from } },
  { type: 'FillVacancy', data: { vacancy: 1, to: '2011-12-31' } },
  { type: 'BeginAbsence', data: absence },
  { type: 'EndAbsence', data: { absence: 1, to: '2012-02-29' } },
  { type: 'StopIntake', data: { enheter, from } },
  { type: 'ResumeIntake', data: { stop: 1, to: '2011-12-31' } },
  { type: 'SetPopulation', data: { enhet: 'SKARPNACK', year: 2012, persons: 43_500 } },
  { type: 'AdoptGuideline', data: { guideline: 'KAS-2006-01', from }, personal: text },
  { type: 'AdoptWorkMethod', data: { from }, personal: text },
  { type: 'SetDecisionMandate', data: { questions: ['SYSTEMFEL'], from }, personal: text },
  { type: 'SetDocumentationRegime', data: { regime: 'FRIVILLIG', from } },
  { type: 'SetGrantAmount', data: { year: 2012, orePerFte: 30_240_000 } },
  { type: 'EnterEconomy', data: economy, personal: text },
  { type: 'SetBudget', data: { ...economy, ore: 0 } },
  { type: 'HoldTraining', data: { slag: 'KONFERENS', ombud: [], hours: 8 } },
  { type: 'HoldSupervision', data: { ombud: [ett], hours: 1.5 } },
  { type: 'MakeEvaluation', data: { by: 'EXTERN' }, personal: { result: 'Ett utfall.' } },
  { type: 'GiveInformation', data: { mottagare: 'POLITIKER', persons: 12 }, personal: text },
  { type: 'MakeOutreach', data: { plats: 'BOENDE', hours: 2 } },
  { type: 'GiveConsultativeSupport', data: { topic: 'BOENDE', minutes: 20, enhet: 'SKARPNACK' } },
  { type: 'AdoptPlan', data: { year: 2012 }, personal: text },
  {
    type: 'MakeCommitment',
    data: { year: 2012 },
    personal: verksamhetExamples.CommitmentMade.personal,
  },
  { type: 'FollowUpCommitment', data: { commitment: 1, result: 'UPPFYLLT' } },
  { type: 'ChangeSettings', data: { from, verksamhet: { monthsToGuidelineReview: 24 } } },
  {
    type: 'RegisterHuvudman',
    data: { huvudman, huvudmanTyp: 'ARBETSFORMEDLINGEN', from },
    personal: huvudmanText,
  },
  { type: 'ChangeHuvudman', data: { huvudman }, personal: huvudmanText },
  { type: 'RemoveHuvudman', data: { huvudman, to: '2013-12-31' } },
  { type: 'ApproveOpenData', data: { quarterEnd: '2011-06-30' }, personal: publishing },
  { type: 'NameCentralLedningsgrupp', data: { central, from } },
  { type: 'EndVerksamhet', data: { to: '2012-01-09' } },
  { type: 'PassDeadline', data: { name: 'redovisning', dueOn: '2012-01-15' } },
  {
    type: 'CorrectFacts',
    actor: arbetsledare,
    data: { revision: 1, data: { ...started, from: '2002-02-01' } },
  },
  {
    type: 'CorrectFacts',
    actor: arbetsledare,
    data: { revision: 2, data: { ...skarpnack, from: '2012-02-01' } },
  },
  { type: 'PlaceLegalHold', data: { subject } },
  { type: 'LiftLegalHold', data: { subject } },
  { type: 'ForgetSubject', data: { subject } },
  { type: 'ForgetSubject', data: { subject: ett } },
];

/** Commands that record nothing when what they ask for is so already. */
export const verksamhetRepeatable = [
  'ExtendAgreement',
  'EndAgreement',
  'RemoveEnhet',
  'SetShare',
  'SetOmbudFte',
  'LeaveOmbud',
  'LeaveArbetsledare',
  'FillVacancy',
  'EndAbsence',
  'ResumeIntake',
  'ChangeSettings',
  'RemoveHuvudman',
  'NameCentralLedningsgrupp',
  'EndVerksamhet',
  'PlaceLegalHold',
  'LiftLegalHold',
  'ForgetSubject',
];
