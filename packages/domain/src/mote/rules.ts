import { type Actor, type Fact, type LocalDate, refuse } from '@fyr/kernel';
import type { Granskningsresultat } from '../codes/index.ts';
import { type LedningsgruppContext, membersOn } from '../ledningsgrupp/context.ts';
import { type AgendaKey, partsOf } from './agenda-key.ts';
import {
  type Attending,
  accountOf,
  attendingAs,
  type GuardedText,
  type MoteContext,
  mayRecordDecision,
} from './context.ts';

/*
 * What `decide` refuses because of a command's input. Each rule's sentence stands in `texts` under
 * the name given to `refuse`. Of a meeting that is not held, or minutes that are not written, the
 * machine says what is the matter.
 */

/** There is such a group, and it is not dissolved. */
export function checkGroup(ledningsgrupp: Fact | undefined): LedningsgruppContext {
  if (ledningsgrupp === undefined) refuse('ledningsgruppUnknown');
  if (ledningsgrupp.path !== 'formed.active') refuse('ledningsgruppDissolved');
  return ledningsgrupp.context as LedningsgruppContext;
}

export function checkOwnGroup({ ledningsgruppId }: MoteContext, given: string): void {
  if (ledningsgruppId !== given) refuse('otherLedningsgrupp');
}

export function checkTimes(startsAt: string, endsAt: string | undefined): void {
  if (endsAt !== undefined && endsAt <= startsAt) refuse('endsBeforeStart', { startsAt, endsAt });
}

/** An item of `TILLAGD` is one that was added. */
export function checkItem({ added }: MoteContext, key: AgendaKey): void {
  const item = partsOf(key)?.item;
  if (item !== undefined && item > added) refuse('itemUnknown', { key });
}

/** One that the group may read of: nobody takes up what nobody else has looked at. */
export function checkShownItem(context: MoteContext, key: AgendaKey): void {
  checkItem(context, key);
  const item = partsOf(key)?.item;
  const guarded = context.guardedItems.find(({ number }) => number === item);
  if (guarded && guarded.result !== 'NAMNER_INGEN') refuse('itemNotReviewed', { key });
}

/**
 * In whatever role: the same account never finds that its own text names nobody. To take it back is
 * anybody's.
 * @returns whether that has been found already
 */
export function checkReview(
  texts: readonly GuardedText[],
  number: number,
  result: Granskningsresultat,
  actor: Actor,
): boolean {
  const text = texts.find((one) => one.number === number);
  if (text?.result === result) return true;
  if (text?.result !== null) refuse('nothingToReview');
  const isAuthor = accountOf(text.author) === accountOf(actor);
  if (result === 'NAMNER_INGEN' && isAuthor) refuse('reviewedByAuthor');
  return false;
}

export function checkItemsOnce(keys: readonly AgendaKey[]): void {
  if (new Set(keys).size < keys.length) refuse('itemTwice');
}

type Attendance = {
  readonly present: readonly number[];
  readonly chair: number;
  readonly secretary: number;
};

/**
 * Those present with the mandate and the account they have that day, and those who are absent.
 * Whoever leads the meeting and whoever writes is there.
 */
export function attendanceOf(
  { present, chair, secretary }: Attendance,
  group: LedningsgruppContext,
  day: LocalDate,
) {
  const seated = membersOn(group, day);
  const there = [...new Set(present)].map((number): Attending => {
    const found = seated.find(({ member }) => member === number);
    if (found === undefined) refuse('notMemberThatDay', { member: number });
    const { member, mandate, account } = found;
    return { member, mandate, ...(account === null ? {} : { account }) };
  });
  if (!present.includes(chair)) refuse('chairNotPresent');
  if (!present.includes(secretary)) refuse('secretaryNotPresent');
  const absent = seated.map(({ member }) => member).filter((member) => !present.includes(member));
  return { present: there, absent, chair, secretary };
}

/** Two who are there, or one, and never the one who writes the minutes. */
export function checkAdjusters(
  { heldOn, present, secretary }: MoteContext,
  adjusters: readonly number[],
): void {
  if (heldOn === null) return;
  const there = new Set(present.map(({ member }) => member));
  const away = adjusters.find((member) => !there.has(member));
  if (away !== undefined) refuse('adjusterNotPresent', { member: away });
  if (secretary !== null && adjusters.includes(secretary)) refuse('adjusterIsSecretary');
}

export function checkRecorder(context: MoteContext, actor: Actor): void {
  if (context.heldOn !== null && !mayRecordDecision(context, actor)) refuse('notDeciding');
}

/** Its secretary or its chair; the arbetsledare where the one who wrote has no account. */
export function checkWriter(context: MoteContext, actor: Actor): void {
  const { heldOn, chair, secretary, present } = context;
  if (heldOn === null) return;
  const writes = attendingAs(context, actor).some(
    ({ member }) => member === secretary || member === chair,
  );
  if (writes) return;
  const account = present.find(({ member }) => member === secretary)?.account;
  if (account !== undefined || !actor.startsWith('arbetsledare:')) refuse('notSecretary');
}

/**
 * Each adjuster approves for themself. One without an account has signed on paper, which the
 * secretary or the arbetsledare registers.
 */
export function checkApprover(context: MoteContext, member: number, actor: Actor): void {
  if (context.draft === 0) return;
  if (!context.adjusters.includes(member)) refuse('notAdjuster');
  const account = context.present.find((attending) => attending.member === member)?.account;
  const acting = attendingAs(context, actor).map((attending) => attending.member);
  if (acting.includes(member)) return;
  const registers =
    actor.startsWith('arbetsledare:') ||
    (context.secretary !== null && acting.includes(context.secretary));
  if (account !== undefined || !registers) refuse('notAdjuster');
}

export function checkDraft({ draft }: MoteContext, approved: number): void {
  if (draft > 0 && approved !== draft) refuse('otherDraft', { draft });
}
