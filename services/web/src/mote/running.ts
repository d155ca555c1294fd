import type { AgendaItem } from '../api/mote.ts';
import type { Mote } from './page.tsx';

/** After the last item: what the meeting came to, and how it goes on. */
export const END = 'slut';

export type Place = {
  /** Undefined at the end. */
  readonly item: AgendaItem | undefined;
  /** From 1. */
  readonly number: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
};

/** Where one is in a meeting by what the address says; an item that is gone is as none said: the first. */
export function placeOf(items: readonly AgendaItem[], key: string | undefined): Place {
  const keys = [...items.map((item) => item.key), END];
  const index = Math.max(0, keys.indexOf(key ?? ''));
  return {
    item: items[index],
    number: index + 1,
    previous: keys[index - 1],
    next: keys[index + 1],
  };
}

/** What carries a meeting on from where it is, to approved minutes; in order. */
export function stepsOn({
  state,
  adjusters,
}: Pick<Mote['data'], 'state' | 'adjusters'>): readonly string[] {
  const naming = adjusters.length === 0 ? ['NameAdjusters'] : [];
  switch (state) {
    case 'planned.planned':
      return ['CallMote'];
    case 'called':
      return ['HoldMote'];
    case 'held.inSession':
      return [...naming, 'CloseMote'];
    case 'held.drafting':
      return [...naming, 'DraftMinutes'];
    case 'held.adjusting':
      return ['ApproveMinutes'];
    default:
      return [];
  }
}

/** Names the form of an item among those of its kind: where the item comes from, and the end of its key. */
export function partOf(key: string, of = ''): string {
  const end = key.replaceAll(/[^A-Za-z0-9_]/g, '-').slice(-46);
  return `${key.slice(0, 2)}-${end}${of === '' ? '' : `-${of}`}`;
}

/** Whether items are taken up: the meeting is open, or closed and its minutes are still written. */
export function isOpen(state: string): boolean {
  return state === 'held.inSession' || state === 'held.drafting';
}
