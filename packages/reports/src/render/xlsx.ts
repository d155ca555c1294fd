import { text } from '@fyr/texts';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { type Cell, type Column, type Document, type Table, tablesOf } from '../document.ts';
import { cellText, isNumeric } from '../format.ts';

const NAME_MAX = 31;
const WIDTH_MAX = 60;
/** Beside each other on a page that stands; a wider table lies down. */
const PORTRAIT_MAX = 85;
/** Without it a bold cell is set in another typeface. */
const font = { fontFamily: 'Calibri', fontSize: 11 };

/**
 * A workbook to count on with: what the document is on the first sheet, then each table on its own.
 * @param about `last`: of a document that is its table, and nothing else
 */
export async function renderXlsx(
  document: Document,
  about: 'first' | 'last' = 'first',
): Promise<Buffer> {
  const tables = tablesOf(document);
  const sheets = tables.map((table, index) => {
    const columns = table.columns.map((column, place) => ({
      width: widthOf(document, table, column, place),
    }));
    const whole = columns.reduce((sum, { width }) => sum + width, 0);
    return {
      sheet: nameOf(document, index, table),
      data: dataOf(document, table),
      columns,
      stickyRowsCount: 1,
      ...(whole > PORTRAIT_MAX ? { orientation: 'landscape' as const } : {}),
    };
  });
  const told = aboutSheet(document, tables);
  const all = about === 'first' ? [told, ...sheets] : [...sheets, told];
  return await writeExcelFile(all, font).toBuffer();
}

type Row = SheetData[number];

function dataOf(document: Document, { columns, rows, total, note }: Table): SheetData {
  const heads: Row = columns.map((column) => ({
    ...{ value: column.name, type: String, fontWeight: 'bold', wrap: true },
    align: isNumeric(column) ? 'right' : 'left',
  }));
  const row = (cells: readonly Cell[], fontWeight?: 'bold'): Row =>
    columns.map((column, index) => {
      const cell = typed(document, column, cells[index] ?? null);
      return cell && (fontWeight ? { ...cell, fontWeight } : cell);
    });
  return [
    heads,
    ...rows.map((cells) => row(cells)),
    ...(total ? [row(total, 'bold')] : []),
    ...(note === undefined
      ? []
      : [
          [],
          [
            {
              value: note,
              type: String,
              wrap: true,
              columnSpan: columns.length,
              height: 60,
              alignVertical: 'top',
            },
          ],
        ]),
  ] as SheetData;
}

/** A cell that a workbook can count with; a figure that is not told stays a word. */
function typed({ locale }: Document, column: Column, cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === 'string') {
    if (column.type === 'day') return { value: new Date(cell), type: Date, format: 'yyyy-mm-dd' };
    const align = isNumeric(column) ? ({ align: 'right' } as const) : {};
    const said = cellText(locale, column, cell);
    const wrap = said.length > WIDTH_MAX ? { wrap: true } : {};
    return { value: said, type: String, alignVertical: 'top' as const, ...align, ...wrap };
  }
  const decimals = column.type === 'money' ? 2 : (column.decimals ?? 0);
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  if (column.type === 'percent')
    return { value: cell / 100, type: Number, format: percentOf(column) };
  return { value: column.type === 'money' ? cell / 100 : cell, type: Number, format: digits };
}

/** As many decimals as the page shows. */
function percentOf({ decimals = 0 }: Column): string {
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
}

function aboutSheet(document: Document, tables: readonly Table[]) {
  const { locale, title, sender, recipient, on, facts } = document;
  const line = (name: string, value: string): Row => [
    { value: name, type: String, fontWeight: 'bold' },
    { value, type: String, wrap: true },
  ];
  const word = text(locale, 'document.table');
  const data = [
    [{ value: title, type: String, fontWeight: 'bold', fontSize: 16, columnSpan: 2, height: 28 }],
    ...(recipient === null ? [] : [line(text(locale, 'document.recipient'), recipient)]),
    line(text(locale, 'document.sender'), sender),
    line(text(locale, 'document.date'), on),
    ...facts.map(({ name, value }) => line(name, value)),
    [],
    ...tables.map(({ caption }, index) => line(`${word} ${index + 1}`, caption)),
  ] as SheetData;
  return { sheet: text(locale, 'document.about'), data, columns: [{ width: 14 }, { width: 58 }] };
}

/** Unique, short enough, and without what a sheet's name may not have. */
function nameOf({ locale }: Document, index: number, { caption }: Table): string {
  const name = `${index + 1} ${caption}`.replace(/[\\/?*[\]:']/g, ' ').trim();
  return (name || text(locale, 'document.table')).slice(0, NAME_MAX).trim();
}

function widthOf({ locale }: Document, { rows }: Table, column: Column, place: number): number {
  const longest = Math.max(
    // A head stands on as many lines as it has words.
    ...column.name.split(' ').map(({ length }) => length),
    ...rows.map((cells) => cellText(locale, column, cells[place] ?? null).length),
  );
  return Math.min(WIDTH_MAX, longest + 3);
}
