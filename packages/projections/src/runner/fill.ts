import type pg from 'pg';
import type { Parked } from './applier.ts';
import { applyWhole } from './fold-stream.ts';
import { inTransaction } from './in-transaction.ts';
import type { Filling } from './progress.ts';
import { pagesOf, scanStreams } from './scan.ts';
import { fillStatement, type Place } from './statements.ts';
import { StreamRows } from './stream-rows.ts';
import { type StoredRow, toStored } from './touched.ts';

/** Rows in memory before they are written, */
const ROWS_MAX = 5_000;
/** and events folded before it is written how far they go. */
const EVENTS_MAX = 20_000;

export type Clients = { readonly reading: pg.ClientBase; readonly writing: pg.ClientBase };

/** Whole streams that are folded and not yet written. */
type Chunk = {
  readonly tables: ReadonlyMap<string, StoredRow[]>;
  readonly parked: Parked[];
  rows: number;
  events: number;
  lastStream: string;
};

/**
 * Folds a tenant's log up to a position, stream by stream in memory; what it came to is written chunk
 * by chunk, each with how far it goes, while the next one is folded.
 * @returns how many events
 */
export async function fillTenant(
  place: Place,
  { reading, writing }: Clients,
  filling: Omit<Filling, 'done'>,
  options: {
    readonly signal?: AbortSignal | undefined;
    readonly rowsMax?: number | undefined;
    readonly onChunk?: (events: number) => void;
  } = {},
): Promise<number> {
  const { projection } = place;
  const { tenant, upTo, afterStream } = filling;
  const { rowsMax = ROWS_MAX } = options;
  let at = afterStream;
  let chunk = emptyChunk(place, at);
  let events = filling.events;
  let written: Promise<void> = Promise.resolve();

  async function flush(done: boolean): Promise<void> {
    await written;
    options.signal?.throwIfAborted();
    events += chunk.events;
    options.onChunk?.(events);
    written = write(writing, place, { ...filling, afterStream: at }, chunk, done);
    // Whoever stops in between does not await it.
    written.catch(() => {});
    at = chunk.lastStream;
    chunk = emptyChunk(place, at);
  }

  for await (const stream of scanStreams(pagesOf(reading), projection, tenant, upTo, afterStream)) {
    const rows = new StreamRows(projection.tables);
    const poison = applyWhole(rows, projection, stream.events);
    if (poison) chunk.parked.push({ ...poison, tenant, streamId: stream.id });
    for (const [table, placed] of Object.entries(rows.placed())) {
      for (const row of placed) chunk.tables.get(table)?.push(toStored(stream.id, row));
      chunk.rows += placed.length;
    }
    chunk.events += stream.events.length;
    chunk.lastStream = stream.id;
    if (chunk.rows >= rowsMax || chunk.events >= EVENTS_MAX) await flush(false);
  }
  await flush(true);
  await written;
  return events;
}

function emptyChunk({ projection }: Place, lastStream: string): Chunk {
  const tables = new Map(Object.keys(projection.tables).map((table) => [table, []]));
  return { tables, parked: [], rows: 0, events: 0, lastStream };
}

async function write(
  client: pg.ClientBase,
  place: Place,
  { tenant, upTo, afterStream }: Omit<Filling, 'done'>,
  { tables, parked, events, lastStream }: Chunk,
  done: boolean,
): Promise<void> {
  const stopped = parked.map(({ streamId, ...why }) => ({ stream_id: streamId, ...why }));
  const rows = [...tables.values()].map((each) => JSON.stringify(each));
  const { rowCount } = await client.query({
    ...fillStatement(place),
    values: [tenant, afterStream, lastStream, events, done, upTo, JSON.stringify(stopped), ...rows],
  });
  // A killed rebuild's last words may come late.
  if (rowCount !== 1) throw new Error(`${place.schema} is being filled by another`);
}

/** A tenant's rows as they serve, where another's alone are folded anew. */
export async function copyTenant(
  { projection, schema }: Place,
  client: pg.ClientBase,
  tenant: string,
  served: string,
): Promise<void> {
  const copied: Readonly<Record<string, readonly string[]>> = {
    checkpoint: ['tenant', 'position', 'folded_at'],
    parked: ['tenant', 'stream_id', 'position', 'error', 'at'],
    ...Object.fromEntries(
      Object.entries(projection.tables).map(([table, { columns }]) => [
        table,
        ['tenant', 'stream_id', 'row', ...Object.keys(columns)],
      ]),
    ),
  };
  // One instant of all of them.
  await inTransaction(client, { isolation: 'repeatable read' }, async () => {
    for (const [table, columns] of Object.entries(copied)) {
      const names = columns.map((column) => `"${column}"`).join(', ');
      await client.query(
        `insert into ${schema}.${table} (${names})
          select ${names} from ${served}.${table} where tenant = $1`,
        [tenant],
      );
    }
    await client.query(`update ${schema}.filling set done = true where tenant = $1`, [tenant]);
  });
}
