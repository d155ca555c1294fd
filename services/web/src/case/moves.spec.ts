import { describe, expect, it } from 'vitest';
import { movesOf } from './moves.ts';

const columns = [
  { key: 'new', title: 'New' },
  { key: 'going', title: 'Going' },
  { key: 'over', title: 'Over' },
];
const because = [{ rule: 'late', text: 'Too late.' }];

describe('where a case can be moved', () => {
  it('is everywhere else, with what leads there and what stands in the way', () => {
    const moves = movesOf({
      ...{ columns, here: 'new' },
      movesTo: { new: ['Return'], going: ['Begin', 'Hurry'], over: ['End'] },
      next: [
        { command: 'Return', allowed: true },
        { command: 'Begin', allowed: true },
        { command: 'Hurry', allowed: false, because },
        { command: 'Other', allowed: true },
      ],
    });
    expect(moves).toEqual([
      {
        column: columns[1],
        allowed: ['Begin'],
        refused: [{ command: 'Hurry', allowed: false, because }],
      },
      // Nothing that this role may give.
      { column: columns[2], allowed: [], refused: [] },
    ]);
  });
});
