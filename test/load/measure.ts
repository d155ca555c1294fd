export type Measured = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

/** So many callers, each with one operation in flight, for so long. */
export async function measure(
  operation: (caller: number) => Promise<void>,
  options: { readonly callers: number; readonly ms: number },
): Promise<Measured> {
  const times: number[] = [];
  const begun = performance.now();
  const until = begun + options.ms;
  await Promise.all(
    Array.from({ length: options.callers }, async (_, caller) => {
      for (let from = performance.now(); from < until; from = performance.now()) {
        await operation(caller);
        times.push(performance.now() - from);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / seconds,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}

export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}
