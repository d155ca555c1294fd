import type { Projection } from '../projection.ts';
import type { Row } from './check-row.ts';
import { type LogEvent, reads } from './fold-stream.ts';
import { type PlacedRow, StreamRows } from './stream-rows.ts';

/** A table's row as Postgres gives it in JSON. */
export type StoredRow = Row & { readonly stream_id: string; readonly row: number };

/** The events of a batch that the read model has to do with, by stream, in order. */
export function byStream<E extends LogEvent & { readonly streamType: string }>(
  projection: Projection,
  events: readonly E[],
): ReadonlyMap<string, readonly E[]> {
  const streams = new Map<string, E[]>();
  for (const event of events) {
    if (event.streamType !== projection.workflow.name || !reads(projection, event.type)) continue;
    const known = streams.get(event.streamId);
    if (known) known.push(event);
    else streams.set(event.streamId, [event]);
  }
  return streams;
}

/** The rows of several streams, each stream by itself; streams without rows are there too. */
export function rowsByStream(
  projection: Projection,
  streamIds: Iterable<string>,
  tables: Readonly<Record<string, readonly StoredRow[]>>,
): ReadonlyMap<string, StreamRows> {
  const placed = new Map<string, Record<string, PlacedRow[]>>();
  for (const id of streamIds) placed.set(id, {});
  for (const [name, { columns }] of Object.entries(projection.tables)) {
    const names = Object.keys(columns);
    for (const stored of tables[name] ?? []) {
      const rows = placed.get(stored.stream_id);
      if (!rows) continue;
      const values = Object.fromEntries(names.map((column) => [column, stored[column]]));
      const row: PlacedRow = { row: stored.row, values };
      const known = rows[name];
      if (known) known.push(row);
      else rows[name] = [row];
    }
  }
  return new Map([...placed].map(([id, rows]) => [id, new StreamRows(projection.tables, rows)]));
}

/** A row as `json_to_recordset` takes it. */
export function toStored(streamId: string, { row, values }: PlacedRow): StoredRow {
  return { ...values, stream_id: streamId, row };
}
