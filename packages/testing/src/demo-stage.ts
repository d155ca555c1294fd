import { demoCentralPeople, demoCentralTenant, demoPeople, demoTenant } from './demo-people.ts';
import type { Stage } from './generate-year/world.ts';

/** The demo's people where the year takes place, with what it is driven through. */
export function demoStage(
  driven: Pick<Stage, 'store' | 'clock' | 'passDue' | 'pseudonym' | 'reference'>,
): Stage {
  const central = { tenant: demoCentralTenant, ...demoCentralPeople };
  return { tenant: demoTenant, ...demoPeople, central, ...driven };
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
