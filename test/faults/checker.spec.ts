import { describe, expect, it } from 'vitest';
import { check } from './checker.ts';
import type { History, Logged, Operation } from './history.ts';

/** Two streams, five commands: three acknowledged, one refused, one that nobody knows of. */
const log: readonly Logged[] = [
  { position: 1, stream: 'a', revision: 1, key: 'k1' },
  { position: 2, stream: 'b', revision: 1, key: 'k2' },
  { position: 3, stream: 'a', revision: 2, key: 'k3' },
  { position: 4, stream: 'b', revision: 2, key: 'k5' },
];
const whole: History = {
  operations: [
    done('k1', 0, 10, { id: 'a', revision: 1, position: 1 }),
    done('k2', 5, 12, { id: 'b', revision: 1, position: 2 }),
    done('k3', 20, 30, { id: 'a', revision: 2, position: 3 }),
    { ...done('k4', 31, 32), result: 'fail', refused: true },
    { ...done('k5', 33, 40), result: 'unknown' },
  ],
  reads: [
    { stream: 'a', revision: 1, invoked: 11, ended: 12 },
    { stream: 'a', revision: 2, invoked: 13, ended: 21 },
    { stream: 'a', revision: 2, invoked: 31, ended: 35 },
  ],
  log,
};

function done(
  key: string,
  invoked: number,
  ended: number,
  ...outcomes: Operation['outcomes']
): Operation {
  const refused = false;
  return { key, command: 'MakeContact', invoked, ended, result: 'ok', outcomes, refused };
}

function rules(change: Partial<History>): readonly string[] {
  return [...new Set(check({ ...whole, ...change }).map(({ rule }) => rule))];
}

const changed = (key: string, change: Partial<Operation>) =>
  whole.operations.map((operation) =>
    operation.key === key ? { ...operation, ...change } : operation,
  );

describe('the checker', () => {
  it('finds nothing in a history that is whole, whatever became of the unknown', () => {
    expect(check(whole)).toEqual([]);
    expect(check({ ...whole, log: log.slice(0, 3) })).toEqual([]);
  });

  it('finds an acknowledged event that is lost', () => {
    expect(rules({ log: log.filter(({ key }) => key !== 'k3') })).toContain('lost');
    expect(rules({ log: [] })).toContain('lost');
  });

  it('finds one that stands elsewhere than its client was told', () => {
    const outcomes = [{ id: 'a', revision: 3, position: 3 }];
    expect(rules({ operations: changed('k3', { outcomes }) })).toContain('lost');
  });

  it('finds an event that is there twice', () => {
    for (const key of ['k3', 'k5']) {
      const twice = { position: 5, stream: 'b', revision: 3, key };
      expect(rules({ log: [...log, twice] })).toContain('doubled');
    }
  });

  it('finds a refused one that is there all the same', () => {
    const refused = { position: 5, stream: 'b', revision: 3, key: 'k4' };
    expect(rules({ log: [...log, refused] })).toEqual(['recorded though refused']);
  });

  it('finds a repeat that was answered differently', () => {
    const outcomes = [
      { id: 'a', revision: 2, position: 3 },
      { id: 'a', revision: 3, position: 5 },
    ];
    for (const change of [{ outcomes }, { refused: true }]) {
      expect(rules({ operations: changed('k3', change) })).toEqual(['answered in two ways']);
    }
  });

  it('finds an event that nobody asked for', () => {
    for (const key of [null, 'k9']) {
      const stranger = { position: 5, stream: 'c', revision: 1, key };
      expect(rules({ log: [...log, stranger] })).toEqual(['nobody asked for it']);
    }
  });

  it('finds a gap in the positions, and in the revisions of a stream', () => {
    const moved = (change: Partial<Logged>) =>
      rules({ log: log.map((event) => (event.key === 'k5' ? { ...event, ...change } : event)) });
    expect(moved({ position: 5 })).toEqual(['gap']);
    expect(moved({ revision: 3 })).toEqual(['out of order']);
    expect(moved({ position: 3 })).toContain('gap');
  });

  it('finds a stream whose order is not that of the log', () => {
    const positions = new Map([
      ['k1', 3],
      ['k3', 1],
    ]);
    const turned = log.map((event) => ({
      ...event,
      position: positions.get(event.key ?? '') ?? event.position,
    }));
    expect(rules({ log: turned })).toContain('out of order');
  });

  it('finds what stands before something that was over when it began', () => {
    const late = { invoked: 31, ended: 33 };
    expect(rules({ operations: changed('k2', late) })).toEqual(['before its time']);
    expect(
      rules({ operations: changed('k2', { ...late, result: 'unknown', outcomes: [] }) }),
    ).toEqual(['before its time']);
  });

  it('finds a stream shown older than it was known to be', () => {
    const stale = { stream: 'a', revision: 1, invoked: 31, ended: 32 };
    expect(rules({ reads: [stale] })).toEqual(['stale read']);
    const seen = { stream: 'b', revision: 2, invoked: 35, ended: 41 };
    const again = { stream: 'b', revision: 1, invoked: 42, ended: 43 };
    expect(rules({ reads: [seen, again] })).toEqual(['stale read']);
  });
});
