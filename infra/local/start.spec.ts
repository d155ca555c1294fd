import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { launch } from './child.ts';

const fixture = join(import.meta.dirname, 'start.fixture.ts');
const patience = { timeout: 120_000, interval: 50 };

type Start = { readonly child: ChildProcess; readonly output: () => string };

const children: ChildProcess[] = [];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fyr-start-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm start', { timeout: 180_000 }, () => {
  test('serves, tells a second start where, and leaves no process behind', async () => {
    // A first start that was broken off has left half a demo.
    const broken = start();
    await vi.waitFor(() => expect(broken.output()).toContain('demo year: 25 %'), patience);
    broken.child.kill('SIGKILL');
    await ended(broken);

    const first = start();
    const url = await ready(first);
    const session = (await (await fetch(`${url}/api/v1/session`)).json()) as { demo: unknown[] };
    expect(session.demo.length).toBeGreaterThan(5);

    const second = start();
    expect(await ended(second)).toBe(1);
    expect(second.output().trim()).toBe(`Fyr runs here already: ${url}`);

    const started = descendantsOf(first.child.pid as number);
    expect(started.length).toBeGreaterThanOrEqual(7);
    first.child.kill('SIGINT');
    expect(await ended(first)).toBe(0);
    expect(started.filter(isAlive)).toEqual([]);
  });

  test('starts again after it was killed outright', async () => {
    const killed = start();
    await ready(killed);
    const started = descendantsOf(killed.child.pid as number);
    killed.child.kill('SIGKILL');
    await ended(killed);

    const next = start();
    const url = await ready(next);
    expect((await fetch(`${url}/readyz`)).ok).toBe(true);
    await vi.waitFor(() => expect(started.filter(isAlive)).toEqual([]), patience);
    next.child.kill('SIGTERM');
    expect(await ended(next)).toBe(0);
  });
});

function start(): Start {
  const { process: child } = launch([process.execPath, fixture, folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
  }
  return { child, output: () => output };
}

async function ready({ child, output }: Start): Promise<string> {
  return await vi.waitFor(() => {
    const url = /Open (http:\S+)/.exec(output())?.[1];
    if (url === undefined) throw new Error(`not ready (${child.exitCode}):\n${output()}`);
    return url;
  }, patience);
}

async function ended({ child }: Start): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return child.exitCode;
}

function descendantsOf(pid: number): number[] {
  const children = processes()
    .filter(({ parent }) => parent === pid)
    .map((child) => child.pid);
  return [...children, ...children.flatMap(descendantsOf)];
}

/** Running, and not just waiting to be noticed as ended. */
function isAlive(pid: number): boolean {
  return processes().some((process) => process.pid === pid && !process.state.startsWith('Z'));
}

function processes(): { pid: number; parent: number; state: string }[] {
  return processTable().map((line) => {
    const [pid, parent, state = ''] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), state };
  });
}

function processTable(): string[] {
  if (process.platform !== 'linux') {
    const table = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
    return table.trim().split('\n');
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      const [, state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/ \(.*\) | /s);
      return [`${pid} ${parent} ${state}`];
    } catch {
      return [];
    }
  });
}
