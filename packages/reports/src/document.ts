import type { LocalDate } from '@fyr/kernel';
import type { Locale } from '@fyr/texts';
import type { Chart } from '@fyr/ui/charts';

/** What is sent to somebody, before it has a form. Every renderer gives the same of it. */
export type Document = {
  readonly locale: Locale;
  readonly title: string;
  readonly sender: string;
  readonly recipient: string | null;
  /** The day that it bears; not the day it was made. */
  readonly on: LocalDate;
  /** At its head: the period, the position counted to, the digest of what is locked … */
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
};

export type Fact = { readonly name: string; readonly value: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: true }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: true }
  | { readonly kind: 'table'; readonly table: Table }
  /** Beside its table, which says the same to those who cannot see it. */
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'newPage' };

export type Table = {
  readonly caption: string;
  /** The first one names its row. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total?: readonly Cell[];
  /** Where the figures come from, and by what rule. */
  readonly note?: string;
  /** The question of statistics that its figures answer, where one alone does. */
  readonly asked?: AskedOf;
};

/** As it is asked in an address: `by` with commas between. */
export type AskedOf = {
  readonly measure: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly on?: LocalDate;
  readonly by?: string;
  readonly enhet?: string;
};

export type Column = {
  readonly name: string;
  /** `money`: in öre, whole. `day`: `2011-08-31`. */
  readonly type: 'text' | 'number' | 'money' | 'percent' | 'day';
  /** Of a number; none by default. */
  readonly decimals?: number;
};

/** `skyddad` in any column but a text: too few to show. Null: there is none. */
export type Cell = string | number | null;

/** The tables of a document in their order. */
export function tablesOf({ blocks }: Document): Table[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}
