import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CodeList, codeLists } from '@fyr/domain';
import { textOf } from '@fyr/texts';
import writeWorkbook from 'write-excel-file/node';
import type { Print } from '../print.ts';
import { ledamotColumns } from './ledamoter.ts';
import { organisationColumns } from './organisation.ts';
import { sheetNames } from './run.ts';
import type { Columns } from './sheet.ts';
import { uppdragColumns } from './uppdrag-columns.ts';

/** The columns of each sheet, in the order of the template. */
export const sheetColumns = {
  organisation: organisationColumns,
  ledamoter: ledamotColumns,
  uppdrag: uppdragColumns,
} satisfies Readonly<Record<keyof typeof sheetNames, Columns>>;

const files = {
  organisation: 'organisation.csv',
  ledamoter: 'ledamoter.csv',
  uppdrag: 'uppdrag.csv',
} as const;
const workbook = 'fyr-import.xlsx';

const sheets = Object.keys(sheetNames) as (keyof typeof sheetNames)[];
/** Those that a cell of a template may take its value from. */
const lists: readonly CodeList[] = [
  ...(['EnhetSlag', 'Personuppgiftsansvarig', 'HuvudmanTyp'] as const),
  ...(['Ledamotsorganisation', 'Mandat'] as const),
  ...(['Kon', 'Kanal', 'InitiativTagare', 'KannedomKod', 'MalgruppsProfil', 'HjalpKod'] as const),
  ...(['PrioritetKod', 'MotesPlats', 'EnsamtOmbudSkal', 'Livsomrade'] as const),
  ...(['Samtyckespart', 'SamtyckesOmfattning', 'KontaktSatt'] as const),
  ...(['DokumentationsVal', 'PausOrsak'] as const),
];

/** Writes empty templates: a CSV per sheet, and one workbook with all, their columns and their codes. */
export async function writeTemplates(folder: string, print: Print): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const sheet of sheets) {
    const headings = Object.values<Columns[string]>(sheetColumns[sheet]).map((one) => one.heading);
    // The mark tells Excel that it is UTF-8.
    await writeFile(join(folder, files[sheet]), `\ufeff${headings.join(';')}\r\n`);
  }
  await writeWorkbook([
    ...sheets.map((sheet) => ({ sheet: sheetNames[sheet], data: [headingsOf(sheet)] })),
    { sheet: 'Kolumner', data: columnRows() },
    { sheet: 'Koder', data: codeRows() },
  ]).toFile(join(folder, workbook));
  for (const file of [...Object.values(files), workbook]) print.line(join(folder, file));
}

const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
const plain = (value: string) => ({ value });

function headingsOf(sheet: keyof typeof sheetNames) {
  return Object.values<Columns[string]>(sheetColumns[sheet]).map(({ heading }) => bold(heading));
}

function columnRows() {
  return [
    ['Blad', 'Kolumn', 'Måste finnas', 'Vad som ska stå där'].map(bold),
    ...sheets.flatMap((sheet) =>
      Object.values<Columns[string]>(sheetColumns[sheet]).map(({ heading, required, help }) =>
        [sheetNames[sheet], heading, required ? 'ja' : '', help].map(plain),
      ),
    ),
  ];
}

function codeRows() {
  return [
    ['Lista', 'Skriv så här', 'Eller koden'].map(bold),
    ...lists.flatMap((list) =>
      codeLists[list].map((code) => [list, textOf('sv', `code.${list}.${code}`), code].map(plain)),
    ),
  ];
}
