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
import { demoTenant, soderort2011, type YearSummary } from '@fyr/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settle } from '../system.ts';
import { loadYear, year } from '../year.ts';
import { type GoldenFigure, goldenFigures } from './golden-figures.ts';
import { organisationFigures } from './golden-organisation.ts';

const allFigures = [...goldenFigures, ...organisationFigures];

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
let summary: YearSummary;

beforeAll(async () => {
  database = await testDatabase();
  stack.defer(() => database.drop());
  const vault = closing(await openVault({ url: database.vaultUrl, custody: database.custody }));
  await settle(database, vault);
  summary = await loadYear(database, vault);
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
  return withoutEmpty(figure, lines);
}

function withoutEmpty({ by }: GoldenFigure, lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !line.endsWith(': 0') || by.length === 0).sort();
}

/** The same by plain SQL over the log. */
async function expected(figure: GoldenFigure, from: string, to: string) {
  const { sql, by } = figure;
  const given = [from, to, to].map((day) => `'${day}'::date`);
  const text = sql.replaceAll(/\$(\d)(::date)?/g, (_, n) => given[Number(n) - 1] ?? '');
  const { rows } = await plain.query(text);
  const lines = rows.map(
    (row) => `${by.map((_, index) => row[`k${index}`]).join(' ')}: ${row.n ?? 0}`,
  );
  return withoutEmpty(figure, lines);
}

describe('the golden year', () => {
  for (const figure of allFigures) {
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
    for (const figure of allFigures) {
      const asked = figure.at === 'day' ? days : [endsOn];
      const lines = await Promise.all(asked.map((to) => expected(figure, startsOn, to)));
      const said = lines.flat().filter((line) => line !== ': 0');
      expect(said, figure.measure).not.toEqual([]);
    }
  });

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
