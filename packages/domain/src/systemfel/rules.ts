import {
  type Actor,
  dayOf,
  type Fact,
  type Facts,
  type LocalDate,
  refuse,
  type Situation,
} from '@fyr/kernel';
import { quarterOf } from '../calendar.ts';
import type { HuvudmanId, Quarter } from '../ids.ts';
import { accountOf, isOpenForItems } from '../mote/context.ts';
import { checkTextKept } from '../text-kept.ts';
import { linkStanding } from './answer-link.ts';
import { type SystemfelCommand, systemfelCommands } from './commands.ts';
import { type Addressed, clientsIn, type Progress, type SystemfelContext } from './context.ts';
import { systemfelEvents } from './events.ts';

/*
 * What `decide` refuses because of a command's input. Each rule's sentence stands in `texts` under
 * the name given to `refuse`.
 */

export function checkQuarter(quarter: Quarter, on: LocalDate): void {
  if (quarter > quarterOf(on)) refuse('quarterInFuture', { quarter });
}

export function checkDueLater(dueOn: LocalDate, on: LocalDate): void {
  if (dueOn <= on) refuse('dueNotLater', { dueOn, on });
}

/** In whatever role: the same account never reviews what it wrote. */
export function checkOtherThanAuthor({ author }: SystemfelContext, actor: Actor): void {
  if (author !== null && accountOf(author) === accountOf(actor)) refuse('reviewedByAuthor');
}

/** Same cause, same huvudman, and still there to be merged into. */
export function checkMergeable(
  id: string,
  { art, huvudmanTyp }: SystemfelContext,
  intoId: string,
  into: Fact | undefined,
): void {
  if (intoId === id) refuse('mergeIntoItself');
  if (into === undefined) refuse('mergeIntoUnknown');
  const other = into.context as SystemfelContext;
  const { outcome } = other;
  if (outcome === 'merged' || outcome === 'withdrawn' || outcome === 'singleCase') {
    refuse('mergeIntoGone');
  }
  if (other.art !== art) refuse('mergeOtherCause');
  if (!other.huvudmanTyp.some((typ) => huvudmanTyp.includes(typ))) refuse('mergeOtherHuvudman');
}

/** A central verksamhet answers those who brought it up; only there has anything an origin. */
export function checkOrigin(origin: string | undefined, { verksamhet }: Facts): void {
  const isCentral = verksamhet?.context.kind === 'CENTRAL';
  if (origin !== undefined && !isCentral) refuse('originOutsideCentral');
}

/** Who stands behind what another verksamhet brought up is nobody's to know here. */
export function checkEvidenceOfOwn({ origins }: SystemfelContext): void {
  if (origins.length > 0) refuse('evidenceOfOthers');
}

/** There is such a meeting, and it can still take it up. */
export function checkMeetingAhead(mote: Fact | undefined): void {
  if (mote === undefined) refuse('meetingUnknown');
  if (!isOpenForItems(mote)) refuse('meetingOver');
}

/** What the contact of a huvudman may do by a link, one answer at a time. */
const byLink = new Set<SystemfelCommand['type']>(['ConfirmReceipt', 'AnswerHuvudman']);

/** An actor `huvudman:<link>` does what its link is for, while it lasts. */
export function checkLink(
  { type, data }: SystemfelCommand,
  { state, actor, at }: Situation<SystemfelContext>,
): void {
  if (!actor.startsWith('huvudman:')) return;
  const id = 'huvudman' in data ? data.huvudman : undefined;
  if (!byLink.has(type) || id === undefined) refuse('notByLink');
  const { links } = state.context;
  const standing = linkStanding(state.context, id, accountOf(actor), dayOf(at));
  if (standing === 'unknown') refuse('linkUnknown');
  if (standing === 'expired') refuse('linkExpired', { expiresOn: links[id]?.expiresOn ?? '' });
  if (standing === 'answered' && type === 'AnswerHuvudman') refuse('linkAnswered');
}

/** What the ledningsgrupp has sent back or rejected it conveys to nobody, until it decides anew. */
export function checkForwarding({ decision }: SystemfelContext): void {
  if (decision === 'AVVISA' || decision === 'ATERSANDA') refuse('decidedOtherwise');
}

export function checkAddressed({ huvudman }: SystemfelContext, id: HuvudmanId): Addressed {
  const entry = huvudman[id];
  if (entry === undefined || entry.status === 'released') refuse('huvudmanNotAddressed');
  return entry;
}

/** A promise or a remedy is an answer too: what comes after it is a new question. */
export function checkAnswerable(context: SystemfelContext, id: HuvudmanId): void {
  const { status } = checkAddressed(context, id);
  if (status === 'remedying' || status === 'followedUp') refuse('huvudmanPastAnswer');
}

/** A huvudman written to, or the verksamhet itself once the ledningsgrupp has decided. */
export function checkInCharge(
  context: SystemfelContext,
  id: HuvudmanId | undefined,
): Progress | null {
  if (id !== undefined) return checkAddressed(context, id);
  if (context.decision === null) refuse('ownRemedyUndecided');
  return context.own;
}

/** @returns the day the remedy was carried out */
export function checkRemedied(context: SystemfelContext, id: HuvudmanId | undefined): LocalDate {
  const remediedOn = checkInCharge(context, id)?.remediedOn ?? null;
  if (remediedOn === null) refuse('remedyNotCarriedOut');
  return remediedOn;
}

/** Whoever follows up must have looked at the evidence that came after the remedy. */
export function checkNewEvidence(
  context: SystemfelContext,
  remediedOn: LocalDate,
  newEvidence: boolean,
): void {
  if (!newEvidence && clientsIn(context, remediedOn) > 0) refuse('newEvidenceOverlooked');
}

/** Another verksamhet is told the text that the ledningsgrupp has taken a stand on, and no other. */
export function checkSeenByLedningsgrupp({ decision }: SystemfelContext): void {
  if (decision === null) refuse('undecidedByLedningsgrupp');
}

/** Once the text is erased its key is gone: only what needs no words may still happen. */
export function checkNotForgotten(
  id: string,
  { forgotten }: SystemfelContext,
  command: SystemfelCommand['type'],
): void {
  checkTextKept(systemfelEvents[systemfelCommands[command].event], forgotten.includes(id));
}
