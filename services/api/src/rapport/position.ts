import { positionOf, projections } from '@fyr/projections';
import type { Here } from '../rooms.ts';

/** How far every read model has come, at least. */
export async function countedTo(
  { database }: Pick<Here, 'database'>,
  tenant: string,
): Promise<number> {
  return await database.inTenant(tenant, async (tx) => {
    const positions: number[] = [];
    for (const projection of projections) positions.push(await positionOf(tx, projection));
    return Math.min(...positions);
  });
}

/**
 * The position of the tenant's last event, when every read model has come to it.
 * @throws Rejection `unavailable` when the wait is over
 */
export async function settledAt(
  here: Pick<Here, 'database' | 'applied' | 'headOf'>,
  tenant: string,
): Promise<number> {
  const head = await here.headOf(tenant);
  await here.applied.notBefore(tenant, head, async () => ({
    position: await countedTo(here, tenant),
  }));
  return head;
}
