import { workflows } from '@fyr/domain';
import { openDatabase, openLog, openVault, verify } from '@fyr/postgres';
import { type TestDatabase, testDatabase } from '@fyr/postgres/testing';
import {
  compareWithFreshFold,
  openStorage,
  projections,
  queryStatistic,
  rebuild,
} from '@fyr/projections';
import { demoTenant } from '@fyr/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settle } from '../system.ts';
import { loadYear, year } from '../year.ts';
import { type GoldenFigure, goldenFigures } from './golden-figures.ts';

const { startsOn, endsOn } = year;
const days = ['2011-12-31', '2012-02-29', '2012-05-15', endsOn];
const periods = [
  [startsOn, endsOn],
  ['2011-09-01', '2011-12-31'],
  ['2012-03-10', '2012-06-02'],
] as const;

const stack = new AsyncDisposableStack();
const closing = <T extends { close(): Promise<void> }>(one: T): T => {
  stack.defer(() => one.close());
  return one;
};
let database: TestDatabase;
let reader: Awaited<ReturnType<typeof openDatabase>>;
let plain: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  stack.defer(() => database.drop());
  const vault = closing(await openVault({ url: database.vaultUrl, secret: database.secret }));
  await settle(database, vault);
  await loadYear(database, vault);
  const storage = closing(await openStorage(database.url('projector')));
  const log = closing(await openLog(database.url('projector')));
  for (const projection of projections) await rebuild(projection, { storage, log });
  reader = closing(await openDatabase(database.url('api')));
  plain = new pg.Client({ connectionString: database.adminUrl });
  await plain.connect();
  stack.defer(() => plain.end());
}, 180_000);
afterAll(() => stack.disposeAsync());

/** The projection's answer as lines `key key: number`, without empty cells. */
async function counted(figure: GoldenFigure, from: string, to: string): Promise<readonly string[]> {
  const when = figure.at === 'day' ? { on: to } : { from, to };
  const { rows, total } = await queryStatistic(
    reader,
    { tenant: demoTenant, measure: figure.measure, by: figure.by, now: Date.now(), ...when },
    'exact',
  );
  const lines =
    figure.by.length === 0
      ? [`: ${total ?? 0}`]
      : rows.map(({ keys, value }) => `${figure.by.map((id) => keys[id]).join(' ')}: ${value}`);
  return lines.filter((line) => !line.endsWith(': 0') || figure.by.length === 0).sort();
}

/** The same by plain SQL over the log. */
async function expected({ sql, by }: GoldenFigure, from: string, to: string) {
  const given = [from, to, to].map((day) => `'${day}'::date`);
  const text = sql.replaceAll(/\$(\d)(::date)?/g, (_, n) => given[Number(n) - 1] ?? '');
  const { rows } = await plain.query(text);
  const lines = rows.map(
    (row) => `${by.map((_, index) => row[`k${index}`]).join(' ')}: ${row.n ?? 0}`,
  );
  return lines.sort();
}

describe('the golden year', () => {
  for (const figure of goldenFigures) {
    const name = [figure.measure, ...figure.by].join(' by ');
    it(`counts ${name} as plain SQL over the log does`, async () => {
      const asked = figure.at === 'day' ? days.map((day) => [startsOn, day] as const) : periods;
      for (const [from, to] of asked) {
        expect(await counted(figure, from, to), `${from} to ${to}`).toEqual(
          await expected(figure, from, to),
        );
      }
    });
  }

  it('says something: no figure of the whole year is empty', async () => {
    for (const figure of goldenFigures) {
      const lines = await expected(figure, startsOn, figure.at === 'day' ? '2012-05-15' : endsOn);
      expect(lines, figure.measure).not.toEqual([]);
      expect(lines, figure.measure).not.toEqual([': 0']);
    }
  });

  it('balances: ongoing then is ongoing before, plus started and reopened, minus closed', async () => {
    const total = async (measure: string, when: object) => {
      const query = { tenant: demoTenant, measure, now: Date.now(), ...when };
      return Number((await queryStatistic(reader, query, 'exact')).total);
    };
    for (const [from, to] of [
      ['2011-12-31', '2012-03-31'],
      ['2012-03-31', endsOn],
    ] as const) {
      const between = { from: Temporal.PlainDate.from(from).add({ days: 1 }).toString(), to };
      expect(await total('ongoingUppdrag', { on: to })).toBe(
        (await total('ongoingUppdrag', { on: from })) +
          (await total('startedUppdrag', between)) +
          (await total('reopenedUppdrag', between)) -
          (await total('closedUppdrag', between)),
      );
    }
  });

  it('stands in a whole log, and its read models equal a fresh fold', async () => {
    expect(await verify({ url: database.url('verifier'), workflows })).toEqual([]);
    const storage = await openStorage(database.url('projector'));
    for (const projection of projections) {
      expect(await compareWithFreshFold(storage, projection)).toEqual([]);
    }
    await storage.close();
  });
});
