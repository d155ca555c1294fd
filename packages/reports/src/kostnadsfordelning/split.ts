/**
 * An amount in öre split by weights: the parts always add up to it. What is left when each part is
 * rounded towards zero goes öre by öre to the parts that lost most, of equal ones to the first.
 * Null where there is no weight to split by.
 */
export function splitOre(ore: number, weights: readonly number[]): readonly number[] | null {
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (sum === 0n) return null;
  const sign = ore < 0 ? -1 : 1;
  const whole = BigInt(Math.abs(ore));
  const parts = weights.map((weight, index) => {
    const exact = whole * BigInt(weight);
    return { index, floor: exact / sum, rest: exact % sum };
  });
  const left = whole - parts.reduce((total, { floor }) => total + floor, 0n);
  const first = parts
    .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
    .slice(0, Number(left));
  const raised = new Set(first.map(({ index }) => index));
  return parts.map(({ index, floor }) => sign * Number(floor + (raised.has(index) ? 1n : 0n)) || 0);
}
