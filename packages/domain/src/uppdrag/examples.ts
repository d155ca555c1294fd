/** The stream, and so the client, that the examples are about. Everybody here is made up. */
export const exampleUppdrag = 'aaaaaaaa-0000-4000-8000-000000000001';
export const exampleOmbud = {
  ett: 'bbbbbbbb-0000-4000-8000-000000000001',
  tva: 'bbbbbbbb-0000-4000-8000-000000000002',
  tre: 'bbbbbbbb-0000-4000-8000-000000000003',
};
const systemfelId = 'cccccccc-0000-4000-8000-000000000001';
const { ett, tva, tre } = exampleOmbud;
const on = '2012-03-05';

const contact = {
  name: 'Klient Exempel',
  phone: '000-000 00 01',
  email: 'klient.exempel@example.org',
  address: 'Exempelgatan 1',
  howToReach: 'Ring helst på förmiddagen.',
};
const description = {
  profil: ['EJ_SAMORDNADE', 'UTAN_KONTAKT'],
  hjalp: ['BOENDE.ANSOKA', 'EKONOMI_SKULDER.SAMORDNA'],
  birthYear: 1974,
  kon: 'KVINNA',
  forsorjning: 'FORSORJNINGSSTOD',
  utforsakrad: true,
  sokerForsorjningsstod: true,
  npf: null,
  minorChildren: 1,
  adultsInHousehold: 1,
  boendeform: 'ANDRA_HAND',
  interpreterNeeded: false,
} as const;
const request = {
  enhet: 'SKARPNACK',
  channel: 'TELEFON',
  initiativ: 'KLIENT',
  kannedom: 'PSYKIATRI',
  birthYear: 1974,
  kon: 'KVINNA',
  profil: ['EJ_SAMORDNADE'],
  hjalp: ['BOENDE.ANSOKA'],
} as const;
const byRelative = { ...request, initiativ: 'ANHORIG', profil: [], hjalp: [] } as const;
const ombud = { huvudansvarig: ett, medombud: [tva], interestDeclared: true };
const cover = {
  ...{ ombud: tre, from: on, to: '2012-03-16', reason: 'FRANVARO', interestDeclared: true },
} as const;
const queued = { priority: ['VRAKNING'], guideline: 'KAS-2006-01', reviewOn: '2012-04-04' };
const kontakt = { method: 'TELEFON', outcome: 'GENOMFORD', minutes: 25 } as const;
const note = { note: 'Vi talades vid en stund.' };

/** One of every event, as recorded. */
export const uppdragExamples = {
  UppdragRequested: {
    type: 'UppdragRequested',
    data: { on, clientId: exampleUppdrag, ...request },
    personal: { ...contact, words: 'Jag behöver någon som står på min sida.' },
  },
  ClientDescribed: { type: 'ClientDescribed', data: { on, ...description } },
  ContactDetailsChanged: { type: 'ContactDetailsChanged', data: { on }, personal: contact },
  DirectContactMade: {
    type: 'DirectContactMade',
    data: { on, channel: 'TELEFON', informationMeetingBy: '2012-03-19' },
    personal: note,
  },
  ClientWishConfirmed: { type: 'ClientWishConfirmed', data: { on, wish: true }, personal: note },
  TargetGroupAssessed: {
    type: 'TargetGroupAssessed',
    data: {
      on,
      criteria: ['FYLLT_18', 'VASENTLIGA_SVARIGHETER'],
      profil: ['EJ_SAMORDNADE'],
      outcome: 'TILLHOR',
      assessedBy: [ett],
    },
    personal: note,
  },
  InformationMeetingBooked: {
    type: 'InformationMeetingBooked',
    data: { on },
    personal: { whenAndWhere: 'Torsdag klockan tio på kontoret.' },
  },
  UppdragQueued: { type: 'UppdragQueued', data: { on, ...queued } },
  QueuePriorityChanged: { type: 'QueuePriorityChanged', data: { on, ...queued, priority: [] } },
  QueueLeft: { type: 'QueueLeft', data: { on } },
  UppdragRefused: {
    type: 'UppdragRefused',
    data: { on, reason: 'EJ_MALGRUPP', referralOffered: true, referredTo: 'SOCIALTJANST' },
    personal: note,
  },
  ClientReferred: {
    type: 'ClientReferred',
    data: { on, to: 'PSYKIATRISK_AKUTMOTTAGNING', acute: true },
    personal: note,
  },
  RequestWithdrawn: {
    type: 'RequestWithdrawn',
    data: { on },
    personal: { reason: 'Det löste sig ändå.' },
  },
  OmbudAssigned: { type: 'OmbudAssigned', data: { on, ...ombud } },
  OmbudChanged: {
    type: 'OmbudChanged',
    data: {
      on,
      huvudansvarig: tre,
      medombud: [],
      interestDeclared: true,
      clientConsulted: true,
      olderNotesOpen: true,
    },
    personal: { reason: 'Ombudet slutar.' },
  },
  CoverGranted: {
    type: 'CoverGranted',
    data: { on, cover: 1, ...cover },
  },
  CoverEnded: { type: 'CoverEnded', data: { on, cover: 1 } },
  FirstMeetingHeld: {
    type: 'FirstMeetingHeld',
    data: { on, ombud: [ett, tva], place: 'HEMMA_HOS_KLIENTEN' },
    personal: note,
  },
  LifeAreaMapped: {
    type: 'LifeAreaMapped',
    data: { on, area: 'BOENDE', insatser: ['BOENDESTOD'] },
    personal: { words: 'Jag flyttar runt.', wish: 'En egen dörr att stänga.' },
  },
  GoalFormulated: {
    type: 'GoalFormulated',
    data: { on, goal: 1, area: 'BOENDE', score: 2 },
    personal: { text: 'Jag vill ha ett eget hem.' },
  },
  GoalRevised: {
    type: 'GoalRevised',
    data: { on, goal: 1, area: 'BOENDE', score: 5 },
    personal: { text: 'Jag vill ha ett eget hem nära min dotter.' },
  },
  GoalReached: { type: 'GoalReached', data: { on, goal: 1, score: 9 }, personal: note },
  GoalAbandoned: { type: 'GoalAbandoned', data: { on, goal: 1, score: 3 }, personal: note },
  ConsentGiven: {
    type: 'ConsentGiven',
    data: {
      on,
      consent: 1,
      with: 'FORSAKRINGSKASSAN',
      scope: ['INHAMTA_UPPGIFTER', 'LAMNA_UPPGIFTER'],
      validUntil: '2013-03-05',
    },
    personal: note,
  },
  ConsentWithdrawn: { type: 'ConsentWithdrawn', data: { on, consent: 1 } },
  PowerOfAttorneyRegistered: {
    type: 'PowerOfAttorneyRegistered',
    data: { on, with: 'FORSAKRINGSKASSAN', scope: ['OVERKLAGA'], validUntil: '2012-12-31' },
    personal: note,
  },
  AgreementMade: {
    type: 'AgreementMade',
    data: {
      on,
      contactBy: ['TELEFON', 'BESOK'],
      documented: 'STODANTECKNINGAR',
      nextReviewOn: '2012-09-03',
    },
    personal: note,
  },
  ContactMade: {
    type: 'ContactMade',
    data: { on, with: 'FORSAKRINGSKASSAN', goal: 1, ...kontakt },
    personal: note,
  },
  MeetingPrepared: {
    type: 'MeetingPrepared',
    data: { on, huvudman: 'FORSAKRINGSKASSAN', goal: 1, role: 'STOD' },
    personal: note,
  },
  MeetingHeld: {
    type: 'MeetingHeld',
    data: { on, huvudman: 'FORSAKRINGSKASSAN', goal: 1, role: 'FORETRADARE' },
    personal: note,
  },
  IndividualPlanNoted: {
    type: 'IndividualPlanNoted',
    data: { on, exists: 'JA', planType: 'SIP', callingBody: 'REGION_PSYKIATRI' },
    personal: note,
  },
  NeedReviewed: { type: 'NeedReviewed', data: { on, nextReviewOn: '2012-09-03' }, personal: note },
  UppdragPaused: {
    type: 'UppdragPaused',
    data: { on, reason: 'SLUTENVARD', reviewOn: '2012-04-04' },
    personal: note,
  },
  UppdragResumed: { type: 'UppdragResumed', data: { on }, personal: note },
  ObservationNoted: {
    type: 'ObservationNoted',
    data: {
      on,
      observation: 1,
      huvudman: 'FORSAKRINGSKASSAN',
      art: 'REGELTILLAMPNING',
      quarter: '2012-Q1',
    },
    personal: { text: 'Intyget underkändes för tredje gången.' },
  },
  ObservationLinked: {
    type: 'ObservationLinked',
    data: { on, observation: 1 },
    personal: { systemfelId },
  },
  ObservationUnlinked: {
    type: 'ObservationUnlinked',
    data: { on, observation: 1 },
    personal: { systemfelId },
  },
  UppdragClosed: {
    type: 'UppdragClosed',
    data: {
      on,
      reason: 'UPPDRAG_SLUTFORT',
      goals: [{ goal: 1, outcome: 'UPPNATT', score: 9 }],
      insatser: ['BOENDESTOD', 'BOSTAD'],
    },
    personal: note,
  },
  DocumentationDecided: {
    type: 'DocumentationDecided',
    data: { on, decision: 'BEVARAS', decisionRef: 'EXEMPEL-2012/0004', dueOn: '2017-03-06' },
  },
  DocumentationHandedOver: {
    type: 'DocumentationHandedOver',
    data: { on, how: 'TILL_KLIENTEN', decisionRef: 'EXEMPEL-2012/0001' },
  },
  DocumentationDestroyed: {
    type: 'DocumentationDestroyed',
    data: { on, how: 'NYCKEL_FORSTORD', decisionRef: 'EXEMPEL-2012/0002' },
  },
  UppdragReopened: {
    type: 'UppdragReopened',
    data: { on, nextReviewOn: '2012-09-03' },
    personal: { reason: 'Klienten vill fortsätta.' },
  },

  DeadlinePassed: {
    type: 'DeadlinePassed',
    data: { on, name: 'consentExpiry', key: '1', dueOn: '2012-03-04' },
  },
  FactsCorrected: {
    type: 'FactsCorrected',
    data: { on, revision: 1, version: 1, data: { ...request, clientId: exampleUppdrag } },
  },
  LegalHoldPlaced: { type: 'LegalHoldPlaced', data: { on, subject: exampleUppdrag } },
  LegalHoldLifted: { type: 'LegalHoldLifted', data: { on, subject: exampleUppdrag } },
  SubjectForgotten: { type: 'SubjectForgotten', data: { on, subject: exampleUppdrag } },
};

const named = { name: 'Klient Exempel' };

/** Commands that lead everywhere an uppdrag can be, and some that are refused on the way. */
export const uppdragCommandExamples = [
  { type: 'RequestUppdrag', data: request, personal: contact },
  { type: 'RequestUppdrag', data: byRelative, personal: named },
  { type: 'DescribeClient', data: description },
  { type: 'ChangeContactDetails', data: {}, personal: named },
  { type: 'MakeDirectContact', data: { channel: 'BESOK', clientInPerson: true }, personal: note },
  { type: 'MakeDirectContact', data: { channel: 'TELEFON', clientInPerson: false } },
  { type: 'ConfirmClientWish', data: { wish: true } },
  { type: 'ConfirmClientWish', data: { wish: false }, personal: note },
  {
    type: 'AssessTargetGroup',
    data: { criteria: ['FYLLT_18'], profil: [], outcome: 'OSAKERT', assessedBy: [ett, tva] },
  },
  { type: 'BookInformationMeeting', data: {}, personal: { whenAndWhere: 'På kontoret.' } },
  { type: 'QueueUppdrag', data: { priority: ['MINDERARIGA_BARN', 'VRAKNING'] } },
  { type: 'ChangeQueuePriority', data: { priority: [] } },
  { type: 'LeaveQueue' },
  { type: 'RefuseUppdrag', data: { reason: 'RESURSBRIST_INTAGSSTOPP', referralOffered: false } },
  { type: 'ReferClient', data: { to: 'AKUTSJUKVARD_112', acute: true } },
  { type: 'WithdrawRequest', data: {}, personal: { reason: 'Det löste sig.' } },
  { type: 'AssignOmbud', data: ombud },
  { type: 'AssignOmbud', data: { ...ombud, interestDeclared: false } },
  { type: 'TakeOnUppdrag', data: { interestDeclared: true }, actor: `ombud:${tre}` },
  {
    type: 'ChangeOmbud',
    data: {
      huvudansvarig: tre,
      medombud: [ett],
      interestDeclared: true,
      clientConsulted: true,
      olderNotesOpen: false,
    },
  },
  { type: 'GrantCover', data: cover },
  { type: 'GrantCover', data: { ...cover, ombud: tva, from: '2012-03-04' } },
  { type: 'EndCover', data: { cover: 1 } },
  { type: 'EndCover', data: { cover: 9 } },
  { type: 'HoldFirstMeeting', data: { ombud: [ett, tva], place: 'OMBUDETS_KONTOR' } },
  { type: 'HoldFirstMeeting', data: { ombud: [ett], place: 'OMBUDETS_KONTOR' } },
  { type: 'MapLifeArea', data: { area: 'TANDVARD', insatser: [] }, personal: { wish: 'Le igen.' } },
  {
    type: 'FormulateGoal',
    data: { area: 'TANDVARD', score: 1 },
    personal: { text: 'Jag vill kunna le igen.' },
  },
  { type: 'FormulateGoal', data: { area: 'TANDVARD' }, personal: {} },
  { type: 'ReviseGoal', data: { goal: 1, area: 'HALSA_VARD', score: 4 } },
  { type: 'ReachGoal', data: { goal: 1, score: 10 } },
  { type: 'AbandonGoal', data: { goal: 1 } },
  { type: 'AbandonGoal', data: { goal: 2 } },
  { type: 'GiveConsent', data: { with: 'FORSAKRINGSKASSAN', scope: ['LAMNA_UPPGIFTER'] } },
  { type: 'WithdrawConsent', data: { consent: 1 } },
  { type: 'RegisterPowerOfAttorney', data: { with: 'KRONOFOGDEN', scope: ['FORETRADA'] } },
  { type: 'MakeAgreement', data: { contactBy: ['SMS'], documented: 'ENDAST_KODER' } },
  { type: 'MakeContact', data: { with: 'KLIENT', ...kontakt } },
  { type: 'MakeContact', data: { with: 'FORSAKRINGSKASSAN', goal: 1, ...kontakt } },
  { type: 'PrepareMeeting', data: { huvudman: 'KRONOFOGDEN', role: 'STOD' } },
  { type: 'HoldMeeting', data: { huvudman: 'KRONOFOGDEN', goal: 1, role: 'STOD' } },
  { type: 'NoteIndividualPlan', data: { exists: 'ERBJUDEN' } },
  { type: 'ReviewNeed', data: {}, personal: note },
  { type: 'PauseUppdrag', data: { reason: 'EJ_NABAR' } },
  { type: 'ResumeUppdrag' },
  {
    type: 'NoteObservation',
    data: { huvudman: 'KRONOFOGDEN', art: 'BEMOTANDE' },
    personal: { text: 'Ingen svarade på tre veckor.' },
  },
  { type: 'LinkObservation', data: { observation: 1 }, personal: { systemfelId } },
  { type: 'UnlinkObservation', data: { observation: 1 }, personal: { systemfelId } },
  { type: 'CloseUppdrag', data: { reason: 'KLIENTEN_AVSLUTAR', documentation: 'FORSTORS' } },
  {
    type: 'CloseUppdrag',
    data: {
      ...{ reason: 'KONTAKTER_FUNGERAR', documentation: 'LAMNAS_OVER' },
      goals: [{ goal: 1, outcome: 'DELVIS_UPPNATT' }],
    },
  },
  { type: 'DecideDocumentation', data: { decision: 'BEVARAS' } },
  { type: 'HandOverDocumentation', data: { how: 'TILL_KLIENTEN' } },
  { type: 'DestroyDocumentation', data: { how: 'PAPPER_FORSTORT' } },
  { type: 'DestroyDocumentation', data: { how: 'BADA', decisionRef: 'EXEMPEL-2012/0003' } },
  { type: 'ReopenUppdrag', data: {}, personal: { reason: 'Vill fortsätta.' } },
  { type: 'PassDeadline', data: { name: 'nextReview', dueOn: '2012-09-03' } },
  { type: 'CorrectFacts', data: { revision: 1, data: { ...request, clientId: exampleUppdrag } } },
  {
    type: 'CorrectFacts',
    data: { revision: 1, data: { ...byRelative, clientId: exampleUppdrag, enhet: 'FARSTA' } },
  },
  { type: 'CorrectFacts', data: { revision: 4, data: { wish: false } } },
  { type: 'CorrectFacts', data: { revision: 7, data: { goal: 99, area: 'BOENDE' } } },
  { type: 'CorrectFacts', data: { revision: 8, data: { observation: 99 } } },
  { type: 'PlaceLegalHold', data: { subject: exampleUppdrag } },
  { type: 'LiftLegalHold', data: { subject: exampleUppdrag } },
  { type: 'ForgetSubject', data: { subject: exampleUppdrag } },
  { type: 'ForgetSubject', data: { subject: ett } },
];

/** Asked again at once, these record nothing. */
export const uppdragRepeatable = [
  'ConfirmClientWish',
  'AssignOmbud',
  'TakeOnUppdrag',
  'ChangeOmbud',
  'GrantCover',
  'EndCover',
  'ReachGoal',
  'AbandonGoal',
  'WithdrawConsent',
  'PlaceLegalHold',
  'LiftLegalHold',
  'ForgetSubject',
];
