import { describe, expect, it } from 'vitest';
import type { Next } from '../api/cases.ts';
import { inSightMax, ofState, sortedActions } from './actions.ts';

const may = (command: string): Next => ({ command, allowed: true });
const mayNot = (command: string, ...rules: string[]): Next => ({
  command,
  allowed: false,
  because: rules.map((rule) => ({ rule, text: rule })),
});
const known = {
  first: ['Note', 'Review', 'Pause', 'Close', 'Reopen', 'Forget'],
  hasForm: (command: string) => command !== 'Correct',
  isIrreversible: (command: string) => command === 'Forget',
};
const names = (all: readonly Next[]) => all.map(({ command }) => command);

describe('the actions of a state', () => {
  it('are in sight by what matters first, as many as there is room for', () => {
    const all = ['Other', 'Reopen', 'Close', 'Pause', 'Review', 'Note', 'Correct'].map(may);
    const { inSight, others } = sortedActions(all, known);
    expect(names(inSight)).toEqual(['Note', 'Review', 'Pause', 'Close']);
    expect(inSight).toHaveLength(inSightMax);
    expect(names(others)).toEqual(['Other', 'Reopen']);
  });

  it('are apart where nobody undoes them, however much they matter', () => {
    const { inSight, forGood } = sortedActions([may('Forget'), may('Note')], known);
    expect([names(inSight), names(forGood)]).toEqual([['Note'], ['Forget']]);
  });

  it('are refused with their reason, or belong to another state', () => {
    const next = [
      mayNot('Close', 'wish'),
      mayNot('Pause', 'state'),
      mayNot('Note', 'state', 'wish'),
    ];
    const { inSight, others, refused, elsewhere } = sortedActions(next, known);
    expect([...inSight, ...others]).toEqual([]);
    expect([names(refused), names(elsewhere)]).toEqual([['Close', 'Note'], ['Pause']]);
  });
});

it('what is said of a state is said before what is said of its phase', () => {
  const table = { active: 'phase', 'active.paused': 'state' };
  expect([ofState(table, 'active.paused'), ofState(table, 'active.working')]).toEqual([
    'state',
    'phase',
  ]);
  expect(ofState(table, 'closed')).toBeUndefined();
});
