import type { LocalDate } from '@fyr/kernel';
import type { TableRows, Tables } from './tables.ts';

/** A day that is waited for. It stays when it has passed, until what was due is done. */
type DueRow = {
  readonly name: string;
  readonly key: string;
  readonly due_on: LocalDate;
  readonly passed: boolean;
};

/** The table of such days. */
export const dueTable = {
  columns: { name: 'text', key: 'text', due_on: 'date', passed: 'boolean' },
} as const satisfies Tables[string];

/** What a list shows of them. */
export const dueColumns = {
  next_on: 'date?',
  /** Of the deadline that is soonest. */
  next_name: 'text?',
  overdue_on: 'date?',
  /** Of the deadline that passed first and is not dealt with. */
  overdue_name: 'text?',
} as const;

export function due(rows: TableRows<DueRow>, name: string, due_on: LocalDate, key = ''): void {
  settled(rows, name, key);
  rows.add({ name, key, due_on, passed: false });
}

export function settled(rows: TableRows<DueRow>, name: string, key = ''): void {
  rows.remove((row) => row.name === name && row.key === key);
}

type Passed = { readonly name: string; readonly key?: string | undefined; dueOn: LocalDate };

/** The day has come and gone. One that was armed anew meanwhile is not that day. */
export function passed(rows: TableRows<DueRow>, { name, key = '', dueOn }: Passed): void {
  rows.update((row) => row.name === name && row.key === key && row.due_on === dueOn, {
    passed: true,
  });
}

/** The soonest of them, and the first that passed; and what each is for. */
export function soonest(rows: TableRows<DueRow>): {
  [Column in keyof typeof dueColumns]: string | null;
} {
  const sorted = rows.all().toSorted((a, b) => (a.due_on < b.due_on ? -1 : 1));
  const late = sorted.find((row) => row.passed);
  return {
    next_on: sorted[0]?.due_on ?? null,
    next_name: sorted[0]?.name ?? null,
    overdue_on: late?.due_on ?? null,
    overdue_name: late?.name ?? null,
  };
}
