import { text } from '@fyr/texts';
import { type Chart, drawChart, toSvg } from '@fyr/ui/charts';
import { Resvg } from '@resvg/resvg-js';
import {
  AlignmentType,
  BorderStyle,
  Document as Docx,
  Table as DocxTable,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, Column, Document, Table } from '../document.ts';
import { cellText, chartLook, isNumeric, languageOf } from '../format.ts';
import { numbering, styles } from './docx-styles.ts';
import { fontFamily, fontFiles } from './fonts.ts';

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;
/** Of a page of A4 within its margins. */
const chartWidth = 600;

/** To go on writing in: real headings, lists, captions and tables with heads that repeat. */
export async function renderDocx(document: Document): Promise<Buffer> {
  const { locale, title, sender, recipient, on, facts, blocks } = document;
  const heads = [
    ...(recipient === null ? [] : [{ name: text(locale, 'document.recipient'), value: recipient }]),
    { name: text(locale, 'document.sender'), value: sender },
    { name: text(locale, 'document.date'), value: on },
    ...facts,
  ];
  const numbers = { table: 0, chart: 0 };
  return await Packer.toBuffer(
    new Docx({
      title,
      creator: sender,
      styles: styles(languageOf(locale)),
      numbering,
      sections: [
        {
          properties: { page: { margin: { top: 1400, bottom: 1300, left: 1400, right: 1400 } } },
          footers: { default: pageFooter(sender) },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
            ...heads.map(
              ({ name, value }) =>
                new Paragraph({
                  style: 'Fact',
                  children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun(value)],
                }),
            ),
            ...blocks.flatMap((block) => shown(document, block, numbers)),
          ],
        },
      ],
    }),
  );
}

function shown(
  document: Document,
  block: Block,
  numbers: { table: number; chart: number },
): (Paragraph | DocxTable)[] {
  const { locale } = document;
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], text: block.text })];
    case 'paragraph':
      return block.text.split('\n\n').map(
        (piece) =>
          new Paragraph({
            ...(block.quiet ? { style: 'Quiet' } : {}),
            children: piece
              .split('\n')
              .map(
                (line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }),
              ),
          }),
      );
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            text: item,
            numbering: { reference: block.ordered ? 'ordered' : 'dotted', level: 0 },
          }),
      );
    case 'table': {
      numbers.table += 1;
      const caption = `${text(locale, 'document.table')} ${numbers.table}. ${block.table.caption}`;
      return [
        new Paragraph({ style: 'Caption', keepNext: true, text: caption }),
        shownTable(document, block.table),
        new Paragraph({ style: 'Quiet', text: block.table.note ?? '' }),
      ];
    }
    case 'chart': {
      numbers.chart += 1;
      const caption = `${text(locale, 'document.chart')} ${numbers.chart}. ${block.chart.title}`;
      return [
        new Paragraph({ keepNext: true, children: [picture(document, block.chart)] }),
        new Paragraph({ style: 'Caption', text: caption }),
        new Paragraph({ style: 'Quiet', text: block.chart.summary }),
      ];
    }
    case 'newPage':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function shownTable({ locale }: Document, { columns, rows, total }: Table): DocxTable {
  const cell = (column: Column, said: string, bold: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          style: 'Cell',
          alignment: isNumeric(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: said, bold })],
        }),
      ],
    });
  const row = (cells: readonly Cell[], bold = false) =>
    new TableRow({
      cantSplit: true,
      children: columns.map((column, index) =>
        cell(column, cellText(locale, column, cells[index] ?? null), bold),
      ),
    });
  const thin = { style: BorderStyle.SINGLE, size: 4, color: '9AA5AB' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new DocxTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      ...{ top: { ...thin, size: 8 }, bottom: thin, insideHorizontal: thin },
      ...{ left: none, right: none, insideVertical: none },
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column, column.name, true)),
      }),
      ...rows.map((cells) => row(cells)),
      ...(total ? [row(total, true)] : []),
    ],
  });
}

/** As a drawing, and as a picture for programs that know no drawings. */
function picture({ locale }: Document, chart: Chart): ImageRun {
  const svg = toSvg(drawChart(chart, chartLook(locale), 'chart'));
  const drawn = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: [...fontFiles], defaultFontFamily: fontFamily, loadSystemFonts: false },
  });
  const { width, height } = drawn;
  const alt = { name: chart.title, title: chart.title, description: chart.summary };
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: drawn.render().asPng() },
    transformation: { width: chartWidth, height: Math.round((chartWidth * height) / width) },
    altText: alt,
  });
}

function pageFooter(sender: string): Footer {
  const pages = [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        tabStops: [{ type: 'right', position: 9100 }],
        children: [new TextRun(`${sender}\t`), new TextRun({ children: pages })],
      }),
    ],
  });
}
