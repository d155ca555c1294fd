import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AppendRow } from './append-call.ts';
import { appendQueue } from './append-queue.ts';
import type { Prepared } from './prepare-append.ts';

const tenant = randomUUID();

function prepared(over: Partial<Prepared> = {}): Prepared {
  const row = { command: {}, parts: [], events: [], timers: [], cards: [] };
  return { tenant, key: randomUUID(), streams: [randomUUID()], bytes: 100, ...row, ...over };
}

/** Writes nothing; tells of its batches, and ends each when told to. */
function writer() {
  const batches: { keys: string[]; tenant: string; end(error?: unknown): void }[] = [];
  let seen = () => {};
  const write = (of: string, batch: readonly Prepared[]) =>
    new Promise<AppendRow[]>((resolve, reject) => {
      const keys = batch.map(({ key }) => key);
      const rows = keys.map((key): AppendRow => ({ key, status: 'recorded', outcome: { key } }));
      const end = (error?: unknown) => (error === undefined ? resolve(rows) : reject(error));
      batches.push({ keys, tenant: of, end });
      seen();
    });
  const until = async (n: number) => {
    while (batches.length < n) await new Promise<void>((resolve) => (seen = resolve));
    return batches[n - 1] as (typeof batches)[number];
  };
  return { batches, write, until };
}

const fault = (code: string) => Object.assign(new Error(code), { code });

describe('the append queue', () => {
  test('what waits while a batch is written goes in the next, half of all at work, 256 at most', async () => {
    const { batches, write, until } = writer();
    const queue = appendQueue(write);
    const first = queue.add(prepared());
    const one = await until(1);
    const rest = Array.from({ length: 599 }, () => queue.add(prepared()));
    one.end();
    expect(await first).toMatchObject({ status: 'recorded' });
    for (const n of [2, 3, 4]) (await until(n)).end();
    await Promise.all(rest);
    expect(batches.map(({ keys }) => keys.length)).toEqual([1, 256, 256, 87]);
    await queue.idle();
  });

  test('callers in step are divided, so that some prepare while others are written', async () => {
    const { batches, write, until } = writer();
    const queue = appendQueue(write);
    let left = 3 * 32;
    const callers = Array.from({ length: 32 }, async () => {
      while (left-- > 0) await queue.add(prepared());
    });
    for (let n = 1; n <= 6; n++) (await until(n)).end();
    await Promise.all(callers);
    expect(batches.map(({ keys }) => keys.length)).toEqual([16, 16, 16, 16, 16, 16]);
  });

  test('a batch holds at most 1 MiB', async () => {
    const { batches, write, until } = writer();
    const queue = appendQueue(write);
    const all = Array.from({ length: 3 }, () => queue.add(prepared({ bytes: 500_000 })));
    (await until(1)).end();
    (await until(2)).end();
    await Promise.all(all);
    expect(batches.map(({ keys }) => keys.length)).toEqual([2, 1]);
  });

  test('an append larger than a batch goes alone, and one of more than 64 MiB is refused', async () => {
    const { batches, write, until } = writer();
    const queue = appendQueue(write);
    const sizes = [100, 1_048_577, 64 * 1_048_576, 100];
    const all = sizes.map((bytes) => queue.add(prepared({ bytes })));
    for (const n of [1, 2, 3, 4]) (await until(n)).end();
    await Promise.all(all);
    expect(batches.map(({ keys }) => keys.length)).toEqual([1, 1, 1, 1]);
    expect(() => queue.add(prepared({ bytes: 64 * 1_048_576 + 1 }))).toThrow(
      expect.objectContaining({ code: 'too_large' }),
    );
  });

  test('a stream or a key comes once in a batch, and its later appends keep their order', async () => {
    const { batches, write, until } = writer();
    const queue = appendQueue(write);
    const stream = randomUUID();
    const other = randomUUID();
    const keys = ['a', 'b', 'c', 'd', 'a'];
    const streams = [[stream], [stream, other], [other], [randomUUID()], [randomUUID()]];
    const all = keys.map((key, n) => queue.add(prepared({ key, streams: streams[n] as string[] })));
    for (const n of [1, 2, 3]) (await until(n)).end();
    await Promise.all(all);
    expect(batches.map((batch) => batch.keys)).toEqual([['a', 'd'], ['b', 'a'], ['c']]);
  });

  test('a tenant has one batch in flight, the process four', async () => {
    const { batches, write, until } = writer();
    const queue = appendQueue(write);
    const tenants = Array.from({ length: 6 }, () => randomUUID());
    const all = [...tenants, ...tenants].map((of) => queue.add(prepared({ tenant: of })));
    await until(4);
    await new Promise(setImmediate);
    expect(batches.map((batch) => batch.tenant)).toEqual(tenants.slice(0, 4));
    for (const n of [1, 2, 3, 4, 5, 6]) (await until(n)).end();
    await Promise.all(all);
    expect(batches.map(({ keys }) => keys.length)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test('a batch that fails is written one by one, and only the culprit fails', async () => {
    const { batches, write, until } = writer();
    const queue = appendQueue(write);
    const all = ['a', 'b', 'c'].map((key) => queue.add(prepared({ key })));
    (await until(1)).end(fault('22007'));
    (await until(2)).end();
    (await until(3)).end(fault('22007'));
    (await until(4)).end();
    const settled = await Promise.allSettled(all);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(batches.map(({ keys }) => keys)).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
  });

  test('when the connection breaks the batch goes once more, whole; then it is unavailable', async () => {
    const { batches, write, until } = writer();
    const queue = appendQueue(write);
    const twice = ['a', 'b'].map((key) => queue.add(prepared({ key })));
    (await until(1)).end(fault('ECONNRESET'));
    (await until(2)).end();
    await Promise.all(twice);
    const lost = ['c', 'd'].map((key) => queue.add(prepared({ key })));
    (await until(3)).end(fault('57P01'));
    (await until(4)).end(fault('ECONNREFUSED'));
    for (const { reason } of (await Promise.allSettled(lost)) as PromiseRejectedResult[]) {
      expect(reason).toMatchObject({ code: 'unavailable' });
    }
    expect(batches.map(({ keys }) => keys.join(''))).toEqual(['ab', 'ab', 'cd', 'cd']);
  });

  test('a lock that is not given makes the batch unavailable, without trying each in turn', async () => {
    const { batches, write, until } = writer();
    const queue = appendQueue(write);
    const all = ['a', 'b'].map((key) => queue.add(prepared({ key })));
    (await until(1)).end(fault('55P03'));
    for (const { reason } of (await Promise.allSettled(all)) as PromiseRejectedResult[]) {
      expect(reason).toMatchObject({ code: 'unavailable' });
    }
    expect(batches).toHaveLength(1);
  });

  test('what has waited too long is refused as overloaded', async () => {
    const { write, until } = writer();
    const queue = appendQueue(write, { waitMsMax: 20 });
    const first = queue.add(prepared());
    const one = await until(1);
    await expect(queue.add(prepared())).rejects.toMatchObject({ code: 'overloaded' });
    one.end();
    await first;
  });
});
