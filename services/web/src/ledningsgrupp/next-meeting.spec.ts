import { describe, expect, it } from 'vitest';
import { nextMeeting } from './next-meeting.ts';

const planned = (plannedOn: string, state = 'planned.planned') => ({ plannedOn, state });

describe('the next meeting', () => {
  const rows = [
    planned('2026-12-01'),
    planned('2026-03-01'),
    planned('2026-06-01', 'called'),
    planned('2026-05-01', 'held.drafting'),
  ];

  it('is the soonest to come', () => {
    expect(nextMeeting(rows, '2026-04-01')).toEqual(planned('2026-06-01', 'called'));
    expect(nextMeeting(rows, '2026-12-02')).toBeUndefined();
  });

  it('is the one that is held now, whenever it was planned', () => {
    const now = planned('2026-02-01', 'held.inSession');
    expect(nextMeeting([...rows, now], '2026-04-01')).toBe(now);
  });
});
