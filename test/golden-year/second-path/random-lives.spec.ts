import { randomInt, randomUUID } from 'node:crypto';
import { addDays, codeLists, systemfel, uppdrag } from '@fyr/domain';
import { measures, projections } from '@fyr/projections';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemfelExamples as s } from '../../../packages/domain/src/systemfel/examples.ts';
import {
  uppdragExamples as e,
  exampleOmbud,
} from '../../../packages/domain/src/uppdrag/examples.ts';
import { livesOf } from '../../../packages/projections/src/lives.fixture.ts';
import {
  type GivenEvent,
  type ReadModels,
  readModels,
} from '../../../packages/projections/src/read-models.fixture.ts';
import { bothWays, periodsOf, tablesIn, tablesOf } from './compare.ts';
import { readLog } from './log.ts';

const seed = Number(process.env.FIGURES_SEED ?? randomInt(2 ** 31));
const share = Number(process.env.FIGURES_SHARE ?? 1 / 20);
const lives = Number(process.env.FIGURES_LIVES ?? 150);
const periods = periodsOf('2012-01-01');

const life = livesOf(uppdrag, e.UppdragRequested, [
  ...[e.DirectContactMade, e.ClientWishConfirmed, e.OmbudAssigned, e.FirstMeetingHeld],
  ...[e.DirectContactMade, e.ClientWishConfirmed, e.OmbudAssigned, e.FirstMeetingHeld],
  ...[e.FirstMeetingHeld, e.GoalFormulated, e.AgreementMade, e.AgreementMade],
  ...[e.GoalFormulated, e.GoalRevised, e.ContactMade, e.MeetingHeld],
  ...[e.UppdragQueued, e.QueuePriorityChanged, e.QueuePriorityChanged, e.QueueLeft],
  ...[e.UppdragQueued, e.InformationMeetingBooked],
  ...[e.UppdragPaused, e.UppdragResumed, e.UppdragClosed, e.UppdragReopened, e.UppdragReopened],
  ...[e.OmbudChanged, e.ClientDescribed, e.ClientDescribed, e.IndividualPlanNoted],
  ...[e.UppdragRefused, e.ClientReferred, e.RequestWithdrawn],
]);

const faultLife = livesOf(systemfel, s.SystemfelObserved, [
  ...[s.SystemfelIdentified, s.AnonymityReviewed, s.ReportedDirectly, s.ReportedToLedningsgrupp],
  ...[s.SystemfelIdentified, s.AnonymityReviewed, s.ReportedDirectly, s.ReportedToLedningsgrupp],
  ...[s.LedningsgruppDecided, s.ForwardedToHuvudman, s.ForwardedToHuvudman, s.ReceiptConfirmed],
  ...[s.HuvudmanAnswered, s.HuvudmanAnswered, s.HuvudmanReleased, s.SystemfelReturned],
  ...[s.RemedyCarriedOut, s.FollowUpMade, s.SystemfelResolved, s.SystemfelReopened],
  ...[s.SystemfelWithdrawn, s.SystemfelRejected, s.ReportedInVerksamhetsberattelse],
]);

/** The same life with facts of its own, which lead nowhere else. */
function ownFacts(events: readonly GivenEvent[], clientId: string, pick: Pick): GivenEvent[] {
  let goals = 0;
  const codes = (list: keyof typeof codeLists) => codeLists[list];
  const score = () => (pick.chance() ? { score: pick.from([1, 4, 7, 10]) } : {});
  const birthYear = () => pick.from([1930, 1967, 1977, 1987, 1990, 1994, 1995]);
  const kon = () => pick.from(codes('Kon'));
  const wish = () => ({
    profil: pick.some(codes('MalgruppsProfil')),
    hjalp: pick.some(codes('HjalpKod').slice(0, 4)),
  });
  const dueOn = (on: string) => ({ dueOn: addDays(on, pick.from([0, 1, 9, 40])) });
  const facts: Readonly<Record<string, (on: string) => object>> = {
    UppdragRequested: () => {
      const initiativ = pick.from(['KLIENT', 'ANHORIG']);
      const said = initiativ === 'KLIENT' ? wish() : { profil: [], hjalp: [] };
      const enhet = pick.from(['FARSTA', 'SKARPNACK']);
      const kannedom = pick.from(codes('KannedomKod'));
      const born = pick.chance() ? birthYear() : undefined;
      return { clientId, initiativ, enhet, kannedom, kon: kon(), birthYear: born, ...said };
    },
    ClientDescribed: () => ({
      ...{ kon: kon(), birthYear: birthYear(), ...wish() },
      ...{ forsorjning: pick.from(codes('ForsorjningKod')) },
      ...{ utforsakrad: pick.chance(), sokerForsorjningsstod: pick.chance(), npf: pick.chance() },
      minorChildren: pick.from([0, 0, 1, 2]),
      adultsInHousehold: pick.from([1, 2]),
    }),
    OmbudAssigned: () => ({ huvudansvarig: pick.from(Object.values(exampleOmbud)), medombud: [] }),
    OmbudChanged: () => ({ huvudansvarig: pick.from(Object.values(exampleOmbud)), medombud: [] }),
    UppdragQueued: () => ({ priority: pick.some(codes('PrioritetKod')) }),
    QueuePriorityChanged: () => ({ priority: pick.some(codes('PrioritetKod')) }),
    IndividualPlanNoted: () => ({ exists: pick.from(codes('PlanFinns')) }),
    GoalFormulated: () => {
      goals += 1;
      return { goal: goals, area: pick.from(codes('Livsomrade')), score: undefined, ...score() };
    },
    GoalRevised: () => ({
      ...{ goal: pick.from([1, Math.max(goals, 1)]), area: pick.from(codes('Livsomrade')) },
      ...{ score: undefined, ...score() },
    }),
    UppdragClosed: () => ({
      reason: pick.from(codes('AvslutsorsakKod')),
      goals: Array.from({ length: goals }, (_, index) => ({
        ...{ goal: index + 1, outcome: pick.from(codes('MalUtfall')), ...score() },
      })),
    }),
    ForwardedToHuvudman: dueOn,
    ReportedDirectly: dueOn,
  };
  return events.map(({ type, data }) => {
    const own = facts[type]?.(String(data.on));
    return { type, data: JSON.parse(JSON.stringify({ ...data, ...own })) };
  });
}

type Pick = ReturnType<typeof pickBy>;

function pickBy(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const from = <T>(all: readonly T[]) => all[Math.floor(next() * all.length)] as T;
  return {
    from,
    chance: () => next() < 0.5,
    some: <T>(all: readonly T[]) => [...new Set([from(all), from(all)])],
  };
}

let models: ReadModels;
let tenant: string;
let log: pg.Client;
beforeAll(async () => {
  models = await readModels(projections);
  tenant = await models.newTenant();
  const pick = pickBy(seed);
  const clients: string[] = [];
  for (const events of fc.sample(life, { seed, numRuns: lives })) {
    const id = randomUUID();
    const client = clients.length > 0 && pick.from([0, 1, 2]) === 0 ? pick.from(clients) : id;
    clients.push(client);
    await models.record(tenant, uppdrag, id, ownFacts(events, client, pick));
  }
  for (const events of fc.sample(faultLife, { seed, numRuns: lives })) {
    await models.record(tenant, systemfel, randomUUID(), ownFacts(events, '', pick));
  }
  await models.catchUp(tenant);
  log = new pg.Client({ connectionString: models.adminUrl });
  await log.connect();
  // What a running Postgres does by itself after a while.
  await log.query('analyze');
  await readLog(log, tenant);
}, 120_000);
afterAll(async () => {
  await log?.end();
  await models?.close();
});

const counted = measures.filter(({ models: [model = ''] }) => /uppdrag|systemfel/.test(model));

describe(`lives by chance, seed ${seed}`, () => {
  it.each(counted.map((measure) => [measure.id, measure] as const))(
    '%s is what plain SQL over the log counts',
    async (_, measure) => {
      for (const [place, period] of periods.entries()) {
        const tables = place === 0 ? tablesOf(measure) : tablesIn(measure, place, share);
        const answers = await bothWays(
          { reader: models.database, log, tenant },
          measure,
          period,
          tables,
        );
        for (const { by, counted: one, again } of answers) {
          expect(one, `${measure.id} by ${by}, ${period.from} to ${period.to}`).toEqual(again);
        }
      }
    },
    120_000,
  );
});
