import type { Measure } from '../api/statistics.ts';

type Time = { readonly from: string; readonly to: string };

/**
 * What a verksamhet is first asked for. Each stands for the first of its measures that there is for
 * the reader; with some another goes that says how it is meant.
 */
const wanted: readonly (readonly (readonly string[])[])[] = [
  [['ongoingUppdrag']],
  [['startedUppdrag']],
  [['closedUppdrag']],
  [['queuePersons'], ['queueDaysMedian']],
  [['refusedUppdrag']],
  [['openSystemfel'], ['resolvedSystemfel']],
  [['answerDaysMedian']],
  [['staffedFte', 'agreedFte']],
];

/** The key figures that there are for the reader, by their measures. */
export function keyFigures(known: readonly Measure[]): readonly (readonly Measure[])[] {
  const first = (ids: readonly string[]) =>
    ids.flatMap((id) => known.find((measure) => measure.id === id) ?? []).slice(0, 1);
  return wanted.map((figure) => figure.flatMap(first)).filter((figure) => figure.length > 0);
}

/** As many whole months, right before. */
export function timeBefore({ from, to }: Time): Time {
  const [year, month] = monthOf(from);
  const [lastYear, lastMonth] = monthOf(to);
  const months = 12 * (lastYear - year) + lastMonth - month + 1;
  return {
    from: new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10),
    to: new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10),
  };
}

function monthOf(day: string): readonly [number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
}

const monthsIn = { quarter: 3, half: 6, year: 12 };

/** Whether the figure goes out for so short a time. Inside the secrecy every time is long enough. */
export function isReleasedFor(measures: readonly Measure[], { from, to }: Time): boolean {
  const [year, month] = monthOf(from);
  const [lastYear, lastMonth] = monthOf(to);
  const months = 12 * (lastYear - year) + lastMonth - month + 1;
  return measures.every(({ tables }) => {
    if (tables === undefined) return true;
    const whole = tables.find(({ dimensions }) => dimensions.length === 0);
    return whole !== undefined && monthsIn[whole.from] <= months;
  });
}
