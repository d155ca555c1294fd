import { randomUUID } from 'node:crypto';
import { MemoryStore } from '@fyr/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type CauseOfMany,
  type Command,
  type Directed,
  dryRun,
  execute,
  executeTogether,
  history,
  type RefusedTogether,
  refold,
  type Workflow,
} from './index.ts';
import { loan, shelf } from './library.fixture.ts';

const tenant = randomUUID();
const at = Date.UTC(2020, 0, 10, 12);

let store: MemoryStore;
let shelfId: string;
let loanId: string;
let key = 0;

beforeEach(() => {
  store = new MemoryStore();
  shelfId = randomUUID();
  loanId = randomUUID();
});

function cause(over: Partial<CauseOfMany> = {}): CauseOfMany {
  key += 1;
  return { tenant, actor: 'librarian:1', at, key: String(key), ...over };
}

const to = (workflow: Workflow, id: string, type: string, data: object, personal?: object) => {
  const command: Command = { type, data, ...(personal ? { personal } : {}) };
  return { workflow, id, command };
};
const build = (n = 1, on = '2020-01-01') => to(shelf, shelfId, 'BuildShelf', { copies: n, on });
const request = (id = loanId, on = '2020-01-02') =>
  to(loan, id, 'RequestLoan', { shelfId, part: 1, on }, { reader: `Reader of ${id}` });
const lend = (id = loanId, on = '2020-01-03') =>
  to(loan, id, 'LendCopy', { shelfId, dueOn: '2020-02-01', on });
const giveBack = (id = loanId, on = '2020-01-04') => to(loan, id, 'ReturnCopy', { shelfId, on });

const together = (...commands: Directed[]) => executeTogether(store, commands, cause());
const types = () => store.log(tenant).map(({ type }) => type);

async function refused(work: Promise<unknown>) {
  return (await work.catch((error: unknown) => error)) as RefusedTogether;
}

describe('executeTogether', () => {
  it('decides each command on what those before it led to, over several streams and workflows', async () => {
    const outcome = await together(build(), request(), lend(), giveBack());
    expect(outcome).toMatchObject({ id: shelfId, number: 'H-2020-001', position: 6, revision: 3 });
    expect(types()).toEqual([
      ...['ShelfBuilt', 'CopyTaken', 'CopyPutBack'],
      ...['LoanRequested', 'CopyLent', 'CopyReturned'],
    ]);
    const { rows } = await store.load({ tenant, ids: [shelfId, loanId] });
    expect(rows.get(shelfId)).toMatchObject({ revision: 3, context: { copies: 1 } });
    expect(rows.get(loanId)).toMatchObject({ number: 'L-2020-001', path: 'over', revision: 3 });
  });

  it('comes to what the same commands come to one by one', async () => {
    const second = randomUUID();
    const commands = [build(2), request(), lend(), request(second), lend(second), giveBack()];
    await executeTogether(store, commands, cause());
    const other = new MemoryStore();
    for (const { workflow, id, command } of commands) {
      await execute(workflow, other, id, command, cause());
    }
    const ids = [shelfId, loanId, second];
    const rowsOf = async (of: MemoryStore) => (await of.load({ tenant, ids })).rows;
    expect(await rowsOf(store)).toEqual(await rowsOf(other));
    const timersOf = (of: MemoryStore) => of.timers(tenant);
    expect(timersOf(store)).toEqual(timersOf(other));
    for (const id of ids) {
      const read = async (of: MemoryStore) =>
        (await of.readStream(tenant, id, { open: ['client'] })).map(({ position: _, ...e }) => e);
      expect(await read(store)).toEqual(await read(other));
    }
  });

  it('gives each command its own day', async () => {
    await together(build(), request(), lend());
    expect(store.log(tenant).map(({ type, data }) => [type, data.on])).toEqual([
      ['ShelfBuilt', '2020-01-01'],
      ['CopyTaken', '2020-01-03'],
      ['LoanRequested', '2020-01-02'],
      ['CopyLent', '2020-01-03'],
    ]);
  });

  it('keeps personal text with the event that its command is named after', async () => {
    const second = randomUUID();
    await together(build(2), request(), request(second), lend());
    const read = async (id: string) => await store.readStream(tenant, id, { open: ['client'] });
    expect((await read(loanId)).map(({ personal }) => personal)).toEqual([
      { reader: `Reader of ${loanId}` },
      undefined,
    ]);
    expect((await read(second))[0]?.personal).toEqual({ reader: `Reader of ${second}` });
  });

  it('leaves the last word of many on each deadline', async () => {
    const extend = to(loan, loanId, 'ExtendLoan', { dueOn: '2020-03-01' });
    await together(build(), request(), lend(), extend);
    expect(store.timers(tenant)).toMatchObject([{ dueAt: Date.UTC(2020, 2, 1, 23) }]);
    await together({ ...giveBack(), command: { type: 'ReturnCopy', data: { shelfId } } });
    expect(store.timers(tenant)).toEqual([]);
  });

  it('goes on from what stands in the store', async () => {
    await together(build());
    await together(request(), lend());
    const { rows } = await store.load({ tenant, ids: [shelfId] });
    expect(rows.get(shelfId)).toMatchObject({ revision: 2, context: { copies: 0 } });
  });

  it('corrects a fact of the same append, and the log folds to its snapshots', async () => {
    const correction = { revision: 2, data: { dueOn: '2020-04-01', on: '2020-01-03' } };
    await together(build(), request(), lend(), to(loan, loanId, 'CorrectFacts', correction));
    const recorded = await store.readStream(tenant, loanId);
    expect(history(loan.events, recorded)[1]?.data).toMatchObject({ dueOn: '2020-04-01' });
    expect(refold(loan, recorded).state.context).toMatchObject({
      deadlines: { dueBack: '2020-04-01' },
    });
    expect(store.timers(tenant)).toMatchObject([{ dueAt: Date.UTC(2020, 3, 1, 22) }]);
  });

  it('records nothing at all when one is refused, and says which and why', async () => {
    const second = randomUUID();
    const rejection = await refused(
      together(build(), request(), lend(), request(second), lend(second)),
    );
    expect(rejection).toMatchObject({
      code: 'not_allowed',
      refusals: [{ index: 4, code: 'not_allowed', because: [{ rule: 'hasCopy' }] }],
    });
    expect(store.log(tenant)).toEqual([]);
  });

  it('names a command that does not fit its contract, and its places', async () => {
    const rejection = await refused(
      together(build(), to(loan, loanId, 'RequestLoan', { part: 1 })),
    );
    expect(rejection).toMatchObject({ code: 'invalid', refusals: [{ index: 1, code: 'invalid' }] });
    const places = rejection.refusals[0]?.faults.map(({ path }) => path);
    expect(places).toEqual(['data.shelfId', 'personal.reader']);
  });

  it('gives the first outcome again for a repeated key, and refuses the key of others', async () => {
    const once = cause({ key: 'once' });
    const commands = [build(), request()];
    const first = await executeTogether(store, commands, once);
    expect(await executeTogether(store, commands, once)).toEqual(first);
    expect(types()).toHaveLength(2);
    await expect(executeTogether(store, [build()], once)).rejects.toMatchObject({
      code: 'key_reused',
    });
  });

  it('refuses alike for the repeated key of what was refused', async () => {
    const once = cause({ key: 'no' });
    await expect(executeTogether(store, [build(0), request(), lend()], once)).rejects.toMatchObject(
      {
        code: 'not_allowed',
      },
    );
    await expect(executeTogether(store, [build(0), request(), lend()], once)).rejects.toMatchObject(
      {
        code: 'not_allowed',
      },
    );
  });

  it('spends no key on what does not fit its contract', async () => {
    const once = cause({ key: 'put right' });
    const misfit = to(loan, loanId, 'RequestLoan', { part: 1 });
    await expect(executeTogether(store, [build(), misfit], once)).rejects.toMatchObject({
      code: 'invalid',
    });
    await executeTogether(store, [build(), request()], once);
    expect(types()).toHaveLength(2);
  });

  it('runs a lost race again, whole', async () => {
    await together(build(2));
    let appends = 0;
    const racing = new MemoryStore();
    racing.load = store.load.bind(store);
    racing.readStream = store.readStream.bind(store);
    racing.append = async (append) => {
      appends += 1;
      if (appends === 1) await together(request(), lend());
      return store.append(append);
    };
    const second = randomUUID();
    await executeTogether(racing, [request(second), lend(second)], cause());
    expect(appends).toBe(2);
    const { rows } = await store.load({ tenant, ids: [shelfId] });
    expect(rows.get(shelfId)?.context).toMatchObject({ copies: 0 });
  });

  it('lets no stream be of two types', async () => {
    const twice = { ...request(shelfId) };
    await expect(together(build(), twice)).rejects.toThrow('is given to a shelf and to a loan');
  });
});

describe('dryRun', () => {
  const run = (...commands: Directed[]) => dryRun(store, commands, cause());

  it('says nothing of what would be recorded, and records nothing', async () => {
    expect(await run(build(), request(), lend(), giveBack())).toEqual([]);
    expect(store.log(tenant)).toEqual([]);
  });

  it('names every refused command, and goes on with the others', async () => {
    const [second, third] = [randomUUID(), randomUUID()];
    const refusals = await run(
      build(1),
      request(loanId, '2020-01-11'),
      request(second),
      lend(second),
      to(loan, third, 'RequestLoan', { shelfId, part: 1 }, { reader: 'x'.repeat(101) }),
      giveBack(second, '2020-01-02'),
    );
    expect(refusals).toMatchObject([
      { index: 1, because: [{ rule: 'dateInFuture' }] },
      { index: 4, code: 'invalid', faults: [{ path: 'personal.reader' }] },
      { index: 5, because: [{ rule: 'dateBeforePrevious' }] },
    ]);
  });

  it('passes over what is left of a part, unless its commands are parts of their own', async () => {
    const commands = [
      build(),
      request(),
      to(loan, loanId, 'ReturnCopy', { shelfId }),
      to(loan, loanId, 'ExtendLoan', { dueOn: '2020-02-01' }),
    ];
    const indexes = (refusals: readonly { index: number }[]) => refusals.map(({ index }) => index);
    expect(indexes(await run(...commands))).toEqual([2]);
    const apart = commands.map((command, index) => ({ ...command, part: String(index) }));
    expect(indexes(await run(...apart))).toEqual([2, 3]);
  });

  it('passes over what rests on a stream that was never opened', async () => {
    expect(await run(build(1, '2020-01-11'), request(), lend())).toMatchObject([{ index: 0 }]);
  });

  it('does not pass over what rests on a stream that is there and was only not changed', async () => {
    await together(build());
    const refusals = await run(to(shelf, shelfId, 'BuildShelf', { copies: 2 }), request());
    expect(refusals.map(({ index }) => index)).toEqual([0]);
    expect(refusals[0]?.because).toMatchObject([{ rule: 'state' }]);
    const faulty = await run(build(), request(randomUUID(), '2020-01-11'));
    expect(faulty.map(({ index }) => index)).toEqual([0, 1]);
  });
});
