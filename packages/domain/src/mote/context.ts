import {
  type Actor,
  type Fact,
  type KernelContext,
  kernelContext,
  type LocalDate,
} from '@fyr/kernel';
import type { Granskningsresultat, LedningsgruppBeslut, Mandat } from '../codes/index.ts';
import type { SystemfelId } from '../ids.ts';
import type { AgendaKey } from './agenda-key.ts';

export type Attending = {
  readonly member: number;
  readonly mandate: Mandat;
  readonly account?: string | undefined;
};

/** A text that somebody other than its author looks at before it is read outside. */
export type GuardedText = {
  /** Of the item or the paper. */
  readonly number: number;
  readonly author: Actor;
  /** Null until somebody has looked. */
  readonly result: Granskningsresultat | null;
};

/** What guards, `decide` and a systemfel's `decide` read, and no more. */
export type MoteContext = KernelContext & {
  readonly ledningsgruppId: string | null;
  readonly plannedOn: LocalDate | null;
  readonly heldOn: LocalDate | null;
  /** The number of the last item added; so of papers and drafts. */
  readonly added: number;
  readonly guardedItems: readonly GuardedText[];
  readonly guardedPapers: readonly GuardedText[];
  /** Keys of the agenda as it was sent out, and in the order that the chair has set. */
  readonly called: readonly AgendaKey[];
  readonly order: readonly AgendaKey[];
  readonly papers: number;
  readonly draft: number;
  readonly present: readonly Attending[];
  readonly absent: readonly number[];
  readonly chair: number | null;
  readonly secretary: number | null;
  /** Paragraphs of the minutes that are taken. */
  readonly paragraphs: readonly number[];
  readonly decided: readonly {
    readonly systemfelId: SystemfelId;
    readonly decision: LedningsgruppBeslut;
  }[];
  readonly adjusters: readonly number[];
  /** Who has approved the last draft. */
  readonly approvedBy: readonly number[];
  /** All adjusters have approved it: nothing in it changes any more. */
  readonly approved: boolean;
};

export const moteContext: MoteContext = {
  ...kernelContext,
  ledningsgruppId: null,
  plannedOn: null,
  heldOn: null,
  added: 0,
  guardedItems: [],
  guardedPapers: [],
  called: [],
  order: [],
  papers: 0,
  draft: 0,
  present: [],
  absent: [],
  chair: null,
  secretary: null,
  paragraphs: [],
  decided: [],
  adjusters: [],
  approvedBy: [],
  approved: false,
};

export function awaitsReview({ result }: Pick<GuardedText, 'result'>): boolean {
  return result === null;
}

/** The account behind an actor, in whatever role it acts. */
export function accountOf(actor: Actor): string {
  return actor.slice(actor.indexOf(':') + 1);
}

/** Those present that the actor acts as. */
export function attendingAs({ present }: MoteContext, actor: Actor): readonly Attending[] {
  const account = accountOf(actor);
  return present.filter((attending) => attending.account === account);
}

/** Decisions are recorded by those who attend with a mandate to decide, or by the secretary. */
export function mayRecordDecision(context: MoteContext, actor: Actor): boolean {
  return attendingAs(context, actor).some(
    ({ mandate, member }) => mandate === 'BESLUTANDE' || member === context.secretary,
  );
}

export function nextParagraph({ paragraphs }: Pick<MoteContext, 'paragraphs'>): number {
  return Math.max(0, ...paragraphs) + 1;
}

/** Whether something may still be taken up at it. */
export function isOpenForItems({ path }: Pick<Fact, 'path'>): boolean {
  return path === 'planned.planned' || path === 'called' || path === 'held.inSession';
}

/** Whether its decisions may still be recorded. */
export function isHeldAndOpen({ path }: Pick<Fact, 'path'>): boolean {
  return path.startsWith('held.');
}
