import type { LogReader } from '@fyr/kernel';
import { type Projection, schemaOf } from '../projection.ts';
import type { Parked } from './applier.ts';
import { applyWhole } from './fold-stream.ts';
import { inTransaction } from './in-transaction.ts';
import { insertStatement, removeStreamStatement } from './statements.ts';
import type { Storage } from './storage.ts';
import { StreamRows } from './stream-rows.ts';
import { toStored } from './touched.ts';

/** A stream that stands still, since when, and why. */
export type ParkedStream = Parked & { readonly projection: string; readonly at: Date };

/** What could not be applied and waits for somebody to look at it, oldest first. */
export async function listParked(
  storage: Storage,
  projections: readonly Projection[],
): Promise<readonly ParkedStream[]> {
  const found: ParkedStream[] = [];
  for (const projection of projections) {
    const rows = await storage.query<Omit<ParkedStream, 'projection'>>(
      `select tenant, stream_id as "streamId", position::int8, error, at
        from ${schemaOf(projection)}.parked order by at`,
    );
    for (const row of rows) {
      found.push({ ...row, position: Number(row.position), projection: projection.name });
    }
  }
  return found;
}

/**
 * Folds a parked stream anew from the log, with what this code knows by now.
 * @returns why it stays parked, or undefined when it follows again
 */
export async function replayParked(
  storage: Storage,
  log: Pick<LogReader, 'readStream'>,
  projection: Projection,
  { tenant, streamId }: { readonly tenant: string; readonly streamId: string },
): Promise<string | undefined> {
  const place = { projection, schema: schemaOf(projection) };
  return await storage.withClient(async (client) => {
    return await inTransaction(client, {}, async () => {
      // 1. Hold the checkpoint. A projector in the middle of a batch has then read in vain.
      const { rows } = await client.query(
        `update ${place.schema}.checkpoint set generation = generation + 1
          where tenant = $1 returning position`,
        [tenant],
      );
      const toPosition = Number(rows[0]?.position ?? 0);

      // 2. Fold.
      const events = await log.readStream(tenant, streamId, { toPosition });
      const fresh = new StreamRows(projection.tables);
      const poison = applyWhole(fresh, projection, events);

      // 3. Put its rows in place of what there is.
      for (const [table, placed] of Object.entries(fresh.placed())) {
        await client.query({ ...removeStreamStatement(place, table), values: [tenant, streamId] });
        const stored = JSON.stringify(placed.map((row) => toStored(streamId, row)));
        await client.query({ ...insertStatement(place, table), values: [tenant, stored] });
      }
      await client.query(
        poison
          ? `update ${place.schema}.parked set position = $3, error = $4
              where tenant = $1 and stream_id = $2`
          : `delete from ${place.schema}.parked where tenant = $1 and stream_id = $2`,
        [tenant, streamId, ...(poison ? [poison.position, poison.error] : [])],
      );
      return poison?.error;
    });
  });
}
