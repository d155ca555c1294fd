import type pg from 'pg';
import { applyWhole, type Poison } from './fold-stream.ts';
import { scanStreams } from './scan.ts';
import { insertStatement, type Place } from './statements.ts';
import { StreamRows } from './stream-rows.ts';
import { type StoredRow, toStored } from './touched.ts';

/** Rows in memory before a table's are written. */
const CHUNK = 5_000;

/**
 * Folds a tenant's log up to a position into an empty schema: stream by stream in memory, rows
 * written set by set while the next ones are folded.
 */
export async function fillTenant(
  place: Place,
  clients: {
    readonly reading: pg.ClientBase;
    readonly writing: pg.ClientBase;
    readonly signal: AbortSignal | undefined;
  },
  tenant: string,
  upTo: number,
): Promise<{ readonly events: number; readonly parked: readonly (Poison & { id: string })[] }> {
  const { projection, schema } = place;
  const parked: (Poison & { id: string })[] = [];
  const waiting = new Map<string, StoredRow[]>();
  for (const table of Object.keys(projection.tables)) waiting.set(table, []);
  let written: Promise<unknown> = Promise.resolve();
  let events = 0;

  async function flush(table: string, rows: StoredRow[]): Promise<void> {
    waiting.set(table, []);
    if (rows.length === 0) return;
    await written;
    written = clients.writing.query({
      ...insertStatement(place, table),
      values: [tenant, JSON.stringify(rows)],
    });
    written.catch(() => {});
  }

  for await (const stream of scanStreams(clients.reading, projection, tenant, upTo)) {
    clients.signal?.throwIfAborted();
    const rows = new StreamRows(projection.tables);
    const poison = applyWhole(rows, projection, stream.events);
    if (poison) parked.push({ ...poison, id: stream.id });
    events += stream.events.length;
    for (const [table, placed] of Object.entries(rows.placed())) {
      const chunk = waiting.get(table) ?? [];
      for (const row of placed) chunk.push(toStored(stream.id, row));
      if (chunk.length >= CHUNK) await flush(table, chunk);
    }
  }
  for (const [table, rows] of waiting) await flush(table, rows);
  await written;

  await clients.writing.query(
    `insert into ${schema}.parked (tenant, stream_id, position, error)
      select $1::uuid, p.* from json_to_recordset($2::json) as p(id uuid, position bigint, error text)`,
    [tenant, JSON.stringify(parked)],
  );
  await clients.writing.query(
    `insert into ${schema}.checkpoint (tenant, position) values ($1, $2)`,
    [tenant, upTo],
  );
  return { events, parked };
}
