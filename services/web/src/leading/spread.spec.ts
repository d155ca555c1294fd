import { describe, expect, it } from 'vitest';
import { leastLoaded, spreadOf } from './spread.ts';

const none = { firstContact: 0, jointMapping: 0, working: 0, paused: 0, overdue: 0 };
const one = (ombud: string, fte: number, enheter: readonly string[], extent = 0) => ({
  ...{ ombud, fte, shares: [{ enheter }], absences: extent > 0 ? [{ extent }] : [] },
});

describe('how the work is spread', () => {
  const spread = spreadOf(
    [
      { ...none, ombud: 'a', working: 8, paused: 2 },
      { ...none, ombud: 'b', working: 4, jointMapping: 2, overdue: 1 },
      { ...none, ombud: 'gone', working: 1 },
      { ...none, ombud: 'ill', firstContact: 3 },
    ],
    [
      one('a', 1, ['FARSTA', 'ALVSJO']),
      one('b', 0.5, ['FARSTA']),
      one('new', 1, ['FARSTA']),
      one('ill', 1, ['FARSTA'], 100),
    ],
  );
  const of = (ombud: string) => spread.find((row) => row.ombud === ombud);

  it('counts what is carried against the working time of the day', () => {
    expect(of('a')).toMatchObject({ carried: 10, perFte: 10 });
    expect(of('b')).toMatchObject({ carried: 6, perFte: 12 });
    expect(of('new')).toMatchObject({ carried: 0, perFte: 0 });
  });

  it('shows first who is not there to carry it, then who carries most', () => {
    expect(spread.map(({ ombud }) => ombud)).toEqual(['gone', 'ill', 'b', 'a', 'new']);
    expect(of('gone')).toMatchObject({ fte: null, perFte: null });
    expect(of('ill')).toMatchObject({ fte: 0, away: 100, perFte: null });
  });

  it('names those who work in an enhet and carry least, and nobody who is away', () => {
    const least = (enhet: string) => leastLoaded(spread, enhet).map(({ ombud }) => ombud);
    expect(least('FARSTA')).toEqual(['new', 'a', 'b']);
    expect(least('ALVSJO')).toEqual(['a']);
    expect(least('SKARPNACK')).toEqual([]);
  });
});
