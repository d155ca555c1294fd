import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { type Row as CellRow, type CellValue, readSheet } from 'read-excel-file/node';
import { type ImportFault, Misread } from './faults.ts';
import { unpackedSize } from './unpacked-size.ts';

export type Table = {
  readonly file: string;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
};

const BYTES_MAX = 20 * 1_048_576;
const UNPACKED_BYTES_MAX = 10 * BYTES_MAX;
const ROWS_MAX = 20_000;

/**
 * A table from a file: CSV with semicolons, commas or tabs between the cells, or a sheet of an XLSX.
 * Every cell is text; rows without any are left out.
 * @param sheet of a workbook: the one of that name, else the first
 */
export async function readTable(path: string, sheet: string): Promise<Table | ImportFault> {
  const file = basename(path);
  try {
    const bytes = await readFile(path);
    if (bytes.length > BYTES_MAX) return { file, key: 'import.fault.fileTooLarge' };
    const { cells, place = file } = isWorkbook(bytes)
      ? await cellsOfWorkbook(bytes, sheet, file)
      : { cells: cellsOfText(bytes) };
    const [headings = [], ...rows] = cells.map((row) => row.map((cell) => cell.trim()));
    if (headings.every((heading) => heading === '')) return { file, key: 'import.fault.empty' };
    if (rows.length > ROWS_MAX) return { file, key: 'import.fault.tooManyRows' };
    return {
      file: place,
      headings,
      rows: rows
        .map((row, index) => ({ number: index + 2, cells: row }))
        .filter((row) => row.cells.some((cell) => cell !== '')),
    };
  } catch (error) {
    if (error instanceof Misread) return { file, key: error.key, values: error.values };
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return { file, key: 'import.fault.noFile' };
    }
    throw error;
  }
}

/** An XLSX is a ZIP, and every ZIP begins so. */
function isWorkbook(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
}

async function cellsOfWorkbook(bytes: Buffer, sheet: string, file: string) {
  const size = unpackedSize(bytes);
  if (size === Number.POSITIVE_INFINITY) throw new Misread('import.fault.notAWorkbook');
  if (size > UNPACKED_BYTES_MAX) throw new Misread('import.fault.fileTooLarge');
  const textual = (rows: readonly CellRow[]) =>
    rows.map((row) => row.map((cell) => (cell === null ? '' : textOfCell(cell))));
  try {
    return { cells: textual(await readSheet(bytes, sheet)), place: `${file} (${sheet})` };
  } catch {
    // Not there by that name, or not readable at all; the first sheet tells which.
  }
  try {
    return { cells: textual(await readSheet(bytes)) };
  } catch {
    throw new Misread('import.fault.notAWorkbook');
  }
}

function textOfCell(cell: CellValue): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej';
  return String(cell);
}

function cellsOfText(bytes: Buffer): string[][] {
  const written = decoded(bytes);
  const [first = ''] = written.split(/\r?\n/, 1);
  const counts = [';', '\t', ','].map((sign) => [sign, first.split(sign).length] as const);
  const [delimiter] = counts.reduce((most, one) => (one[1] > most[1] ? one : most));
  try {
    return parse(written, { delimiter, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Misread('import.fault.quotes', { row: String(error.lines ?? '') });
  }
}

function decoded(bytes: Buffer): string {
  try {
    // Takes a byte order mark away.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Misread('import.fault.notUtf8');
  }
}
