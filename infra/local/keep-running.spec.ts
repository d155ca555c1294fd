import { describe, expect, test, vi } from 'vitest';
import { launch } from './child.ts';
import { keepRunning } from './keep-running.ts';

const backOff = { first: 1, longest: 4, settled: 60_000 };
const forever = 'setInterval(() => {}, 1000)';

describe('a kept service', () => {
  test('is started again when it is killed, and stays away once stopped', async () => {
    const pids: number[] = [];
    const lines: string[] = [];
    const service = await keepRunning(
      'relay',
      async () => {
        const child = launch([process.execPath, '-e', forever]);
        pids.push(child.pid);
        return child;
      },
      (line) => lines.push(line),
      backOff,
    );

    process.kill(pids[0] as number, 'SIGKILL');
    await vi.waitFor(() => expect(pids).toHaveLength(2));
    await service.stop();

    expect(lines).toEqual(['relay was ended by SIGKILL; starting it again in 0.001 s']);
    expect(() => process.kill(pids[1] as number, 0)).toThrow('ESRCH');
    expect(pids).toHaveLength(2);
  });

  test('is waited for longer each time, up to a bound', async () => {
    const lines: string[] = [];
    const service = await keepRunning(
      'projector',
      async () => launch([process.execPath, '-e', 'process.exit(3)']),
      (line) => lines.push(line),
      backOff,
    );

    await vi.waitFor(() => expect(lines.length).toBeGreaterThan(4), { timeout: 20_000 });
    await service.stop();

    const waits = lines.slice(0, 5).map((line) => /in ([\d.]+) s$/.exec(line)?.[1]);
    expect(waits).toEqual(['0.001', '0.002', '0.004', '0.004', '0.004']);
    expect(lines[0]).toContain('ended with code 3');
  });
});
