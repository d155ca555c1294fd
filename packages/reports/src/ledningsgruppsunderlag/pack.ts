import { text } from '@fyr/texts';
import type { Block, Document } from '../document.ts';

type Pack = Pick<Document, 'sender' | 'on' | 'facts'> & {
  /** What the meeting is called. */
  readonly meeting: string;
  /** In the order of the chair. */
  readonly agenda: readonly string[];
  readonly papers: readonly {
    readonly title: string;
    /** The item that it was sent in about. */
    readonly about: string | null;
    readonly text: string | null;
    /** Where the file is kept. */
    readonly file: string | null;
  }[];
  /** The figures of the verksamhet; null for who has none of them. */
  readonly figures: Document | null;
};

/** All that a ledningsgrupp has before it at a meeting: agenda, papers, and how the verksamhet stands. */
export function packDocument({ meeting, agenda, papers, figures, ...around }: Pack): Document {
  const title = text('sv', 'report.pack.title', { meeting });
  return {
    ...{ ...around, locale: 'sv', title },
    recipient: text('sv', 'report.recipient.ledningsgrupp'),
    facts: [...around.facts, ...(figures?.facts ?? [])],
    blocks: [
      heading(1, text('sv', 'report.pack.agenda')),
      agenda.length === 0
        ? { kind: 'paragraph', text: text('sv', 'report.pack.noAgenda') }
        : { kind: 'list', ordered: true, items: agenda },
      heading(1, text('sv', 'report.pack.papers')),
      ...(papers.length === 0
        ? [{ kind: 'paragraph', text: text('sv', 'report.pack.noPapers') } as const]
        : papers.flatMap(paperBlocks)),
      ...(figures?.blocks ?? []),
    ],
  };
}

function paperBlocks({ title, about, text: said, file }: Pack['papers'][number]): Block[] {
  const kept = file && text('sv', 'report.pack.file', { file });
  return [
    heading(2, title),
    ...(about === null ? [] : [quiet(text('sv', 'report.pack.about', { item: about }))]),
    ...(said === null ? [] : [{ kind: 'paragraph', text: said } as const]),
    ...(kept ? [quiet(kept)] : []),
  ];
}

function heading(level: 1 | 2, value: string): Block {
  return { kind: 'heading', level, text: value };
}

function quiet(value: string): Block {
  return { kind: 'paragraph', quiet: true, text: value };
}
