import type { LocalDate } from '@fyr/kernel';

/** A whole quarter, half-year or year, and the ways its days are cut into shorter such periods. */
export type ReleasedPeriod = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly cuts: readonly (readonly ReleasedPeriod[])[];
};

/** The period that two days bound, if it is a whole quarter, half-year or year. */
export function releasedPeriod(from: LocalDate, to: LocalDate): ReleasedPeriod | undefined {
  const year = Number(from.slice(0, 4));
  const [q1, q2, q3, q4] = [1, 4, 7, 10].map((month) => period(year, month, 3, []));
  if (!q1 || !q2 || !q3 || !q4) return undefined;
  const h1 = period(year, 1, 6, [[q1, q2]]);
  const h2 = period(year, 7, 6, [[q3, q4]]);
  const whole = period(year, 1, 12, [
    [h1, h2],
    [q1, q2, q3, q4],
    [h1, q3, q4],
    [q1, q2, h2],
  ]);
  return [q1, q2, q3, q4, h1, h2, whole].find((p) => p.from === from && p.to === to);
}

function period(
  year: number,
  month: number,
  months: number,
  cuts: ReleasedPeriod['cuts'],
): ReleasedPeriod {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const last = first.add({ months }).subtract({ days: 1 });
  return { from: first.toString(), to: last.toString(), cuts };
}
