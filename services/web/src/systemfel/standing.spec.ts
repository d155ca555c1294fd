import { systemfel } from '@fyr/domain';
import { describe, expect, it } from 'vitest';
import { daysWaited, movesTo, nextFrom, stageOf, stages, waitsFor } from './standing.ts';

const row = {
  state: 'forwardedToHuvudman.sent',
  awaitedTyp: ['POLIS'],
  huvudmanTyp: ['POLIS', 'FORSAKRINGSKASSAN'],
  waitingSince: '2026-02-01',
  sinceOn: '2026-01-01',
};

describe('where a systemfel stands', () => {
  it.each([
    ['identified.observed', 'identified'],
    ['reportedToLedningsgrupp.decided', 'reported'],
    ['forwardedToHuvudman.sent', 'forwarded'],
    ['forwardedToHuvudman.received', 'forwarded'],
    ['forwardedToHuvudman.answered', 'answered'],
    ['forwardedToHuvudman.remedying', 'remedying'],
    ['forwardedToHuvudman.followedUp', 'followedUp'],
    ['resolved', 'resolved'],
  ] as const)('%s is %s', (state, stage) => {
    expect(stageOf(state)).toBe(stage);
  });

  it('is moved by commands that there are', () => {
    const moves = stages.flatMap((stage) => [...movesTo[stage], ...nextFrom[stage]]);
    expect(moves.filter((command) => !(command in systemfel.commands))).toEqual([]);
  });

  it('waits for a huvudman that has not answered, then for the ledningsgrupp', () => {
    expect(waitsFor(row)).toEqual({ who: 'huvudman', typer: ['POLIS'] });
    const answered = { ...row, state: 'forwardedToHuvudman.answered', awaitedTyp: [] };
    expect(waitsFor(answered)).toEqual({ who: 'ledningsgrupp' });
    const remedying = { ...answered, state: 'forwardedToHuvudman.remedying' };
    expect(waitsFor(remedying)).toEqual({ who: 'huvudman', typer: row.huvudmanTyp });
    expect(waitsFor({ ...answered, state: 'identified.classified' })).toEqual({ who: 'ombud' });
    expect(waitsFor({ ...answered, state: 'resolved' })).toBeUndefined();
  });

  it('counts days from the letter, or from when it came where it is', () => {
    expect(daysWaited(row, '2026-02-11')).toBe(10);
    expect(daysWaited({ ...row, waitingSince: null }, '2026-02-11')).toBe(41);
  });
});
