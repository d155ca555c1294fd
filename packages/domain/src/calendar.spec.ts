import Holidays from 'date-holidays';
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

  // From the almanac: Long Friday, Easter Monday, Ascension Day, Midsummer's eve, All Saints' Day.
  it.each([
    [2020, '04-10 04-13 05-21 06-19 10-31'],
    [2021, '04-02 04-05 05-13 06-25 11-06'],
    [2022, '04-15 04-18 05-26 06-24 11-05'],
    [2023, '04-07 04-10 05-18 06-23 11-04'],
    [2024, '03-29 04-01 05-09 06-21 11-02'],
    [2025, '04-18 04-21 05-29 06-20 11-01'],
    [2026, '04-03 04-06 05-14 06-19 10-31'],
    [2027, '03-26 03-29 05-06 06-25 11-06'],
    [2028, '04-14 04-17 05-25 06-23 11-04'],
    [2029, '03-30 04-02 05-10 06-22 11-03'],
  ])('rests in %i on the days that move, and on no other working day', (year, moving) => {
    const fixed = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];
    const holidays = new Set([...fixed, ...moving.split(' ')].map((day) => `${year}-${day}`));
    for (let day = `${year}-01-01`; day < `${year + 1}`; day = addDays(day, 1)) {
      const weekday = Temporal.PlainDate.from(day).dayOfWeek <= 5;
      expect(isWorkingDay(day), day).toBe(weekday && !holidays.has(day));
    }
  });

  it('rests as another library says, for as long as the national day has been one', () => {
    const known = new Holidays('SE', { timezone: 'UTC', types: ['public', 'bank'] });
    for (let year = 2005; year <= 2150; year++) {
      const days = new Set(known.getHolidays(year).map(({ date }) => date.slice(0, 10)));
      for (let day = `${year}-01-01`; day < `${year + 1}`; day = addDays(day, 1)) {
        if (Temporal.PlainDate.from(day).dayOfWeek > 5) continue;
        if (isWorkingDay(day) === days.has(day)) expect.fail(day);
      }
    }
  });

  it('rested on Whit Monday until the national day took its place', () => {
    expect([isWorkingDay('2004-05-31'), isWorkingDay('2005-05-16')]).toEqual([false, true]);
    expect([isWorkingDay('2003-06-06'), isWorkingDay('2005-06-06')]).toEqual([true, false]);
  });

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
