import type { Directed } from '@fyr/kernel';
import type { ImportFault } from './faults.ts';
import type { Columns, SheetRow } from './sheet.ts';

/** A command that a row asks for, and where in the file what it says came from. */
export type Planned = Directed & {
  readonly file: string;
  readonly row: number;
  /** Later rows that say the rest of it. */
  readonly moreRows?: readonly number[];
  /** Places of the command (`data.enhet`) by the heading of the column they were read from. */
  readonly columns: Readonly<Record<string, string>>;
  /** The column to look at where a refusal names no place. */
  readonly column: string;
  /**
   * How it is known again in its stream: by keys of its event's data that say what it is about; as
   * one in the order of a life; or because the stream is there.
   */
  readonly about: readonly string[] | 'life' | 'opening';
  /** Ids and codes of other rows that it rests on. */
  readonly needs: readonly string[];
};

/** An account that a row asks for. */
export type PlannedAccount = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
};

/** What one file comes to. */
export type Plan = {
  readonly commands: readonly Planned[];
  readonly accounts: readonly PlannedAccount[];
  readonly faults: readonly ImportFault[];
  /** Ids and codes of rows that have a fault: what rests on them is not tried. */
  readonly broken: readonly string[];
};

/** An id that the same tenant and words always give. */
export type IdOf = (...words: readonly string[]) => string;

/** Data without what was not filled in. */
export function filled<T extends Readonly<Record<string, unknown>>>(data: T): T {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T;
}

/** A fault of a row, at the column of that key. */
export function faultIn<C extends Columns>(
  columns: C,
  { file, number }: SheetRow<C>,
  key: keyof C & string,
  fault: Pick<ImportFault, 'key' | 'values'>,
): ImportFault {
  const heading = columns[key]?.heading;
  return { file, row: number, ...(heading ? { column: heading } : {}), ...fault };
}
