import type { TextKey, TextValues } from '@fyr/texts';

/** A whole quarter, half-year or year. */
export type Period = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name: (t: (key: TextKey, values?: TextValues) => string) => string;
};

const yearsBack = 2;

/**
 * The periods one may choose, latest first: those that are over, and with `begun` also those that
 * have only begun.
 */
export function periods(today: string, begun: boolean): readonly Period[] {
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => thisYear - back);
  return years
    .flatMap(periodsOf)
    .filter(({ from, to }) => to < today || (begun && from <= today))
    .sort((a, b) => b.to.localeCompare(a.to) || a.from.localeCompare(b.from));
}

/** The last day of each past month, oldest first, and today. */
export function monthsBack(today: string, count: number): readonly string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const lastDays = Array.from({ length: count }, (_, back) =>
    dayIn(new Date(Date.UTC(year, month - count + back, 0))),
  );
  return [...lastDays.filter((day) => day < today), today];
}

/** The same days one year before. */
export function yearBefore({ from, to }: Pick<Period, 'from' | 'to'>) {
  const before = (day: string) => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    const last = new Date(Date.UTC(year - 1, month, 0)).getUTCDate();
    return dayIn(new Date(Date.UTC(year - 1, month - 1, Math.min(date, last))));
  };
  return { from: before(from), to: before(to) };
}

function dayIn(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function periodsOf(year: number): readonly Period[] {
  const quarters = [1, 2, 3, 4].map(
    (quarter): Period => ({
      ...months(year, 3 * quarter - 2, 3 * quarter),
      id: `${year}-Q${quarter}`,
      name: (t) => t('screen.statistics.quarter', { quarter, year: String(year) }),
    }),
  );
  const values = { year: String(year) };
  return [
    { ...months(year, 1, 12), id: `${year}`, name: (t) => t('screen.statistics.year', values) },
    {
      ...months(year, 1, 6),
      id: `${year}-H1`,
      name: (t) => t('screen.statistics.firstHalf', values),
    },
    {
      ...months(year, 7, 12),
      id: `${year}-H2`,
      name: (t) => t('screen.statistics.secondHalf', values),
    },
    ...quarters,
  ];
}

/** From the first day of one month to the last of another. */
function months(year: number, first: number, last: number) {
  return {
    from: dayIn(new Date(Date.UTC(year, first - 1, 1))),
    to: dayIn(new Date(Date.UTC(year, last, 0))),
  };
}
