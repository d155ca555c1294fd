import { expect, it } from 'vitest';
import { weeksFrom } from './weeks.ts';

it.each([
  ['2026-11-23', 48],
  ['2026-11-29', 48],
  ['2026-12-31', 53],
  ['2027-01-01', 53],
  ['2027-01-04', 1],
  ['2024-12-30', 1],
])('%s lies in week %i', (on, number) => {
  expect(weeksFrom(on, 1, [])[0]?.number).toBe(number);
});

it('begins on a Monday and has each day with what happens on it', () => {
  const entries = [
    { on: '2026-11-23', what: 'a' },
    { on: '2026-12-06', what: 'b' },
    { on: '2026-12-07', what: 'too far' },
  ];
  const weeks = weeksFrom('2026-11-25', 2, entries);
  const days = weeks.flatMap((week) => week.days);
  expect(days).toHaveLength(14);
  expect(days[0]).toEqual({ on: '2026-11-23', entries: [entries[0]] });
  expect(days.at(-1)).toEqual({ on: '2026-12-06', entries: [entries[1]] });
  expect(days.filter((day) => day.entries.length > 0)).toHaveLength(2);
});
