import { describe, expect, it } from 'vitest';
import { dateInWords, readDate } from './read-date.ts';

const today = '2026-11-22';

describe('a written date', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['20261130', '2026-11-30'],
    ['261130', '2026-11-30'],
    [' 261130 ', '2026-11-30'],
    ['850709', '1985-07-09'],
    ['30/11', '2026-11-30'],
    ['1/2', '2026-02-01'],
    ['1/2 2025', '2025-02-01'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (written, on) => {
    expect(readDate(written, today)).toBe(on);
  });

  it.each(['', 'i går', '2026-02-30', '20261301', '30/13', '2026-1-1', '11-30', '00/00'])(
    '"%s" is no day',
    (written) => {
      expect(readDate(written, today)).toBeUndefined();
    },
  );

  it.each([
    ['1/1', '2027-01-01'],
    ['21/11', '2027-11-21'],
    ['22/11', '2026-11-22'],
    ['30/11', '2026-11-30'],
    ['29/2', '2028-02-29'],
    ['1/1 2026', '2026-01-01'],
    ['260101', '2026-01-01'],
    ['31/2', undefined],
  ])('%s that is to come is %s', (written, on) => {
    expect(readDate(written, today, true)).toBe(on);
  });

  it('is echoed in words', () => {
    expect(dateInWords('2026-11-30', 'sv')).toBe('30 november 2026');
    expect(dateInWords('2026-11-30', 'en')).toBe('30 November 2026');
  });
});
