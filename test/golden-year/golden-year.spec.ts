import { workflows } from '@fyr/domain';
import { openDatabase, openLog, openVault, verify } from '@fyr/postgres';
import { type TestDatabase, testDatabase } from '@fyr/postgres/testing';
import {
  compareWithFreshFold,
  measures,
  openStorage,
  projections,
  queryStatistic,
  rebuild,
} from '@fyr/projections';
import { demoTenant, soderort2011, type YearSummary } from '@fyr/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settle } from '../system.ts';
import { loadYear, year } from '../year.ts';
import { bothWays, periodsOf, secondCounts, tablesIn, tablesOf } from './second-path/compare.ts';
import { readLog } from './second-path/log.ts';

const seed = Number(process.env.FIGURES_SEED ?? 1);
/** In how many of the shorter periods each table is asked for. */
const share = Number(process.env.FIGURES_SHARE ?? 1 / 5);
const { startsOn, endsOn } = year;
const periods = periodsOf(startsOn);

const stack = new AsyncDisposableStack();
const closing = <T extends { close(): Promise<void> }>(one: T): T => {
  stack.defer(() => one.close());
  return one;
};
let database: TestDatabase;
let reader: Awaited<ReturnType<typeof openDatabase>>;
let log: pg.Client;
let summary: YearSummary;

beforeAll(async () => {
  database = await testDatabase();
  stack.defer(() => database.drop());
  const vault = closing(await openVault({ url: database.vaultUrl, custody: database.custody }));
  await settle(database, vault);
  summary = await loadYear(database, vault, seed);
  const storage = closing(await openStorage(database.url('projector')));
  const events = closing(await openLog(database.url('projector')));
  for (const projection of projections) await rebuild(projection, { storage, log: events });
  reader = closing(await openDatabase(database.url('api')));
  log = new pg.Client({ connectionString: database.adminUrl });
  await log.connect();
  stack.defer(() => log.end());
  await readLog(log, demoTenant);
}, 300_000);
afterAll(() => stack.disposeAsync());

describe(`every figure of the golden year ${seed}`, () => {
  it('is counted a second time, by each of its dimensions', () => {
    const told = Object.entries(secondCounts).map(([id, { by }]) => [id, Object.keys(by).sort()]);
    const asked = measures.map(({ id, dimensions }) => [id, dimensions.map((d) => d.id).sort()]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(asked));
  });

  it.each(measures.map((measure) => [measure.id, measure] as const))(
    '%s: all its tables say what plain SQL over the log counts',
    async (_, measure) => {
      const said: string[] = [];
      for (const [place, period] of periods.entries()) {
        const tables = place === 0 ? tablesOf(measure) : tablesIn(measure, place, share);
        const answers = await bothWays(
          { reader, log, tenant: demoTenant },
          measure,
          period,
          tables,
        );
        for (const { by, counted, again } of answers) {
          expect(counted, `${measure.id} by ${by}, ${period.from} to ${period.to}`).toEqual(again);
          said.push(...again.filter((line) => !/: (0|null)$/.test(line)));
        }
      }
      expect(said).not.toEqual([]);
    },
    120_000,
  );
});

describe('the golden year', () => {
  it('comes to what those who made the year know that they did', async () => {
    const total = async (measure: string, when: object = { from: startsOn, to: endsOn }) => {
      const query = { tenant: demoTenant, measure, now: Date.now(), ...when };
      return Number((await queryStatistic(reader, query, 'exact')).total);
    };
    const { done } = summary;
    for (const [measure, command] of [
      ['requestedUppdrag', 'RequestUppdrag'],
      ['startedUppdrag', 'HoldFirstMeeting'],
      ['closedUppdrag', 'CloseUppdrag'],
      ['reopenedUppdrag', 'ReopenUppdrag'],
      ['refusedUppdrag', 'RefuseUppdrag'],
      ['contacts', 'MakeContact'],
      ['observedSystemfel', 'ObserveSystemfel'],
      ['answers', 'AnswerHuvudman'],
      ['heldMeetings', 'HoldMote'],
      ['systemfelDecisions', 'DecideInLedningsgrupp'],
      ['invitations', 'InviteOrganisation'],
      ['informationEfforts', 'GiveInformation'],
      ['outreachEfforts', 'MakeOutreach'],
      ['consultations', 'GiveConsultativeSupport'],
      ['evaluations', 'MakeEvaluation'],
    ] as const) {
      expect(done[command], command).toBeGreaterThan(0);
      expect(await total(measure), measure).toBe(done[command]);
    }
    expect(await total('economyNet')).toBe(summary.economyOre / 100);
    expect(await total('heldMeetings')).toBe(4);
    const last = { on: endsOn };
    const seats = (done.AppointMember ?? 0) - (done.LeaveMember ?? 0);
    expect(await total('ledamoter', last)).toBe(seats);
    expect(await total('staffedFte', last)).toBe(soderort2011.fte);
    expect(await total('agreedFte', last)).toBe(soderort2011.fte);
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
