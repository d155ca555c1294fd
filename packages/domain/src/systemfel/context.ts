import { type Actor, type KernelContext, kernelContext, type LocalDate } from '@fyr/kernel';
import { quarterOf } from '../calendar.ts';
import {
  HuvudmanLage,
  type HuvudmanTyp,
  type LedningsgruppBeslut,
  type Rapportvag,
  type SystemfelArt,
  type SystemfelUtfall,
} from '../codes/index.ts';
import type { EnhetKod, HuvudmanId, Quarter, SystemfelId } from '../ids.ts';

export type Evidence = {
  readonly client: string;
  readonly quarter: Quarter;
  readonly enhet?: EnhetKod | undefined;
  /** The day it was linked. */
  readonly on: LocalDate;
};

/** How far someone has come who is to put the fault right. */
export type Progress = {
  readonly status: HuvudmanLage;
  readonly remediedOn: LocalDate | null;
};
export type Addressed = Progress & { readonly ways: readonly Rapportvag[] };

/** The way in that a huvudman's contact has now. */
export type AnswerLink = {
  readonly link: string;
  readonly expiresOn: LocalDate;
  /** Its question has an answer. */
  readonly spent: boolean;
};

/** A verksamhet that brought it up with this central one, and whether it has been answered. */
export type Origin = { readonly origin: string; readonly answered: boolean };

/** What guards and `decide` read, and no more. */
export type SystemfelContext = KernelContext & {
  readonly art: SystemfelArt | null;
  readonly huvudmanTyp: readonly HuvudmanTyp[];
  /** Who wrote the text that is to be reviewed; null until it is identified as a systemfel. */
  readonly author: Actor | null;
  readonly anonymityReviewed: boolean;
  readonly evidence: readonly Evidence[];
  /** The meeting it waits for. */
  readonly meetingId: string | null;
  /** What the ledningsgrupp last decided since it was reported. */
  readonly decision: LedningsgruppBeslut | null;
  readonly huvudman: Readonly<Record<HuvudmanId, Addressed>>;
  /** What the verksamhet itself does about it. */
  readonly own: Progress | null;
  readonly followedUp: boolean;
  readonly toldLansstyrelse: boolean;
  /** A central ledningsgrupp has been asked and has not answered. */
  readonly awaitsCentral: boolean;
  readonly reportIds: readonly string[];
  /** It was put off: the next event says to which meeting. */
  readonly putOff: boolean;
  readonly links: Readonly<Record<HuvudmanId, AnswerLink>>;
  readonly origins: readonly Origin[];
  readonly mergedInto: SystemfelId | null;
  readonly outcome: SystemfelUtfall | null;
};

/** What a systemfel that comes back to those who reported it leaves behind. */
export const newRound = {
  meetingId: null,
  decision: null,
  huvudman: {},
  own: null,
  followedUp: false,
  toldLansstyrelse: false,
  putOff: false,
  links: {},
  mergedInto: null,
} satisfies Partial<SystemfelContext>;

export const systemfelContext: SystemfelContext = {
  ...kernelContext,
  ...newRound,
  art: null,
  huvudmanTyp: [],
  author: null,
  anonymityReviewed: false,
  evidence: [],
  awaitsCentral: false,
  reportIds: [],
  origins: [],
  outcome: null,
};

/** Those written to and not released. */
export function waitedFor({ huvudman }: SystemfelContext): readonly Addressed[] {
  return Object.values(huvudman).filter(({ status }) => status !== 'released');
}

/** Those who brought it up with a central ledningsgrupp and have no answer. */
export function unanswered({ origins }: Pick<SystemfelContext, 'origins'>): readonly string[] {
  return origins.filter(({ answered }) => !answered).map(({ origin }) => origin);
}

/** Those who are to put the fault right: huvudmän and the verksamhet itself. */
export function inCharge(context: SystemfelContext): readonly Progress[] {
  return context.own === null ? waitedFor(context) : [...waitedFor(context), context.own];
}

/** The status of the least advanced huvudman not released; undefined when there is none. */
export function leastAdvanced(context: SystemfelContext): HuvudmanLage | undefined {
  const reached = new Set(waitedFor(context).map(({ status }) => status));
  return HuvudmanLage.options.find((status) => reached.has(status));
}

/** Distinct clients, all of them or those seen since a remedy. */
export function clientsIn(
  { evidence }: Pick<SystemfelContext, 'evidence'>,
  since?: LocalDate,
): number {
  const counted = evidence.filter(
    ({ on, quarter }) => since === undefined || (on > since && quarter >= quarterOf(since)),
  );
  return new Set(counted.map(({ client }) => client)).size;
}
