import type { LocalDate } from '@fyr/kernel';
import { addDays } from '../calendar.ts';

/** In force from its first day to its last, both included; null: until further notice. */
export type Dated = { readonly from: LocalDate; readonly to: LocalDate | null };
type Begun = { readonly from: LocalDate; readonly to?: LocalDate | null | undefined };

export function covers({ from, to }: Begun, day: LocalDate): boolean {
  return from <= day && (to === undefined || to === null || day <= to);
}

export function inForce<E extends Begun>(entries: readonly E[], day: LocalDate): readonly E[] {
  return entries.filter((entry) => covers(entry, day));
}

/**
 * Of entries that take each other's place, the one that holds: it began last, and of those that
 * began on one day it was recorded last. One with an end gives way to what it stood in for.
 */
export function latest<E extends Begun>(entries: readonly E[], day: LocalDate): E | null {
  return inForce(entries, day).reduce<E | null>(
    (found, entry) => (found === null || entry.from >= found.from ? entry : found),
    null,
  );
}

/** The entry that an end or a change is about: of those meant, the one that began last. */
export function lastOf<E extends Dated>(
  entries: readonly E[],
  isMeant: (entry: E) => boolean,
): E | null {
  return entries
    .filter(isMeant)
    .reduce<E | null>(
      (found, entry) => (found === null || entry.from >= found.from ? entry : found),
      null,
    );
}

export function changeLast<E extends Dated>(
  entries: readonly E[],
  isMeant: (entry: E) => boolean,
  change: Partial<E>,
): readonly E[] {
  const last = lastOf(entries, isMeant);
  return entries.map((entry) => (entry === last ? { ...entry, ...change } : entry));
}

/** It ends before it began. The day before it was to begin says that it was called off. */
export function isReversed({ from, to }: Dated): boolean {
  return to !== null && addDays(to, 1) < from;
}

/** Whether any day has both. */
export function overlap(a: Dated, b: Dated): boolean {
  const isEmpty = ({ from, to }: Dated) => to !== null && to < from;
  if (isEmpty(a) || isEmpty(b)) return false;
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}

export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  if (a < b) return b;
  return a;
}
