import type { LocalDate } from '@fyr/kernel';
import { type MeasureInfo, measures, type TableOut } from '@fyr/projections';

/** In the place of a value: all of them together. */
export const TOTAL = '_T';
/** Where a figure is not told. */
export const PROTECTED = 'skyddad';

/** All that is out of a measure, one figure a row. */
export type Dataset = {
  readonly measure: MeasureInfo;
  /** That it is told by in any table, in the order of the measure. */
  readonly dimensions: readonly MeasureInfo['dimensions'][number][];
  readonly rows: readonly {
    readonly from: LocalDate;
    readonly to: LocalDate;
    /** By dimension; `TOTAL` where it is not told by that one. */
    readonly keys: Readonly<Record<string, string>>;
    /** Null: protected. */
    readonly value: number | null;
  }[];
};

/** One for each measure of which anything is out, in the order of the catalogue. */
export function datasetsOf(tables: readonly TableOut[]): readonly Dataset[] {
  const byMeasure = Map.groupBy(tables, ({ measure }) => measure);
  return measures.flatMap((measure) => {
    const own = byMeasure.get(measure.id);
    if (!own) return [];
    const told = new Set(measure.released.flatMap(({ dimensions }) => dimensions));
    const dimensions = measure.dimensions.filter(({ id }) => told.has(id));
    return [{ measure, dimensions, rows: own.flatMap((table) => rowsOf(table, dimensions)) }];
  });
}

function rowsOf(
  { dimensions, from, to, cells }: TableOut,
  all: Dataset['dimensions'],
): Dataset['rows'] {
  return cells.map(({ keys, value }) => ({
    ...{ from, to, value },
    keys: Object.fromEntries(
      all.map(({ id }) => {
        const place = dimensions.indexOf(id);
        return [id, place === -1 ? TOTAL : (keys[place] ?? TOTAL)];
      }),
    ),
  }));
}
