import { text } from '@fyr/texts';
import { type Chart, drawChart, toSvg } from '@fyr/ui/charts';
import { Resvg } from '@resvg/resvg-js';
import {
  AlignmentType,
  BorderStyle,
  Document as Docx,
  Table as DocxTable,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable as VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, Cell, Column, Document, Table } from '../document.ts';
import { cellText, chartLook, isNumeric, languageOf } from '../format.ts';
import { columnWidths } from './column-widths.ts';
import { numbering, styles } from './docx-styles.ts';
import { fontFamily, fontFiles } from './fonts.ts';

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;
const margin = 1400;
/** Of a page of A4 within its margins, in twentieths of a point. */
const pageWidth = 11_906 - 2 * margin;
/** The same, in points of the screen. */
const chartWidth = 600;
/** About so many letters of a cell stand beside each other, also where the typeface is another. */
const pageLetters = 82;
/** A table of so many rows stands on one page. */
const rowsTogether = 9;

/** What was met on the way through the blocks. */
type Passed = { table: number; chart: number; list: number; newPage: boolean };

/** To go on writing in: real headings, lists, captions and tables with heads that repeat. */
export async function renderDocx(document: Document): Promise<Buffer> {
  const { locale, title, sender, recipient, on, facts, blocks } = document;
  const heads = [
    ...(recipient === null ? [] : [{ name: text(locale, 'document.recipient'), value: recipient }]),
    { name: text(locale, 'document.sender'), value: sender },
    { name: text(locale, 'document.date'), value: on },
    ...facts,
  ];
  const passed: Passed = { table: 0, chart: 0, list: 0, newPage: false };
  return await Packer.toBuffer(
    new Docx({
      title,
      creator: sender,
      styles: styles(languageOf(locale)),
      numbering,
      sections: [
        {
          properties: {
            page: { margin: { top: margin, bottom: 1300, left: margin, right: margin } },
          },
          headers: { default: pageHeader(title, on) },
          footers: { default: pageFooter(sender), first: pageFooter(sender) },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
            ...heads.map(
              ({ name, value }) =>
                new Paragraph({
                  style: 'Fact',
                  children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun(value)],
                }),
            ),
            ...blocks.flatMap((block) => shown(document, block, passed)),
          ],
        },
      ],
    }),
  );
}

function shown(document: Document, block: Block, passed: Passed): (Paragraph | DocxTable)[] {
  const { locale } = document;
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level],
          text: block.text,
          pageBreakBefore: beginsPage(passed),
        }),
      ];
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
      passed.list += 1;
      return block.items.map(
        (item) =>
          new Paragraph({
            text: item,
            // Each list counts from one.
            numbering: {
              ...{ reference: block.ordered ? 'ordered' : 'dotted', level: 0 },
              instance: passed.list,
            },
          }),
      );
    case 'table': {
      passed.table += 1;
      const caption = `${text(locale, 'document.table')} ${passed.table}. ${block.table.caption}`;
      return [
        new Paragraph({ style: 'Caption', keepNext: true, text: caption }),
        shownTable(document, block.table),
        new Paragraph({ style: 'Note', text: block.table.note ?? '' }),
      ];
    }
    case 'chart': {
      passed.chart += 1;
      const caption = `${text(locale, 'document.chart')} ${passed.chart}. ${block.chart.title}`;
      return [
        new Paragraph({ style: 'Caption', keepNext: true, text: caption }),
        new Paragraph({ style: 'Note', keepNext: true, text: block.chart.summary }),
        new Paragraph({ children: [picture(document, block.chart)] }),
      ];
    }
    case 'newPage':
      passed.newPage = true;
      return [];
  }
}

/** Said once, to the heading that a new page begins with. */
function beginsPage(passed: Passed): boolean {
  const begins = passed.newPage;
  passed.newPage = false;
  return begins;
}

function shownTable({ locale }: Document, table: Table): DocxTable {
  const { columns, rows, total } = table;
  const widths = columnWidths(locale, table, pageLetters).map((part) =>
    Math.floor(part * pageWidth),
  );
  const isShort = rows.length <= rowsTogether;
  const cell = (column: Column, index: number, said: string, bold: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: bold ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      children: [
        new Paragraph({
          style: 'Cell',
          keepNext: isShort,
          alignment: isNumeric(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: said, bold })],
        }),
      ],
    });
  const row = (cells: readonly Cell[], bold = false) =>
    new TableRow({
      cantSplit: true,
      children: columns.map((column, index) =>
        cell(column, index, cellText(locale, column, cells[index] ?? null), bold),
      ),
    });
  const thin = { style: BorderStyle.SINGLE, size: 4, color: '9AA5AB' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new DocxTable({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      ...{ top: { ...thin, size: 8 }, bottom: thin, insideHorizontal: thin },
      ...{ left: none, right: none, insideVertical: none },
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, index) => cell(column, index, column.name, true)),
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

/** On every page but the first, which has the title itself. */
function pageHeader(title: string, on: string): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Quiet',
        tabStops: [{ type: 'right', position: pageWidth }],
        children: [new TextRun(`${title}\t${on}`)],
      }),
    ],
  });
}

function pageFooter(sender: string): Footer {
  const pages = [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        tabStops: [{ type: 'right', position: pageWidth }],
        children: [new TextRun(`${sender}\t`), new TextRun({ children: pages })],
      }),
    ],
  });
}
