import { randomUUID } from 'node:crypto';
import { MemoryStore } from '@fyr/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Cause, type Command, execute, type Rejection, type Workflow } from './index.ts';
import { loan, shelf } from './library.fixture.ts';

const tenant = randomUUID();
const at = Date.UTC(2020, 0, 10, 12);

let store: MemoryStore;
let shelfId: string;
let loanId: string;

beforeEach(async () => {
  store = new MemoryStore();
  shelfId = randomUUID();
  loanId = randomUUID();
  await run(shelf, shelfId, { type: 'BuildShelf', data: { copies: 1 } });
  await run(loan, loanId, {
    type: 'RequestLoan',
    data: { shelfId, part: 1 },
    personal: { reader: 'A reader' },
  });
});

function run(workflow: Workflow, id: string, command: Command, cause: Partial<Cause> = {}) {
  return execute(workflow, store, id, command, {
    tenant,
    actor: 'librarian:1',
    at,
    key: randomUUID(),
    ...cause,
  });
}

const lend = (dueOn = '2020-02-01'): Command => ({ type: 'LendCopy', data: { shelfId, dueOn } });

describe('execute', () => {
  it('records events that carry the state they led to and the day they happened', async () => {
    const outcome = await run(
      loan,
      loanId,
      {
        type: 'LendCopy',
        data: { shelfId, dueOn: '2020-02-01', on: '2020-01-10' },
      },
      { at: at + 86_400_000 },
    );
    expect(outcome).toMatchObject({ revision: 2, state: 'lent', recorded: ['CopyLent'] });
    expect(outcome.number).toBe('L-2020-001');
    expect(store.log(tenant).find(({ type }) => type === 'CopyLent')).toMatchObject({
      state: 'lent',
      data: { dueOn: '2020-02-01', on: '2020-01-10' },
      at: at + 86_400_000,
    });
  });

  it('takes the day of now when none is given', async () => {
    await run(loan, loanId, lend(), { at: Date.UTC(2020, 0, 10, 23, 30) });
    expect(store.log(tenant).at(-1)?.data.on).toBe('2020-01-11');
  });

  it('refuses a day in the future', async () => {
    await expect(
      run(loan, loanId, { type: 'GiveUpLoan', data: { on: '2020-01-11' } }),
    ).rejects.toMatchObject({ code: 'not_allowed', because: [{ rule: 'dateInFuture' }] });
  });

  it('refuses to leave a state before the day it was entered', async () => {
    await expect(
      run(loan, loanId, { type: 'GiveUpLoan', data: { on: '2020-01-09' } }),
    ).rejects.toMatchObject({ because: [{ rule: 'dateBeforePrevious' }] });
  });

  it('writes several streams in one append, each confirmed by its own machine', async () => {
    await run(loan, loanId, lend());
    const [lent, taken] = store.log(tenant).slice(-2);
    expect([lent?.type, taken?.type]).toEqual(['CopyLent', 'CopyTaken']);
  });

  it('records nothing anywhere when one of the machines says no', async () => {
    const second = randomUUID();
    await run(loan, second, {
      type: 'RequestLoan',
      data: { shelfId, part: 1 },
      personal: { reader: 'Another' },
    });
    await run(loan, loanId, lend());
    const before = store.log(tenant).length;
    await expect(run(loan, second, lend())).rejects.toMatchObject({
      code: 'not_allowed',
      because: [{ rule: 'hasCopy' }],
    });
    expect(store.log(tenant)).toHaveLength(before);
  });

  it('decides on facts of other streams', async () => {
    await expect(
      run(loan, randomUUID(), {
        type: 'RequestLoan',
        data: { shelfId: randomUUID(), part: 1 },
        personal: { reader: 'A reader' },
      }),
    ).rejects.toMatchObject({ because: [{ rule: 'shelfUnknown' }] });
  });

  it('runs again on fresh facts when a fact that must hold has moved', async () => {
    const racing = raceOnce(() => run(shelf, shelfId, { type: 'CorrectFacts', data: copies(5) }));
    const outcome = await execute(
      loan,
      racing.store,
      randomUUID(),
      { type: 'RequestLoan', data: { shelfId, part: 1 }, personal: { reader: 'A reader' } },
      { tenant, actor: 'librarian:1', at, key: randomUUID() },
    );
    expect(racing.appends()).toBe(2);
    expect(outcome.recorded).toEqual(['LoanRequested']);
  });

  it('runs a lost race again', async () => {
    const racing = raceOnce(() => run(loan, loanId, lend()));
    await expect(
      execute(loan, racing.store, loanId, { type: 'GiveUpLoan', data: {} }, cause()),
    ).rejects.toMatchObject({ code: 'not_allowed', because: [{ rule: 'state' }] });
    expect(racing.appends()).toBe(2);
  });

  it('calls a race lost five times a conflict', async () => {
    const losing = new MemoryStore();
    losing.load = store.load.bind(store);
    losing.append = async () => ({ status: 'conflict' });
    await expect(execute(loan, losing, loanId, lend(), cause())).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is stale at another revision than the caller saw', async () => {
    await expect(run(loan, loanId, lend(), { expectedRevision: 7 })).rejects.toMatchObject({
      code: 'stale',
    });
    const racing = raceOnce(() => run(loan, loanId, lend()));
    await expect(
      execute(loan, racing.store, loanId, lend(), { ...cause(), expectedRevision: 1 }),
    ).rejects.toMatchObject({ code: 'stale' });
  });

  it('is not stale when only another stream has moved', async () => {
    const racing = raceOnce(() => run(shelf, shelfId, { type: 'CorrectFacts', data: copies(5) }));
    const outcome = await execute(loan, racing.store, loanId, lend(), {
      ...cause(),
      expectedRevision: 1,
    });
    expect(outcome.recorded).toEqual(['CopyLent']);
  });

  it('records nothing when it is so already', async () => {
    await run(loan, loanId, lend('2020-02-01'));
    const outcome = await run(loan, loanId, { type: 'ExtendLoan', data: { dueOn: '2020-02-01' } });
    expect(outcome).toMatchObject({ recorded: [], revision: 2 });
  });

  it('gives the first outcome again for a repeated key, even when it could not happen now', async () => {
    const first = await run(loan, loanId, lend(), { key: 'once' });
    await run(loan, loanId, { type: 'ReturnCopy', data: { shelfId } });
    expect(await run(loan, loanId, lend(), { key: 'once' })).toEqual(first);
    expect(store.log(tenant).filter(({ type }) => type === 'CopyLent')).toHaveLength(1);
  });

  it('refuses alike for the repeated key of a refused command', async () => {
    const give = { type: 'ReturnCopy', data: { shelfId } };
    await expect(run(loan, loanId, give, { key: 'no' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await run(loan, loanId, lend());
    await expect(run(loan, loanId, give, { key: 'no' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });

  it('gives the outcome of the same command that was done while it was being refused', async () => {
    const racing = raceOnce(() => run(loan, loanId, lend(), { key: 'twin' }));
    const late = { ...cause(), key: 'twin' };
    await run(shelf, shelfId, { type: 'CorrectFacts', data: copies(3) });
    racing.store.load = async (request) => {
      const { repeated: _, ...loaded } = await store.load(request);
      return { ...loaded, rows: new Map([...loaded.rows].filter(([id]) => id !== shelfId)) };
    };
    expect(await execute(loan, racing.store, loanId, lend(), late)).toMatchObject({
      recorded: ['CopyLent'],
    });
  });

  it('refuses a key that was used for another command', async () => {
    await run(loan, loanId, lend(), { key: 'once' });
    await expect(run(loan, loanId, lend('2020-03-01'), { key: 'once' })).rejects.toMatchObject({
      code: 'key_reused',
    });
  });

  it('knows neither a stream that is not there nor one of another type', async () => {
    await expect(run(loan, randomUUID(), lend())).rejects.toMatchObject({ code: 'unknown' });
    await expect(run(loan, shelfId, lend())).rejects.toMatchObject({ code: 'unknown' });
    await expect(run(loan, loanId, { type: 'BurnBook', data: {} })).rejects.toMatchObject({
      code: 'unknown',
    });
  });

  it('keeps personal text out of the data and with the event the command is named after', async () => {
    const read = await store.readStream(tenant, loanId, { open: ['client'] });
    expect(read[0]).toMatchObject({ type: 'LoanRequested', personal: { reader: 'A reader' } });
    expect(JSON.stringify(store.log(tenant))).not.toContain('A reader');
  });

  it.each([
    ['a wrong type', { shelfId: 7, part: 1 }, { reader: 'R' }, 'data.shelfId'],
    ['an unknown field', { part: 1, more: 1 }, { reader: 'R' }, 'data'],
    ['a missing personal part', { part: 1 }, undefined, 'personal.reader'],
    ['a NUL', { part: 1 }, { reader: 'a\0b' }, 'personal.reader'],
    ['a lone surrogate', { part: 1 }, { reader: 'a\ud800' }, 'personal.reader'],
    ['data without a bottom', { part: nested(100_000) }, { reader: 'R' }, 'data.part'],
    ['a text too long', { part: 1 }, { reader: 'x'.repeat(101) }, 'personal.reader'],
  ])('names the place of %s', async (_, data, personal, path) => {
    const rejection = await run(loan, randomUUID(), {
      type: 'RequestLoan',
      data: { shelfId, ...data },
      ...(personal ? { personal } : {}),
    }).catch((error: Rejection) => error);
    expect(rejection).toMatchObject({ code: 'invalid' });
    const places = (rejection as Rejection).faults.map((fault) => fault.path);
    expect(places.some((place) => place.startsWith(path))).toBe(true);
  });
});

describe('a deadline', () => {
  const pass = (dueOn: string): Command => ({
    type: 'PassDeadline',
    data: { name: 'dueBack', dueOn },
  });

  it('stands as a timer at the end of its day in Sweden', async () => {
    await run(loan, loanId, lend('2020-02-01'));
    expect(store.timers(tenant)).toMatchObject([
      {
        name: 'dueBack',
        dueAt: Date.UTC(2020, 1, 1, 23),
        event: { data: { dueOn: '2020-02-01' } },
      },
    ]);
  });

  it('moves when its date does, and goes when its state is left', async () => {
    await run(loan, loanId, lend('2020-02-01'));
    await run(loan, loanId, { type: 'ExtendLoan', data: { dueOn: '2020-07-01' } });
    expect(store.timers(tenant)).toMatchObject([{ dueAt: Date.UTC(2020, 6, 1, 22) }]);
    await run(loan, loanId, { type: 'ReturnCopy', data: { shelfId } });
    expect(store.timers(tenant)).toEqual([]);
  });

  it('passes once; a late or second passing records nothing', async () => {
    await run(loan, loanId, lend('2020-02-01'));
    const later = { at: Date.UTC(2020, 1, 3) };
    expect(await run(loan, loanId, pass('2020-02-01'), later)).toMatchObject({
      recorded: ['DeadlinePassed'],
    });
    expect(store.timers(tenant)).toEqual([]);
    expect(await run(loan, loanId, pass('2020-02-01'), later)).toMatchObject({ recorded: [] });
  });

  it('is armed again when its date is corrected to a later one after it had passed', async () => {
    await run(loan, loanId, lend('2020-02-01'));
    const later = { at: Date.UTC(2020, 1, 3) };
    await run(loan, loanId, pass('2020-02-01'), later);
    const data = { revision: 2, data: { dueOn: '2020-03-01' } };
    await run(loan, loanId, { type: 'CorrectFacts', data }, later);
    expect(store.timers(tenant)).toMatchObject([{ dueAt: Date.UTC(2020, 2, 1, 23) }]);
    expect(await run(loan, loanId, pass('2020-03-01'), { at: Date.UTC(2020, 2, 3) })).toMatchObject(
      {
        recorded: ['DeadlinePassed'],
      },
    );
  });

  it('follows a corrected date without the state being left', async () => {
    await run(loan, loanId, lend('2020-02-01'));
    await run(loan, loanId, {
      type: 'CorrectFacts',
      data: { revision: 2, data: { dueOn: '2020-03-01' } },
    });
    expect(store.timers(tenant)).toMatchObject([
      { dueAt: Date.UTC(2020, 2, 1, 23), armedRevision: 3 },
    ]);
  });
});

describe('a correction', () => {
  it('stands in the place of what it corrects in every later fold', async () => {
    await run(shelf, shelfId, { type: 'CorrectFacts', data: copies(0) });
    await expect(run(loan, loanId, lend())).rejects.toMatchObject({
      because: [{ rule: 'hasCopy' }],
    });
  });

  it('is made by those who may state the fact', async () => {
    await expect(
      run(shelf, shelfId, { type: 'CorrectFacts', data: copies(2) }, { actor: 'reader:1' }),
    ).rejects.toMatchObject({ because: [{ rule: 'correctionOfOtherRole' }] });
  });

  it('is held to the rules of the fact it puts right', async () => {
    const data = { revision: 1, data: { shelfId, part: 10 } };
    await expect(run(loan, loanId, { type: 'CorrectFacts', data })).rejects.toMatchObject({
      because: [{ rule: 'partTooHigh' }],
    });
  });

  it('is refused when the history would not have been allowed', async () => {
    await run(loan, loanId, lend());
    await expect(
      run(shelf, shelfId, { type: 'CorrectFacts', data: copies(0) }),
    ).rejects.toMatchObject({ because: [{ rule: 'correctionRefused' }] });
  });

  it.each([
    ['what other streams rest on', 1, { shelfId: randomUUID(), part: 1 }, 'correctionOfFixed'],
    ['an event that is not there', 9, {}, 'correctionOfNoFact'],
    [
      'a day so that states change backwards',
      2,
      { dueOn: '2020-02-01', on: '2020-01-02' },
      'dateBeforePrevious',
    ],
  ])('never changes %s', async (_, revision, data, rule) => {
    await run(loan, loanId, lend());
    await expect(
      run(loan, loanId, { type: 'CorrectFacts', data: { revision, data } }),
    ).rejects.toMatchObject({ code: 'not_allowed', because: [{ rule }] });
  });

  it('must fit the event it replaces', async () => {
    await expect(
      run(shelf, shelfId, { type: 'CorrectFacts', data: { revision: 1, data: { copies: -1 } } }),
    ).rejects.toMatchObject({ code: 'invalid', faults: [{ path: 'data.data.copies' }] });
  });

  it('records nothing when it changes nothing', async () => {
    expect(await run(shelf, shelfId, { type: 'CorrectFacts', data: copies(1) })).toMatchObject({
      recorded: [],
    });
  });
});

describe('a legal hold', () => {
  it('wins over forgetting', async () => {
    const subject = loanId;
    await run(loan, loanId, { type: 'PlaceLegalHold', data: { subject } });
    await expect(
      run(loan, loanId, { type: 'ForgetSubject', data: { subject } }),
    ).rejects.toMatchObject({ because: [{ rule: 'noLegalHold' }] });
  });
});

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let n = 0; n < depth; n++) value = [value];
  return value;
}

function copies(n: number) {
  return { revision: 1, data: { copies: n } };
}

function cause(): Cause {
  return { tenant, actor: 'librarian:1', at, key: randomUUID() };
}

/** The store, but something else happens between the first load and the first append. */
function raceOnce(interfere: () => Promise<unknown>) {
  let count = 0;
  const racing = new MemoryStore();
  racing.load = store.load.bind(store);
  racing.readStream = store.readStream.bind(store);
  racing.append = async (append) => {
    count += 1;
    if (count === 1) await interfere();
    return store.append(append);
  };
  return { store: racing, appends: () => count };
}
