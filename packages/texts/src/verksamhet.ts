import { kernelTextsOf } from './kernel.ts';
import type { Room } from './room.ts';
import { verksamhetFieldTexts } from './verksamhet-fields.ts';

const states = {
  'state.verksamhet.starting': { sv: 'Startar', en: 'Starting' },
  'state.verksamhet.running': { sv: 'I gång', en: 'Running' },
  'state.verksamhet.ended': { sv: 'Upphörd', en: 'Ended' },
} as const satisfies Room;

/** Imperatives on buttons. */
const commands = {
  'command.verksamhet.StartVerksamhet': { sv: 'Starta verksamheten', en: 'Start the verksamhet' },
  'command.verksamhet.ChangeOperatingForm': {
    sv: 'Ändra driftsform',
    en: 'Change the operating form',
  },
  'command.verksamhet.SignAgreement': { sv: 'Teckna ett avtal', en: 'Sign an agreement' },
  'command.verksamhet.ExtendAgreement': { sv: 'Förläng ett avtal', en: 'Extend an agreement' },
  'command.verksamhet.EndAgreement': { sv: 'Avsluta ett avtal', en: 'End an agreement' },
  'command.verksamhet.AwardProcurement': {
    sv: 'Anteckna tilldelning',
    en: 'Note the award of a procurement',
  },
  'command.verksamhet.AddEnhet': { sv: 'Lägg till en enhet', en: 'Add an enhet' },
  'command.verksamhet.RemoveEnhet': { sv: 'Ta bort en enhet', en: 'Remove an enhet' },
  'command.verksamhet.ChangeController': {
    sv: 'Byt personuppgiftsansvarig',
    en: 'Change the data controller',
  },
  'command.verksamhet.SetShare': { sv: 'Bestäm enheters andel', en: 'Set the share of enheter' },
  'command.verksamhet.NameCoordinator': {
    sv: 'Utse samordningsansvarig',
    en: 'Name the coordinating enhet',
  },
  'command.verksamhet.SetCoLocation': { sv: 'Anteckna samlokalisering', en: 'Note co-location' },
  'command.verksamhet.EmployOmbud': { sv: 'Anställ ett ombud', en: 'Employ an ombud' },
  'command.verksamhet.ChangeOmbudContact': {
    sv: 'Ändra ett ombuds kontaktuppgifter',
    en: 'Change the contact details of an ombud',
  },
  'command.verksamhet.SetOmbudFte': {
    sv: 'Fördela ett ombuds arbetstid',
    en: 'Split the working time of an ombud',
  },
  'command.verksamhet.LeaveOmbud': {
    sv: 'Anteckna att ett ombud slutar',
    en: 'Note that an ombud leaves',
  },
  'command.verksamhet.NameArbetsledare': { sv: 'Utse arbetsledare', en: 'Name an arbetsledare' },
  'command.verksamhet.LeaveArbetsledare': {
    sv: 'Anteckna att en arbetsledare slutar',
    en: 'Note that an arbetsledare leaves',
  },
  'command.verksamhet.OpenVacancy': { sv: 'Anteckna en vakans', en: 'Note a vacancy' },
  'command.verksamhet.StopIntake': { sv: 'Stoppa intaget', en: 'Stop the intake' },
  'command.verksamhet.ResumeIntake': {
    sv: 'Anteckna att intaget är öppet igen',
    en: 'Note that the intake is open again',
  },
  'command.verksamhet.FillVacancy': {
    sv: 'Anteckna att en vakans är tillsatt',
    en: 'Note that a vacancy is filled',
  },
  'command.verksamhet.BeginAbsence': { sv: 'Anteckna frånvaro', en: 'Note an absence' },
  'command.verksamhet.EndAbsence': { sv: 'Avsluta frånvaro', en: 'End an absence' },
  'command.verksamhet.SetPopulation': { sv: 'Ange folkmängd', en: 'Set the population' },
  'command.verksamhet.AdoptGuideline': {
    sv: 'Anta en prioriteringsriktlinje',
    en: 'Adopt a priority guideline',
  },
  'command.verksamhet.AdoptWorkMethod': { sv: 'Anta arbetsmetodik', en: 'Adopt a work method' },
  'command.verksamhet.SetDecisionMandate': {
    sv: 'Bestäm vad ledningsgruppen beslutar om',
    en: 'Set what the ledningsgrupp decides',
  },
  'command.verksamhet.SetDocumentationRegime': {
    sv: 'Bestäm hur det dokumenteras',
    en: 'Set how it is documented',
  },
  'command.verksamhet.SetGrantAmount': { sv: 'Ange statsbidraget', en: 'Set the state grant' },
  'command.verksamhet.EnterEconomy': {
    sv: 'Bokför ett belopp på ett konto',
    en: 'Enter an amount on an account',
  },
  'command.verksamhet.SetBudget': {
    sv: 'Ange budget för ett konto',
    en: 'Set the budget of an account',
  },
  'command.verksamhet.HoldTraining': { sv: 'Anteckna utbildning', en: 'Note a training' },
  'command.verksamhet.HoldSupervision': { sv: 'Anteckna handledning', en: 'Note supervision' },
  'command.verksamhet.MakeEvaluation': { sv: 'Anteckna en utvärdering', en: 'Note an evaluation' },
  'command.verksamhet.GiveInformation': {
    sv: 'Anteckna en informationsinsats',
    en: 'Note information given',
  },
  'command.verksamhet.MakeOutreach': { sv: 'Anteckna uppsökande arbete', en: 'Note outreach' },
  'command.verksamhet.GiveConsultativeSupport': {
    sv: 'Anteckna konsultativt stöd',
    en: 'Note consultative support',
  },
  'command.verksamhet.AdoptPlan': { sv: 'Anta en verksamhetsplan', en: 'Adopt a yearly plan' },
  'command.verksamhet.MakeCommitment': { sv: 'Gör ett åtagande', en: 'Make a commitment' },
  'command.verksamhet.FollowUpCommitment': {
    sv: 'Följ upp ett åtagande',
    en: 'Follow up a commitment',
  },
  'command.verksamhet.ChangeSettings': { sv: 'Ändra inställningar', en: 'Change settings' },
  'command.verksamhet.RegisterHuvudman': {
    sv: 'Registrera en huvudman',
    en: 'Register a huvudman',
  },
  'command.verksamhet.ChangeHuvudman': {
    sv: 'Ändra en huvudmans uppgifter',
    en: 'Change the details of a huvudman',
  },
  'command.verksamhet.RemoveHuvudman': { sv: 'Ta bort en huvudman', en: 'Remove a huvudman' },
  'command.verksamhet.NameCentralLedningsgrupp': {
    sv: 'Utse central ledningsgrupp',
    en: 'Name the central ledningsgrupp',
  },
  'command.verksamhet.ApproveOpenData': {
    sv: 'Godkänn ett kvartals tabeller som öppna data',
    en: 'Approve the tables of a quarter as open data',
  },
  'command.verksamhet.EndVerksamhet': { sv: 'Avsluta verksamheten', en: 'End the verksamhet' },
} as const satisfies Room;

const events = {
  'event.verksamhet.VerksamhetStarted': {
    sv: 'Verksamheten startade',
    en: 'The verksamhet started',
  },
  'event.verksamhet.OperatingFormChanged': {
    sv: 'Driftsformen ändrades',
    en: 'The operating form changed',
  },
  'event.verksamhet.AgreementSigned': { sv: 'Ett avtal tecknades', en: 'An agreement was signed' },
  'event.verksamhet.AgreementExtended': {
    sv: 'Ett avtal förlängdes',
    en: 'An agreement was extended',
  },
  'event.verksamhet.AgreementEnded': { sv: 'Ett avtal avslutades', en: 'An agreement was ended' },
  'event.verksamhet.ProcurementAwarded': {
    sv: 'Upphandlingen tilldelades',
    en: 'The procurement was awarded',
  },
  'event.verksamhet.EnhetAdded': { sv: 'En enhet kom till', en: 'An enhet was added' },
  'event.verksamhet.EnhetRemoved': { sv: 'En enhet togs bort', en: 'An enhet was removed' },
  'event.verksamhet.ControllerChanged': {
    sv: 'Personuppgiftsansvarig byttes',
    en: 'The data controller changed',
  },
  'event.verksamhet.ShareSet': {
    sv: 'Enheters andel bestämdes',
    en: 'The share of enheter was set',
  },
  'event.verksamhet.CoordinatorNamed': {
    sv: 'Samordningsansvarig utsågs',
    en: 'The coordinating enhet was named',
  },
  'event.verksamhet.CoLocationSet': {
    sv: 'Samlokalisering antecknades',
    en: 'Co-location was noted',
  },
  'event.verksamhet.OmbudEmployed': { sv: 'Ett ombud anställdes', en: 'An ombud was employed' },
  'event.verksamhet.OmbudContactChanged': {
    sv: 'Ett ombuds kontaktuppgifter ändrades',
    en: 'The contact details of an ombud changed',
  },
  'event.verksamhet.OmbudFteSet': {
    sv: 'Ett ombuds arbetstid fördelades',
    en: 'The working time of an ombud was split',
  },
  'event.verksamhet.OmbudLeft': { sv: 'Ett ombud slutade', en: 'An ombud left' },
  'event.verksamhet.ArbetsledareNamed': {
    sv: 'En arbetsledare utsågs',
    en: 'An arbetsledare was named',
  },
  'event.verksamhet.ArbetsledareLeft': {
    sv: 'En arbetsledare slutade',
    en: 'An arbetsledare left',
  },
  'event.verksamhet.IntakeStopped': { sv: 'Intaget stoppades', en: 'The intake was stopped' },
  'event.verksamhet.IntakeResumed': {
    sv: 'Intaget öppnades igen',
    en: 'The intake was opened again',
  },
  'event.verksamhet.VacancyOpened': { sv: 'En tjänst blev vakant', en: 'A post became vacant' },
  'event.verksamhet.VacancyFilled': { sv: 'En vakans tillsattes', en: 'A vacancy was filled' },
  'event.verksamhet.AbsenceBegan': { sv: 'En frånvaro började', en: 'An absence began' },
  'event.verksamhet.AbsenceEnded': { sv: 'En frånvaro tog slut', en: 'An absence ended' },
  'event.verksamhet.PopulationSet': { sv: 'Folkmängden angavs', en: 'The population was set' },
  'event.verksamhet.GuidelineAdopted': {
    sv: 'En prioriteringsriktlinje antogs',
    en: 'A priority guideline was adopted',
  },
  'event.verksamhet.WorkMethodAdopted': {
    sv: 'Arbetsmetodik antogs',
    en: 'A work method was adopted',
  },
  'event.verksamhet.DecisionMandateSet': {
    sv: 'Ledningsgruppens beslutanderätt bestämdes',
    en: 'What the ledningsgrupp decides was set',
  },
  'event.verksamhet.DocumentationRegimeSet': {
    sv: 'Det bestämdes hur det dokumenteras',
    en: 'How it is documented was set',
  },
  'event.verksamhet.GrantAmountSet': { sv: 'Statsbidraget angavs', en: 'The state grant was set' },
  'event.verksamhet.EconomyEntered': {
    sv: 'Ett belopp bokfördes',
    en: 'An amount was entered',
  },
  'event.verksamhet.BudgetSet': { sv: 'En budget angavs', en: 'A budget was set' },
  'event.verksamhet.TrainingHeld': { sv: 'En utbildning hölls', en: 'A training was held' },
  'event.verksamhet.SupervisionHeld': { sv: 'Handledning hölls', en: 'Supervision was held' },
  'event.verksamhet.EvaluationMade': { sv: 'En utvärdering gjordes', en: 'An evaluation was made' },
  'event.verksamhet.InformationGiven': { sv: 'Information gavs', en: 'Information was given' },
  'event.verksamhet.OutreachMade': { sv: 'Uppsökande arbete gjordes', en: 'Outreach was made' },
  'event.verksamhet.ConsultativeSupportGiven': {
    sv: 'Konsultativt stöd gavs',
    en: 'Consultative support was given',
  },
  'event.verksamhet.PlanAdopted': {
    sv: 'En verksamhetsplan antogs',
    en: 'A yearly plan was adopted',
  },
  'event.verksamhet.CommitmentMade': { sv: 'Ett åtagande gjordes', en: 'A commitment was made' },
  'event.verksamhet.CommitmentFollowedUp': {
    sv: 'Ett åtagande följdes upp',
    en: 'A commitment was followed up',
  },
  'event.verksamhet.SettingsChanged': { sv: 'Inställningar ändrades', en: 'Settings changed' },
  'event.verksamhet.HuvudmanRegistered': {
    sv: 'En huvudman registrerades',
    en: 'A huvudman was registered',
  },
  'event.verksamhet.HuvudmanChanged': {
    sv: 'En huvudmans uppgifter ändrades',
    en: 'The details of a huvudman changed',
  },
  'event.verksamhet.HuvudmanRemoved': {
    sv: 'En huvudman togs bort',
    en: 'A huvudman was removed',
  },
  'event.verksamhet.CentralLedningsgruppNamed': {
    sv: 'Central ledningsgrupp utsågs',
    en: 'The central ledningsgrupp was named',
  },
  'event.verksamhet.OpenDataApproved': {
    sv: 'Ett kvartals tabeller blev öppna data',
    en: 'The tables of a quarter became open data',
  },
  'event.verksamhet.VerksamhetEnded': { sv: 'Verksamheten upphörde', en: 'The verksamhet ended' },
} as const satisfies Room;

/** Guards of the machine and rules of `decide`: why it cannot be done now. */
const rules = {
  'rule.notEndOfQuarter': {
    sv: 'Öppna data godkänns för ett helt kvartal: ange dess sista dag.',
    en: 'Open data is approved of a whole quarter: give its last day.',
  },
  'rule.isLokal': {
    sv: 'Det gäller bara en verksamhet med ombud, inte en central ledningsgrupp.',
    en: 'It is for an operation with ombud only, not for a central ledningsgrupp.',
  },
  'rule.isWhole': {
    sv: 'Organisationen skulle säga emot sig själv.',
    en: 'The organisation would contradict itself.',
  },
  'rule.endsBeforeItBegins': {
    sv: 'Det slutar {to}, innan det börjar {from}.',
    en: 'It ends on {to}, before it begins on {from}.',
  },
  'rule.endLiesAhead': {
    sv: 'Verksamheten avslutas när sista dagen, {to}, har kommit.',
    en: 'The verksamhet is ended when its last day, {to}, has come.',
  },
  'rule.kommunNeedsCode': {
    sv: 'En kommun anges med sin kommunkod.',
    en: 'A kommun is given with its code.',
  },
  'rule.enhetThereAlready': {
    sv: 'Enheten finns redan med under en del av den tiden.',
    en: 'The enhet is there already during some of that time.',
  },
  'rule.enhetUnknown': {
    sv: 'Enheten {enhet} har aldrig hört till verksamheten.',
    en: 'The enhet {enhet} has never been part of the verksamhet.',
  },
  'rule.enhetNotThere': {
    sv: 'Enheten {enhet} hör inte till verksamheten {on}.',
    en: 'The enhet {enhet} is not part of the verksamhet on {on}.',
  },
  'rule.enhetInOtherShare': {
    sv: 'Enheten {enhet} skulle ingå i två andelar samma dag. Avsluta den ena först.',
    en: 'The enhet {enhet} would be in two shares on one day. End one of them first.',
  },
  'rule.ombudEmployedAlready': {
    sv: 'Ombudet är redan anställt under en del av den tiden.',
    en: 'The ombud is employed already during some of that time.',
  },
  'rule.ombudUnknown': {
    sv: 'Ombudet har aldrig varit anställt i verksamheten.',
    en: 'The ombud has never been employed in the verksamhet.',
  },
  'rule.ombudNotEmployed': {
    sv: 'Ombudet är inte anställt i verksamheten {on}.',
    en: 'The ombud is not employed in the verksamhet on {on}.',
  },
  'rule.moreThanFullTime': {
    sv: 'Arbetstiden blir {fte} årsanställningar, mer än en hel tjänst.',
    en: 'The working time comes to {fte} posts, more than a full one.',
  },
  'rule.shareBesideExclusive': {
    sv: 'Ombudet kan inte ha en andel i {enhet} och samtidigt arbeta bara med andra enheter.',
    en: 'The ombud cannot have a share in {enhet} and work with other enheter only.',
  },
  'rule.arbetsledareAlready': {
    sv: 'Arbetsledaren är redan utsedd under en del av den tiden.',
    en: 'The arbetsledare is named already during some of that time.',
  },
  'rule.arbetsledareUnknown': {
    sv: 'Den personen har inte varit arbetsledare här.',
    en: 'That person has not been arbetsledare here.',
  },
  'rule.agreementUnknown': { sv: 'Det avtalet finns inte.', en: 'There is no such agreement.' },
  'rule.extensionNotLater': {
    sv: 'En förlängning till {extendedTo} är kortare än avtalet, som gäller till {to}.',
    en: 'An extension to {extendedTo} is shorter than the agreement, which runs to {to}.',
  },
  'rule.endLaterThanAgreed': {
    sv: 'Avtalet gäller till {to} och kan inte avslutas så sent som {endedOn}. Förläng det i stället.',
    en: 'The agreement runs to {to} and cannot be ended as late as {endedOn}. Extend it instead.',
  },
  'rule.reviewAfterEnd': {
    sv: 'Påminnelsen {reviewOn} kommer efter att avtalet har gått ut {to}.',
    en: 'The reminder on {reviewOn} comes after the agreement has ended on {to}.',
  },
  'rule.participantTwice': {
    sv: 'Nämnden {namnd} är angiven två gånger.',
    en: 'The nämnd {namnd} is named twice.',
  },
  'rule.intakeStopUnknown': {
    sv: 'Det intagsstoppet finns inte.',
    en: 'There is no such stop of the intake.',
  },
  'rule.vacancyUnknown': { sv: 'Den vakansen finns inte.', en: 'There is no such vacancy.' },
  'rule.absenceUnknown': { sv: 'Den frånvaron finns inte.', en: 'There is no such absence.' },
  'rule.commitmentUnknown': {
    sv: 'Åtagande {commitment} finns inte.',
    en: 'There is no commitment {commitment}.',
  },
  'rule.exceptionNeedsDecision': {
    sv: 'Ett undantag för identitet vilar på ett beslut av nämnden. Ange dess beteckning.',
    en: 'An exception for identity rests on a decision of the nämnd. Give its reference.',
  },
  'rule.huvudmanThereAlready': {
    sv: 'Huvudmannen är redan registrerad under en del av den tiden.',
    en: 'The huvudman is registered already during some of that time.',
  },
  'rule.huvudmanUnknown': {
    sv: 'Huvudmannen är inte registrerad i verksamheten.',
    en: 'The huvudman is not registered in the verksamhet.',
  },
  'rule.centralIsItself': {
    sv: 'En verksamhet är inte sin egen centrala ledningsgrupp.',
    en: 'A verksamhet is not its own central ledningsgrupp.',
  },
} as const satisfies Room;

const deadlines = {
  'deadline.verksamhet.guidelineReview': {
    sv: 'Se över prioriteringsriktlinjen',
    en: 'Review the priority guideline',
  },
  'deadline.verksamhet.redovisning': {
    sv: 'Redovisning till länsstyrelsen',
    en: 'Report to the länsstyrelse',
  },
  'deadline.verksamhet.ansokan': {
    sv: 'Ansökan om statsbidrag',
    en: 'Application for the state grant',
  },
  'deadline.verksamhet.agreementEnds': { sv: 'Ett avtal går ut', en: 'An agreement ends' },
} as const satisfies Room;

export const verksamhetTexts = {
  ...states,
  ...commands,
  ...events,
  ...rules,
  ...deadlines,
  ...verksamhetFieldTexts,
  ...kernelTextsOf('verksamhet'),
} as const satisfies Room;
