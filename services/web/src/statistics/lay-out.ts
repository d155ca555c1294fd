import type { Statistic } from '../api/statistics.ts';

type Figure = Statistic['total'];

/** A table ready to be shown: row headers, and a figure or several on each row. */
type Layout = {
  readonly headers: readonly string[];
  /** Empty where each row has one figure. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly titles: readonly string[];
    readonly figures: readonly Figure[];
  }[];
};

/** More columns than this are not read across. */
const columnsMax = 7;

/**
 * Two dimensions lie as a cross table where the second has few values; otherwise every cell is a
 * row. A cell that is not told of has no cases: of a count that is none, of a median it is nothing.
 */
export function layOut(
  { dimensions, rows, unit }: Pick<Statistic, 'dimensions' | 'rows' | 'unit'>,
  nameOf: (dimension: string, code: string) => string,
): Layout {
  const [down, across, ...more] = dimensions;
  const codes = (id: string) => [...new Set(rows.map(({ keys }) => keys[id] ?? ''))];
  if (down && across && more.length === 0 && codes(across.id).length <= columnsMax) {
    const columns = codes(across.id);
    const nothing = notCounted.has(unit) ? null : 0;
    const figureAt = new Map(
      rows.map(({ keys, value }) => [`${keys[down.id]}\n${keys[across.id]}`, value]),
    );
    return {
      headers: [down.name],
      columns: columns.map((code) => nameOf(across.id, code)),
      rows: codes(down.id).map((code) => ({
        titles: [nameOf(down.id, code)],
        figures: columns.map((column) => figureAt.get(`${code}\n${column}`) ?? nothing),
      })),
    };
  }
  return {
    headers: dimensions.map(({ name }) => name),
    columns: [],
    rows: rows.map(({ keys, value }) => ({
      titles: dimensions.map(({ id }) => nameOf(id, keys[id] ?? '')),
      figures: [value],
    })),
  };
}

const notCounted: ReadonlySet<string> = new Set(['day', 'percent', 'point']);
