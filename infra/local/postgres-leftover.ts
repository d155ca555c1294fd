import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './child.ts';

const FAST_SHUTDOWN_MS = 10_000;
const LEAVE_MS = 20_000;

/**
 * Stops what a killed run left running on this data folder, and takes away its `postmaster.pid`:
 * after a restart of the machine another process may have that id, and Postgres would wait for it.
 */
export async function clearLeftover(data: string, log: (line: string) => void): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  const recorded = await readFile(pidFile, 'utf8').then(
    (text) => Number(text.split('\n')[0]),
    () => undefined,
  );
  if (recorded === undefined) return;

  const since = Date.now();
  const asked = new Set<NodeJS.Signals>();
  for (;;) {
    const living = await serversOf(data, recorded);
    if (living.length === 0) break;

    const waited = Date.now() - since;
    if (waited > LEAVE_MS) throw new Error(`a Postgres of an earlier run does not leave ${data}`);
    const signal = waited < FAST_SHUTDOWN_MS ? 'SIGINT' : 'SIGQUIT';
    if (living.includes(recorded) && !asked.has(signal)) {
      log('stopping the Postgres of an earlier run');
      process.kill(recorded, signal);
      asked.add(signal);
    }
    await sleep(50);
  }
  await rm(pidFile, { force: true });
}

/** A server process is known as ours by its data folder, never by its id alone. */
async function serversOf(data: string, recorded: number): Promise<number[]> {
  if (process.platform !== 'linux') {
    const command = await run(['ps', '-p', String(recorded), '-o', 'command=']).catch(() => '');
    return command.includes(data) ? [recorded] : [];
  }
  const folder = await realpath(data);
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const folders = await Promise.all(
    pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => undefined)),
  );
  return pids.filter((_, index) => folders[index] === folder);
}
