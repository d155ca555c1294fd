import { type Facts, type LocalDate, refuse, type Situation } from '@fyr/kernel';
import { daysBetween, quarterOf } from '../calendar.ts';
import type { ClientId, EnhetKod, OmbudId, Quarter, UppdragId } from '../ids.ts';
import { enheterOn, exclusiveEnheterOf, ombudOn, organisationIn } from '../verksamhet/context.ts';
import type { UppdragCommand } from './commands.ts';
import { consentsTo, mayHoldHealthData, type UppdragContext } from './context.ts';
import { isOver } from './cover.ts';
import { settingsOf } from './settings.ts';

type Data<T extends UppdragCommand['type']> = Extract<UppdragCommand, { type: T }>['data'];
type OmbudSet = { readonly huvudansvarig: OmbudId; readonly medombud: readonly OmbudId[] };

/** What may still be done where the client's key is destroyed: nothing that would write about them. */
const afterForgetting = new Set<UppdragCommand['type']>([
  'PassDeadline',
  'CorrectFacts',
  'CloseUppdrag',
  'DestroyDocumentation',
  'EndCover',
  'ForgetSubject',
  'PlaceLegalHold',
  'LiftLegalHold',
]);

export function checkNotForgotten(type: UppdragCommand['type'], context: UppdragContext): void {
  if (afterForgetting.has(type)) return;
  if (context.forgotten.includes(context.clientId)) refuse('clientForgotten');
}

const needsDirectContact = new Set<UppdragCommand['type']>([
  'ConfirmClientWish',
  'GiveConsent',
  'RegisterPowerOfAttorney',
  'QueueUppdrag',
  'BookInformationMeeting',
  'HoldFirstMeeting',
]);

/** The machine says the same by having no way on from there; the rule says it in a sentence. */
export function checkDirectContact(type: UppdragCommand['type'], path: string): void {
  if (path === 'firstContact.requested' && needsDirectContact.has(type)) {
    refuse('directContactFirst');
  }
}

/** What somebody else says about a person's health is not written down before that person wants it. */
export function checkHealthData({
  initiativ,
  profil,
  hjalp,
}: Pick<Data<'RequestUppdrag'>, 'initiativ' | 'profil' | 'hjalp'>): void {
  if (initiativ !== 'KLIENT' && profil.length + hjalp.length > 0) refuse('healthDataBeforeWish');
}

/** The reasons to go before others tell of the client: of children, illness, eviction. */
export function checkPriority(
  { priority }: Pick<Data<'QueueUppdrag'>, 'priority'>,
  context: UppdragContext,
): void {
  if (priority.length > 0 && !mayHoldHealthData(context)) refuse('mayHoldHealthData');
}

/** @returns the client: the one that the earlier uppdrag was for, else a new one */
export function clientOf(earlier: UppdragId | undefined, facts: Facts, id: string): ClientId {
  if (earlier === undefined) return id;
  const fact = facts.earlier ?? refuse('earlierUnknown');
  if (fact.path !== 'closed') refuse('earlierStillOpen', { number: fact.number });
  const { clientId, forgotten } = fact.context as UppdragContext;
  if (forgotten.includes(clientId)) refuse('earlierForgotten');
  return clientId;
}

/** It is for an enhet that is there that day. */
export function checkEnhet(
  { enhet }: Pick<Data<'RequestUppdrag'>, 'enhet'>,
  { verksamhet }: Facts,
  on: LocalDate,
): void {
  if (verksamhet === undefined) return;
  if (!enheterOn(organisationIn(verksamhet.context), on).includes(enhet)) {
    refuse('enhetNotThere', { enhet, on });
  }
}

/** One carries it, others beside; all employed, none bound to the other side or to another enhet. */
export function checkOmbud(
  data: OmbudSet & { readonly interestDeclared: boolean },
  { facts, state, on }: Situation<UppdragContext>,
): void {
  if (data.medombud.includes(data.huvudansvarig)) refuse('huvudansvarigAmongMedombud');
  checkInterest(data);
  for (const ombud of [data.huvudansvarig, ...data.medombud]) {
    checkWorksFor(state.context.enhet, ombud, facts, on);
  }
}

function checkWorksFor(
  enhet: EnhetKod,
  ombud: OmbudId,
  { verksamhet }: Facts,
  on: LocalDate,
): void {
  if (verksamhet === undefined) return;
  const organisation = organisationIn(verksamhet.context);
  if (!ombudOn(organisation, on).includes(ombud)) refuse('ombudNotEmployed', { on });
  const only = exclusiveEnheterOf(organisation, ombud, on);
  if (only !== null && !only.includes(enhet)) {
    refuse('ombudExclusiveToOtherEnhet', { enhet: only.join(', ') });
  }
}

/** By somebody else who is there on all of its days, from now on and for no longer than is usual. */
export function checkCover(
  data: Data<'GrantCover'>,
  { facts, state, on }: Situation<UppdragContext>,
): void {
  const { ombud, from, to } = data;
  const { huvudansvarig, medombud, covers, enhet } = state.context;
  if (ombud === huvudansvarig || medombud.includes(ombud)) refuse('coverByOwnOmbud');
  checkInterest(data);
  if (from < on) refuse('coverInThePast', { on, from });
  if (to < from) refuse('coverEndsBeforeItBegins', { from, to });
  const days = daysBetween(from, to) + 1;
  const limit = settingsOf(facts, on).daysOfCoverMax;
  if (days > limit) refuse('coverTooLong', { days, limit });
  const others = covers.filter((cover) => cover.ombud === ombud && !isOver(cover, on));
  if (others.some((cover) => cover.from <= to && from <= cover.to)) refuse('coverOverlaps');
  for (const day of [from, to]) checkWorksFor(enhet, ombud, facts, day);
}

export function sameCover(
  { ombud, from, to }: Data<'GrantCover'>,
  { covers }: UppdragContext,
): boolean {
  return covers.some(
    (cover) =>
      cover.ombud === ombud && cover.from === from && cover.to === to && cover.endedOn === null,
  );
}

export function checkInterest({ interestDeclared }: { readonly interestDeclared: boolean }): void {
  if (!interestDeclared) refuse('interestNotDeclared');
}

export function sameOmbud(data: OmbudSet, context: UppdragContext): boolean {
  return (
    data.huvudansvarig === context.huvudansvarig &&
    data.medombud.length === context.medombud.length &&
    data.medombud.every((ombud) => context.medombud.includes(ombud))
  );
}

export function checkConsulted(
  data: Pick<Data<'ChangeOmbud'>, 'clientConsulted' | 'notConsultedReason'>,
): void {
  if (!data.clientConsulted && data.notConsultedReason === undefined) {
    refuse('clientNotConsultedNeedsReason');
  }
}

/** Two go as a rule; one alone says why. */
export function checkFirstMeeting({ ombud, singleReason }: Data<'HoldFirstMeeting'>): void {
  if (ombud.length === 1 && singleReason === undefined) refuse('singleOmbudNeedsReason');
}

/** It is the client's own ombud who meets the client; a colleague may come along. */
export function checkOwnOmbud({ ombud }: Data<'HoldFirstMeeting'>, own: readonly OmbudId[]): void {
  if (!ombud.some((id) => own.includes(id))) refuse('firstMeetingWithoutOwnOmbud');
}

/** Only a birth year is known, so only who is certainly too young is refused. */
export function checkAdult({ birthYear }: UppdragContext, on: LocalDate): void {
  if (birthYear !== null && Number(on.slice(0, 4)) - birthYear < 18) refuse('clientUnder18');
}

export function checkGoal({ goals }: UppdragContext, goal: number | undefined): void {
  if (goal !== undefined && goals[goal - 1] === undefined) refuse('goalUnknown', { goal });
}

export function checkGoalOpen(context: UppdragContext, goal: number): void {
  checkGoal(context, goal);
  if (context.goals[goal - 1] !== 'open') refuse('goalNotOpen', { goal });
}

/** With anyone but the client: about a goal of theirs, and with their consent. */
export function checkContact(
  data: Data<'MakeContact'>,
  context: UppdragContext,
  on: LocalDate,
): void {
  checkGoal(context, data.goal);
  if (data.with === 'KLIENT') return;
  if (data.goal === undefined) refuse('contactNeedsGoal');
  if (!consentsTo(context, data.with, on)) refuse('consentMissing');
}

/** A day to come back on lies ahead of the day it counts from. */
export function checkLater(on: LocalDate, dueOn: LocalDate): void {
  if (dueOn <= on) refuse('dueNotLater', { on, dueOn });
}

export function checkQuarter(on: LocalDate, quarter: Quarter): void {
  if (quarter > quarterOf(on)) refuse('quarterInFuture', { quarter });
}

export function checkObservation({ observations }: UppdragContext, observation: number): void {
  if (observation > observations) refuse('observationUnknown', { observation });
}

export function checkLinked(context: UppdragContext, observation: number): void {
  checkObservation(context, observation);
  if (!context.links.includes(observation)) refuse('observationNotLinked', { observation });
}

export function checkReopening({ facts, state, on }: Situation<UppdragContext>): void {
  const { closedOn } = state.context;
  const limit = settingsOf(facts, on).daysToReopen;
  const days = closedOn === null ? 0 : daysBetween(closedOn, on);
  if (days > limit) refuse('reopenTooLate', { days, limit });
}

export function checkSubject(subject: string, { clientId }: UppdragContext): void {
  if (subject !== clientId) refuse('subjectUnknown');
}
