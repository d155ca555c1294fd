import { Rejection } from '@fyr/kernel';
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

const ATTEMPTS_MAX = 5;

/**
 * What comes of composing when every read model has come to the end of the log, and nothing was
 * recorded meanwhile; else it is composed anew.
 * @throws Rejection `unavailable` where a read model does not come there, `conflict` where something
 *   is recorded all the time
 */
export async function atOnePosition<T>(
  here: Pick<Here, 'database' | 'applied' | 'headOf'>,
  tenant: string,
  compose: (position: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const head = await here.headOf(tenant);
    await here.applied.notBefore(tenant, head, async () => ({
      position: await countedTo(here, tenant),
    }));
    const composed = await compose(head);
    if ((await here.headOf(tenant)) === head) return composed;
  }
  throw new Rejection('conflict', 'something was recorded each time that it was composed');
}
