import { mote } from '@fyr/domain';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../api/mote.ts';
import { END, partOf, placeOf, stepsOn } from './running.ts';

const items = ['STAENDE:EKONOMI', 'TILLAGD:1'].map((key) => ({ key }) as AgendaItem);

describe('where one is in a meeting', () => {
  it('is at the first item, then at each, then at the end', () => {
    expect(placeOf(items, undefined)).toEqual({
      ...{ item: items[0], number: 1, previous: undefined, next: 'TILLAGD:1' },
    });
    expect(placeOf(items, 'TILLAGD:1')).toEqual({
      ...{ item: items[1], number: 2, previous: 'STAENDE:EKONOMI', next: END },
    });
    expect(placeOf(items, END)).toEqual({
      ...{ item: undefined, number: 3, previous: 'TILLAGD:1', next: undefined },
    });
  });

  it('stays at its item when others come before it, and begins anew when that is gone', () => {
    const more = [{ key: 'TILLAGD:2' } as AgendaItem, ...items];
    expect(placeOf(more, 'TILLAGD:1').number).toBe(3);
    expect(placeOf(items, 'TILLAGD:9').number).toBe(1);
  });

  it('is at the end where there is nothing to take up', () => {
    expect(placeOf([], undefined)).toEqual({
      ...{ item: undefined, number: 1, previous: undefined, next: undefined },
    });
  });
});

describe('the name of the form of an item', () => {
  const id = 'bbbbbbbb-1000-4000-8000-000000000003';
  const police = 'POLISEN_I_SODERORT';
  const keys = [`SVAR:${id}:${police}_A`, `SVAR:${id}:${police}_B`, `ATGARD:${id}:${police}_B`];

  it('fits in an address, and tells items apart', () => {
    const parts = keys.map((key) => partOf(key, 'nextTime'));
    expect(new Set(parts).size).toBe(keys.length);
    for (const part of parts) expect(part).toMatch(/^[\w-]{1,59}$/);
  });
});

describe('what carries a meeting on', () => {
  const on = (state: string, ...adjusters: readonly number[]) =>
    stepsOn({ state, adjusters: [...adjusters] });

  it('leads from the call to approved minutes', () => {
    expect(on('planned.planned')).toEqual(['CallMote']);
    expect(on('called')).toEqual(['HoldMote']);
    expect(on('held.inSession')).toEqual(['NameAdjusters', 'CloseMote']);
    expect(on('held.inSession', 1)).toEqual(['CloseMote']);
    expect(on('held.drafting')).toEqual(['NameAdjusters', 'DraftMinutes']);
    expect(on('held.adjusting', 1)).toEqual(['ApproveMinutes']);
    expect(on('minutesApproved', 1)).toEqual([]);
    expect(on('cancelled')).toEqual([]);
  });

  it('is commands that there are', () => {
    const states = [
      'planned.planned',
      'called',
      'held.inSession',
      'held.drafting',
      'held.adjusting',
    ];
    expect(states.flatMap((state) => on(state)).filter((one) => !(one in mote.commands))).toEqual(
      [],
    );
  });
});
