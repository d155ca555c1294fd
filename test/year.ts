import { workflows } from '@fyr/domain';
import { escalations, openDatabase, openEventStore, openTimers, type Vault } from '@fyr/postgres';
import type { TestDatabase } from '@fyr/postgres/testing';
import { passDue } from '@fyr/service-timekeeper';
import {
  demoReference,
  demoStage,
  demoTenant,
  generateYear,
  SimulatedClock,
  type YearSummary,
} from '@fyr/testing';

/** The synthetic year that ends on 2012-08-31, into a database that has the demo's people. */
export const year = { startsOn: '2011-09-01', endsOn: '2012-08-31' } as const;

export async function loadYear(
  database: TestDatabase,
  vault: Vault,
  seed = 1,
): Promise<YearSummary> {
  await using stack = new AsyncDisposableStack();
  const { secret } = database;
  const store = await openEventStore({ url: database.url('api'), vault, secret });
  stack.defer(() => store.close());
  const timers = await openTimers(database.url('timekeeper'));
  stack.defer(() => timers.close());
  const api = await openDatabase(database.url('api'));
  stack.defer(() => api.close());
  const clock = new SimulatedClock();
  const onStuck = (_: unknown, error: unknown) => {
    throw error;
  };
  return await generateYear(
    demoStage({
      ...{ store, clock },
      pseudonym: (client, systemfel) => vault.pseudonym(demoTenant, client, systemfel),
      reference: demoReference(escalations(api)),
      passDue: () => passDue({ timers, store, workflows, clock, onStuck }),
    }),
    { seed, endsOn: year.endsOn },
  );
}
