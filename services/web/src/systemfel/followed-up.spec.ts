import { describe, expect, it } from 'vitest';
import { broughtUp, tally } from './followed-up.ts';

const nothing = { reportedOn: null, answer: null, remediedOn: null, effect: null };
const rows = [
  nothing,
  { ...nothing, reportedOn: '2026-01-10' },
  { reportedOn: '2026-03-10', answer: 'ACCEPTERAR', remediedOn: '2026-04-01', effect: 'AVHJALPT' },
  { reportedOn: '2026-02-10', answer: 'DELVIS', remediedOn: '2026-05-01', effect: 'OFORANDRAT' },
];

describe('what we said and they did', () => {
  it('begins where something was said, with the latest', () => {
    expect(broughtUp(rows).map(({ reportedOn }) => reportedOn)).toEqual([
      ...['2026-03-10', '2026-02-10', '2026-01-10'],
    ]);
  });

  it('counts what was answered, done, and helped', () => {
    expect(tally(broughtUp(rows))).toEqual({ said: 3, answered: 2, done: 2, helped: 1 });
  });
});
