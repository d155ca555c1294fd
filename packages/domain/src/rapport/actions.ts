import { type AnyAction, deadline, kernelActions } from '@fyr/kernel';
import { assign } from 'xstate';
import { type RapportContext, rapportContext } from './context.ts';
import type { RapportEvent } from './events.ts';

type Type = RapportEvent['type'];
type Of<T extends Type> = Extract<RapportEvent, { type: T }>;

type Due = { event: Of<'RapportOpened' | 'SupplementAsked'> };
const sending = deadline<Due>('sending', { dueOn: ({ event }) => event.data.dueOn ?? null });

/** What each event does to the context and the deadline of a rapport. */
export const rapportActions = {
  ...kernelActions,
  awaitSending: sending.arm,
  cancelSending: sending.cancel,

  open: on<'RapportOpened'>((_, { data: { kind, from, to, enhet, meetingId, questions } }) => ({
    ...{ kind, from, to, enhet: enhet ?? null, meetingId: meetingId ?? null, questions },
    answers: rapportContext.answers,
  })),
  write: on<'AnswerWritten'>(({ answers }, { data, actor }) => {
    const { question, status, copiedFrom } = data;
    const others = answers.filter((answer) => answer.question !== question);
    const written = { question, status, author: actor };
    // What was frozen once was read by then.
    const answer =
      copiedFrom === undefined
        ? { ...written, reviewed: false }
        : { ...written, copiedFrom, reviewed: true };
    return { answers: [...others, answer] };
  }),
  review: on<'AnswerReviewed'>(({ answers }, { data }) => ({
    answers: answers.map((answer) =>
      answer.question === data.question ? { ...answer, reviewed: true } : answer,
    ),
  })),
  takeDraft: on<'DraftTaken'>((_, { data }) => ({ draft: data.draft })),
  freeze: on<'RapportFrozen'>((_, { data }) => ({ edition: data.edition })),
  send: on(({ edition }) => ({ sentEdition: edition })),
};

function on<T extends Type>(
  change: (context: RapportContext, event: Of<T>) => Partial<RapportContext>,
): AnyAction {
  return assign(({ context, event }) => change(context as RapportContext, event as Of<T>));
}
