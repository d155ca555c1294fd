import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

export type Exit = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

export type Child = {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  /** Asks with the signal, waits, and kills what has not left by then. */
  stop(signal?: NodeJS.Signals): Promise<Exit>;
};

const STOP_MS = 15_000;

/**
 * A process that is to live no longer than this one. It has a group of its own, so that Ctrl-C
 * does not reach it before those that use it are gone. Where the system can (Linux with setpriv), it
 * gets `whenOrphaned` even if this process is killed outright.
 */
export function launch(
  command: readonly string[],
  options: SpawnOptions & { readonly whenOrphaned?: NodeJS.Signals } = {},
): Child & { readonly process: ChildProcess } {
  const { whenOrphaned = 'SIGTERM', ...spawnOptions } = options;
  const [file = '', ...args] = [...diesWithParent(whenOrphaned), ...command];
  const child = spawn(file, args, { detached: true, ...spawnOptions });
  const exited = new Promise<Exit>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  exited.catch(() => {});

  return {
    process: child,
    pid: child.pid ?? -1,
    exited,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
        await exited.finally(() => clearTimeout(timer));
      }
      return await exited;
    },
  };
}

/** Runs to the end and gives its output; on failure the error carries what it wrote. */
export async function run(
  command: readonly string[],
  options: SpawnOptions & { readonly onOutput?: (chunk: string) => void } = {},
): Promise<string> {
  const { onOutput, ...spawnOptions } = options;
  const { process: child, exited } = launch(command, {
    ...spawnOptions,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      onOutput?.(chunk);
    });
  }
  const [{ code, signal }] = await Promise.all([exited, once(child, 'close')]);
  if (code !== 0) {
    throw new Error(`${command.join(' ')} failed (${signal ?? code}):\n${output.trim()}`);
  }
  return output;
}

export function canRun(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

let setpriv: boolean | undefined;

function diesWithParent(signal: NodeJS.Signals): string[] {
  setpriv ??=
    process.platform === 'linux' && canRun('setpriv', ['--pdeathsig', 'TERM', '--', 'true']);
  return setpriv ? ['setpriv', '--pdeathsig', signal.replace('SIG', ''), '--'] : [];
}
