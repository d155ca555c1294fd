import { readFile } from 'node:fs/promises';
import { workflows } from '@fyr/domain';
import { dayOf, type LocalDate } from '@fyr/kernel';
import {
  createTenant,
  derivedIds,
  escalations,
  openAccessLog,
  openAuditor,
  openCustody,
  openDatabase,
  openEventStore,
  openTimers,
  openVault,
  readInstallation,
  roleUrl,
} from '@fyr/postgres';
import { passDue } from '@fyr/service-timekeeper';
import {
  demoReference,
  demoStage,
  demoTenant,
  demoTenants,
  generateYear,
  SimulatedClock,
} from '@fyr/testing/demo';
import type { Config } from './config.ts';
import { loadReviews } from './demo-reviews.ts';
import type { Print } from './print.ts';

const seed = 1;

/**
 * Loads the demo's people and their synthetic year, which ends yesterday, through the same
 * `execute`, event store and timekeeping that serve the real ones.
 */
export async function loadDemo(config: Config, print: Print): Promise<void> {
  const secret = await readFile(config.SECRET_FILE);
  const as = (role: 'api' | 'timekeeper' | 'auditor') => roleUrl(config.DATABASE_URL, role, secret);
  const keysUrl = roleUrl(config.KEYS_DATABASE_URL, 'api', secret);
  const clock = new SimulatedClock();

  if (!(await readInstallation(as('api'))).demo) {
    throw new Error('Demodata läses bara in i en databas som npm start själv har skapat.');
  }
  await using stack = new AsyncDisposableStack();
  const vault = await openVault({ url: keysUrl, custody: await openCustody(config, { secret }) });
  stack.defer(() => vault.close());
  const store = await openEventStore({ url: as('api'), vault, secret });
  stack.defer(() => store.close());
  const timers = await openTimers(as('timekeeper'));
  stack.defer(() => timers.close());
  const database = await openDatabase(as('api'));
  stack.defer(() => database.close());

  for (const { tenant, accounts } of demoTenants) {
    await createTenant({ url: config.DATABASE_URL, vault, tenant, accounts });
  }
  const failed: unknown[] = [];
  let told = 0;
  const summary = await generateYear(
    demoStage({
      ...{ store, clock },
      pseudonym: (client, systemfel) => vault.pseudonym(demoTenant, client, systemfel),
      reference: demoReference(escalations(database)),
      passDue: () =>
        passDue({ timers, store, workflows, clock, onStuck: (_, error) => failed.push(error) }),
    }),
    { seed, endsOn: yesterday() },
    (share) => {
      const quarter = Math.floor(share * 4);
      if (quarter > told) print.progress(`demoåret: ${quarter * 25} %`);
      told = quarter;
    },
  );
  if (failed.length > 0) throw failed[0];
  const accessLog = await openAccessLog(as('api'));
  stack.defer(() => accessLog.close());
  const auditor = await openAuditor(as('auditor'));
  stack.defer(() => auditor.close());
  const derived = derivedIds(secret);
  await loadReviews({ store, database, accessLog, auditor, derived }, dayOf(Date.now()));
  // What renders and listens is heavy, and asked for here alone.
  const { loadReports } = await import('./demo-reports.ts');
  await loadReports(config, secret);
  const { uppdrag, systemfel, meetings, commands, startsOn, endsOn } = summary;
  print.line(
    `${uppdrag} uppdrag, ${systemfel} systemfel och ${meetings} möten från ${startsOn} till ${endsOn}, ${commands} kommandon, slumpfrö ${seed}`,
  );
}

function yesterday(): LocalDate {
  return Temporal.PlainDate.from(dayOf(Date.now())).subtract({ days: 1 }).toString();
}
