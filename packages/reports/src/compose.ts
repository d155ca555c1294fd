import { createHash } from 'node:crypto';
import type { Svarsstatus } from '@fyr/domain';
import type { Statistic } from '@fyr/projections';
import { type Locale, text } from '@fyr/texts';
import type { Question, ReportDefinition, Scope, WrittenAnswer } from './definition.ts';
import type { Block, Document, Fact } from './document.ts';
import type { Facts } from './facts.ts';
import { sourcesOf } from './parts/sources.ts';

/** A question as it is answered now, in the order of the form. */
type ComposedQuestion = {
  readonly id: string;
  readonly heading: string;
  readonly answer: Question['answer'];
  readonly status: Svarsstatus;
  /** Tells whether it says something else than before. */
  readonly digest: string;
  /** How many of the document's blocks are its own; those of the first question stand first. */
  readonly blocks: number;
};

export type Composed = {
  readonly document: Document;
  readonly questions: readonly ComposedQuestion[];
  /** SHA-256 in hex of all that is said; not of how far was counted when it came to the same. */
  readonly digest: string;
};

type Around = Pick<Document, 'title' | 'sender' | 'recipient' | 'on'> & {
  readonly facts: readonly Fact[];
};

/**
 * The report as it stands now: figures as they are, texts as far as they are written. A question
 * that nobody has answered says so, and is never left out.
 */
export async function composeReport(
  definition: ReportDefinition,
  scope: Scope,
  facts: Facts,
  answers: ReadonlyMap<string, WrittenAnswer>,
  around: Around,
): Promise<Composed> {
  const asked: Statistic[] = [];
  const noted: Facts = {
    ...facts,
    async figures(question) {
      const statistic = await facts.figures(question);
      if (statistic) asked.push(statistic);
      return statistic;
    },
  };
  const inParts = definition.questions.some(({ part }) => part !== undefined);
  const parts = await Promise.all(
    definition.questions.map(async (question, index) => {
      const counted = (await question.blocks?.(noted, scope)) ?? [];
      const written = answers.get(question.id);
      const heading = `${index + 1} ${text(scope.locale, question.heading)}`;
      const blocks: readonly Block[] = [
        ...(question.part ? [headingOf(1, text(scope.locale, question.part))] : []),
        headingOf(inParts ? 2 : 1, heading),
        ...counted,
        ...writtenBlocks(question, written, scope.locale),
      ];
      const status = statusOf(question, written);
      return { id: question.id, heading, answer: question.answer, status, blocks };
    }),
  );
  const said = parts.flatMap(({ blocks }) => blocks);
  const document: Document = {
    ...around,
    locale: scope.locale,
    blocks: [...said, ...sourcesOf(scope, definition.sources, asked)],
  };
  return {
    document,
    questions: parts.map(({ blocks, ...question }) => ({
      ...{ ...question, digest: digestOf(blocks), blocks: blocks.length },
    })),
    digest: digestOf(said),
  };
}

function headingOf(level: 1 | 2, value: string): Block {
  return { kind: 'heading', level, text: value };
}

/** How a report's questions are told apart from what stands around them. */
export function blocksOf(
  { document, questions }: Pick<Composed, 'document' | 'questions'>,
  id: string,
): readonly Block[] {
  let from = 0;
  for (const question of questions) {
    if (question.id === id) return document.blocks.slice(from, from + question.blocks);
    from += question.blocks;
  }
  return [];
}

/**
 * Without notes: they tell how far was counted, which goes on whether or not a figure changes. Nor
 * does a document say what to ask.
 */
function digestOf(blocks: readonly Block[]): string {
  const data = JSON.stringify(blocks, (name, value) =>
    name === 'note' || name === 'asked' ? undefined : value,
  );
  return createHash('sha256').update(data).digest('hex');
}

function writtenBlocks(
  { answer }: Question,
  written: WrittenAnswer | undefined,
  locale: Locale,
): readonly Block[] {
  if (answer === 'computed') return [];
  if (written) return [{ kind: 'paragraph', text: written.text }];
  if (answer === 'half') return [];
  return [{ kind: 'paragraph', quiet: true, text: text(locale, 'report.notAnswered') }];
}

/** Figures need no comment: a half-computed answer is done as soon as nobody is at work on it. */
function statusOf({ answer }: Question, written: WrittenAnswer | undefined): Svarsstatus {
  if (written && answer !== 'computed') return written.status;
  return answer === 'written' ? 'SAKNAS' : 'KLAR';
}
