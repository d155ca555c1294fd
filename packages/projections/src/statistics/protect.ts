import type { Aggregate } from './measure.ts';

/** Counts below this are protected in a released table. */
export const smallestShown = 5;
/** Shares, medians and the like are protected where fewer cases than this stand behind them. */
const casesMin = 10;

/** What stands behind a cell. */
export type Behind = { readonly cases: number; readonly hits: number };

/** Whether so few stand behind it that it may not be shown, whatever stands beside it. */
export function isSmall(aggregate: Aggregate, behind: Behind): boolean {
  return !isAtLeast(aggregate, behind, 1);
}

/**
 * Which values of a dimension are kept together, so that no released table tells one of them from
 * another: those with a small count and, nearest them, as many more as are needed. Whoever knows
 * the rule and every released table still finds each small count from none to the largest there is:
 * the choice rests on which counts are small and on what all that are kept together come to.
 * @param values of a dimension, in its order
 */
export function keptTogether(aggregate: Aggregate, values: readonly Behind[]): ReadonlySet<number> {
  const small = [...values.keys()].filter((place) => isSmall(aggregate, behindOf(values, [place])));
  if (small.length === 0) return new Set();
  const away = (place: number) => Math.min(...small.map((other) => Math.abs(other - place)));
  const others = [...values.keys()]
    .filter((place) => !small.includes(place))
    .sort((a, b) => away(a) - away(b) || a - b);
  const enough = [...others.keys()].find((last) => {
    const together = behindOf(values, [...small, ...others.slice(0, last + 1)]);
    return isAtLeast(aggregate, together, last + 2);
  });
  return new Set([...small, ...others.slice(0, (enough ?? others.length) + 1)]);
}

/** Whether as much stands behind a cell as behind so many of the smallest that are shown. */
function isAtLeast(aggregate: Aggregate, { cases, hits }: Behind, times: number): boolean {
  if (aggregate === 'count') return cases >= smallestShown * times;
  if (cases < casesMin * times) return false;
  return aggregate !== 'share' || Math.min(hits, cases - hits) >= smallestShown * times;
}

function behindOf(values: readonly Behind[], places: readonly number[]): Behind {
  return sumOf(places.flatMap((place) => values[place] ?? []));
}

export function sumOf(parts: readonly Behind[]): Behind {
  return parts.reduce(
    (sum, { cases, hits }) => ({ cases: sum.cases + cases, hits: sum.hits + hits }),
    { cases: 0, hits: 0 },
  );
}
