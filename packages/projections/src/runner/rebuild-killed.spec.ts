import { spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApplier } from './applier.ts';
import { compareWithFreshFold } from './compare.ts';
import { rebuild } from './rebuild.ts';
import { loans, type RunnerFixture, randomEvents, runnerFixture } from './runner.fixture.ts';
import { seeded } from './seeded.fixture.ts';

const KILLS = 4;
const script = join(import.meta.dirname, 'rebuild-process.fixture.ts');
const seed = randomInt(2 ** 31);
const random = seeded(seed);

let fixture: RunnerFixture;
let tenant: string;
beforeAll(async () => {
  fixture = await runnerFixture();
  tenant = await fixture.newTenant();
  for (let stream = 0; stream < 120; stream++) await live(randomUUID());
});
afterAll(() => fixture.close());

async function live(id: string): Promise<void> {
  const events = Array.from({ length: 4 }, (_, index) => randomEvents(random, index + 1));
  await fixture.append(tenant, id, ...events);
}

async function inProcess(killAt: number): Promise<{ sent: number; already: number } | 'SIGKILL'> {
  const url = fixture.database.url('projector');
  const child = spawn(process.execPath, [script, url, String(killAt)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [, signal]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return signal === 'SIGKILL' ? signal : JSON.parse(said);
}

it('a rebuild that is killed anywhere is gone on with, and the serving one never notices', async () => {
  console.info({ seed });
  await rebuild(loans, fixture);
  const applier = createApplier({ projection: loans, schema: 'loans_v1' }, fixture);
  const whole = await inProcess(0);
  if (whole === 'SIGKILL') throw new Error('nobody killed it');
  expect(whole.already).toBe(0);

  const goneOnWith: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    // Somewhere in each quarter of its way.
    const killAt = 1 + Math.floor(((kill + random()) / KILLS) * (whole.sent - 1));
    expect(await inProcess(killAt), `statement ${killAt}`).toBe('SIGKILL');
    await live(randomUUID());
    await applier.catchUp(tenant);
    expect(await compareWithFreshFold(fixture.storage, loans), `${killAt}`).toEqual([]);
    const next = await inProcess(0);
    if (next === 'SIGKILL') throw new Error('nobody killed it');
    goneOnWith.push(next.already);
    expect(await compareWithFreshFold(fixture.storage, loans), `after ${killAt}`).toEqual([]);
  }
  expect(goneOnWith.filter((already) => already > 0).length).toBeGreaterThan(1);
}, 120_000);
