import { dayAfter, daysBetween } from '../../frame/today.ts';

/** A week of a calendar: its number by ISO 8601, and its days. */
export type Week<Entry> = {
  readonly number: number;
  readonly days: readonly { readonly on: string; readonly entries: readonly Entry[] }[];
};

/** So many weeks from the one that the day lies in, each day with what happens on it. */
export function weeksFrom<Entry extends { readonly on: string }>(
  on: string,
  count: number,
  entries: readonly Entry[],
): readonly Week<Entry>[] {
  const monday = dayAfter(on, -weekday(on));
  const byDay = Map.groupBy(entries, (entry) => entry.on);
  return Array.from({ length: count }, (_, week) => {
    const first = dayAfter(monday, week * 7);
    const days = Array.from({ length: 7 }, (__, day) => dayAfter(first, day));
    return {
      number: weekNumber(first),
      days: days.map((day) => ({ on: day, entries: byDay.get(day) ?? [] })),
    };
  });
}

/** Of the week that has this Monday: the first week of a year is the one with its first Thursday. */
function weekNumber(monday: string): number {
  const thursday = dayAfter(monday, 3);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/** 0 is Monday. */
function weekday(on: string): number {
  return (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
}
