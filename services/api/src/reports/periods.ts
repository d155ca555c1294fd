import type { Fault, LocalDate } from '@fyr/kernel';
import { Rejection } from '@fyr/kernel';
import type { ReportDefinition } from '@fyr/reports';

export type Period = { readonly from: LocalDate; readonly to: LocalDate };
type Form = Pick<ReportDefinition, 'period' | 'years'>;

/** As many as one chooses among. */
const yearsMax = 10;
const quartersMax = 5;

/** What a form can be about, the latest first: the running year is of them. */
export function periodsOf(
  { period, years }: Form,
  { began, today }: { readonly began: LocalDate; readonly today: LocalDate },
): readonly Period[] {
  const first = Math.max(years.from, yearOf(began || today));
  const last = Math.min(years.to ?? Number.POSITIVE_INFINITY, yearOf(today));
  switch (period) {
    case 'year': {
      const count = Math.max(0, Math.min(yearsMax, last - first + 1));
      return Array.from({ length: count }, (_, back) => wholeYear(last - back));
    }
    case 'months':
      return last < yearOf(today) || last < first ? [] : monthsOver(today);
    case 'day':
      return last < yearOf(today) ? [] : [{ from: today, to: today }];
    case 'meeting':
      return last < yearOf(today) ? [] : quartersTo(today);
  }
}

/** @throws Rejection `invalid` */
export function checkPeriod({ period }: Form, { from, to }: Period, today: LocalDate): void {
  const faults: Fault[] = [];
  const fault = (path: string, reason: string) => {
    faults.push({ path: `query.${path}`, reason });
  };
  if (from > to) fault('from', 'from_after_to');
  if (from > today) fault('from', 'date_in_future');
  const { from: first, to: last } = wholeYear(yearOf(to));
  if (period === 'year' && (from !== first || to !== last)) fault('to', 'whole_year');
  if (period === 'day' && from !== to) fault('to', 'one_day');
  if (period === 'months' && !isOfMonths({ from, to })) fault('to', 'whole_months');
  if (faults.length > 0) throw new Rejection('invalid', 'not a period of the report', { faults });
}

export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

function wholeYear(year: number): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** Between two meetings lies a quarter at most, and through the released door nothing else is out. */
function quartersTo(today: LocalDate): readonly Period[] {
  const day = Temporal.PlainDate.from(today);
  const running = day.with({ month: day.month - ((day.month - 1) % 3), day: 1 });
  return Array.from({ length: quartersMax }, (_, back) => {
    const first = running.subtract({ months: 3 * back });
    const last = first.add({ months: 3 }).subtract({ days: 1 });
    return { from: first.toString(), to: last.toString() };
  });
}

/** Of the running year those that are over; in January, the year before. */
function monthsOver(today: LocalDate): readonly Period[] {
  const lastOver = Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ days: 1 });
  return [{ from: `${lastOver.year}-01-01`, to: lastOver.toString() }];
}

function isOfMonths({ from, to }: Period): boolean {
  const last = Temporal.PlainDate.from(to);
  return from.endsWith('-01') && last.day === last.daysInMonth && yearOf(from) === yearOf(to);
}
