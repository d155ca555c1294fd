import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defineProjection, type Projection } from '../projection.ts';
import { createApplier } from './applier.ts';
import { compareWithFreshFold } from './compare.ts';
import { listKept, prune } from './kept.ts';
import { rebuild } from './rebuild.ts';
import { rollback } from './rollback.ts';
import {
  countedLoans,
  loans,
  type RunnerFixture,
  randomEvents,
  runnerFixture,
} from './runner.fixture.ts';
import { seeded } from './seeded.fixture.ts';
import { isServing, positionsIn } from './serving.ts';

let fixture: RunnerFixture;
let tenant: string;
let projection: Projection;

beforeAll(async () => {
  fixture = await runnerFixture();
  tenant = await fixture.newTenant();
  const random = seeded(randomInt(2 ** 31));
  const ids = Array.from({ length: 40 }, () => randomUUID());
  for (let revision = 1; revision <= 5; revision++) {
    for (const id of ids) await fixture.append(tenant, id, randomEvents(random, revision));
  }
  await fixture.append(tenant, ids[3] as string, { type: 'LoanVanished' });
});
afterAll(() => fixture.close());

beforeEach(() => {
  projection = { ...loans, name: `loans_${randomInt(2 ** 31)}` };
});

const schema = () => `${projection.name}_v1`;
const applierOf = () => createApplier({ projection, schema: schema() }, fixture);

describe('a rebuild', () => {
  it('comes to what the read model came to live, what is parked included', async () => {
    await rebuild(projection, fixture);
    expect(await compareWithFreshFold(fixture.storage, projection)).toEqual([]);
    // Live, from nothing.
    const other = { ...projection, name: `${projection.name}_live` };
    const [{ length }] = await Promise.all([
      fixture.readAll(tenant),
      rebuild(other, { ...fixture, log: { ...fixture.log, heads: async () => new Map() } }),
    ]);
    const live = createApplier({ projection: other, schema: `${other.name}_v1` }, fixture);
    expect(await live.catchUp(tenant)).toBe(length);
    for (const table of ['period', 'fact', 'parked']) {
      const columns = table === 'parked' ? 'tenant, stream_id, position, error' : '*';
      const [row] = await fixture.storage.query(
        `select count(*)::int as differing from (
          (select ${columns} from ${schema()}.${table} except all
           select ${columns} from ${other.name}_v1.${table}) union all
          (select ${columns} from ${other.name}_v1.${table} except all
           select ${columns} from ${schema()}.${table})) d`,
      );
      expect(row, table).toEqual({ differing: 0 });
    }
  });

  it('finds what had drifted, and puts it right', async () => {
    await rebuild(projection, fixture);
    expect(await rebuild(projection, fixture)).toMatchObject({ differing: [] });
    await fixture.storage.query(`update ${schema()}.fact set late = not late where row = 1`);
    expect(await compareWithFreshFold(fixture.storage, projection)).not.toEqual([]);
    expect(await rebuild(projection, { ...fixture, accept: 'it had drifted' })).toMatchObject({
      differing: [{ table: 'fact' }],
      swapped: true,
    });
    expect(await compareWithFreshFold(fixture.storage, projection)).toEqual([]);
  });

  it('is followed by a projector that never knew of it, while events go on', async () => {
    await rebuild(projection, fixture);
    const applier = applierOf();
    await applier.catchUp(tenant);
    const id = randomUUID();
    let stop = false;
    const random = seeded(7);
    const living = (async () => {
      for (let revision = 1; !stop; revision++) {
        await fixture.append(tenant, id, randomEvents(random, revision));
        await applier.catchUp(tenant);
      }
    })();
    for (let round = 0; round < 3; round++) {
      expect(await rebuild(projection, fixture)).toMatchObject({ differing: [] });
    }
    stop = true;
    await living;
    await applier.catchUp(tenant);
    const at = await positionsIn(fixture.storage, schema());
    expect(at.get(tenant)).toBe((await fixture.log.heads()).get(tenant));
    expect(await compareWithFreshFold(fixture.storage, projection)).toEqual([]);
  });

  it('is made by one at a time', async () => {
    const both = await Promise.all([rebuild(projection, fixture), rebuild(projection, fixture)]);
    expect(both.filter((each) => each === undefined)).toHaveLength(1);
  });

  it('of the next version fills beside the one that serves', async () => {
    await rebuild(projection, fixture);
    const next = { ...projection, version: 2 };
    expect(await isServing(fixture.storage, next)).toBe(false);
    await rebuild(next, fixture);
    expect(await isServing(fixture.storage, next)).toBe(true);
    // The earlier one is kept for whoever still asks it.
    expect(await isServing(fixture.storage, projection)).toBe(true);
    expect(await keptOf(projection.name)).toMatchObject([{ schema: schema(), version: 1 }]);
  });

  it('of one tenant leaves the rows of the others as they are', async () => {
    const other = await fixture.newTenant();
    await fixture.append(other, randomUUID(), {
      type: 'LoanExtended',
      data: { dueOn: '2020-05-05' },
    });
    await rebuild(projection, fixture);
    await fixture.storage.query(`update ${schema()}.fact set late = not late`);
    const accept = 'one at a time';
    const rebuilt = await rebuild(projection, { ...fixture, only: other, accept });
    expect(rebuilt).toMatchObject({ swapped: true, events: 1, differing: [{ rows: 1 }] });
    const left = await compareWithFreshFold(fixture.storage, projection);
    expect(new Set(left.map((difference) => difference.tenant))).toEqual(new Set([tenant]));
  });

  it('writes to its own schemas and to nothing else', async () => {
    const before = await fixture.contents();
    await rebuild(projection, fixture);
    await drift();
    await rebuild(projection, { ...fixture, accept: 'it had drifted' });
    await rollback(projection, { ...fixture, reason: 'tried' });
    expect(await fixture.contents()).toEqual(before);
  });

  it('is refused for names that Postgres would not take as they are', async () => {
    const tables = { checkpoint: { columns: { on: 'date' } } } as const;
    const wrong = defineProjection({
      ...loans,
      events: loans.workflow.events,
      tables,
      on: {},
      every: () => {},
    });
    await expect(rebuild(wrong, fixture)).rejects.toThrow('may not name anything checkpoint');
  });
});

/** What the rows are not, of three streams; @returns which */
async function drift(): Promise<readonly string[]> {
  const rows = await fixture.storage.query<{ id: string }>(
    `update ${schema()}.fact set late = not late where row = 1 and stream_id in
        (select stream_id from ${schema()}.fact where row = 1 and tenant = '${tenant}' limit 3)
      returning stream_id as id`,
  );
  return rows.map(({ id }) => id).sort();
}

describe('what was folded anew and differs', () => {
  it('is named by table and key, and does not serve before it is accepted with a reason', async () => {
    await rebuild(projection, fixture);
    const ids = await drift();
    const refused = await rebuild(projection, fixture);
    expect(refused).toMatchObject({ swapped: false, differing: [{ table: 'fact', rows: 3 }] });
    const [{ first } = { first: [] }] = refused?.differing ?? [];
    expect(first).toEqual(ids.map((streamId) => ({ table: 'fact', tenant, streamId, row: 1 })));
    expect(await compareWithFreshFold(fixture.storage, projection)).toHaveLength(3);

    // It waits as it is: nothing is folded again.
    const accepted = await rebuild(projection, { ...fixture, accept: 'it had drifted' });
    expect(accepted).toMatchObject({ swapped: true, already: refused?.events });
    expect(await compareWithFreshFold(fixture.storage, projection)).toEqual([]);
    expect(await lastSwap()).toMatchObject({ differing: ['fact'], accepted: 'it had drifted' });
  });

  it('is a next version that counts otherwise, by the columns that both have', async () => {
    await rebuild(projection, fixture);
    const { period, fact } = loans.tables;
    const { tags: _, ...fewer } = fact.columns;
    const columns = { ...period.columns, more: 'int' } as const;
    const tables = { period: { columns }, fact: { columns: fewer } };
    const every: Projection['every'] = ({ data: { on }, state }, rows) =>
      rows.period?.add({ from_on: on, to_on: null, state, due_on: null, more: 1 });
    const next = { ...projection, version: 2, tables, on: {}, every };
    const refused = await rebuild(next, fixture);
    expect(refused).toMatchObject({ swapped: false });
    expect(refused?.differing.map(({ table }) => table)).toEqual(['period', 'fact']);
    expect(await isServing(fixture.storage, next)).toBe(false);
    await rebuild(next, { ...fixture, accept: 'every event is a period' });
    expect(await isServing(fixture.storage, next)).toBe(true);
  });
});

describe('what served before', () => {
  it('is taken back by a rollback, up to date, and that is undone by another', async () => {
    expect(await rollback(projection, { ...fixture, reason: 'tried' })).toBe('none');
    await rebuild(projection, fixture);
    const ids = await drift();
    await rebuild(projection, { ...fixture, accept: 'it had drifted' });
    const position = await fixture.append(tenant, randomUUID(), { type: 'LoanGivenUp' });

    expect(await rollback(projection, { ...fixture, reason: 'the old figures' })).toBe('done');
    const back = await compareWithFreshFold(fixture.storage, projection);
    expect(back.map(({ streamId }) => streamId).sort()).toEqual(ids);
    expect((await positionsIn(fixture.storage, schema())).get(tenant)).toBe(position);
    expect(await lastSwap()).toMatchObject({ kind: 'rolled back', accepted: 'the old figures' });

    expect(await rollback(projection, { ...fixture, reason: 'the new ones' })).toBe('done');
    expect(await compareWithFreshFold(fixture.storage, projection)).toEqual([]);
  });

  it('is kept for some days and then dropped, but never by an earlier release', async () => {
    await rebuild(projection, fixture);
    const next = { ...projection, version: 2 };
    await rebuild(next, fixture);
    expect(await prune(fixture.storage, [next])).toEqual([]);
    expect(await prune(fixture.storage, [projection], { days: 0 })).toEqual([]);
    expect(await isServing(fixture.storage, projection)).toBe(true);
    expect(await prune(fixture.storage, [next], { days: 0 })).toEqual([schema()]);
    expect(await isServing(fixture.storage, projection)).toBe(false);
    expect(await keptOf(projection.name)).toEqual([]);
  });
});

describe('while another takes over', () => {
  it('whoever reads several tables reads them all before it or all after it', async () => {
    await rebuild(projection, fixture);
    const reader = await fixture.reader(tenant);
    const placeOf = async (table: string) => {
      const { rows } = await reader.query(
        `select distinct relnamespace from ${schema()}.${table} t
           join pg_class on pg_class.oid = t.tableoid`,
      );
      return rows;
    };
    await reader.query('begin');
    const first = await placeOf('period');
    const rebuilding = rebuild(projection, fixture);
    await Promise.race([rebuilding, fixture.untilSomebodyWaits(`${schema()}.period`)]);
    expect(await placeOf('fact')).toEqual(first);
    await reader.query('commit');
    await rebuilding;
    expect(await placeOf('fact')).not.toEqual(first);
    await reader.end();
  });

  it('nobody ever sees neither, both, or a row less', async () => {
    const counted = countedLoans(projection.name);
    const at = `${counted.name}_v1`;
    const other = await fixture.newTenant();
    await fixture.append(other, randomUUID(), { type: 'LoanGivenUp' });
    await rebuild(counted, fixture);
    const applier = createApplier({ projection: counted, schema: at }, fixture);
    const reader = await fixture.reader(other);
    let stop = false;
    let reads = 0;
    const reading = (async () => {
      while (!stop) {
        const { rows } = await reader.query(
          `select (select count(*)::int from ${at}.one) = position as one,
              (select count(*)::int from ${at}.other) = position as other from ${at}.checkpoint`,
        );
        expect(rows).toEqual([{ one: true, other: true }]);
        reads += 1;
      }
    })();
    const writing = (async () => {
      while (!stop) {
        await fixture.append(other, randomUUID(), { type: 'LoanGivenUp' });
        await applier.catchUp(other);
      }
    })();
    for (let round = 0; round < 5; round++) {
      const rebuilt = await rebuild(counted, fixture);
      expect(rebuilt).toMatchObject({ swapped: true, differing: [] });
    }
    stop = true;
    await Promise.all([reading, writing]);
    await reader.end();
    expect(reads).toBeGreaterThan(5);
  });

  it('a projector that holds rows of the old one writes none of them into the new', async () => {
    await rebuild(projection, fixture);
    const id = randomUUID();
    await fixture.append(tenant, id, { type: 'CopyLent', data: { dueOn: '2020-05-05' } });
    await applierOf().catchUp(tenant);
    await fixture.storage.query(
      `update ${schema()}.period set due_on = '1999-01-01' where stream_id = $1`,
      [id],
    );
    await fixture.append(tenant, id, { type: 'CopyReturned', state: 'over' });
    let swapped = false;
    const storage: RunnerFixture['storage'] = {
      ...fixture.storage,
      async query(statement, values) {
        const rows = await fixture.storage.query(statement, values);
        if (!swapped && typeof statement !== 'string' && statement.name.startsWith('load_')) {
          swapped = true;
          const log = lastLook(async () => {});
          await rebuild(projection, { ...fixture, log, accept: 'it had drifted' });
        }
        return rows as never;
      },
    };
    const applier = createApplier({ projection, schema: schema() }, { ...fixture, storage });
    await applier.catchUp(tenant);
    await applier.catchUp(tenant);
    expect(swapped).toBe(true);
    expect(await compareWithFreshFold(fixture.storage, projection)).toEqual([]);
  });
});

it('what is applied at the last moment is in what takes over', async () => {
  await rebuild(projection, fixture);
  let position = 0;
  const log = lastLook(async () => {
    position = await fixture.append(tenant, randomUUID(), { type: 'LoanGivenUp' });
    await applierOf().catchUp(tenant);
  });
  expect(await rebuild(projection, { ...fixture, log })).toMatchObject({ swapped: true });
  expect((await positionsIn(fixture.storage, schema())).get(tenant)).toBe(position);
});

/** A log that is looked at for the last time, before a swap, and then nothing new is seen of it. */
function lastLook(meanwhile: () => Promise<void>): RunnerFixture['log'] {
  let looks = 0;
  return {
    ...fixture.log,
    async heads() {
      looks += 1;
      if (looks === 1) return await fixture.log.heads();
      await meanwhile();
      return new Map();
    },
  };
}

describe('a rebuild that was broken off', () => {
  const brokenOff = async () => {
    const ending = new AbortController();
    const onProgress = () => ending.abort();
    const parts = { ...fixture, rowsMax: 10, signal: ending.signal, onProgress };
    await expect(rebuild(projection, parts)).rejects.toThrow();
  };

  it('is gone on with', async () => {
    await brokenOff();
    const rebuilt = await rebuild(projection, fixture);
    expect(rebuilt?.already).toBeGreaterThan(0);
    expect(rebuilt?.already).toBeLessThan(rebuilt?.events ?? 0);
    expect(await compareWithFreshFold(fixture.storage, projection)).toEqual([]);
  });

  it('is begun anew where the log is another, or what is declared of it', async () => {
    await brokenOff();
    await fixture.storage.query(`update ${schema()}_next.filling set mark = 'of another log'`);
    expect(await rebuild(projection, fixture)).toMatchObject({ already: 0 });
    await brokenOff();
    projection = { ...projection, on: { ...projection.on, LoanGivenUp: () => {} } };
    expect(await rebuild(projection, { ...fixture, accept: 'less' })).toMatchObject({ already: 0 });
    expect(await compareWithFreshFold(fixture.storage, projection)).toEqual([]);
  });

  it('writes no chunk that another has written meanwhile', async () => {
    let others = 0;
    const onProgress = () => {
      others += 1;
      if (others !== 1) return;
      fixture.storage
        .query(`update ${schema()}_next.filling set after_stream = gen_random_uuid()`)
        .catch(() => {});
    };
    const parts = { ...fixture, rowsMax: 10, onProgress };
    await expect(rebuild(projection, parts)).rejects.toThrow('is being filled by another');
  });
});

async function keptOf(name: string) {
  return (await listKept(fixture.storage)).filter((kept) => kept.name === name);
}

async function lastSwap(): Promise<unknown> {
  const [row] = await fixture.storage.query(
    'select * from projections.swap where name = $1 order by id desc limit 1',
    [projection.name],
  );
  return row;
}
