import { uppdrag } from '@fyr/domain';
import { describe, expect, it } from 'vitest';
import { commandFor } from './command-for.ts';
import { type Day, dayRows, type ListedUppdrag, waitingForContact } from './day-rows.ts';

const id = '00000000-0000-4000-8000-000000000001';
const day = (on: string, other: Partial<Day> = {}): Day => ({
  ...{ id, number: 'U-2026-001', state: 'active.working', huvudansvarig: id, on },
  ...{ name: 'nextReview', passed: false, card: { name: 'Klient Exempel' } },
  ...other,
});
const today = '2026-11-23';

describe('the days of an ombud', () => {
  it('are late, of today or soon, and no further ahead than two weeks', () => {
    const passed = day('2026-11-23', { passed: true });
    const sorted = dayRows(
      [passed, day('2026-11-22'), day(today), day('2026-12-07'), day('2026-12-08')],
      today,
    );
    const days = (rows: readonly { on: string }[]) => rows.map(({ on }) => on);
    expect(days(sorted.late)).toEqual(['2026-11-23', '2026-11-22']);
    expect(days(sorted.today)).toEqual([today]);
    expect(days(sorted.soon)).toEqual(['2026-12-07']);
  });

  it('lead to what does it, and to taking it on where nobody has', () => {
    const commandOf = (other: Partial<Day>) =>
      dayRows([day(today, other)], today).today[0]?.command;
    expect(commandOf({})).toBe('ReviewNeed');
    expect(commandOf({ huvudansvarig: null, name: 'queueReview' })).toBe('TakeOnUppdrag');
    expect(commandOf({ name: 'documentation' })).toBeUndefined();
  });

  it('are done by commands that an ombud gives', () => {
    const names = [
      'informationMeeting',
      'queueReview',
      'nextReview',
      'pauseReview',
      'consentExpiry',
    ];
    for (const name of names) {
      expect(uppdrag.commands[commandFor(name) ?? '']?.roles, name).toContain('ombud');
    }
  });

  it('tell an erased name from one that is not to be read', () => {
    const nameOf = (card: Day['card']) => dayRows([day(today, { card })], today).today[0]?.name;
    expect(nameOf(null)).toBeNull();
    expect(nameOf(undefined)).toBeUndefined();
  });
});

describe('those who wait for a first contact', () => {
  const listed = (number: string, requestedOn: string, other: object = {}) =>
    ({ id, number, requestedOn, state: 'firstContact.requested', ...other }) as ListedUppdrag;

  it('are told with the longest wait first, and what comes first for them', () => {
    const rows = waitingForContact([
      listed('U-2', '2026-11-20', { huvudansvarig: null }),
      listed('U-1', '2026-11-01', { huvudansvarig: id }),
      listed('U-3', '2026-10-01', { huvudansvarig: id, state: 'active.working' }),
    ]);
    expect(rows.map(({ number, command }) => [number, command])).toEqual([
      ['U-1', 'MakeDirectContact'],
      ['U-2', 'TakeOnUppdrag'],
    ]);
  });
});
