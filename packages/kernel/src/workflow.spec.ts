import { expect, it, describe as suite } from 'vitest';
import {
  decode,
  describe,
  explain,
  fold,
  initialState,
  ReplayDiverged,
  refold,
  resumeState,
  step,
  UnreadableEvent,
  verifyWorkflow,
  type Workflow,
} from './index.ts';
import { loan, shelf } from './library.fixture.ts';

const shelfId = '5b0c3b1e-7a59-4d1e-9a67-6d1f2a0f4c11';

suite('a catalog', () => {
  it('reads what was stored by every version', () => {
    const stored = { type: 'LoanRequested', version: 1, data: { on: '2020-01-01', shelfId } };
    expect(decode(loan.events, stored)).toEqual({ on: '2020-01-01', shelfId, part: 1 });
  });

  it.each([
    ['an unknown type', { type: 'BookBurnt', version: 1, data: {} }],
    ['a newer version', { type: 'LoanRequested', version: 3, data: {} }],
    ['data that does not fit', { type: 'CopyLent', version: 1, data: { on: '2020-01-01' } }],
  ])('does not guess at %s', (_, stored) => {
    expect(() => decode(loan.events, stored)).toThrow(UnreadableEvent);
  });
});

suite('verifyWorkflow', () => {
  it('finds nothing wrong with the library', () => {
    expect([...verifyWorkflow(loan), ...verifyWorkflow(shelf)]).toEqual([]);
  });

  const without = (change: Partial<Workflow>): readonly string[] =>
    verifyWorkflow({ ...loan, ...change });

  it('misses an upcast that is gone', () => {
    const { LoanRequested, ...events } = loan.events;
    const changed = { ...events, LoanRequested: { ...LoanRequested, upcasts: [] } } as never;
    expect(without({ events: changed }).join()).toMatch(
      /LoanRequested.*(can no longer be read|lost its upcast)/,
    );
  });

  it('misses a fossil, a command’s event and an event of the kernel', () => {
    const { CopyReturned: _, DeadlinePassed: __, ...events } = loan.events;
    const faults = without({ events }).join();
    expect(faults).toContain('ReturnCopy is named after CopyReturned');
    expect(faults).toContain('DeadlinePassed is not in the catalog');
    expect(without({ fossils: { machines: {}, events: {} } }).join()).toContain(
      'no fossil of version 1',
    );
  });
});

suite('explain', () => {
  it('says what may be done, and names every guard that says no', () => {
    const lent = resumeState<unknown>(loan.machine, {
      path: 'lent',
      since: '2020-01-01',
      context: { deadlines: {}, holds: [], forgotten: [], shelfId, reminders: 2 },
    });
    const next = Object.fromEntries(explain(loan, lent).map((n) => [n.command, n]));
    expect(next.ReturnCopy).toEqual({ command: 'ReturnCopy', allowed: true });
    expect(next.ExtendLoan?.because).toEqual([{ rule: 'fewReminders' }, { rule: 'stillArmed' }]);
    expect(next.GiveUpLoan?.because).toEqual([{ rule: 'state', values: { state: 'lent' } }]);
    expect(next.RequestLoan).toBeUndefined();
  });
});

suite('a fold', () => {
  const events = [
    { type: 'LoanRequested', data: { on: '2020-01-01', shelfId, part: 1 } },
    { type: 'CopyLent', data: { on: '2020-01-02', dueOn: '2020-02-01' } },
    { type: 'CopyReturned', data: { on: '2020-01-20' } },
  ].map((event, index) => ({ ...event, actor: 'librarian:1', revision: index + 1 }));
  const recorded = events.map((event, index) => ({
    ...event,
    tenant: '',
    position: index + 1,
    streamId: '',
    streamType: 'loan',
    version: event.type === 'LoanRequested' ? 2 : 1,
    state: ['open.waiting', 'lent', 'over'][index] ?? '',
    at: 0,
  }));

  it('replays to the recorded states and leaves no deadline behind', () => {
    const { state, paths, armed } = fold(loan, events);
    expect(paths).toEqual(['open.waiting', 'lent', 'over']);
    expect(state.since).toBe('2020-01-20');
    expect(armed.size).toBe(0);
    expect(refold(loan, recorded).state.path).toBe('over');
  });

  it('is not trusted when it leads elsewhere than was recorded', () => {
    const altered = recorded.map((event) => ({ ...event, state: 'lent' }));
    expect(() => refold(loan, altered)).toThrow(ReplayDiverged);
    expect(() => fold(loan, events.slice(1))).toThrow(ReplayDiverged);
  });

  it('moves on by itself when what an event wrote to the context says so', () => {
    const context = {
      ...{ deadlines: { dueBack: '2020-02-01' }, holds: [], forgotten: [], shelfId },
      reminders: 2,
    };
    const lent = resumeState<unknown>(loan.machine, { path: 'lent', since: '2020-01-02', context });
    const data = { on: '2020-02-02', name: 'dueBack', dueOn: '2020-02-01' };
    const { state } = step(loan.machine, lent, {
      type: 'DeadlinePassed',
      data,
      actor: 'timekeeper',
    });
    expect(state).toMatchObject({ path: 'over', since: '2020-02-02' });
  });

  it('begins in a state that is never shown', () => {
    expect(initialState(loan.machine).path).toBe('open.new');
  });
});

suite('a machine', () => {
  it('can be listed: its states, guards and deadlines', () => {
    const { states, guards, deadlines } = describe(loan);
    expect(states.map(({ path }) => path)).toEqual([
      ...['', 'open', 'open.new', 'open.waiting', 'lent', 'over'],
    ]);
    expect(guards).toContain('fewReminders');
    expect(deadlines).toEqual([{ name: 'dueBack', armedBy: ['armDueBack'] }]);
    expect(states[4]?.transitions).toContainEqual({
      event: 'LoanExtended',
      target: null,
      guards: ['fewReminders', 'stillArmed'],
      actions: ['armDueBack'],
    });
    expect(states[4]?.exit).toEqual(['cancelDueBack']);
  });
});
