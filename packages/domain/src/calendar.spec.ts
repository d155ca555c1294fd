import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isWorkingDay, quarterOf, workingDayFrom } from './index.ts';

describe('the calendar', () => {
  it.each([
    ['a Saturday', '2012-03-10'],
    ['Epiphany', '2012-01-06'],
    ['Long Friday', '2012-04-06'],
    ['Easter Monday', '2012-04-09'],
    ['Ascension Day', '2012-05-17'],
    ['the national day', '2012-06-06'],
    ['Midsummer’s eve', '2012-06-22'],
    ['Christmas eve', '2012-12-24'],
    ['Long Friday of an early Easter', '2008-03-21'],
    ['Easter Monday of a late Easter', '2011-04-25'],
  ])('rests on %s', (_, on) => {
    expect(isWorkingDay(on)).toBe(false);
  });

  it.each(['2012-04-05', '2012-04-10', '2012-06-21', '2012-06-15', '2012-01-05'])(
    'works on %s',
    (on) => {
      expect(isWorkingDay(on)).toBe(true);
    },
  );

  it('moves a due day to when somebody is at work, never backwards', () => {
    expect(workingDayFrom('2012-04-06')).toBe('2012-04-10');
    expect(workingDayFrom('2012-04-05')).toBe('2012-04-05');
    expect(workingDayFrom('2011-12-24')).toBe('2011-12-27');
  });

  it('counts days over the end of summer time and of a leap February', () => {
    expect(addDays('2012-10-27', 2)).toBe('2012-10-29');
    expect(daysBetween('2012-02-01', '2012-03-01')).toBe(29);
    expect(daysBetween('2012-03-01', '2012-02-01')).toBe(-29);
  });

  it('knows the quarter of a day', () => {
    expect([quarterOf('2012-01-01'), quarterOf('2012-06-30'), quarterOf('2012-12-31')]).toEqual([
      '2012-Q1',
      '2012-Q2',
      '2012-Q4',
    ]);
  });
});
