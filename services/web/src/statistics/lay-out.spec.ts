import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';

const nameOf = (dimension: string, code: string) => `${dimension} ${code}`;
const dimension = (id: string) => ({ id, name: id.toUpperCase() });

describe('a statistics table', () => {
  it('of one dimension has a row for each value', () => {
    const rows = [{ keys: { kon: 'MAN' }, value: 7 }];
    expect(layOut({ dimensions: [dimension('kon')], rows, unit: 'person' }, nameOf)).toEqual({
      headers: ['KON'],
      columns: [],
      rows: [{ titles: ['kon MAN'], figures: [7] }],
    });
  });

  it('of two is crossed, with nothing counted where no cell is told of', () => {
    const rows = [
      { keys: { age: 'A', kon: 'MAN' }, value: 7 },
      { keys: { age: 'A', kon: 'KVINNA' }, value: 'skyddad' as const },
      { keys: { age: 'B', kon: 'KVINNA' }, value: 9 },
    ];
    expect(
      layOut({ dimensions: [dimension('age'), dimension('kon')], rows, unit: 'person' }, nameOf),
    ).toEqual({
      headers: ['AGE'],
      columns: ['kon MAN', 'kon KVINNA'],
      rows: [
        { titles: ['age A'], figures: [7, 'skyddad'] },
        { titles: ['age B'], figures: [0, 9] },
      ],
    });
  });

  it('of something not counted has no figure where no cell is told of', () => {
    const rows = [
      { keys: { age: 'A', kon: 'MAN' }, value: 7 },
      { keys: { age: 'B', kon: 'KVINNA' }, value: 9 },
    ];
    const dimensions = [dimension('age'), dimension('kon')];
    const { rows: lines } = layOut({ dimensions, rows, unit: 'day' }, nameOf);
    expect(lines[0]?.figures).toEqual([7, null]);
  });

  it('of two with many values each is a row for each cell', () => {
    const rows = Array.from({ length: 9 }, (_, n) => ({
      keys: { age: 'A', help: `${n}` },
      value: n,
    }));
    const table = layOut(
      { dimensions: [dimension('age'), dimension('help')], rows, unit: 'person' },
      nameOf,
    );
    expect(table.headers).toEqual(['AGE', 'HELP']);
    expect(table.rows[8]).toEqual({ titles: ['age A', 'help 8'], figures: [8] });
  });
});
