import { workflows } from '@fyr/domain';
import { openDatabase, openVault, verify } from '@fyr/postgres';
import { type TestDatabase, testDatabase } from '@fyr/postgres/testing';
import { queryStatistic } from '@fyr/projections';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReadModels, type Loaded, loadNation } from './load/nation/load.ts';

const nation = { seed: 1, verksamheter: 2, requests: 5 };
const [first, last] = ['2025-01-01', '2025-12-31'];

const stack = new AsyncDisposableStack();
let database: TestDatabase;
let loaded: Loaded;
let figure: (tenant: string, measure: string, when?: object) => Promise<unknown>;

beforeAll(async () => {
  database = await testDatabase();
  stack.defer(() => database.drop());
  const { secret, custody, vaultUrl, adminUrl: url } = database;
  const place = { url, secret, custody, vaultUrl, as: database.url };
  loaded = await loadNation(place, nation, last);
  await buildReadModels(place);
  const reader = await openDatabase(database.url('api'));
  stack.defer(() => reader.close());
  figure = async (tenant, measure, when = { from: first, to: last }) =>
    (await queryStatistic(reader, { tenant, measure, now: Date.now(), ...when }, 'exact')).total;
}, 120_000);
afterAll(() => stack.disposeAsync());

describe('a small country', () => {
  it('is written whole: positions, chains, snapshots, deadlines, and text that its keys open', async () => {
    const vault = await openVault({ url: database.vaultUrl, custody: database.custody });
    stack.defer(() => vault.close());
    expect(await verify({ url: database.url('verifier'), workflows, vault })).toEqual([]);
  });

  it('counts in its read models what was told, and stands by what began and closed', async () => {
    const ombud = loaded.years.map(({ verksamhet }) => verksamhet.ombud.length);
    expect(ombud.toSorted()).toEqual([1, 4]);
    for (const { verksamhet, told } of loaded.years) {
      const { tenant } = verksamhet;
      const of = async (measure: string, when?: object) =>
        Number(await figure(tenant, measure, when));
      expect(await of('closedUppdrag')).toBe(told.done.CloseUppdrag ?? 0);
      expect(await of('economyNet')).toBe(told.economyOre / 100);
      const moved =
        (await of('startedUppdrag')) + (await of('reopenedUppdrag')) - (await of('closedUppdrag'));
      expect(await of('ongoingUppdrag', { on: last })).toBe(moved);
    }
  });
});
