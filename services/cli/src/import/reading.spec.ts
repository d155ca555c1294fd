import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeLike, day, decimal, refuseNumber, scb, several, words, yesOrNo } from './cells.ts';
import type { Misread } from './faults.ts';
import { readRows } from './sheet.ts';
import { readTable, type Table } from './table.ts';
import { sheetColumns, writeTemplates } from './template.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fyr-reading-'));
});
afterAll(async () => await rm(folder, { recursive: true }));

async function read(content: string | Buffer, name = 'fil.csv') {
  const path = join(folder, name);
  await writeFile(path, content);
  return await readTable(path, 'Uppdrag');
}

const misread = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return (error as Misread).key;
  }
};

describe('a table', () => {
  const expected = {
    headings: ['Namn', 'Text'],
    rows: [
      { number: 2, cells: ['Demo', 'ett; två, tre'] },
      { number: 4, cells: ['Å "Ä" Ö', 'rad\nrad'] },
    ],
  };
  const quoted = (sign: string) => [
    `Namn${sign}Text`,
    `Demo${sign}"ett; två, tre"`,
    sign,
    `"Å ""Ä"" Ö"${sign}"rad\nrad"`,
    '',
  ];

  it.each([
    ['semicolons', quoted(';').join('\r\n')],
    ['commas', quoted(',').join('\n')],
    ['tabs', quoted('\t').join('\n')],
    ['a byte order mark', `\ufeff${quoted(';').join('\r\n')}`],
  ])('is read with %s', async (_, content) => {
    expect(await read(content)).toMatchObject(expected);
  });

  it.each([
    ['that is not UTF-8', Buffer.from('Namn;Kön\nDemo;\xe5', 'latin1'), 'notUtf8'],
    ['without headings', '', 'empty'],
    ['with a quotation mark astray', 'Namn;Text\nDemo;"ett', 'quotes'],
    ['that is no workbook', Buffer.from('PK\x03\x04 not really', 'latin1'), 'notAWorkbook'],
  ])('%s is refused in one sentence', async (_, content, key) => {
    expect(await read(content)).toMatchObject({ key: `import.fault.${key}` });
  });

  it('that is a small workbook and would be a large one is not unpacked', async () => {
    const out = join(folder, 'stora');
    await writeTemplates(out, {
      line: () => {},
      table: () => {},
      note: () => {},
      progress: () => {},
    });
    const workbook = await readFile(join(out, 'fyr-import.xlsx'));
    const entry = workbook.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    workbook.writeUInt32LE(3_000_000_000, entry + 24);
    expect(await read(workbook)).toMatchObject({ key: 'import.fault.fileTooLarge' });
    const cut = workbook.subarray(0, -10);
    expect(await read(cut)).toMatchObject({ key: 'import.fault.notAWorkbook' });
  });

  it('that is a workbook behind something else is none', async () => {
    const out = join(folder, 'dubbla');
    await writeTemplates(out, {
      line: () => {},
      table: () => {},
      note: () => {},
      progress: () => {},
    });
    const workbook = await readFile(join(out, 'fyr-import.xlsx'));
    for (const first of ['%PDF-1.7\n', '<html>', 'GIF89a']) {
      const both = Buffer.concat([Buffer.from(first), workbook]);
      expect(await read(both)).toMatchObject({ key: expect.stringMatching(/notUtf8|quotes/) });
    }
  });

  it('that is not there is said so', async () => {
    const missing = await readTable(join(folder, 'saknas.csv'), 'Uppdrag');
    expect(missing).toEqual({ file: 'saknas.csv', key: 'import.fault.noFile' });
  });
});

describe('a cell', () => {
  it.each([
    [day, '2026-11-30', '2026-11-30'],
    [day, '20261130', '2026-11-30'],
    [day, '2026-02-30', 'import.fault.day'],
    [day, '261130', 'import.fault.day'],
    [decimal, '0,75', 0.75],
    [decimal, '0.75', 0.75],
    [decimal, '1', 1],
    [decimal, 'en halv', 'import.fault.decimal'],
    [yesOrNo, 'Ja', true],
    [yesOrNo, 'nej', false],
    [yesOrNo, 'kanske', 'import.fault.yesOrNo'],
    [codeLike, 'Älvsjö', 'ALVSJO'],
    [codeLike, 'ENSKEDE-ARSTA', 'ENSKEDE_ARSTA'],
    [scb, '180', '0180'],
    [several(words), 'ett | två\ntre', ['ett', 'två', 'tre']],
    [several(words), 'ett|ett', 'import.fault.twice'],
  ])('%o of %s', (readCell, cell, value) => {
    expect(misread(() => (readCell as (cell: string) => unknown)(cell))).toEqual(value);
  });

  it.each([
    ['0990-555 01', true],
    ['070-112 12 34', true],
    ['0701121235', true],
    ['19800101-1234', false],
    ['800101-1234', false],
    ['198001011234', false],
    ['Ring Demo, 19800161-1234', false],
    ['2026-11-30', true],
  ])('%s in a column of telephones is let through: %s', (cell, isLet) => {
    // Only with a right check digit is a number without signs taken for one.
    const number = cell.replace(/1234$/, checked(cell));
    expect(misread(() => refuseNumber(number, true)) === undefined).toBe(isLet);
  });
});

/** The last four figures with the check digit that a personnummer has. */
function checked(cell: string): string {
  const figures = cell.replace(/\D/g, '').slice(-10, -1);
  const sum = [...figures].reduce((total, figure, index) => {
    const weighed = Number(figure) * (index % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return `123${(10 - (sum % 10)) % 10}`;
}

describe('a sheet', () => {
  const sheets = Object.entries(sheetColumns);
  const columnsOf = sheets.flatMap(([sheet, columns]) =>
    Object.values(columns).map(({ heading }) => [sheet, heading] as const),
  );
  const table = (headings: readonly string[], ...rows: readonly string[][]): Table => ({
    file: 'fil.csv',
    headings,
    rows: rows.map((cells, index) => ({ number: index + 2, cells })),
  });

  it.each(columnsOf)('of %s takes no personnummer in the column %s', (sheet, heading) => {
    const columns = sheetColumns[sheet as keyof typeof sheetColumns];
    const headings = Object.values(columns).map((column) => column.heading);
    const cells = headings.map((one) => (one === heading ? '19850709-9805' : ''));
    const { faults } = readRows(columns, table(headings, cells));
    expect(faults).toContainEqual(
      expect.objectContaining({ row: 2, column: heading, key: 'import.fault.personnummer' }),
    );
  });

  it('says which columns it does not know, which come twice and which are missing', () => {
    const { faults } = readRows(sheetColumns.ledamoter, table(['Namn', 'Lön', 'namn']));
    expect(faults.map(({ column, key }) => `${column}: ${key}`)).toEqual([
      'Lön: import.fault.unknownColumn',
      'namn: import.fault.columnTwice',
      ...['Referens', 'Funktion', 'Organisation', 'Mandat', 'Extern', 'Från'].map(
        (heading) => `${heading}: import.fault.missingColumn`,
      ),
    ]);
  });

  it('says every fault of a row, and never what stands in its cells', () => {
    const headings = ['Referens', 'Namn', 'Funktion', 'Organisation', 'Mandat', 'Extern', 'Från'];
    const cells = ['A', '', 'Chef', 'Hemlig Klient', 'BESLUTANDE', 'kanske', 'i går', 'mer'];
    const { faults } = readRows(sheetColumns.ledamoter, table(headings, cells));
    expect(faults.map(({ column, key }) => `${column}: ${key}`)).toEqual([
      'Organisation: import.fault.code',
      'Extern: import.fault.yesOrNo',
      'Från: import.fault.day',
      'undefined: import.fault.cellOutside',
      'Namn: import.fault.missing',
    ]);
    expect(JSON.stringify(faults)).not.toContain('Hemlig');
  });
});

describe('the documentation', () => {
  it('names every column', async () => {
    const page = await readFile(join(import.meta.dirname, '../../../../docs/import.md'), 'utf8');
    const headings = Object.values(sheetColumns).flatMap((columns) =>
      Object.values(columns).map(({ heading }) => heading),
    );
    // Three of a kind stand there as one.
    const named = headings.map((heading) => heading.replace(/^(Mål|Samtycke) \d (\S+)$/, '$2'));
    expect(named.filter((heading) => !page.includes(heading))).toEqual(['Mål 2', 'Mål 3']);
  });
});

describe('the templates', () => {
  it('are what the import reads, as CSV and as a workbook, and so are the examples', async () => {
    const out = join(folder, 'mallar');
    await writeTemplates(out, {
      line: () => {},
      table: () => {},
      note: () => {},
      progress: () => {},
    });
    const examples = join(import.meta.dirname, '../../../../docs/import-templates');
    for (const [sheet, columns] of Object.entries(sheetColumns)) {
      const headings = Object.values(columns).map(({ heading }) => heading);
      const file = `${sheet}.csv`;
      expect(await readTable(join(out, file), '')).toMatchObject({ headings, rows: [] });
      expect(await readTable(join(examples, file), '')).toMatchObject({ headings });
      const name = { organisation: 'Organisation', ledamoter: 'Ledamöter', uppdrag: 'Uppdrag' };
      const named = name[sheet as keyof typeof name];
      const workbook = await readTable(join(out, 'fyr-import.xlsx'), named);
      expect(workbook).toMatchObject({ headings });
    }
    expect((await readFile(join(out, 'uppdrag.csv'))).subarray(0, 3).toString('hex')).toBe(
      'efbbbf',
    );
  });
});
