import { randomUUID } from 'node:crypto';
import {
  type Andamal,
  drawFrom,
  loggkontroll,
  settingsIn,
  type UppdragContext,
  uppdrag,
  workingDayFrom,
} from '@fyr/domain';
import { type Command, dayOf, execute } from '@fyr/kernel';
import {
  type Access,
  type AccessLog,
  type Auditor,
  type Database,
  type DerivedIds,
  type PostgresEventStore,
  rowsOfType,
} from '@fyr/postgres';
import { demoPeople, demoTenant as tenant } from '@fyr/testing/demo';

type Stage = {
  readonly store: PostgresEventStore;
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly auditor: Auditor;
  readonly derived: DerivedIds;
};

const SEED = 2011;

/** Two months of made-up reading: the first reviewed and closed, the second with a question asked. */
export async function loadReviews(stage: Stage, today: string): Promise<void> {
  const month = Temporal.PlainYearMonth.from(today.slice(0, 7));
  for (const [back, isClosed] of [
    [2, true],
    [1, false],
  ] as const) {
    const reviewed = month.subtract({ months: back });
    await read(stage, reviewed);
    await review(stage, reviewed, isClosed);
  }
}

/** Each ombud looks at an own uppdrag on some days, and one of them late in the evening. */
async function read({ database, accessLog }: Stage, month: Temporal.PlainYearMonth): Promise<void> {
  const rows = await rowsOfType(database, tenant, uppdrag.name);
  const carried = rows
    .map(({ id, context }) => ({ id, ...(context as UppdragContext) }))
    .filter(
      ({ huvudansvarig, clientId, forgotten }) => huvudansvarig && !forgotten.includes(clientId),
    );
  const accesses = carried.slice(0, 40).map((one, index): Access => {
    const day = Temporal.PlainDate.from(
      workingDayFrom(month.toPlainDate({ day: 1 + (index % 22) }).toString()),
    );
    const hour = index === 7 ? 22 : 8 + (index % 9);
    return {
      ...{ tenant, role: 'ombud', actor: `ombud:${one.huvudansvarig}`, action: 'read' },
      ...{ purpose: 'EGET_UPPDRAG' satisfies Andamal, subjects: [one.clientId] },
      ...{ fields: ['UppdragRequested.name', 'GoalFormulated.goal'], enheter: [one.enhet] },
      ...{ streamId: one.id, requestId: randomUUID() },
      at: day.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: { hour } })
        .epochMilliseconds,
    };
  });
  for (const access of accesses.toSorted((a, b) => a.at - b.at)) await accessLog.record(access);
}

async function review(
  { store, auditor, derived }: Stage,
  month: Temporal.PlainYearMonth,
  isClosed: boolean,
): Promise<void> {
  const instant = (of: Temporal.PlainYearMonth) =>
    of.toPlainDate({ day: 1 }).toZonedDateTime('Europe/Stockholm').epochMilliseconds;
  const until = instant(month.add({ months: 1 }));
  const log = await auditor.shownBetween(tenant, { from: instant(month), until, limit: 1_000 });
  const rules = { ...settingsIn(undefined, dayOf(until)).loggkontroll, sampleSize: 6 };
  const drawn = drawFrom(log, rules, SEED);
  // As the API names it, so that the month is not opened once more.
  const id = derived('loggkontroll', tenant, month.toString());
  const actor = `granskare:${demoPeople.granskare.id}`;
  const give = (command: Command) =>
    execute(loggkontroll, store, id, command, { tenant, actor, at: Date.now(), key: randomUUID() });

  await give({ type: 'OpenLoggkontroll', data: { month: month.toString(), drawn } });
  const late = drawn.entries.findIndex(({ flags }) => flags.includes('UTANFOR_ARBETSTID')) + 1;
  if (late > 0) await give({ type: 'RequestExplanation', data: { entry: late } });
  if (!isClosed) return;
  for (const [index] of drawn.entries.entries()) {
    const found = { entry: index + 1, outcome: 'FORKLARAD', reason: 'PAGAENDE_ARBETE' };
    await give({ type: 'AssessEntry', data: found, personal: {} });
  }
  await give({ type: 'CloseLoggkontroll', data: {} });
}
