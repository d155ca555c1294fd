import type { LocalDate } from '@fyr/kernel';
import type { Level } from './catalogue.ts';

export type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** A whole quarter, half-year or year, and of which length it is. */
export type ReleasedPeriod = Days & { readonly level: Level };

const months = { quarter: 3, half: 6, year: 12 } as const;

/** The period that two days bound, if it is a whole quarter, half-year or year. */
export function releasedPeriod({ from, to }: Days): ReleasedPeriod | undefined {
  return periodsEndingWith(quarterOf(to)).find(
    (period) => period.from === from && period.to === to,
  );
}

/** The quarter that a day is in. */
export function quarterOf(day: LocalDate): Days {
  const { year, month } = Temporal.PlainDate.from(day);
  return monthsFrom(year, month - ((month - 1) % 3), 3);
}

export function quarterAfter({ to }: Days): Days {
  return quarterOf(Temporal.PlainDate.from(to).add({ days: 1 }).toString());
}

/** A quarter, and the half-year and year that it is the last of; the longest first. */
export function periodsEndingWith({ to }: Days): readonly ReleasedPeriod[] {
  const { year, month } = Temporal.PlainDate.from(to);
  return (['year', 'half', 'quarter'] as const)
    .filter((level) => month % months[level] === 0)
    .map((level) => ({ ...monthsFrom(year, month - months[level] + 1, months[level]), level }));
}

/** When a quarter is to be released. */
export function releaseDay({ to }: Days, daysToRelease: number): LocalDate {
  return Temporal.PlainDate.from(to).add({ days: daysToRelease }).toString();
}

function monthsFrom(year: number, month: number, length: number): Days {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const last = first.add({ months: length }).subtract({ days: 1 });
  return { from: first.toString(), to: last.toString() };
}
