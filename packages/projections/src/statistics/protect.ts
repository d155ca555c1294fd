/** Counts below this are protected in a released table. */
export const smallestShown = 5;
/** Shares, medians and the like are protected where fewer cases than this stand behind them. */
export const casesMin = 10;

/** A cell of a released table, before it is decided whether it may be shown. */
export type Weighed = {
  /** What can be subtracted: the count, or for a share the fewer of those in and out of it. */
  readonly weight: number;
  /** May not be shown, whatever its neighbours. */
  readonly small: boolean;
  /** Other tables give it away already: to hide it would protect no one. */
  readonly told: boolean;
};

/** Places whose sum is known from another table, or protected there. */
export type Line = { readonly places: readonly number[]; readonly sumHidden: boolean };

/**
 * Which cells to protect, so that none of the small ones can be had by subtraction: a line with a
 * protected cell has at least two, together at least `smallestShown`; so has one whose sum is
 * protected. The smallest go first; the answer depends on nothing but the table.
 */
export function protect(cells: readonly Weighed[], lines: readonly Line[]): readonly boolean[] {
  const hidden = cells.map(({ small }) => small);
  const weight = (place: number) => cells[place]?.weight ?? 0;
  const parts = (line: Line) =>
    line.places.map((place) => ({ weight: weight(place), hidden: hidden[place] === true }));

  for (let settled = false; !settled; ) {
    settled = true;
    for (const line of lines) {
      while (!isSafe(parts(line), line.sumHidden)) {
        const [next] = line.places
          .filter((place) => !hidden[place] && !cells[place]?.told)
          .sort((a, b) => weight(a) - weight(b) || a - b);
        if (next === undefined) break;
        hidden[next] = true;
        settled = false;
      }
    }
  }
  return hidden;
}

/** Whether what is protected among the parts of a sum cannot be worked out from the rest. */
export function isSafe(
  parts: readonly { readonly weight: number; readonly hidden: boolean }[],
  sumHidden = false,
): boolean {
  const hidden = parts.filter((part) => part.hidden);
  if (hidden.length === 0) return !sumHidden;
  const sum = hidden.reduce((total, { weight }) => total + weight, 0);
  return hidden.length > 1 && sum >= smallestShown;
}
