import { type Read, refuseNumber } from './cells.ts';
import { type ImportFault, Misread } from './faults.ts';
import type { Table } from './table.ts';

/** One column of a template. */
export type Column<T = unknown> = {
  readonly heading: string;
  readonly read: Read<T>;
  /** What belongs there, in one sentence for the template. */
  readonly help: string;
  /** Cells that may hold a telephone number. */
  readonly isPhone?: true;
  /** Every row has it. */
  readonly required?: true;
};
export type Columns = Readonly<Record<string, Column>>;

export type Values<C extends Columns> = {
  readonly [Key in keyof C]: C[Key] extends Column<infer T> ? T | undefined : never;
};
export type SheetRow<C extends Columns> = {
  readonly file: string;
  readonly number: number;
  readonly values: Values<C>;
};

/** Each row of a table as its columns say, and all that is wrong with it. */
export function readRows<C extends Columns>(
  columns: C,
  table: Table,
): { readonly rows: readonly SheetRow<C>[]; readonly faults: readonly ImportFault[] } {
  const { file, headings } = table;
  const faults: ImportFault[] = [];
  const keyOf = new Map(Object.entries(columns).map(([key, { heading }]) => [same(heading), key]));
  const keys = headings.map((heading) => keyOf.get(same(heading)));
  headings.forEach((heading, index) => {
    const key = keys[index];
    if (heading === '') return;
    if (key === undefined) {
      faults.push({ file, row: 1, column: heading, key: 'import.fault.unknownColumn' });
    } else if (keys.indexOf(key) < index) {
      faults.push({ file, row: 1, column: heading, key: 'import.fault.columnTwice' });
    }
  });
  for (const [key, { heading, required }] of Object.entries(columns)) {
    if (required && !keys.includes(key)) {
      faults.push({ file, row: 1, column: heading, key: 'import.fault.missingColumn' });
    }
  }
  if (faults.length > 0) return { rows: [], faults };

  const rows = table.rows.map(({ number, cells }) => {
    const values: Record<string, unknown> = {};
    const wrong = (column: string, { key, values: said }: Misread) =>
      faults.push({ file, row: number, column, key, values: said });
    cells.forEach((cell, index) => {
      const key = keys[index];
      if (cell === '') return;
      const column = key === undefined ? undefined : columns[key];
      if (key === undefined || !column) {
        faults.push({ file, row: number, key: 'import.fault.cellOutside' });
        return;
      }
      try {
        refuseNumber(cell, column.isPhone === true);
        values[key] = column.read(cell);
      } catch (error) {
        if (!(error instanceof Misread)) throw error;
        wrong(column.heading, error);
        // Something stands there: it is not missing as well.
        values[key] = null;
      }
    });
    for (const [key, { heading, required }] of Object.entries(columns)) {
      if (required && values[key] === undefined) {
        wrong(heading, new Misread('import.fault.missing'));
      }
    }
    return { file, number, values: values as Values<C> };
  });
  return { rows, faults };
}

function same(heading: string): string {
  return heading.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
