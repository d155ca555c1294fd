import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defineProjection, type Projection } from '../projection.ts';
import { createApplier } from './applier.ts';
import { compareWithFreshFold } from './compare.ts';
import { rebuild } from './rebuild.ts';
import { loans, type RunnerFixture, randomEvents, runnerFixture } from './runner.fixture.ts';
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

async function factsIn(name: string): Promise<number> {
  const [row] = await fixture.storage.query<{ n: number }>(
    `select count(*)::int n from ${name}.fact`,
  );
  return row?.n ?? 0;
}

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
    expect(await rebuild(projection, fixture)).toMatchObject({ differing: ['fact'] });
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

  it('that is killed leaves the serving one as it was, and the next begins afresh', async () => {
    await rebuild(projection, fixture);
    const facts = await factsIn(schema());
    const killed = new Error('killed');
    for (const kill of ['insert', 'index', 'swap']) {
      const storage: RunnerFixture['storage'] = {
        ...fixture.storage,
        withClient: (work) =>
          fixture.storage.withClient(async (client) => {
            const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
            const guarded = (...args: unknown[]) => {
              const [statement] = args as [string | { text: string }];
              const text = typeof statement === 'string' ? statement : statement.text;
              const marks = {
                insert: '.fact (tenant',
                index: 'add primary key',
                swap: 'rename to',
              };
              if (text.includes(marks[kill as keyof typeof marks])) return Promise.reject(killed);
              return query(...args);
            };
            return await work(Object.assign(Object.create(client), { query: guarded }));
          }),
      };
      await expect(rebuild(projection, { ...fixture, storage }), kill).rejects.toBe(killed);
      expect(await factsIn(schema()), kill).toBe(facts);
      expect(await isServing(fixture.storage, projection), kill).toBe(true);
    }
    expect(await rebuild(projection, fixture)).toMatchObject({ differing: [] });
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
    await rebuild({ ...projection, version: 3 }, fixture);
    expect(await isServing(fixture.storage, projection)).toBe(false);
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
