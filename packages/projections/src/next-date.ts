import type { LocalDate } from '@fyr/kernel';
import type { TableRows } from './tables.ts';

/** A day that is waited for. It stays when it has passed, until what was due is done. */
type DueRow = { readonly name: string; readonly key: string; readonly due_on: LocalDate };

export function due(rows: TableRows<DueRow>, name: string, due_on: LocalDate, key = ''): void {
  settled(rows, name, key);
  rows.add({ name, key, due_on });
}

export function settled(rows: TableRows<DueRow>, name: string, key = ''): void {
  rows.remove((row) => row.name === name && row.key === key);
}

/** The soonest of them, and what it is for. */
export function soonest(rows: TableRows<DueRow>): {
  next_on: LocalDate | null;
  next_name: string | null;
} {
  const [first] = rows.all().toSorted((a, b) => (a.due_on < b.due_on ? -1 : 1));
  return { next_on: first?.due_on ?? null, next_name: first?.name ?? null };
}
