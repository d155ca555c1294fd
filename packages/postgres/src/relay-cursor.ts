import { sql } from 'kysely';
import type { Database } from './database.ts';

export type RelayCursor = {
  /** Which JetStream stream is the living one, and how far each tenant's log is published. */
  read(): Promise<{ readonly epoch: number; readonly positions: ReadonlyMap<string, number> }>;
  /** All up to this position is published. Never moves back. */
  advance(positions: ReadonlyMap<string, number>): Promise<void>;
  /** Begins the epoch after `epoch`, if that is still the living one; gives the living one. */
  raiseEpoch(epoch: number): Promise<number>;
};

/** Of the relay's own role. */
export function relayCursor(database: Database): RelayCursor {
  return {
    read: () =>
      database.across(async (tx) => {
        const { epoch } = await tx
          .selectFrom('relay_epoch')
          .select('epoch')
          .executeTakeFirstOrThrow();
        const rows = await tx.selectFrom('relay_cursor').select(['tenant', 'position']).execute();
        return { epoch, positions: new Map(rows.map((row) => [row.tenant, row.position])) };
      }),

    advance: (positions) =>
      database.across(async (tx) => {
        if (positions.size === 0) return;
        await tx
          .insertInto('relay_cursor')
          .values([...positions].sort().map(([tenant, position]) => ({ tenant, position })))
          .onConflict((conflict) =>
            conflict.column('tenant').doUpdateSet({
              position: sql`greatest(relay_cursor.position, excluded.position)`,
            }),
          )
          .execute();
      }),

    raiseEpoch: (epoch) =>
      database.across(async (tx) => {
        await tx
          .updateTable('relay_epoch')
          .set({ epoch: epoch + 1 })
          .where('epoch', '=', epoch)
          .execute();
        const living = await tx.selectFrom('relay_epoch').select('epoch').executeTakeFirstOrThrow();
        return living.epoch;
      }),
  };
}
