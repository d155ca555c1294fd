import type { LocalDate } from '@fyr/kernel';

/** A whole quarter, half-year or year, and the shorter such periods that it is cut into. */
export type ReleasedPeriod = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly parts: readonly ReleasedPeriod[];
};

/** The period that two days bound, if it is a whole quarter, half-year or year. */
export function releasedPeriod(from: LocalDate, to: LocalDate): ReleasedPeriod | undefined {
  return periodsIn(yearWith(from)).find((p) => p.from === from && p.to === to);
}

/** The year that a day is in, with its half-years and quarters. */
export function yearWith(day: LocalDate): ReleasedPeriod {
  const year = Number(day.slice(0, 4));
  const quarter = (month: number) => period(year, month, 3, []);
  const half = (month: number) => period(year, month, 6, [quarter(month), quarter(month + 3)]);
  return period(year, 1, 12, [half(1), half(7)]);
}

/** A period and all the shorter ones in it. */
export function periodsIn(whole: ReleasedPeriod): readonly ReleasedPeriod[] {
  return [whole, ...whole.parts.flatMap(periodsIn)];
}

function period(
  year: number,
  month: number,
  months: number,
  parts: readonly ReleasedPeriod[],
): ReleasedPeriod {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const last = first.add({ months }).subtract({ days: 1 });
  return { from: first.toString(), to: last.toString(), parts };
}
