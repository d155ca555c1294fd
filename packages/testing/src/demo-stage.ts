import { verksamhet } from '@fyr/domain';
import { type EventStore, execute, type LocalDate } from '@fyr/kernel';
import { demoCentralPeople, demoCentralTenant, demoPeople, demoTenant } from './demo-people.ts';
import { placeBegins } from './generate-year/beginning.ts';
import { soderort } from './generate-year/soderort.ts';
import { SimulatedClock, type Stage } from './generate-year/world.ts';

/** The demo's people where the year takes place, with what it is driven through. */
export function demoStage(
  driven: Pick<Stage, 'store' | 'clock' | 'passDue' | 'pseudonym' | 'reference'>,
): Stage {
  const central = { tenant: demoCentralTenant, ...demoCentralPeople };
  return { place: soderort, tenant: demoTenant, ...demoPeople, central, ...driven };
}

type Escalations = {
  of(escalation: {
    readonly originTenant: string;
    readonly originSystemfel: string;
    readonly originPosition: number;
    readonly centralTenant: string;
  }): Promise<{ readonly reference: string }>;
};

/** Where the API keeps who stands behind what was escalated, as the year has to leave it. */
export function demoReference({ of }: Escalations): Stage['reference'] {
  return async (originSystemfel, originPosition) => {
    const { reference } = await of({
      ...{ originTenant: demoTenant, originSystemfel, originPosition },
      centralTenant: demoCentralTenant,
    });
    return reference;
  };
}

/** The demo's verksamhet as it begins, without a year that follows: for what is tried today. */
export async function beginDemo(store: EventStore, on: LocalDate): Promise<void> {
  const clock = new SimulatedClock();
  clock.set(on, 8 * 60);
  const { ombud, arbetsledare } = demoPeople;
  const central = { tenant: demoCentralTenant, ...demoCentralPeople };
  const told = placeBegins({ on, from: on, place: soderort, ombud, arbetsledare, central });
  for (const [index, { on: _, ...command }] of told.entries()) {
    const actor = `arbetsledare:${arbetsledare.id}`;
    const cause = { tenant: demoTenant, actor, at: clock.now(), key: `begin:${index}` };
    await execute(verksamhet, store, demoTenant, command, cause);
  }
}
