import { createHash } from 'node:crypto';
import type { Svarsstatus } from '@fyr/domain';
import { type Locale, text } from '@fyr/texts';
import type { Question, ReportDefinition, Scope, WrittenAnswer } from './definition.ts';
import type { Block, Document, Fact } from './document.ts';
import type { Facts } from './facts.ts';

export type Composed = {
  readonly document: Document;
  readonly questions: readonly { readonly id: string; readonly status: Svarsstatus }[];
  /** SHA-256 in hex of all that stands in it: what has changed since can be told by it. */
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
  const parts = await Promise.all(
    definition.questions.map(async (question, index) => {
      const counted = (await question.blocks?.(facts, scope)) ?? [];
      const written = answers.get(question.id);
      const heading = `${index + 1} ${text(scope.locale, question.heading)}`;
      const blocks: readonly Block[] = [
        { kind: 'heading', level: 1, text: heading },
        ...counted,
        ...writtenBlocks(question, written, scope.locale),
      ];
      return { id: question.id, status: statusOf(question, written), blocks };
    }),
  );
  const document: Document = {
    ...around,
    locale: scope.locale,
    blocks: parts.flatMap(({ blocks }) => blocks),
  };
  return {
    document,
    questions: parts.map(({ id, status }) => ({ id, status })),
    digest: createHash('sha256').update(JSON.stringify(document.blocks)).digest('hex'),
  };
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
