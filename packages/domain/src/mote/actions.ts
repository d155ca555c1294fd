import { type Actor, type AnyAction, deadline, kernelActions } from '@fyr/kernel';
import { assign } from 'xstate';
import type { Granskningsresultat } from '../codes/index.ts';
import type { GuardedText, MoteContext } from './context.ts';
import type { MoteEvent } from './events.ts';

type Type = MoteEvent['type'];
type Of<T extends Type> = Extract<MoteEvent, { type: T }>;

type Due = { event: Of<'MoteClosed'> };
const minutes = deadline<Due>('minutes', { dueOn: ({ event }) => event.data.minutesDueOn });

/** What each event does to the context and the deadline of a möte. */
export const moteActions = {
  ...kernelActions,
  awaitMinutes: minutes.arm,
  cancelMinutes: minutes.cancel,

  plan: on<'MotePlanned'>((_, { data }) => ({
    ledningsgruppId: data.ledningsgruppId,
    plannedOn: data.plannedOn,
  })),
  move: on<'MoteMoved'>((_, { data }) => ({ plannedOn: data.plannedOn })),
  call: on<'MoteCalled'>((_, { data }) => ({ called: data.agenda.map(({ key }) => key) })),
  addItem: on<'AgendaItemAdded'>(({ guardedItems }, { data, actor }) => ({
    added: data.item,
    guardedItems: data.awaitsReview ? guarded(guardedItems, data.item, actor) : guardedItems,
  })),
  reviewItem: on<'AgendaItemReviewed'>(({ guardedItems }, { data }) => ({
    guardedItems: reviewed(guardedItems, data.item, data.result),
  })),
  order: on<'AgendaOrdered'>((_, { data }) => ({ order: data.order })),
  attachPaper: on<'PaperAttached'>(({ guardedPapers }, { data, actor }) => ({
    papers: data.paper,
    guardedPapers: data.awaitsReview ? guarded(guardedPapers, data.paper, actor) : guardedPapers,
  })),
  reviewPaper: on<'PaperReviewed'>(({ guardedPapers }, { data }) => ({
    guardedPapers: reviewed(guardedPapers, data.paper, data.result),
  })),
  hold: on<'MoteHeld'>((_, { data }) => ({ heldOn: data.on })),
  attend: on<'MoteHeld' | 'AttendanceChanged'>((_, { data }) => ({
    present: data.present,
    absent: data.absent,
    chair: data.chair,
    secretary: data.secretary,
  })),
  // What is written is read by people alone.
  noteItem: () => {},
  decideItem: on<'ItemDecided'>(({ paragraphs, decided }, { data }) => ({
    paragraphs: [...paragraphs, data.paragraph],
    decided: [...decided, { systemfelId: data.systemfelId, decision: data.decision }],
  })),
  decideQuestion: on<'QuestionDecided'>(({ paragraphs }, { data }) => ({
    paragraphs: [...paragraphs, data.paragraph],
  })),
  nameAdjusters: on<'AdjustersNamed'>((_, { data }) => ({ adjusters: data.adjusters })),
  draft: on<'MinutesDrafted'>((_, { data }) => ({ draft: data.draft, approvedBy: [] })),
  approve: on<'MinutesApproved'>(({ approvedBy }, { data }) => ({
    approvedBy: [...approvedBy, data.member],
  })),
  seal: on(() => ({ approved: true })),
};

function on<T extends Type>(
  change: (context: MoteContext, event: Of<T>) => Partial<MoteContext>,
): AnyAction {
  return assign(({ context, event }) => change(context as MoteContext, event as Of<T>));
}

type Texts = readonly GuardedText[];

function guarded(texts: Texts, number: number, author: Actor): Texts {
  return [...texts, { number, author, result: null }];
}

function reviewed(texts: Texts, number: number, result: Granskningsresultat): Texts {
  return texts.map((text) => (text.number === number ? { ...text, result } : text));
}
