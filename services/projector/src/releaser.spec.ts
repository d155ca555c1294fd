import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { uppdrag, verksamhet } from '@fyr/domain';
import { projections } from '@fyr/projections';
import pino from 'pino';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { verksamhetExamples } from '../../../packages/domain/src/verksamhet/examples.ts';
import {
  given,
  type ReadModels,
  readModels,
} from '../../../packages/projections/src/read-models.fixture.ts';
import { requested } from '../../../packages/projections/src/statistics/statistics.fixture.ts';
import { runReleaser } from './releaser.ts';

let models: ReadModels;
let tenant: string;
beforeAll(async () => {
  models = await readModels(projections);
});
afterAll(() => models?.close());

async function record(on: string, count: number): Promise<void> {
  for (let one = 0; one < count; one += 1) {
    const id = randomUUID();
    await models.record(tenant, uppdrag, id, [requested(on, { clientId: id })]);
  }
}

/** Each quarter that is out, with how many tables. */
const outOf = () =>
  models.database.inTenant(tenant, async (tx) => {
    const rows = await tx
      .selectFrom('release')
      .innerJoin('released_table', 'released_table.to_on', 'release.to_on')
      .select(({ fn }) => ['release.to_on', fn.countAll().as('tables')])
      .groupBy('release.to_on')
      .orderBy('release.to_on')
      .execute();
    return rows.map(({ to_on, tables }) => ({
      quarter: Temporal.PlainDate.from(String(to_on)).toString(),
      tables: Number(tables),
    }));
  });

/** A releaser, by a clock that can be moved. */
function releaser(clock: { now(): number }) {
  const stopping = new AbortController();
  const { releasing: database, log } = models;
  const logger = pino({ level: 'silent' });
  const running = runReleaser({
    ...{ database, log, clock, logger },
    ...{ signal: stopping.signal, everyMs: 20 },
  });
  return async () => {
    stopping.abort();
    await running;
  };
}

it('releases a quarter on the day that the verksamhet has set, and not before', async () => {
  tenant = await models.newTenant();
  const settings = given(verksamhetExamples.SettingsChanged, '2012-01-02', {
    from: '2012-01-01',
    verksamhet: { daysToRelease: 30 },
  });
  const opening = given(verksamhetExamples.VerksamhetStarted, '2012-01-01');
  await models.record(tenant, verksamhet, tenant, [opening, settings]);
  await record('2012-10-02', 6);
  await models.catchUp(tenant);
  let now = Date.parse('2013-01-29T11:00:00Z');
  let looked = 0;
  const stop = releaser({
    now() {
      looked += 1;
      return now;
    },
  });
  await vi.waitFor(() => expect(looked).toBeGreaterThan(3), 9_000);
  expect(await outOf()).toEqual([]);
  now = Date.parse('2013-01-30T11:00:00Z');
  await vi.waitFor(
    async () => expect(await outOf()).toMatchObject([{ quarter: '2012-12-31' }]),
    9_000,
  );
  await stop();
});

it('is killed at any moment, and every quarter is out whole or not at all', async () => {
  tenant = await models.newTenant();
  const first = new Date().getUTCFullYear() - 2;
  await record(`${first}-02-01`, 6);
  await models.catchUp(tenant);
  const script = join(import.meta.dirname, 'releaser-process.fixture.ts');
  for (let killed = 0, before = -1; killed < 3; killed += 1) {
    const child = spawn(process.execPath, [script, models.projectorUrl], { stdio: 'ignore' });
    await vi.waitFor(
      async () => expect((await outOf()).length).toBeGreaterThan(before + 1),
      20_000,
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    before = (await outOf()).length;
  }
  const out = await outOf();
  const [one] = out;
  expect(new Set(out.map(({ quarter }) => quarter)).size).toBe(out.length);
  const isLast = (quarter: string, month: string) => quarter.slice(5, 7) === month;
  for (const { quarter, tables } of out.filter((each) => isLast(each.quarter, '03'))) {
    expect({ quarter, tables }).toEqual({ quarter, tables: one?.tables });
  }
});
