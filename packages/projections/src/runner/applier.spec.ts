import { randomInt, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Applier, createApplier, type Delivered, type Parked } from './applier.ts';
import { compareWithFreshFold } from './compare.ts';
import { listParked, replayParked } from './parked.ts';
import { rebuild } from './rebuild.ts';
import { loans, type RunnerFixture, randomEvents, runnerFixture } from './runner.fixture.ts';
import { seeded, shuffled } from './seeded.fixture.ts';

let fixture: RunnerFixture;
let tenant: string;
let parked: Parked[];
let applier: Applier;
const place = { projection: loans, schema: 'loans_v1' };
const shelfId = '5b0c3b1e-7a59-4d1e-9a67-6d1f2a0f4c11';
const asked = { type: 'LoanRequested', state: 'open.waiting', data: { shelfId } };

beforeAll(async () => {
  fixture = await runnerFixture();
  await rebuild(loans, fixture);
});
afterAll(() => fixture.close());

beforeEach(async () => {
  tenant = await fixture.newTenant();
  parked = [];
  applier = newApplier();
});

function newApplier(): Applier {
  return createApplier(place, { ...fixture, onParked: (each) => parked.push(each) });
}

/** Of this test's tenant: others have events that not every projection here can read. */
async function differences(projection = loans) {
  const found = await compareWithFreshFold(fixture.storage, projection);
  return found.filter((each) => each.tenant === tenant);
}

async function factsOf(streamId: string): Promise<readonly unknown[]> {
  return await fixture.storage.query(
    'select part, tags, late from loans_v1.fact where tenant = $1 and stream_id = $2 order by row',
    [tenant, streamId],
  );
}

/** A log of many short streams, events of which lie between one another. */
async function randomLog(random: () => number, events: number): Promise<readonly Delivered[]> {
  const streams = Array.from({ length: Math.ceil(events / 6) }, () => ({ id: randomUUID(), n: 0 }));
  for (let count = 0; count < events; count++) {
    const stream = streams[Math.floor(random() * streams.length)];
    if (!stream) continue;
    stream.n += 1;
    await fixture.append(tenant, stream.id, randomEvents(random, stream.n));
  }
  return await fixture.readAll(tenant);
}

describe('a read model', () => {
  it('follows the log, upcasts and corrections in place', async () => {
    const id = randomUUID();
    await fixture.append(tenant, id, asked, { type: 'CopyLent', data: { dueOn: '2020-02-01' } });
    await applier.catchUp(tenant);
    expect(await factsOf(id)).toEqual([{ part: 1, tags: ['asked', 'part "1"'], late: false }]);

    const correction = { revision: 1, version: 2, data: { on: '2020-01-01', shelfId, part: 9 } };
    await fixture.append(tenant, id, { type: 'FactsCorrected', data: correction });
    await applier.catchUp(tenant);
    expect(await factsOf(id)).toEqual([{ part: 9, tags: ['asked', 'part "9"'], late: false }]);
    expect(await differences()).toEqual([]);
  });

  it('is seen by each tenant for itself, and changed by nobody who reads it', async () => {
    const id = randomUUID();
    await fixture.append(tenant, id, asked);
    await applier.catchUp(tenant);
    const api = new pg.Client({ connectionString: fixture.database.url('api') });
    await api.connect();
    const count = async (as: string) => {
      await api.query(`select set_config('app.tenant', $1, false)`, [as]);
      return (await api.query('select stream_id from loans_v1.fact')).rows;
    };
    expect(await count(tenant)).toEqual([{ stream_id: id }]);
    expect(await count(randomUUID())).toEqual([]);
    await expect(api.query('delete from loans_v1.fact')).rejects.toThrow('permission denied');
    await expect(api.query('update loans_v1.checkpoint set position = 0')).rejects.toThrow(
      'permission denied',
    );
    await api.end();
  });

  it('comes to the same whatever is repeated, shuffled or lost on the way', async () => {
    const seed = randomInt(2 ** 31);
    const random = seeded(seed);
    const log = await randomLog(random, 300);
    const deliveries = log
      .filter(() => random() > 0.2)
      .flatMap((event) => Array.from({ length: 1 + Math.floor(random() * 5) }, () => event));
    // Near its place, as after a redelivery, or anywhere.
    const jumbled = random() < 0.5 ? shuffled(random, deliveries) : nearly(random, deliveries);
    const two = [applier, newApplier()];
    while (jumbled.length > 0) {
      const size = 1 + Math.floor(random() * 12);
      const [batch, again] = [jumbled.splice(0, size), jumbled.slice(0, size)];
      await Promise.all(
        two.map((each, index) => each.deliver(tenant, index === 0 ? batch : again)),
      );
    }
    await applier.catchUp(tenant);
    expect(await differences(), `seed ${seed}`).toEqual([]);
    expect(await applier.deliver(tenant, []), `seed ${seed}`).toBe(log.length);
    expect(parked).toEqual([]);
  });

  it('refuses a projector that lost its place: it writes nothing', async () => {
    const id = randomUUID();
    const sleeper = newApplier();
    await fixture.append(tenant, id, asked);
    await Promise.all([applier.catchUp(tenant), sleeper.catchUp(tenant)]);
    await fixture.append(tenant, id, { type: 'LoanExtended', data: { dueOn: '2020-03-01' } });
    const [, extended] = await fixture.readAll(tenant);
    if (!extended) throw new Error('no event');
    // Both believe that they stand before it.
    await applier.deliver(tenant, [extended]);
    await sleeper.deliver(tenant, [extended]);
    await fixture.append(tenant, id, { type: 'LoanExtended', data: { dueOn: '2020-04-01' } });
    await sleeper.catchUp(tenant);
    await applier.catchUp(tenant);
    expect(await factsOf(id)).toHaveLength(3);
    expect(await differences()).toEqual([]);
  });

  it('takes no word of an event that the log does not have', async () => {
    const id = randomUUID();
    await fixture.append(tenant, id, asked);
    const [event] = await fixture.readAll(tenant);
    if (!event) throw new Error('no event');
    expect(await applier.deliver(tenant, [{ ...event, position: 5 }])).toBe(1);
  });
});

/** The read model of a later release, which knows what `LoanVanished` is. */
const { workflow } = loans;
const events = { ...workflow.events, LoanVanished: workflow.events.CopyReturned };
const wiser = { ...loans, workflow: { ...workflow, events } } as typeof loans;

describe('an event that cannot be applied', () => {
  const unreadable = [
    { what: 'of an unknown type', event: { type: 'LoanVanished' } },
    { what: 'of a newer version', event: { type: 'LoanRequested', version: 9, data: { shelfId } } },
    { what: 'that does not fit its schema', event: { type: 'LoanExtended', data: { dueOn: 7 } } },
    {
      what: 'whose handler makes a row that does not fit',
      event: { type: 'LoanRequested', version: 2, data: { shelfId, part: 2 ** 40 } },
    },
  ];

  it.each(unreadable)('$what parks its stream only', async ({ event }) => {
    const [ill, well] = [randomUUID(), randomUUID()];
    await fixture.append(tenant, ill, asked);
    const position = await fixture.append(tenant, ill, event);
    await fixture.append(tenant, well, asked);
    await fixture.append(tenant, ill, { type: 'LoanExtended', data: { dueOn: '2020-03-01' } });
    await applier.catchUp(tenant);

    expect(parked).toMatchObject([{ tenant, streamId: ill, position }]);
    expect(await factsOf(ill)).toHaveLength(1);
    expect(await factsOf(well)).toHaveLength(1);
    await fixture.append(tenant, well, { type: 'LoanExtended', data: { dueOn: '2020-03-01' } });
    expect(await applier.catchUp(tenant)).toBe(5);
    expect(await factsOf(well)).toHaveLength(2);
    const listed = await listParked(fixture.storage, [loans]);
    expect(listed.filter((each) => each.tenant === tenant)).toMatchObject([
      { projection: 'loans', streamId: ill, position, error: parked[0]?.error },
    ]);
    // The same fold, the same halt: a rebuild does not hide it.
    expect(await differences()).toEqual([]);
  });

  it('is replayed by code that knows better, and its stream follows again', async () => {
    const [ill, well] = [randomUUID(), randomUUID()];
    await fixture.append(tenant, ill, asked, { type: 'LoanVanished' });
    await fixture.append(tenant, ill, { type: 'LoanExtended', data: { dueOn: '2020-03-01' } });
    await fixture.append(tenant, well, asked);
    await applier.catchUp(tenant);
    const replay = (projection: typeof loans) =>
      replayParked(fixture.storage, fixture.log, projection, { tenant, streamId: ill });
    expect(await replay(loans)).toContain('LoanVanished');
    expect(await factsOf(ill)).toHaveLength(1);

    expect(await replay(wiser)).toBeUndefined();
    expect(await factsOf(ill)).toHaveLength(2);
    expect(await differences(wiser)).toEqual([]);

    await fixture.append(tenant, ill, { type: 'LoanExtended', data: { dueOn: '2020-04-01' } });
    await applier.catchUp(tenant);
    expect(await factsOf(ill)).toHaveLength(3);
  });

  it('is found by halving where only Postgres refuses its row', async () => {
    const ids = Array.from({ length: 9 }, () => randomUUID());
    for (const id of ids) await fixture.append(tenant, id, asked);
    const ill = ids[5] as string;
    const refusing = createApplier(place, {
      ...fixture,
      onParked: (each) => parked.push(each),
      storage: withQuery(async (statement, values) => {
        const refused = statement.name.startsWith('write') && JSON.stringify(values).includes(ill);
        const rows = JSON.parse((values[8] as string | undefined) ?? '[]') as unknown[];
        if (refused && rows.length > 0)
          throw Object.assign(new Error('refused'), { code: '54000' });
      }),
    });
    expect(await refusing.catchUp(tenant)).toBe(9);
    expect(parked).toMatchObject([
      { streamId: ill, position: 6, error: expect.stringContaining('54000') },
    ]);
    expect(await factsOf(ids[8] as string)).toHaveLength(1);
  });

  it('does not lose a batch that was read before a replay', async () => {
    const ill = randomUUID();
    await fixture.append(tenant, ill, asked, { type: 'LoanVanished' });
    await applier.catchUp(tenant);
    // The replay comes between the reading of the rows and the writing.
    let interrupted = false;
    const storage = withQuery(async (statement) => {
      if (statement.name !== 'write_loans_v1' || interrupted) return;
      interrupted = true;
      await replayParked(fixture.storage, fixture.log, wiser, { tenant, streamId: ill });
    });
    const interruptedApplier = createApplier(
      { ...place, projection: wiser },
      { ...fixture, storage },
    );
    await fixture.append(tenant, ill, { type: 'LoanExtended', data: { dueOn: '2020-04-01' } });
    await interruptedApplier.catchUp(tenant);
    expect(interrupted).toBe(true);
    expect(await factsOf(ill)).toHaveLength(2);
    expect(await differences(wiser)).toEqual([]);
  });
});

/** The fixture's storage, with something done before each statement. */
function withQuery(
  before: (statement: { name: string }, values: readonly unknown[]) => Promise<void>,
): RunnerFixture['storage'] {
  return {
    ...fixture.storage,
    query: async (statement, values = []) => {
      if (typeof statement !== 'string') await before(statement, values);
      return await fixture.storage.query(statement, values);
    },
  };
}

/** Each delivery a few places from where it belongs. */
function nearly(random: () => number, events: readonly Delivered[]): Delivered[] {
  return events
    .map((event, index) => ({ event, place: index + random() * 10 }))
    .sort((a, b) => a.place - b.place)
    .map(({ event }) => event);
}
