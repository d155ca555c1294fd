import { type EventDefinition, type LocalDate, refuse } from '@fyr/kernel';
import { addDays } from '../calendar.ts';
import type { EnhetKod, OmbudId } from '../ids.ts';
import { changeBy } from './changes.ts';
import { type VerksamhetCommand, verksamhetCommands } from './commands.ts';
import { enheterOn, type OmbudShare, ombudOn, type VerksamhetContext } from './context.ts';
import type { Dated } from './dated.ts';
import { type NewVerksamhetEvent, verksamhetEvents } from './events.ts';
import { settingsOn } from './settings.ts';
import { faultIn } from './whole.ts';

/*
 * What is refused because of a command's input, or of a correction's. Each rule's sentence stands in
 * `texts` under the name given to `refuse`.
 */

/** The organisation as it would be holds together. */
export function checkWhole(context: VerksamhetContext, event: NewVerksamhetEvent): void {
  const fault = faultIn({ ...context, ...changeBy(context, event) });
  if (fault) refuse(fault.rule, fault.values);
}

/** What an event says of itself is possible, held against who and what is there that day. */
export function checkEvent(
  { type, data }: NewVerksamhetEvent,
  context: VerksamhetContext,
  on: LocalDate,
): void {
  switch (type) {
    case 'AgreementSigned':
      checkPeriod(data);
      checkReview(data);
      break;
    case 'AgreementExtended':
      checkReview(data);
      break;
    case 'ProcurementAwarded':
      checkNamedOnce(data.participants.map(({ namnd }) => namnd));
      break;
    case 'EnhetAdded':
      if (data.slag === 'KOMMUN' && data.scb === undefined) refuse('kommunNeedsCode');
      break;
    case 'CoordinatorNamed':
      checkPeriod(data);
      checkEnheter([data.enhet], context, data.from);
      break;
    case 'ControllerChanged':
    case 'CoLocationSet':
      checkEnheter([data.enhet], context, data.from);
      break;
    case 'ShareSet':
      checkPeriod(data);
      if (data.fte > 0) checkEnheter(data.enheter, context, data.from);
      break;
    case 'VacancyOpened':
    case 'IntakeStopped':
      checkEnheter(data.enheter, context, data.from);
      break;
    case 'OmbudFteSet':
      checkEmployed(data.ombud, context, data.from);
      for (const { enheter } of data.shares) checkEnheter(enheter, context, data.from);
      checkShares(data.shares);
      break;
    case 'ArbetsledareNamed':
      checkPeriod(data);
      break;
    case 'AbsenceBegan':
      checkPeriod(data);
      checkEmployed(data.ombud, context, data.from);
      break;
    case 'PopulationSet':
      if (!context.enheter.some(({ enhet }) => enhet === data.enhet)) {
        refuse('enhetUnknown', { enhet: data.enhet });
      }
      break;
    case 'GuidelineAdopted':
      if (data.reviewOn <= data.from) {
        refuse('dueNotLater', { dueOn: data.reviewOn, on: data.from });
      }
      break;
    case 'DocumentationRegimeSet':
      checkPeriod(data);
      if (data.regime === 'UNDANTAG_IDENTITET' && data.decisionRef === undefined) {
        refuse('exceptionNeedsDecision');
      }
      break;
    case 'EconomyEntered':
    case 'BudgetSet':
      checkPeriod(data);
      break;
    case 'TrainingHeld':
    case 'SupervisionHeld':
      for (const ombud of data.ombud) checkOmbudKnown(ombud, context);
      break;
    case 'OutreachMade':
    case 'ConsultativeSupportGiven':
      if (data.enhet !== undefined) checkEnheter([data.enhet], context, on);
      break;
    case 'OpenDataApproved':
      checkReleased(data.quarterEnd, context, on);
      break;
    case 'VerksamhetEnded':
      if (data.to > on) refuse('endLiesAhead', { to: data.to, on });
  }
}

/** Nobody approves what cannot have been seen yet. */
function checkReleased(to: LocalDate, { settings }: VerksamhetContext, on: LocalDate): void {
  if (!isEndOfQuarter(to)) refuse('notEndOfQuarter', { to });
  const released = addDays(to, settingsOn(settings, to).verksamhet.daysToRelease);
  if (on < released) refuse('releasedNotYet', { to, on: released });
}

function isEndOfQuarter(day: LocalDate): boolean {
  const { month } = Temporal.PlainDate.from(day);
  return month % 3 === 0 && addDays(day, 1).endsWith('-01');
}

function checkPeriod({ from, to }: { from: LocalDate; to?: LocalDate | undefined }): void {
  if (to !== undefined && to < from) refuse('endsBeforeItBegins', { from, to });
}

function checkReview({ to, reviewOn }: { to: LocalDate; reviewOn: LocalDate }): void {
  if (reviewOn > to) refuse('reviewAfterEnd', { reviewOn, to });
}

function checkNamedOnce(namnder: readonly string[]): void {
  const again = namnder.find((namnd, index) => namnder.indexOf(namnd) !== index);
  if (again !== undefined) refuse('participantTwice', { namnd: again });
}

function checkEnheter(
  enheter: readonly EnhetKod[],
  context: VerksamhetContext,
  day: LocalDate,
): void {
  const there = enheterOn(context, day);
  const absent = enheter.find((enhet) => !there.includes(enhet));
  if (absent !== undefined) refuse('enhetNotThere', { enhet: absent, on: day });
}

function checkEmployed(ombud: OmbudId, context: VerksamhetContext, day: LocalDate): void {
  if (!ombudOn(context, day).includes(ombud)) refuse('ombudNotEmployed', { on: day });
}

export function checkOmbudKnown(id: OmbudId, { ombud }: VerksamhetContext): void {
  if (!ombud.some((entry) => entry.ombud === id)) refuse('ombudUnknown');
}

/** No more than a full post in all, and none beside those that are exclusive. */
function checkShares(shares: readonly OmbudShare[]): void {
  const hundredths = shares.reduce((sum, { fte }) => sum + Math.round(fte * 100), 0);
  if (hundredths > 100) refuse('moreThanFullTime', { fte: hundredths / 100 });
  const exclusive = shares.filter((share) => share.exclusive).flatMap(({ enheter }) => enheter);
  if (exclusive.length === 0) return;
  const beside = shares
    .flatMap(({ enheter }) => enheter)
    .find((enhet) => !exclusive.includes(enhet));
  if (beside !== undefined) refuse('shareBesideExclusive', { enhet: beside });
}

/** @returns the entry that an end is about */
export function known<E extends Dated>(entry: E | null | undefined, rule: string): E {
  return entry ?? refuse(rule);
}

export function checkCentral(central: string, id: string): void {
  if (central === id) refuse('centralIsItself');
}

/** Whose text there may be here: the verksamhet's own, and that of those who work in it. */
export function checkSubject(id: string, subject: string, context: VerksamhetContext): void {
  const people = [
    ...context.ombud.map(({ ombud }) => ombud),
    ...context.arbetsledare.map(({ account }) => account),
  ];
  if (subject !== id && !people.includes(subject)) refuse('subjectUnknown');
}

/** Once a text is erased its key is gone: only what needs no words of it may still happen. */
export function checkNotForgotten(
  { type, data }: VerksamhetCommand,
  id: string,
  { forgotten }: VerksamhetContext,
): void {
  const definition: EventDefinition = verksamhetEvents[verksamhetCommands[type].event];
  if (definition.personal?.safeParse({}).success !== false) return;
  const { ombud, account } = data as { ombud?: OmbudId; account?: string };
  const subject = definition.subject === 'functionary' ? (ombud ?? account ?? id) : id;
  if (forgotten.includes(subject)) refuse('textErased');
}

export function checkCommitment(commitment: number, { commitments }: VerksamhetContext): void {
  if (commitment > commitments) refuse('commitmentUnknown', { commitment });
}

/** What an option gives is more time. */
export function checkExtension(extendedTo: LocalDate, to: LocalDate): void {
  if (extendedTo < to) refuse('extensionNotLater', { extendedTo, to });
}

export function checkEndOfAgreement(endedOn: LocalDate, to: LocalDate): void {
  if (endedOn > to) refuse('endLaterThanAgreed', { endedOn, to });
}
