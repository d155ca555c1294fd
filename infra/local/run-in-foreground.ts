import type { LocalConfig } from './config.ts';
import { AlreadyRunning } from './run-lock.ts';
import { type LocalRun, startLocal } from './start-local.ts';

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts Fyr, says where it is, and stops it all when asked to or when the parent is gone. */
export async function runInForeground(options: {
  readonly folder: string;
  readonly config: LocalConfig;
}): Promise<void> {
  const since = performance.now();
  const seconds = () => `${((performance.now() - since) / 1000).toFixed(1)} s`;
  const say = (line: string) => console.log(`${seconds().padStart(7)}  ${line}`);

  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const signal of stopSignals) process.on(signal, stop);
  process.once('disconnect', stop);

  const stack = new AsyncDisposableStack();
  const { signal } = stopping;
  try {
    const run = await startLocal({ ...options, stack, signal, say });
    console.log(welcome(run, seconds()));
    await aborted(signal);
  } catch (error) {
    if (!signal.aborted) {
      console.error(error instanceof AlreadyRunning ? error.message : reasonsOf(error));
      process.exitCode = 1;
    }
  }
  if (signal.aborted) console.log('\nStopping …');
  await stack.disposeAsync();
  if (signal.aborted) console.log('Stopped.');
  if (process.connected) process.disconnect?.();
}

function welcome({ url, demo }: LocalRun, after: string): string {
  const widest = Math.max(...demo.map(({ name }) => name.length));
  const users = demo.map(({ name, roles }) => `    ${name.padEnd(widest)}  ${roles.join(', ')}`);
  return [
    '',
    `  Fyr is ready after ${after}. Open ${url}`,
    ...(users.length > 0 ? ['', '  Log in there as one of these, all made up:', ...users] : []),
    '',
    '  Ctrl-C stops it.',
    '',
  ].join('\n');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** What went wrong and what lay behind it, without stacks: they say nothing to who starts a program. */
function reasonsOf(error: unknown): string {
  const lines = [];
  for (let e = error; e instanceof Error; e = e.cause) lines.push(e.message);
  return lines.length > 0 ? lines.join('\n') : String(error);
}
