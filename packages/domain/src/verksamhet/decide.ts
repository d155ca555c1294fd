import { kernelDecisions, type LocalDate, type Situation } from '@fyr/kernel';
import { addDays, workingDayFrom } from '../calendar.ts';
import { chosenIn } from './changes.ts';
import type { VerksamhetCommand } from './commands.ts';
import { centralOn, type OmbudShare, sharesOf, type VerksamhetContext } from './context.ts';
import { type Dated, lastOf, laterOf } from './dated.ts';
import type { NewVerksamhetEvent } from './events.ts';
import * as rules from './rules.ts';
import { settingsOn } from './settings.ts';
import { sharesOn } from './whole.ts';

type Decided = readonly NewVerksamhetEvent[];
const alreadySo: Decided = [];

/**
 * What should be recorded. What depends on the command's input is refused by a named rule; whether
 * it may happen now is the machine's to say. Asking for what is already so records nothing.
 */
export function decide(given: VerksamhetCommand, situation: Situation<VerksamhetContext>): Decided {
  const { context } = situation.state;
  rules.checkNotForgotten(given, situation.id, context);
  const decided = eventsOf(given, situation);
  for (const event of decided) {
    rules.checkEvent(event, context, situation.on);
    rules.checkWhole(context, event);
  }
  return decided;
}

function eventsOf(
  { type, data }: VerksamhetCommand,
  { state, id, on }: Situation<VerksamhetContext>,
): Decided {
  const { context } = state;
  switch (type) {
    case 'StartVerksamhet':
      return [{ type: 'VerksamhetStarted', data }];
    case 'ChangeOperatingForm':
      return [{ type: 'OperatingFormChanged', data }];
    case 'SignAgreement': {
      const reviewOn = data.reviewOn ?? reviewBefore(data.to, context, on);
      const agreement = context.agreements.length + 1;
      return [{ type: 'AgreementSigned', data: { ...data, agreement, reviewOn } }];
    }
    case 'ExtendAgreement': {
      const { to } = rules.known(context.agreements[data.agreement - 1], 'agreementUnknown');
      if (to === data.to) return alreadySo;
      rules.checkExtension(data.to, to);
      const reviewOn = data.reviewOn ?? reviewBefore(data.to, context, on);
      return [{ type: 'AgreementExtended', data: { ...data, reviewOn } }];
    }
    case 'EndAgreement': {
      const known = rules.known(context.agreements[data.agreement - 1], 'agreementUnknown');
      if (known.ended && known.to === data.to) return alreadySo;
      rules.checkEndOfAgreement(data.to, known.to);
      return [{ type: 'AgreementEnded', data }];
    }
    case 'AwardProcurement':
      rules.known(context.agreements[data.agreement - 1], 'agreementUnknown');
      return [{ type: 'ProcurementAwarded', data }];

    case 'AddEnhet':
      return [{ type: 'EnhetAdded', data }];
    case 'RemoveEnhet': {
      const isMeant = ({ enhet }: { enhet: string }) => enhet === data.enhet;
      const { to } = rules.known(lastOf(context.enheter, isMeant), 'enhetUnknown');
      return to === data.to ? alreadySo : [{ type: 'EnhetRemoved', data }];
    }
    case 'ChangeController':
      return [{ type: 'ControllerChanged', data }];
    case 'SetShare':
      return isShared(data, context) ? alreadySo : [{ type: 'ShareSet', data }];
    case 'NameCoordinator':
      return [{ type: 'CoordinatorNamed', data }];
    case 'SetCoLocation':
      return [{ type: 'CoLocationSet', data }];

    case 'EmployOmbud':
      return [{ type: 'OmbudEmployed', data }];
    case 'ChangeOmbudContact':
      rules.checkOmbudKnown(data.ombud, context);
      return [{ type: 'OmbudContactChanged', data }];
    case 'SetOmbudFte':
      return isSplit(data, context) ? alreadySo : [{ type: 'OmbudFteSet', data }];
    case 'LeaveOmbud': {
      const isMeant = ({ ombud }: { ombud: string }) => ombud === data.ombud;
      const { to } = rules.known(lastOf(context.ombud, isMeant), 'ombudUnknown');
      return to === data.to ? alreadySo : [{ type: 'OmbudLeft', data }];
    }
    case 'NameArbetsledare':
      return [{ type: 'ArbetsledareNamed', data }];
    case 'LeaveArbetsledare': {
      const isMeant = ({ account }: { account: string }) => account === data.account;
      const { to } = rules.known(lastOf(context.arbetsledare, isMeant), 'arbetsledareUnknown');
      return to === data.to ? alreadySo : [{ type: 'ArbetsledareLeft', data }];
    }
    case 'OpenVacancy':
      return [{ type: 'VacancyOpened', data: { ...data, vacancy: context.vacancies.length + 1 } }];
    case 'FillVacancy': {
      const { to } = rules.known(context.vacancies[data.vacancy - 1], 'vacancyUnknown');
      return to === data.to ? alreadySo : [{ type: 'VacancyFilled', data }];
    }
    case 'BeginAbsence':
      return [{ type: 'AbsenceBegan', data: { ...data, absence: context.absences.length + 1 } }];
    case 'EndAbsence': {
      const { to } = rules.known(context.absences[data.absence - 1], 'absenceUnknown');
      return to === data.to ? alreadySo : [{ type: 'AbsenceEnded', data }];
    }
    case 'StopIntake':
      return [{ type: 'IntakeStopped', data: { ...data, stop: context.intakeStops.length + 1 } }];
    case 'ResumeIntake': {
      const { to } = rules.known(context.intakeStops[data.stop - 1], 'intakeStopUnknown');
      return to === data.to ? alreadySo : [{ type: 'IntakeResumed', data }];
    }
    case 'SetPopulation':
      return [{ type: 'PopulationSet', data }];

    case 'AdoptGuideline': {
      const { monthsToGuidelineReview } = settingsOn(context.settings, on).verksamhet;
      const reviewOn = data.reviewOn ?? workingDayAfter(data.from, monthsToGuidelineReview);
      return [{ type: 'GuidelineAdopted', data: { ...data, reviewOn } }];
    }
    case 'AdoptWorkMethod':
      return [{ type: 'WorkMethodAdopted', data }];
    case 'SetDecisionMandate':
      return [{ type: 'DecisionMandateSet', data }];
    case 'SetDocumentationRegime':
      return [{ type: 'DocumentationRegimeSet', data }];

    case 'SetGrantAmount':
      return [{ type: 'GrantAmountSet', data }];
    case 'EnterEconomy':
      return [{ type: 'EconomyEntered', data: { ...data, entry: context.economyEntries + 1 } }];
    case 'SetBudget':
      return [{ type: 'BudgetSet', data }];

    case 'HoldTraining':
      return [{ type: 'TrainingHeld', data }];
    case 'HoldSupervision':
      return [{ type: 'SupervisionHeld', data }];
    case 'MakeEvaluation':
      return [{ type: 'EvaluationMade', data }];
    case 'GiveInformation':
      return [{ type: 'InformationGiven', data }];
    case 'MakeOutreach':
      return [{ type: 'OutreachMade', data }];
    case 'GiveConsultativeSupport':
      return [{ type: 'ConsultativeSupportGiven', data }];

    case 'AdoptPlan':
      return [{ type: 'PlanAdopted', data }];
    case 'MakeCommitment':
      return [{ type: 'CommitmentMade', data: { ...data, commitment: context.commitments + 1 } }];
    case 'FollowUpCommitment':
      rules.checkCommitment(data.commitment, context);
      return [{ type: 'CommitmentFollowedUp', data }];

    case 'ChangeSettings':
      return areSet(data, context) ? alreadySo : [{ type: 'SettingsChanged', data }];

    case 'ApproveOpenData':
      return context.open.includes(data.quarterEnd)
        ? alreadySo
        : [{ type: 'OpenDataApproved', data }];

    case 'RegisterHuvudman':
      return [{ type: 'HuvudmanRegistered', data }];
    case 'ChangeHuvudman':
      rules.known(lastHuvudman(data.huvudman, context), 'huvudmanUnknown');
      return [{ type: 'HuvudmanChanged', data }];
    case 'RemoveHuvudman': {
      const { to } = rules.known(lastHuvudman(data.huvudman, context), 'huvudmanUnknown');
      return to === data.to ? alreadySo : [{ type: 'HuvudmanRemoved', data }];
    }
    case 'NameCentralLedningsgrupp':
      rules.checkCentral(data.central, id);
      return centralOn(context, data.from) === data.central
        ? alreadySo
        : [{ type: 'CentralLedningsgruppNamed', data }];

    case 'EndVerksamhet':
      return state.path === 'ended' && context.to === data.to
        ? alreadySo
        : [{ type: 'VerksamhetEnded', data }];

    case 'PassDeadline':
      return kernelDecisions.passDeadline(context, data);
    case 'CorrectFacts':
      // The kernel's own.
      return [];
    case 'PlaceLegalHold':
      rules.checkSubject(id, data.subject, context);
      return kernelDecisions.placeHold(context, data);
    case 'LiftLegalHold':
      return kernelDecisions.liftHold(context, data);
    case 'ForgetSubject':
      rules.checkSubject(id, data.subject, context);
      return kernelDecisions.forget(context, data);
  }
}

type Data<T extends VerksamhetCommand['type']> = Extract<VerksamhetCommand, { type: T }>['data'];

/** In good time before an agreement ends: a day when somebody is at work, not yet gone by. */
function reviewBefore(to: LocalDate, { settings }: VerksamhetContext, on: LocalDate): LocalDate {
  const { daysBeforeAgreementEnds } = settingsOn(settings, on).verksamhet;
  const early = addDays(to, -daysBeforeAgreementEnds);
  const day = workingDayFrom(laterOf(early, on));
  return day > to ? to : day;
}

function workingDayAfter(from: LocalDate, months: number): LocalDate {
  return workingDayFrom(Temporal.PlainDate.from(from).add({ months }).toString());
}

function lastHuvudman(id: string, { huvudman }: VerksamhetContext): Dated | null {
  return lastOf(huvudman, (entry) => entry.huvudman === id);
}

/** The same enheter share as much already, until further notice. */
function isShared(
  { enheter, fte, from, to }: Data<'SetShare'>,
  { shares }: VerksamhetContext,
): boolean {
  const same = sharesOn(shares, from).find((share) => isSame(share.enheter, enheter));
  return same !== undefined && same.fte === fte && same.to === null && to === undefined;
}

function isSplit(
  { ombud, shares, from }: Data<'SetOmbudFte'>,
  context: VerksamhetContext,
): boolean {
  const key = ({ enheter, fte, exclusive }: OmbudShare) =>
    `${enheter.toSorted().join()} ${fte} ${exclusive}`;
  const now = sharesOf(context, ombud, from);
  return now.length > 0 && isSame(now.map(key), shares.map(key));
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}

function areSet(data: Data<'ChangeSettings'>, { settings }: VerksamhetContext): boolean {
  const now = settingsOn(settings, data.from);
  const then = settingsOn([...settings, chosenIn(data)], data.from);
  return JSON.stringify(now) === JSON.stringify(then);
}
