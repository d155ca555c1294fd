import { assign, enqueueActions } from 'xstate';
import { z } from 'zod';
import { LocalDate } from './dates.ts';
import { type EventOf, event } from './event-catalog.ts';

/** What the kernel keeps in every machine's context. */
export type KernelContext = {
  /** Armed deadlines: `name` or `name:key` → the day it is due. */
  readonly deadlines: Readonly<Record<string, LocalDate>>;
  /** Subjects that may not be forgotten now. */
  readonly holds: readonly string[];
  /** Subjects whose key is destroyed. */
  readonly forgotten: readonly string[];
};

/** Spread into a machine's initial context. */
export const kernelContext: Pick<KernelContext, 'deadlines' | 'holds' | 'forgotten'> = {
  deadlines: {},
  holds: [],
  forgotten: [],
};

const DeadlineName = z.string().regex(/^[a-z][A-Za-z]{0,39}$/);
const DeadlineKey = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);
const SubjectId = z.uuid();

/** What `CorrectFacts` asks for: which event, and its coded data anew. The event adds its version. */
export const correctionShape = {
  revision: z.int().positive(),
  data: z.record(z.string().max(40), z.json()),
};

/** The events that every workflow has, in any state. Spread into a catalog. */
export const kernelEvents = {
  DeadlinePassed: event({
    data: { name: DeadlineName, key: DeadlineKey.optional(), dueOn: LocalDate },
  }),
  FactsCorrected: event({ data: { ...correctionShape, version: z.int().positive() } }),
  LegalHoldPlaced: event({ data: { subject: SubjectId } }),
  LegalHoldLifted: event({ data: { subject: SubjectId } }),
  SubjectForgotten: event({ data: { subject: SubjectId } }),
};
export type KernelEvent = EventOf<typeof kernelEvents>;

export function deadlineId(name: string, key?: string): string {
  return key === undefined ? name : `${name}:${key}`;
}

/**
 * An action that any machine may name. XState's own type is invariant in context and events, which
 * the kernel does not know; a machine sees it as a plain function.
 */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyAction = (args: any, params: any) => void;

type Args = { readonly context: KernelContext; readonly event: KernelEvent };

function subjectOf({ event: e }: Args): string {
  return 'subject' in e.data ? e.data.subject : '';
}

/** Spread into a machine's `actions`. */
export const kernelActions: Record<
  'keepFacts' | 'settleDeadline' | 'placeHold' | 'liftHold' | 'forgetSubject',
  AnyAction
> = {
  keepFacts: () => {},
  /** Of the arming that passed only: a date corrected since then stays armed. */
  settleDeadline: enqueueActions(({ context, event: e, enqueue }) => {
    const { name, key, dueOn } = (e as Extract<KernelEvent, { type: 'DeadlinePassed' }>).data;
    const { [deadlineId(name, key)]: armed, ...deadlines } = context.deadlines;
    if (armed !== dueOn) return;
    enqueue.cancel(deadlineId(name, key));
    enqueue.assign({ deadlines });
  }),
  placeHold: assign((args: Args) => ({ holds: [...args.context.holds, subjectOf(args)] })),
  liftHold: assign((args: Args) => ({
    holds: args.context.holds.filter((held) => held !== subjectOf(args)),
  })),
  forgetSubject: assign((args: Args) => ({
    forgotten: [...args.context.forgotten, subjectOf(args)],
  })),
};

/** Spread into a machine's `guards`. */
export const kernelGuards = {
  noLegalHold: ({ context }: { context: KernelContext }) => context.holds.length === 0,
};

/** Spread into a machine's root `on`: these hold in every state unless a state says more. */
export const kernelTransitions = {
  DeadlinePassed: { actions: 'settleDeadline' },
  FactsCorrected: { actions: 'keepFacts' },
  LegalHoldPlaced: { actions: 'placeHold' },
  LegalHoldLifted: { actions: 'liftHold' },
  SubjectForgotten: { actions: 'forgetSubject', guard: 'noLegalHold' },
} as const;
