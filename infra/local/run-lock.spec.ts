import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freePort } from './port.ts';
import { AlreadyRunning, takeRunLock } from './run-lock.ts';

const lockFolder = () => mkdtemp(join(tmpdir(), 'fyr-lock-'));
const dead = async () => JSON.stringify({ port: await freePort(), token: 'of a dead run' });

describe('the lock of a run', () => {
  test('tells a second start what the first one says', async () => {
    const folder = await lockFolder();
    const lock = await takeRunLock(folder);
    lock.says('Fyr runs already at http://localhost:4000.');

    await expect(takeRunLock(folder)).rejects.toThrow('Fyr runs already at http://localhost:4000.');

    lock.release();
    (await takeRunLock(folder)).release();
  });

  test('is free at once when its holder was killed', async () => {
    const folder = await lockFolder();
    await writeFile(join(folder, '7'), await dead());

    const lock = await takeRunLock(folder);

    await expect(takeRunLock(folder)).rejects.toThrow(AlreadyRunning);
    lock.release();
  });

  test('does not take a foreign server on the port for its holder', async () => {
    const folder = await lockFolder();
    const foreign = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
    await new Promise((resolve) => foreign.once('listening', resolve));
    const address = foreign.address() as { port: number };
    await writeFile(
      join(folder, '7'),
      JSON.stringify({ port: address.port, token: 'of a dead run' }),
    );

    const lock = await takeRunLock(folder);

    lock.release();
    foreign.close();
  });

  test('is free when its file is torn', async () => {
    const folder = await lockFolder();
    await writeFile(join(folder, '7'), '{"port": 4');

    const lock = await takeRunLock(folder);

    expect(await readdir(folder)).toEqual(['8']);
    lock.release();
  });

  test('goes to one of many that start at once over a stale one', async () => {
    const folder = await lockFolder();
    await writeFile(join(folder, '7'), await dead());

    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => takeRunLock(folder)));

    const held = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(held).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['8']);
  });
});
