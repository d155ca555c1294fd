import { systemfelEvents } from '@fyr/domain';
import { describe, expect, it } from 'vitest';
import { adviceOf, questions, startOfLastTwoQuarters } from './definition-test.ts';

const answered = (...given: readonly (boolean | undefined)[]) =>
  adviceOf(
    Object.fromEntries(
      questions.flatMap((question, index) =>
        given[index] === undefined ? [] : [[question, given[index]]],
      ),
    ),
  );

describe('the definition test', () => {
  it('asks what is recorded when a systemfel is identified', () => {
    const { test } = systemfelEvents.SystemfelIdentified.data.shape;
    expect([...questions]).toEqual(Object.keys(test.shape));
  });

  it('says what the answers speak for, and nothing of too few', () => {
    expect(answered()).toBe('begin');
    expect(answered(true, true)).toBe('undecided');
    expect(answered(true, true, true)).toBe('speaksFor');
    expect(answered(true, true, true, false, false)).toBe('speaksFor');
    expect(answered(false, false, true, true)).toBe('undecided');
    expect(answered(false, false, true, true, false)).toBe('speaksAgainst');
    expect(answered(false, false, false)).toBe('speaksAgainst');
  });
});

describe('the last two quarters', () => {
  it.each([
    ['2026-02-11', '2025-10-01'],
    ['2026-04-01', '2026-01-01'],
    ['2026-09-30', '2026-04-01'],
    ['2026-11-23', '2026-07-01'],
  ])('of %s begin on %s', (day, start) => {
    expect(startOfLastTwoQuarters(day)).toBe(start);
  });
});
