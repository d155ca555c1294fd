import { describe, expect, it } from 'vitest';
import type { Measure } from '../api/statistics.ts';
import { isReleasedFor, keyFigures, timeBefore } from './key-figures.ts';

const measure = (id: string, more: Partial<Measure> = {}) => ({ id, ...more }) as Measure;

describe('key figures', () => {
  it('are eight at most, each of what there is for the reader', () => {
    const all = ['ongoingUppdrag', 'queuePersons', 'queueDaysMedian', 'staffedFte', 'agreedFte'];
    const ids = (known: readonly string[]) =>
      keyFigures(known.map((id) => measure(id))).map((figure) => figure.map(({ id }) => id));
    expect(ids(all)).toEqual([
      ...[['ongoingUppdrag'], ['queuePersons', 'queueDaysMedian'], ['staffedFte']],
    ]);
    expect(ids(['agreedFte'])).toEqual([['agreedFte']]);
    expect(ids([])).toEqual([]);
  });

  it.each([
    ['2026-07-01', '2026-09-30', '2026-04-01', '2026-06-30'],
    ['2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
    ['2024-07-01', '2024-12-31', '2024-01-01', '2024-06-30'],
  ])('of %s to %s are held against %s to %s', (from, to, first, last) => {
    expect(timeBefore({ from, to })).toEqual({ from: first, to: last });
  });

  it('are asked for outside the secrecy for no shorter time than they go out for', () => {
    const quarter = { from: '2026-07-01', to: '2026-09-30' };
    const year = { from: '2025-01-01', to: '2025-12-31' };
    const yearly = measure('answerDaysMedian', { tables: [{ dimensions: [], from: 'year' }] });
    const parted = measure('any', { tables: [{ dimensions: ['enhet'], from: 'quarter' }] });
    expect(isReleasedFor([measure('exact')], quarter)).toBe(true);
    expect(isReleasedFor([yearly], quarter)).toBe(false);
    expect(isReleasedFor([yearly], year)).toBe(true);
    expect(isReleasedFor([parted], year)).toBe(false);
  });
});
