/** A token bucket per caller. Kept in memory: a limit on a mishap or a guesser, not a quota. */
export function rateLimit(options: {
  readonly perSecond: number;
  readonly burst: number;
  readonly now: () => number;
}): { take(caller: string): { readonly waitSeconds: number } } {
  const { perSecond, burst, now } = options;
  const buckets = new Map<string, { tokens: number; at: number }>();

  return {
    take(caller) {
      const at = now();
      if (buckets.size >= callersMax) forgetFull(buckets, at, options);
      const bucket = buckets.get(caller) ?? { tokens: burst, at };
      const tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
      const left = tokens >= 1 ? tokens - 1 : tokens;
      buckets.set(caller, { tokens: left, at });
      return { waitSeconds: tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond) };
    },
  };
}

const callersMax = 10_000;

/** A full bucket says no more than none at all. */
function forgetFull(
  buckets: Map<string, { tokens: number; at: number }>,
  at: number,
  { perSecond, burst }: { perSecond: number; burst: number },
): void {
  for (const [caller, bucket] of buckets) {
    if (bucket.tokens + ((at - bucket.at) / 1000) * perSecond >= burst) buckets.delete(caller);
  }
}
