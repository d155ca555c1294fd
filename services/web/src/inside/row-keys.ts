import type { RefObject } from 'react';
import { useShortcut } from '../frame/shortcuts.ts';

/** `j` and `k` go from row to row within the element; Enter is then the row's own link. */
export function useRowKeys(within: RefObject<HTMLElement | null>): void {
  const go = (by: 1 | -1) => {
    const rows = rowsIn(within.current);
    const here = rows.findIndex((row) => row.closest(rowOf)?.contains(document.activeElement));
    const there = here < 0 ? (by === 1 ? 0 : rows.length - 1) : here + by;
    rows[Math.min(Math.max(there, 0), rows.length - 1)]?.focus();
  };
  useShortcut('j', 'screen.ombud.nextRow', () => go(1));
  useShortcut('k', 'screen.ombud.previousRow', () => go(-1));
}

/** From a field that finds among the rows to the first that it found. */
export function goToFirstRow(within: HTMLElement | null): void {
  rowsIn(within)[0]?.focus();
}

function rowsIn(within: HTMLElement | null): readonly HTMLElement[] {
  return [...(within?.querySelectorAll<HTMLElement>(rowLinks) ?? [])];
}

/** The link that names a row, whether it stands in a table, a list or on a card. */
const rowLinks = 'tbody th a, [data-row]';
const rowOf = 'tr, li';
