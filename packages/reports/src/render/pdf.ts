import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '@fyr/texts';
import { drawChart, toSvg } from '@fyr/ui/charts';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block, Document, Table } from '../document.ts';
import { cellText, chartLook, isNumeric } from '../format.ts';
import { columnWidths } from './column-widths.ts';
import { readFonts } from './fonts.ts';

/**
 * `reading`: PDF/UA-1, for everyone, with or without eyes. `archive`: PDF/A-2a, for as long as files
 * are kept.
 */
export type PdfKind = 'reading' | 'archive';

/** About so many letters of a cell stand beside each other. */
const pageLetters = 92;
/** A table of so many rows stands on one page. */
const rowsTogether = 15;

const standards = { reading: 'ua-1', archive: 'a-2a' } as const;
const main = join(import.meta.dirname, 'document.typ');

let compiler: NodeCompiler | undefined;

/**
 * The same document always gives the same bytes. Its texts reach Typst as data and are never read as
 * markup.
 * @throws Error where the document breaks a rule of the standard, such as a heading level left out
 */
export function renderPdf(document: Document, kind: PdfKind): Buffer {
  compiler ??= NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: readFonts() }],
  });
  const own = join(import.meta.dirname, 'document.json');
  const charts = document.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
  const drawings = charts.map((chart, index) => {
    const drawing = toSvg(drawChart(chart, chartLook(document.locale), `chart-${index}`));
    return { file: join(import.meta.dirname, `chart-${index}.svg`), drawing };
  });
  try {
    compiler.mapShadow(own, Buffer.from(JSON.stringify(told(document))));
    for (const { file, drawing } of drawings) compiler.mapShadow(file, Buffer.from(drawing));
    return compiler.pdf(
      { mainFileContent: readFileSync(main, 'utf8'), resetRead: true },
      {
        pdfStandard: standards[kind],
        creationTimestamp: Date.parse(`${document.on}T00:00:00Z`) / 1000,
      },
    );
  } finally {
    compiler.resetShadow();
    compiler.evictCache(10);
  }
}

/** The document as the template reads it: every cell a text, every chart a file. */
function told(document: Document) {
  const { locale, title, sender, recipient, on, facts } = document;
  let charts = 0;
  const block = (own: Block) => {
    if (own.kind === 'table') return { kind: own.kind, ...toldTable(document, own.table) };
    if (own.kind !== 'chart') return own;
    const { title: caption, summary } = own.chart;
    return { kind: own.kind, caption, summary, file: `chart-${charts++}.svg` };
  };
  return {
    ...{ lang: locale, title, sender, on, year: Number(on.slice(0, 4)) },
    ...{ month: Number(on.slice(5, 7)), day: Number(on.slice(8)) },
    facts: [
      ...(recipient === null
        ? []
        : [{ name: text(locale, 'document.recipient'), value: recipient }]),
      { name: text(locale, 'document.sender'), value: sender },
      { name: text(locale, 'document.date'), value: on },
      ...facts,
    ],
    contents: text(locale, 'document.contents'),
    tableWord: text(locale, 'document.table'),
    chartWord: text(locale, 'document.chart'),
    blocks: document.blocks.map(block),
  };
}

function toldTable({ locale }: Document, table: Table) {
  const { caption, columns, rows, total, note } = table;
  const texts = (row: Table['rows'][number]) =>
    columns.map((column, index) => cellText(locale, column, row[index] ?? null));
  return {
    caption,
    heads: columns.map(({ name }) => name),
    numeric: columns.map(isNumeric),
    widths: columnWidths(locale, table, pageLetters),
    together: rows.length <= rowsTogether,
    rows: rows.map(texts),
    total: total ? texts(total) : null,
    note: note ?? null,
  };
}
