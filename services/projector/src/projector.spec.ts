import { spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { publish } from '@fyr/jetstream';
import { isServing, listParked } from '@fyr/projections';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loans } from '../../../packages/projections/src/runner/runner.fixture.ts';
import { seeded } from '../../../packages/projections/src/runner/seeded.fixture.ts';
import { everybodyLeads, type Line, lineFixture } from './line.fixture.ts';

let line: Line;
let tenant: string;
let seed: string;
let random: () => number;
const shelfId = '5b0c3b1e-7a59-4d1e-9a67-6d1f2a0f4c11';

beforeEach(async () => {
  line = await lineFixture();
  tenant = await line.newTenant();
  const number = randomInt(2 ** 31);
  seed = `seed ${number}`;
  random = seeded(number);
});
afterEach(() => line.close());

describe('relay and projector', () => {
  it('bring every event to the read models, and say so after the commit', async () => {
    const said: { position: number; streams: readonly { id: string }[] }[] = [];
    line.nats.onApplied((applied) => said.push(applied));
    line.relay();
    line.projector();
    await line.live(tenant, random, 50);
    const id = randomUUID();
    const position = await line.append(tenant, id, { type: 'LoanRequested', data: { shelfId } });
    line.nats.wake(tenant);
    await line.converged(seed);
    await vi.waitFor(() => expect(said.some((each) => each.position === position)).toBe(true));
    await vi.waitFor(async () => {
      expect((await line.cursor.read()).positions.get(tenant)).toBe(position);
    });
  });

  it('do no harm by being several, stopped and started, all of them leading', async () => {
    const others = [await line.newTenant(), await line.newTenant()];
    for (let each = 0; each < 2; each++) {
      line.relay(everybodyLeads);
      line.projector(everybodyLeads);
    }
    const living = Promise.all([tenant, ...others].map((each) => line.live(each, random, 150)));
    for (let round = 0; round < 3; round++) {
      const extra = [line.relay(), line.projector()];
      await line.live(tenant, random, 20);
      await Promise.all(extra.map((each) => each.stop()));
    }
    await living;
    await line.converged(seed);
  });

  it('fill many read models at the first start, more than there are connections for', async () => {
    await line.live(tenant, random, 20);
    const many = Array.from({ length: 8 }, (_, n) => ({ ...loans, name: `loans_${n}` }));
    line.projector(line.projectorDatabase, [loans, ...many]);
    await line.converged(seed);
    for (const projection of many) {
      await vi.waitFor(async () => expect(await isServing(line.storage, projection)).toBe(true));
    }
    expect(line.logged.filter(({ msg }) => msg === 'could not fill')).toEqual([]);
  });

  it('count the rows of a read model that grows, so that its queries are planned well', async () => {
    line.relay();
    line.projector();
    await vi.waitFor(async () => expect(await isServing(line.storage, loans)).toBe(true));
    await line.live(tenant, random, 20);
    await line.converged(seed);
    await line.live(tenant, random, 250);
    await line.converged(seed);
    await vi.waitFor(async () => {
      const [table] = await line.storage.query<{ rows: number }>(
        `select max(reltuples) as rows from pg_class where relnamespace = 'loans_v1'::regnamespace and relkind = 'r'`,
      );
      expect(table?.rows).toBeGreaterThan(0);
    });
  });

  it('hand over to one who stands by', async () => {
    const first = [line.relay(), line.projector()];
    line.relay();
    line.projector();
    await line.live(tenant, random, 30);
    await Promise.all(first.map((each) => each.stop()));
    await line.live(tenant, random, 30);
    await line.converged(seed);
    await vi.waitFor(async () => {
      const { positions } = await line.cursor.read();
      expect(positions).toEqual(await line.log.heads());
    });
  });

  it('go on when every connection to the database is cut', async () => {
    line.relay();
    line.projector();
    for (let round = 0; round < 3; round++) {
      await line.live(tenant, random, 30);
      await line.cutConnections('relay', 'projector');
    }
    await line.live(tenant, random, 30);
    await line.converged(seed);
  });
});

it('is killed at any moment, inside a batch too, and nothing is lost or doubled', async () => {
  line.relay();
  const url = line.database.url('projector');
  const script = join(import.meta.dirname, 'projector-process.fixture.ts');
  // It leads as soon as it is up: one that is killed leaves the lock with its connection.
  const spawned = () => spawn(process.execPath, [script, url, line.server().url]);
  let living = true;
  const load = (async () => {
    while (living) await line.live(tenant, random, 20);
  })();
  const inTheMiddle: boolean[] = [];
  for (let round = 0; round < 4; round++) {
    const child = spawned();
    const exited = once(child, 'exit');
    await vi.waitFor(async () => expect(await line.progress(tenant)).toBe(true), 60_000);
    inTheMiddle.push(await line.holdBatch(tenant, () => child.kill('SIGKILL')));
    await exited;
  }
  living = false;
  await load;
  line.projector();
  await line.converged(seed);
  expect(inTheMiddle, 'killed while its batch waited to be written').toContain(true);
}, 240_000);

describe('NATS', () => {
  it('may be stopped: commands and read models go on, and it catches up', async () => {
    line.relay();
    line.projector();
    await line.live(tenant, random, 30);
    await line.stopNats();
    await line.live(tenant, random, 30);
    await line.converged(seed);
    await rm(join(line.dir, 'store'), { recursive: true });
    await line.startNats();
    await line.live(tenant, random, 30);
    await line.converged(seed);
    await vi.waitFor(
      async () => {
        const { epoch, positions } = await line.cursor.read();
        expect(positions).toEqual(await line.log.heads());
        expect(epoch).toBe(2);
      },
      { timeout: 20_000 },
    );
  });

  it('may lose its data while it runs and is written to', async () => {
    line.relay(line.relayDatabase, 8_000);
    line.projector();
    const living = line.live(tenant, random, 300);
    await line.live(await line.newTenant(), random, 50);
    const { storeDir } = line.server();
    for (const entry of await readdir(storeDir)) {
      await rm(join(storeDir, entry), { recursive: true, force: true });
    }
    await living;
    await line.converged(seed);
    // When it has forgotten what it held in memory, the relay sees the loss and begins anew.
    await vi.waitFor(async () => expect((await line.cursor.read()).epoch).toBeGreaterThan(1), {
      timeout: 25_000,
      interval: 250,
    });
    await line.live(tenant, random, 30);
    await line.converged(seed);
    await vi.waitFor(async () => {
      expect((await line.cursor.read()).positions).toEqual(await line.log.heads());
    });
  }, 60_000);

  it('may say what never happened', async () => {
    line.relay();
    line.projector();
    await line.live(tenant, random, 20);
    await line.converged(seed);
    const streamId = randomUUID();
    const head = (await line.log.heads()).get(tenant) ?? 0;
    const lie = {
      ...{ tenant, streamId, streamType: 'loan', revision: 1, type: 'LoanRequested', version: 1 },
      ...{ data: { on: '2020-01-01', shelfId }, state: 'lent', at: 1 },
    };
    const { epoch } = await line.cursor.read();
    const lies = [head + 7, head + 9].map((position) => ({ ...lie, position }));
    expect(await publish(line.nats, epoch, lies)).toMatchObject({ stored: 2 });
    await line.live(tenant, random, 20);
    await line.converged(seed);
  });
});

describe('an event that cannot be applied', () => {
  it('is logged as an error and listed, and holds up nobody else', async () => {
    line.relay();
    line.projector();
    const ill = randomUUID();
    await line.append(tenant, ill, { type: 'LoanVanished' });
    await line.live(tenant, random, 30);
    await line.converged(seed);
    // A model that was just filled serves a moment before what it parked is told.
    await vi.waitFor(() =>
      expect(line.logged.filter(({ level }) => level >= 50)).toMatchObject([
        { projection: 'loans', streamId: ill, position: 1 },
      ]),
    );
    expect(await listParked(line.storage, [loans])).toMatchObject([{ streamId: ill }]);
  });
});
