import type { Measure, Statistic } from '../api/statistics.ts';

const MISSING = 'UPPGIFT_SAKNAS';

/** What ought to be known, by what it is known of. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  requestedUppdrag: ['alder', 'initiativ', 'channel', 'kannedom', 'profil', 'hjalp'],
  ongoingUppdrag: ['forsorjning', 'household', 'plan'],
  closedUppdrag: ['reason', 'forsorjningAtClose'],
  observedSystemfel: ['huvudman', 'art', 'livsomrade', 'konsekvens', 'allvarsgrad'],
};

export type Asked = {
  readonly measure: Measure;
  readonly dimension: Measure['dimensions'][number];
};

/** What may be missing and can be counted by the reader: outside the secrecy what goes out by itself. */
export function missable(known: readonly Measure[]): readonly Asked[] {
  return Object.entries(wanted).flatMap(([id, dimensions]) => {
    const measure = known.find((one) => one.id === id);
    return (measure?.dimensions ?? [])
      .filter((one) => dimensions.includes(one.id) && measure && isOut(measure, one.id))
      .flatMap((dimension) => (measure ? [{ measure, dimension }] : []));
  });
}

function isOut({ tables }: Measure, dimension: string): boolean {
  if (tables === undefined) return true;
  return tables.some(
    ({ dimensions: [first, ...more] }) => first === dimension && more.length === 0,
  );
}

/** Of how many it is missing, and of how many in all. */
export function missingIn(table: Statistic, { measure, dimension }: Asked) {
  const row = table.rows.find(({ keys }) => keys[dimension.id] === MISSING);
  return {
    missing: row ? (row.figures[measure.id]?.value ?? null) : 0,
    all: table.totals[measure.id]?.value ?? null,
  };
}

/** What asks for those of whom it is missing, and for nobody else. */
export function onlyMissing(dimension: string): Readonly<Record<string, string>> {
  return { [dimension]: MISSING };
}
