import type { LocalDate } from '@fyr/kernel';

type Values = {
  text: string;
  uuid: string;
  date: LocalDate;
  int: number;
  /** A whole number that an int may be too small for: öre. */
  bigint: number;
  boolean: boolean;
  /** Epoch milliseconds. */
  instant: number;
  'text[]': readonly string[];
  'int[]': readonly number[];
};

/** `x?` may be null. */
export type ColumnType = keyof Values | `${keyof Values}?`;

export type Table = {
  /** Besides `tenant`, `stream_id` and `row`, which every table has as its primary key. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Each begins with the tenant, which is not named. */
  readonly indexes?: readonly (readonly string[])[];
  /** Which narrow room reads it besides those who read all; none unless said. */
  readonly told?: 'released' | 'audit';
};
export type Tables = Readonly<Record<string, Table>>;

type ValueOf<C extends ColumnType> = C extends `${infer K extends keyof Values}?`
  ? Values[K] | null
  : C extends keyof Values
    ? Values[C]
    : never;

/** A row as handlers write it: its own columns, without the key. */
export type RowOf<T extends Table> = {
  readonly [K in keyof T['columns']]: ValueOf<T['columns'][K]>;
};

/** The rows of one stream in one table, in the order they were added. */
export type TableRows<Row> = {
  all(): readonly Row[];
  last(): Row | undefined;
  add(row: Row): void;
  update(where: (row: Row) => boolean, patch: Partial<Row>): void;
  remove(where: (row: Row) => boolean): void;
};

export type RowsOf<T extends Tables> = { readonly [K in keyof T]: TableRows<RowOf<T[K]>> };
