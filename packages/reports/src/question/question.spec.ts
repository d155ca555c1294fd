import { StatisticTable } from '@fyr/contracts';
import { measures } from '@fyr/projections';
import { locales } from '@fyr/texts';
import { Resvg } from '@resvg/resvg-js';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { csvText } from '../csv.ts';
import { renderXlsx } from '../render/index.ts';
import type { QuestionAnswer } from './answer.ts';
import { csvwOf, machineRows, pictureOf, questionDocument, questionTable } from './index.ts';
import { answersTo, askedAtRandom } from './question.fixture.ts';
import { whenName } from './when.ts';

/* Each form is read by a program that had no part in the making. */

const about = { locale: 'sv', sender: 'PO Söderort', on: '2026-01-21' } as const;
const answers = askedAtRandom.chain(answersTo);
const property = (holds: (answer: QuestionAnswer) => void | Promise<void>, numRuns = 100) =>
  fc.assert(
    fc.asyncProperty(answers, async (answer) => await holds(answer)),
    { numRuns },
  );

/** Every number that stands anywhere among what is shown. */
function shown({ rows, totals }: QuestionAnswer): ReadonlySet<string> {
  const figured = [...rows.map(({ figures }) => figures), totals].flatMap((f) => Object.values(f));
  const numbers = figured.flatMap(({ value, compared: before, difference, percent }) => [
    ...[value, before, difference, percent].filter((one) => typeof one === 'number'),
  ]);
  return new Set(
    numbers.flatMap((one) =>
      [0, 1, 2].flatMap((decimals) => {
        const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
        return ['sv-SE', 'en-GB'].map((language) =>
          new Intl.NumberFormat(language, digits).format(Math.abs(one)),
        );
      }),
    ),
  );
}

describe('the summary', () => {
  it('is one sentence, whose numbers all stand in the table', async () => {
    await property((answer) => {
      const { summary, measures: asked, period, compared, rows } = answer;
      expect(summary).toMatch(/\.$/);
      expect(summary).not.toContain('{');
      const names = [
        ...[...asked.map(({ name }) => name), period.name, compared?.name ?? ''],
        ...rows.flatMap((row) => Object.values(row.names)),
      ].toSorted((a, b) => b.length - a.length);
      const told = names.reduce((rest, name) => (name ? rest.replaceAll(name, '') : rest), summary);
      const known = shown(answer);
      for (const [number] of told.matchAll(/\d+(?:[\s,]\d{3})*(?:[.,]\d+)?/g)) {
        expect(known, summary).toContain(number);
      }
    });
  });

  it('stands beside how many figures are protected, and why', async () => {
    await property((answer) => {
      const marks = JSON.stringify(answer).match(/"skyddad"/g)?.length ?? 0;
      const suppressed = answer.suppressed?.count ?? 0;
      expect(suppressed > 0).toBe(marks > 0);
      if (suppressed > 0) expect(answer.suppressed?.why).toContain(String(suppressed));
    });
  });
});

describe('a time', () => {
  it.each([
    ['2025-01-01', '2025-12-31', null, '2025'],
    ['2025-07-01', '2025-12-31', null, 'andra halvåret 2025'],
    ['2025-04-01', '2025-06-30', null, 'andra kvartalet 2025'],
    ['2025-02-01', '2025-04-30', null, '1 februari–30 april 2025'],
    ['2024-12-31', '2025-01-01', null, '31 december 2024–1 januari 2025'],
    ['2025-01-01', '2025-12-31', '2025-12-31', '31 december 2025'],
    ['2025-03-01', '2025-03-01', null, '1 mars 2025'],
  ])('from %s to %s, on %s, is called so', (from, to, on, name) => {
    expect(whenName('sv', { from, to, on }).replaceAll(/\s–\s/g, '–')).toBe(name);
  });
});

describe('every form', () => {
  it('tells the same of any table, each as its reader reads it', async () => {
    await property((answer) => {
      expect(StatisticTable.parse(answer)).toEqual(answer);
      for (const locale of locales) {
        const { columns, rows } = questionTable(answer, locale);
        const text = csvText('spreadsheet', [columns.map(({ name }) => name), ...rows]);
        const [head, ...lines] = parse(text, { bom: true, delimiter: ';' });
        expect(text.startsWith('\uFEFF')).toBe(true);
        expect(head).toEqual(columns.map(({ name }) => name));
        expect(lines.map((line) => line.map(readSwedish))).toEqual(
          rows.map((row) => row.map((cell) => cell ?? '')),
        );
      }

      const machine = csvText('machine', machineRows(answer));
      const records = parse(machine, { columns: true });
      expect(machine).not.toMatch(/^\uFEFF|[^\r]\n/);
      expect(records).toHaveLength(answer.rows.length);
      for (const [index, { keys, figures }] of answer.rows.entries()) {
        const record = records[index] as Record<string, string>;
        for (const [id, code] of Object.entries(keys)) expect(record[id]).toBe(code);
        for (const [id, { value }] of Object.entries(figures)) {
          expect(record[id]).toBe(typeof value === 'number' ? String(value) : '');
          expect(record[`${id}_mark`]).toBe(value === 'skyddad' ? 'skyddad' : '');
        }
      }

      const told = csvwOf(answer, { url: '/x', publisher: 'PO', locale: 'sv' });
      const names = told.tableSchema.columns.map(({ name }) => name);
      expect(parse(machine)[0]).toEqual(names);
      expect(new Set(names).size).toBe(names.length);
    });
  });

  it('is a workbook with cells to count on, and beside it how they are known', async () => {
    await property(async (answer) => {
      const bytes = await renderXlsx(questionDocument(answer, about), 'last');
      const { columns, rows } = questionTable(answer, 'sv');
      const sheet = await readSheet(bytes, 1);
      expect(sheet[0]).toEqual(columns.map(({ name }) => name));
      rows.forEach((row, line) => {
        const cells = row.map((cell, place) => {
          const isPercent = columns[place]?.type === 'percent';
          return isPercent && typeof cell === 'number' ? cell / 100 : cell;
        });
        const read = sheet[line + 1] ?? [];
        expect(cells.map((_, place) => read[place] ?? null)).toEqual(cells);
      });
      const said = (await readSheet(bytes, 2)).flat();
      for (const { rule } of answer.measures) expect(said).toContain(rule);
      expect(said.filter((cell) => /^händelse 4\s100 i /.test(String(cell)))).toHaveLength(1);
      if (answer.suppressed) expect(said).toContain(answer.suppressed.why);
    }, 40);
  });

  it('is a chart where one axis holds it, which says what it shows and is drawn', async () => {
    await property((answer) => {
      const units = new Set(answer.measures.map(({ unit }) => unit));
      if (units.size > 1) expect(answer.chart).toBeNull();
      if (answer.chart === null) return;
      const { chart } = answer;
      for (const { values } of chart.series) expect(values).toHaveLength(chart.categories.length);
      const svg = pictureOf(answer, chart, 'sv');
      expect(svg).not.toMatch(/NaN|(x|width|height)="-|undefined/);
      const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
      expect(Math.min(width, height)).toBeGreaterThan(100);
    }, 150);
  });

  it('is there for every measure', async () => {
    for (const info of measures) {
      const ids = info.dimensions.map(({ id }) => id);
      for (const by of [[], ids.slice(0, 1), ids.slice(0, 2)]) {
        const asked = { infos: [info], by, door: 'exact', compared: by.length > 0 } as const;
        const [answer] = fc.sample(answersTo(asked), 1);
        if (!answer) throw new Error('none');
        const { chart } = answer;
        expect(answer.title, info.id).toContain(answer.measures[0]?.name);
        expect(chart && pictureOf(answer, chart, 'en'), info.id).toContain('<svg');
        expect(csvText('machine', machineRows(answer))).toContain(info.id);
      }
    }
  });
});

describe('a cell', () => {
  it('never runs in a spreadsheet, whatever the verksamhet calls it', () => {
    const named = fc.oneof(fc.string(), fc.constantFrom('=1+1', '@x', '+1', '-1', '\t=1', '\r=1'));
    fc.assert(
      fc.property(fc.array(fc.array(named, { minLength: 2, maxLength: 2 })), (rows) => {
        for (const dialect of ['spreadsheet', 'machine'] as const) {
          const delimiter = dialect === 'machine' ? ',' : ';';
          const options = {
            bom: true,
            delimiter,
            skip_empty_lines: false,
            record_delimiter: '\r\n',
          };
          const read: string[][] = parse(csvText(dialect, rows), options);
          expect(read.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
          const runs = (cell: string) => /^[=+\-@\t\r]/.test(cell);
          expect(read.flat()).toEqual(rows.flat().map((cell) => (runs(cell) ? `'${cell}` : cell)));
        }
      }),
    );
  });

  it('of a code is written as it is: none begins as a formula does', () => {
    const codes = measures.flatMap(({ id, dimensions }) => [
      ...[id, ...dimensions.map((dimension) => dimension.id)],
      ...dimensions.flatMap(({ values = [] }) => values),
    ]);
    expect(codes.filter((code) => !/^[A-Za-z0-9]/.test(code))).toEqual([]);
  });

  it('is of its bytes', () => {
    const rows = [
      ['Enhet', 'Antal; andel'],
      ['Hägersten "nu"', 1234.5],
      ['=Farsta, Sköndal', null],
    ];
    expect(csvText('spreadsheet', rows)).toBe(
      '\uFEFFEnhet;"Antal; andel"\r\n"Hägersten ""nu""";1234,5\r\n\'=Farsta, Sköndal;\r\n',
    );
    expect(csvText('machine', rows)).toBe(
      'Enhet,Antal; andel\r\n"Hägersten ""nu""",1234.5\r\n"\'=Farsta, Sköndal",\r\n',
    );
  });
});

/** A number with a decimal comma; what a spreadsheet would have run is read as it was. */
function readSwedish(cell: string): string | number {
  if (/^-?\d+(,\d+)?$/.test(cell)) return Number(cell.replace(',', '.'));
  return cell.replace(/^'(?=[=+\-@])/, '');
}
