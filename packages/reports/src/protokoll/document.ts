import { text } from '@fyr/texts';
import type { Block, Document, Fact } from '../document.ts';

type Minutes = Pick<Document, 'sender' | 'on'> & {
  /** As they were written, or as they are proposed: a line for each thing said. */
  readonly text: string;
  /** What the meeting is called. */
  readonly meeting: string;
  readonly facts: readonly Fact[];
};

/** The minutes of a meeting, in the words that stand there. They are in Swedish, whoever reads them. */
export function minutesDocument({ text: written, meeting, ...around }: Minutes): Document {
  const title = text('sv', 'report.protokoll.title', { meeting });
  const lines = written.split('\n');
  // The document has a title of its own.
  const said = lines[0] === text('sv', 'minutes.title') ? lines.slice(1) : lines;
  return { ...around, locale: 'sv', title, recipient: null, blocks: blocksOf(said) };
}

/** A paragraph of the minutes begins with its number, and is found by it. */
function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push({ kind: 'paragraph', text: open.join('\n') });
    open = [];
  };
  for (const line of lines) {
    if (/^§ ?\d+/.test(line)) {
      close();
      blocks.push({ kind: 'heading', level: 1, text: line });
    } else if (line.trim() === '') close();
    else open.push(line);
  }
  close();
  return blocks;
}
