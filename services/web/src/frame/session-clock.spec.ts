import { describe, expect, it } from 'vitest';
import { endOf, isToBeTold, standingOf } from './session-clock.ts';

const minutes = (count: number) => count * 60_000;
const times = (now: number, calledAt = 0) => ({
  ...{ now: minutes(now), calledAt: minutes(calledAt) },
  ...{ idleMs: minutes(15), expiresAt: minutes(480) },
});

describe('a session', () => {
  it.each([
    [0, 0, 'well'],
    [12, 0, 'well'],
    [13, 0, 'idle'],
    [14, 0, 'idle'],
    [15, 0, 'over'],
    [14, 10, 'well'],
    [470, 469, 'ending'],
    [479, 478, 'ending'],
    [480, 479, 'over'],
  ] as const)('stands at minute %i, last heard of at %i, %s', (now, calledAt, standing) => {
    expect(standingOf(times(now, calledAt))).toBe(standing);
  });

  it('ends at the first of its two ends', () => {
    expect(endOf(times(0, 10))).toBe(minutes(25));
    expect(endOf(times(0, 470))).toBe(minutes(480));
  });

  it('is told of whoever writes, at most once a minute and never after its end', () => {
    expect(isToBeTold(times(1))).toBe(false);
    expect(isToBeTold(times(2))).toBe(true);
    expect(isToBeTold(times(16))).toBe(false);
  });
});
