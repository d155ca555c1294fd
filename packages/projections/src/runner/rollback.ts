import type { LogReader } from '@fyr/kernel';
import type { Projection } from '../projection.ts';
import { createApplier } from './applier.ts';
import { alone, catchUpAll } from './rebuild.ts';
import { positionsIn } from './serving.ts';
import type { Storage } from './storage.ts';
import { keptSchemaOf, swapIn } from './swap.ts';

/**
 * Takes back what served before the last rebuild, brought up to the log's end first. What it replaces
 * is kept in its turn, so that a rollback can be rolled back.
 * @returns `busy` where a rebuild of it is at work, `none` where nothing is kept
 */
export async function rollback(
  projection: Projection,
  parts: { readonly storage: Storage; readonly log: LogReader; readonly reason: string },
): Promise<'done' | 'none' | 'busy'> {
  const { storage, log, reason } = parts;
  const kept = keptSchemaOf(projection);
  const done = await alone(projection, storage, async ({ writing }) => {
    const { rows } = await writing.query('select from projections.kept where schema = $1', [kept]);
    if (rows.length === 0) return 'none' as const;
    const heads = await log.heads();
    for (const [tenant, position] of await positionsIn(storage, kept)) {
      if (position <= (heads.get(tenant) ?? 0)) continue;
      throw new Error(`${kept} stands beyond the log, which was restored; rebuild it instead`);
    }
    const begunAt = new Date();
    const applier = createApplier({ projection, schema: kept }, parts);
    await catchUpAll(log, applier);
    await swapIn(writing, projection, kept, applier, {
      kind: 'rolled back',
      begunAt,
      accepted: reason,
    });
    return 'done' as const;
  });
  return done ?? 'busy';
}
