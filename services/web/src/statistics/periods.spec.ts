import { text } from '@fyr/texts';
import { describe, expect, it } from 'vitest';
import { monthsBack, periods, yearBefore } from './periods.ts';

describe('the periods to choose from', () => {
  it('are over, where only those may be shown', () => {
    const found = periods('2026-11-22', false);
    expect(found.every(({ to }) => to < '2026-11-22')).toBe(true);
    expect(found[0]).toMatchObject({ id: '2026-Q3', from: '2026-07-01', to: '2026-09-30' });
  });

  it('may have begun, and then the longest of them comes first', () => {
    const [year, half, quarter] = periods('2026-11-22', true);
    expect(year).toMatchObject({ id: '2026', from: '2026-01-01', to: '2026-12-31' });
    expect(half?.id).toBe('2026-H2');
    expect(quarter?.id).toBe('2026-Q4');
  });

  it('end on the last day of a month, leap years too', () => {
    const found = periods('2024-12-31', true);
    expect(found.find(({ id }) => id === '2024-Q1')?.to).toBe('2024-03-31');
    expect(found.find(({ id }) => id === '2024-H1')?.to).toBe('2024-06-30');
  });

  it('are named in words, a year without a thousands mark', () => {
    const names = periods('2026-11-22', true).map(({ name }) =>
      name((key, values) => text('sv', key, values)),
    );
    expect(names.slice(0, 3)).toEqual(['Hela 2026', 'Andra halvåret 2026', 'Kvartal 4 2026']);
  });
});

describe('the days to look back at', () => {
  it('are the last of each month, and today', () => {
    expect(monthsBack('2026-03-15', 3)).toEqual([
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-15',
    ]);
  });
});

describe('the same time a year before', () => {
  it('is the same days, or the last of a February that is shorter', () => {
    expect(yearBefore({ from: '2024-01-01', to: '2024-02-29' })).toEqual({
      from: '2023-01-01',
      to: '2023-02-28',
    });
  });
});
