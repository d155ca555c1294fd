/** How many cases: by the values of two dimensions, and whose, where a case has an ombud. */
export type Counted = {
  readonly keys: readonly string[];
  readonly ombud: string | null;
  readonly cases: number;
};

/** What was counted of a measure in a quarter, or at its end. */
export type MeasureCounts = {
  /** By kön and enhet. */
  readonly core: readonly Counted[];
  /** By age and kön. */
  readonly ages: readonly Counted[];
  readonly leaves: Readonly<Record<string, readonly Counted[]>>;
  /** Of what is no count. */
  readonly figure?: Figure;
};

/** What is no count, with the cases behind it; of a share also those that have what is asked for. */
export type Figure = {
  readonly value: number | null;
  readonly cases: number;
  readonly hits: number;
};

/** Everything that a quarter's tables are made of, frozen when they are released. */
export type QuarterCounts = {
  /** Every value there was of each dimension. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly measures: Readonly<Record<string, MeasureCounts>>;
};
