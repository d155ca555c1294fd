import type { ColumnType, RowsOf, TableRows, Tables } from '../tables.ts';
import { type Row, rowChecker } from './check-row.ts';

/** A row where it stands: `row` is its place in its stream and table. */
export type PlacedRow = { readonly row: number; readonly values: Row };

/** What must be written so that a table has what the fold came to. */
type TableChanges = {
  readonly written: readonly PlacedRow[];
  readonly removed: readonly number[];
};

/** All rows of one stream, with what became of them since they were loaded. */
export class StreamRows {
  readonly #tables: readonly (readonly [string, PlacedTable])[];
  /** What handlers see. */
  readonly rows: RowsOf<Tables>;

  constructor(tables: Tables, loaded: Readonly<Record<string, readonly PlacedRow[]>> = {}) {
    this.#tables = Object.entries(tables).map(
      ([name, { columns }]) => [name, new PlacedTable(columns, loaded[name] ?? [])] as const,
    );
    this.rows = Object.fromEntries(this.#tables);
  }

  /** What handlers do from here on can be undone, until the next mark. */
  mark(): void {
    for (const [, table] of this.#tables) table.mark();
  }

  undo(): void {
    for (const [, table] of this.#tables) table.undo();
  }

  /** As if nothing had happened in the stream, but knowing what is stored of it. */
  clear(): void {
    for (const [, table] of this.#tables) table.remove(() => true);
  }

  changes(): Readonly<Record<string, TableChanges>> {
    return Object.fromEntries(this.#tables.map(([name, table]) => [name, table.changes()]));
  }

  placed(): Readonly<Record<string, readonly PlacedRow[]>> {
    return Object.fromEntries(this.#tables.map(([name, table]) => [name, table.placed()]));
  }
}

class PlacedTable implements TableRows<Row> {
  readonly #stored: readonly PlacedRow[];
  readonly #check: (row: Row) => void;
  #now: readonly PlacedRow[];
  #marked: readonly PlacedRow[];

  constructor(columns: Readonly<Record<string, ColumnType>>, stored: readonly PlacedRow[]) {
    this.#stored = stored;
    this.#now = stored;
    this.#marked = stored;
    this.#check = rowChecker(columns);
  }

  all(): readonly Row[] {
    return this.#now.map(({ values }) => values);
  }

  last(): Row | undefined {
    return this.#now.at(-1)?.values;
  }

  add(values: Row): void {
    this.#check(values);
    this.#now = [...this.#now, { row: (this.#now.at(-1)?.row ?? 0) + 1, values: { ...values } }];
  }

  update(where: (row: Row) => boolean, patch: Partial<Row>): void {
    this.#now = this.#now.map((placed) => {
      if (!where(placed.values)) return placed;
      const values = { ...placed.values, ...patch };
      this.#check(values);
      return { row: placed.row, values };
    });
  }

  remove(where: (row: Row) => boolean): void {
    this.#now = this.#now.filter(({ values }) => !where(values));
  }

  mark(): void {
    this.#marked = this.#now;
  }

  undo(): void {
    this.#now = this.#marked;
  }

  placed(): readonly PlacedRow[] {
    return this.#now;
  }

  changes(): TableChanges {
    if (this.#now === this.#stored) return { written: [], removed: [] };
    const before = new Map(this.#stored.map((placed) => [placed.row, placed]));
    const written = this.#now.filter((placed) => before.get(placed.row) !== placed);
    for (const { row } of this.#now) before.delete(row);
    return { written, removed: [...before.keys()] };
  }
}
