import { type Actor, type KernelContext, kernelContext, type LocalDate } from '@fyr/kernel';
import type { Rapportslag, Svarsstatus } from '../codes/index.ts';
import type { Form, RapportEvent } from './events.ts';

type Written = Extract<RapportEvent, { type: 'AnswerWritten' }>['data'];

/** What stands under a question, but for its words. */
export type Answer = Pick<Written, 'question' | 'status' | 'copiedFrom'> & {
  /** The role and account that wrote it last. */
  readonly author: Actor;
  /** Somebody else has read it since. */
  readonly reviewed: boolean;
};

/** What guards and `decide` read, and no more. */
export type RapportContext = KernelContext & {
  readonly kind: Rapportslag | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly enhet: string | null;
  readonly meetingId: string | null;
  readonly questions: Form['questions'];
  readonly answers: readonly Answer[];
  /** The number of the last one taken; so of editions, by their freezing. */
  readonly draft: number;
  readonly edition: number;
  /** The last one that was sent: from then on others read it. */
  readonly sentEdition: number;
};

export const rapportContext: RapportContext = {
  ...kernelContext,
  ...{ kind: null, from: null, to: null, enhet: null, meetingId: null },
  ...{ questions: [], answers: [], draft: 0, edition: 0, sentEdition: 0 },
};

type Answering = Pick<RapportContext, 'questions' | 'answers'>;

/** Figures need no words: a comment is done as soon as nobody is at work on it. */
export function statusOf(
  { answers }: Pick<Answering, 'answers'>,
  { question, answer }: Form['questions'][number],
): Svarsstatus {
  if (answer === 'BERAKNAS') return 'KLAR';
  const written = answers.find((one) => one.question === question);
  return written?.status ?? (answer === 'SKRIVS' ? 'SAKNAS' : 'KLAR');
}

export function isAnswered(context: Answering): boolean {
  return context.questions.every((question) => statusOf(context, question) === 'KLAR');
}

/** The kinds that whoever receives them decides on: they are paid by. */
const decidedOn: readonly Rapportslag[] = [
  'VERKSAMHETSBERATTELSE',
  'REDOVISNING_LANSSTYRELSEN',
  'ANSOKAN_STATSBIDRAG',
  'DELREDOVISNING',
];

export function isDecidedOn({ kind }: Pick<RapportContext, 'kind'>): boolean {
  return kind !== null && decidedOn.includes(kind);
}
