import { Rejection, refuse } from '@fyr/kernel';
import {
  loggkontrollWorklist,
  parkedIn,
  positionOf,
  projections,
  rapportWorklist,
  uppdragWorklist,
} from '@fyr/projections';
import type { Here } from '../rooms.ts';

/** What a report says is counted from all but the lists that nothing in it is from. */
const lists: readonly unknown[] = [loggkontrollWorklist, rapportWorklist, uppdragWorklist];
const countedFrom = projections.filter((projection) => !lists.includes(projection));

/** How far every read model has come, at least. */
export async function countedTo(
  { database }: Pick<Here, 'database'>,
  tenant: string,
): Promise<number> {
  return await database.inTenant(tenant, async (tx) => {
    const positions: number[] = [];
    for (const projection of countedFrom) positions.push(await positionOf(tx, projection));
    return Math.min(...positions);
  });
}

const ATTEMPTS_MAX = 5;

type Reading = Pick<Here, 'database' | 'applied' | 'headOf'>;

/**
 * What comes of composing when every read model has come to the end of the log, with nothing left out,
 * and nothing was recorded meanwhile; else it is composed anew.
 * @throws Rejection `not_allowed` where a read model does not come there or lacks something, `conflict`
 *   where something is recorded all the time
 */
export async function atOnePosition<T>(
  here: Reading,
  tenant: string,
  compose: (position: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const head = await here.headOf(tenant);
    await untilCounted(here, tenant, head);
    await requireWhole(here, tenant);
    const composed = await compose(head);
    if ((await here.headOf(tenant)) === head) return composed;
  }
  throw new Rejection('conflict', 'something was recorded each time that it was composed');
}

async function untilCounted(here: Reading, tenant: string, head: number): Promise<void> {
  const counted = async () => ({ position: await countedTo(here, tenant) });
  try {
    await here.applied.notBefore(tenant, head, counted);
  } catch (error) {
    if (!(error instanceof Rejection) || error.code !== 'unavailable') throw error;
    const { position } = await counted();
    refuse('countingBehind', { count: head - position });
  }
}

/** What is parked is in no figure: a report frozen without it would be wrong for ever. */
async function requireWhole({ database }: Reading, tenant: string): Promise<void> {
  const lacking = await parkedIn(database, tenant, countedFrom);
  if (lacking.length === 0) return;
  const models = lacking.map(({ projection }) => projection).join(', ');
  refuse('countingParked', {
    models,
    count: lacking.reduce((sum, { streams }) => sum + streams, 0),
  });
}
