import type { LocalDate } from '@fyr/kernel';
import type { TableRows } from './tables.ts';

/** What stands from a day (inclusive) to a day (exclusive), or to this day. Never of no length. */
export type Period = { readonly from_on: LocalDate; readonly to_on: LocalDate | null };

/**
 * From a day on, these values stand. What was said earlier about that day or later days gives way:
 * the last word counts, also where it was recorded for an earlier day.
 */
export function standsFrom<Row extends Period>(
  rows: TableRows<Row>,
  on: LocalDate,
  values: Omit<Row, keyof Period>,
): void {
  standsUntil(rows, on);
  rows.add({ ...values, from_on: on, to_on: null } as unknown as Row);
}

/** Nothing stands from a day on. */
export function standsUntil<Row extends Period>(rows: TableRows<Row>, on: LocalDate): void {
  rows.remove((row) => row.from_on >= on);
  rows.update((row) => row.to_on === null || row.to_on > on, { to_on: on } as Partial<Row>);
}
