type RateLimit = {
  take(caller: string): { readonly waitSeconds: number };
  /** What was taken for nothing. */
  giveBack(caller: string): void;
};

/** Callers remembered at once; of more, those that were silent the longest are forgotten. */
export const callersMax = 10_000;

/** A token bucket per caller. Kept in memory: a limit on a mishap or a guesser, not a quota. */
export function rateLimit(options: {
  readonly perSecond: number;
  readonly burst: number;
  readonly now: () => number;
}): RateLimit {
  const { perSecond, burst, now } = options;
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();

  function tokensOf(caller: string, at: number): number {
    const bucket = buckets.get(caller);
    if (!bucket) return burst;
    return Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
  }

  function keep(caller: string, tokens: number, at: number): void {
    buckets.delete(caller);
    buckets.set(caller, { tokens, at });
    const [silent] = buckets.keys();
    if (buckets.size > callersMax && silent !== undefined) buckets.delete(silent);
  }

  return {
    take(caller) {
      const at = now();
      const tokens = tokensOf(caller, at);
      keep(caller, tokens >= 1 ? tokens - 1 : tokens, at);
      return { waitSeconds: tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond) };
    },
    giveBack(caller) {
      const at = now();
      keep(caller, Math.min(burst, tokensOf(caller, at) + 1), at);
    },
  };
}
