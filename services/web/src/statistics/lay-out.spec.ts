import { describe, expect, it } from 'vitest';
import type { Statistic } from '../api/statistics.ts';
import { layOut } from './lay-out.ts';

const words = { measure: 'Mått', difference: 'Skillnad', percent: 'Ändring' };
const dimension = (id: string) => ({ id, name: id.toUpperCase() });
const measure = (id: string, unit = 'person', unitName = 'Personer') => ({
  ...{ id, name: `Mått ${id}`, unit, unitName },
  ...{ decimals: 0, rule: '', opensTo: 'uppdrag' as const, open: true },
});
const year = (name: string) => ({ from: `${name}-01-01`, to: `${name}-12-31`, on: null, name });
type Value = number | 'skyddad' | null;

/** Cells as `[codes, value]`. */
function row(keys: Readonly<Record<string, string>>, values: Readonly<Record<string, Value>>) {
  const names = Object.entries(keys).map(([id, code]) => [id, `${id} ${code}`]);
  const figures = Object.entries(values).map(([id, value]) => [id, { value }]);
  return { keys, names: Object.fromEntries(names), figures: Object.fromEntries(figures) };
}

function table(more: Partial<Statistic>): Statistic {
  return {
    ...{ title: 'T', summary: '', door: 'exact', measures: [measure('a')], period: year('2025') },
    ...{ compared: null, dimensions: [], filters: [], rows: [], totals: { a: { value: 16 } } },
    ...{ suppressed: null, position: 1, computedAt: 0, chart: null },
    ...more,
  };
}

describe('a statistics table', () => {
  it('of one dimension has a row for each value, and the total of all', () => {
    const found = layOut(
      table({ dimensions: [dimension('kon')], rows: [row({ kon: 'MAN' }, { a: 7 })] }),
      words,
    );
    expect(found.headers).toEqual(['KON']);
    expect(found.columns.map(({ title }) => title)).toEqual(['Personer']);
    expect(found.rows).toEqual([{ titles: ['kon MAN'], figures: [7] }]);
    expect(found.totals).toEqual([16]);
  });

  const crossed = [
    row({ age: 'A', kon: 'MAN' }, { a: 7 }),
    row({ age: 'A', kon: 'KVINNA' }, { a: 'skyddad' }),
    row({ age: 'B', kon: 'KVINNA' }, { a: 9 }),
  ];
  const two = { dimensions: [dimension('age'), dimension('kon')], rows: crossed };

  it('of two is crossed, with nothing counted where no cell is told of', () => {
    const found = layOut(table(two), words);
    expect(found.headers).toEqual(['AGE']);
    expect(found.columns.map(({ title }) => title)).toEqual(['kon MAN', 'kon KVINNA']);
    expect(found.rows).toEqual([
      { titles: ['age A'], figures: [7, 'skyddad'] },
      { titles: ['age B'], figures: [0, 9] },
    ]);
    expect(found.totals).toEqual([16]);
  });

  it('of something not counted has no figure where no cell is told of', () => {
    const found = layOut(table({ ...two, measures: [measure('a', 'day')] }), words);
    expect(found.rows[1]?.figures).toEqual([null, 9]);
  });

  it('of two with many values each is a row for each cell', () => {
    const rows = Array.from({ length: 9 }, (_, n) => row({ age: 'A', help: `${n}` }, { a: n }));
    const found = layOut(table({ dimensions: [dimension('age'), dimension('help')], rows }), words);
    expect(found.headers).toEqual(['AGE', 'HELP']);
    expect(found.rows[8]).toEqual({ titles: ['age A', 'help 8'], figures: [8] });
  });

  it('of several measures has a column for each, named by it', () => {
    const found = layOut(
      table({
        ...{ measures: [measure('a'), measure('b')], totals: { a: { value: 1 }, b: { value: 2 } } },
        ...{ dimensions: [dimension('kon')], rows: [row({ kon: 'MAN' }, { a: 1, b: 2 })] },
      }),
      words,
    );
    expect(found.columns.map(({ title }) => title)).toEqual(['Mått a', 'Mått b']);
    expect([found.rows[0]?.figures, found.totals]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('that compares has both sides, the difference and the change, and is not crossed', () => {
    const compared = { ...year('2024'), position: 1, computedAt: 0 };
    const sides = { value: 7, compared: 5, difference: 2, percent: 40 };
    const cell = { ...row({ age: 'A', kon: 'MAN' }, {}), figures: { a: sides } };
    const found = layOut(table({ ...two, compared, rows: [cell], totals: { a: sides } }), words);
    expect(found.columns.map(({ title }) => title)).toEqual([
      '2025',
      '2024',
      'Skillnad',
      'Ändring',
    ]);
    expect([found.rows[0]?.figures, found.totals]).toEqual([
      [7, 5, 2, 40],
      [7, 5, 2, 40],
    ]);
  });

  it('without dimensions has a row for each measure, with its unit where they differ', () => {
    const measures = [measure('a'), measure('b', 'day', 'Dagar')];
    const totals = { a: { value: 1 }, b: { value: 2 } };
    const found = layOut(table({ measures, totals }), words);
    expect(found.rows).toEqual([
      { titles: ['Mått a, personer'], figures: [1] },
      { titles: ['Mått b, dagar'], figures: [2] },
    ]);
    expect(found.columns.map(({ title }) => title)).toEqual(['2025']);
    expect(found.totals).toEqual([]);
  });
});
