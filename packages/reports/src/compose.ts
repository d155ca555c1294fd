import { createHash } from 'node:crypto';
import type { Svarsstatus } from '@fyr/domain';
import type { Statistic } from '@fyr/projections';
import { type Locale, text } from '@fyr/texts';
import type { Question, ReportDefinition, Scope, WrittenAnswer } from './definition.ts';
import type { Block, Document, Fact } from './document.ts';
import type { Facts } from './facts.ts';
import { sourcesOf } from './parts/sources.ts';

export type Composed = {
  readonly document: Document;
  /** In their order; `digest` tells which of them say something else than before. */
  readonly questions: readonly {
    readonly id: string;
    readonly status: Svarsstatus;
    readonly digest: string;
  }[];
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
      return { id: question.id, status: statusOf(question, written), blocks };
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
    questions: parts.map(({ id, status, blocks }) => ({ id, status, digest: digestOf(blocks) })),
    digest: digestOf(said),
  };
}

function headingOf(level: 1 | 2, value: string): Block {
  return { kind: 'heading', level, text: value };
}

/** Without notes: they tell how far was counted, which goes on whether or not a figure changes. */
function digestOf(blocks: readonly Block[]): string {
  const data = JSON.stringify(blocks, (name, value) => (name === 'note' ? undefined : value));
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
