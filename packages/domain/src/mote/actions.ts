import { type AnyAction, deadline, kernelActions } from '@fyr/kernel';
import { assign } from 'xstate';
import type { MoteContext } from './context.ts';
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
  addItem: on<'AgendaItemAdded'>((_, { data }) => ({ added: data.item })),
  order: on<'AgendaOrdered'>((_, { data }) => ({ order: data.order })),
  attachPaper: on<'PaperAttached'>((_, { data }) => ({ papers: data.paper })),
  hold: on<'MoteHeld'>((_, { data }) => ({ heldOn: data.on })),
  attend: on<'MoteHeld' | 'AttendanceChanged'>((_, { data }) => ({
    present: data.present,
    absent: data.absent,
    chair: data.chair,
    secretary: data.secretary,
  })),
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
