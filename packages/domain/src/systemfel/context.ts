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
import type { EnhetKod, HuvudmanId, Quarter } from '../ids.ts';

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
  outcome: null,
};

/** Those written to and not released. */
export function waitedFor({ huvudman }: SystemfelContext): readonly Addressed[] {
  return Object.values(huvudman).filter(({ status }) => status !== 'released');
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
