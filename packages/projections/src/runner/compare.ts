import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { type Projection, schemaOf } from '../projection.ts';
import { applyWhole } from './fold-stream.ts';
import { pagesOf, scanStreams } from './scan.ts';
import { loadStatement } from './statements.ts';
import type { Storage } from './storage.ts';
import { type PlacedRow, StreamRows } from './stream-rows.ts';
import { rowsByStream, type StoredRow } from './touched.ts';

/** The first row of a stream and table that is not what the stream's events come to. */
export type Difference = {
  readonly tenant: string;
  readonly streamId: string;
  readonly table: string;
  readonly row: number;
};

const DIFFERENCES_MAX = 100;
const STREAMS = 500;

/**
 * Folds the whole log anew and holds it against the rows as they stand, each tenant at its own
 * checkpoint, all of it as of one instant. For tests, `fyr verify`, and after a rebuild.
 */
export async function compareWithFreshFold(
  storage: Storage,
  projection: Projection,
  schema: string = schemaOf(projection),
): Promise<readonly Difference[]> {
  return await storage.withClient(async (client) => {
    await client.query('begin isolation level repeatable read read only');
    try {
      const found: Difference[] = [];
      const { rows } = await client.query(`select tenant, position from ${schema}.checkpoint`);
      for (const { tenant, position } of rows) {
        await compareTenant(client, projection, schema, tenant, Number(position), found);
      }
      return found.slice(0, DIFFERENCES_MAX);
    } finally {
      await client.query('rollback');
    }
  });
}

async function compareTenant(
  client: pg.ClientBase,
  projection: Projection,
  schema: string,
  tenant: string,
  position: number,
  found: Difference[],
): Promise<void> {
  let fresh = new Map<string, StreamRows>();
  const compareChunk = async () => {
    const ids = [...fresh.keys()];
    const { rows } = await client.query({
      ...loadStatement({ projection, schema }),
      values: [tenant, ids],
    });
    const stored = rowsByStream(projection, ids, rows[0] as Record<string, readonly StoredRow[]>);
    for (const [streamId, own] of fresh) {
      const kept = stored.get(streamId)?.placed() ?? {};
      for (const [table, placed] of Object.entries(own.placed())) {
        const row = firstDiffering(placed, kept[table] ?? []);
        if (row !== undefined) found.push({ tenant, streamId, table, row });
      }
    }
    fresh = new Map();
  };

  for await (const { id, events } of scanStreams(pagesOf(client), projection, tenant, position)) {
    const own = new StreamRows(projection.tables);
    applyWhole(own, projection, events);
    fresh.set(id, own);
    if (fresh.size === STREAMS) await compareChunk();
    if (found.length >= DIFFERENCES_MAX) return;
  }
  if (fresh.size > 0) await compareChunk();

  // Rows of streams that the log does not have.
  for (const table of Object.keys(projection.tables)) {
    const { rows } = await client.query(
      `select stream_id as "streamId", min(row) as row from ${schema}.${table} kept
        where tenant = $1 and not exists (
          select from event where event.tenant = $1 and event.stream_id = kept.stream_id
            and event.revision = 1 and event.position <= $2 and event.stream_type = $3)
        group by stream_id limit ${DIFFERENCES_MAX}`,
      [tenant, position, projection.workflow.name],
    );
    for (const row of rows) found.push({ tenant, table, ...row });
  }
}

/** @returns its place, or undefined where all are the same */
function firstDiffering(
  fresh: readonly PlacedRow[],
  kept: readonly PlacedRow[],
): number | undefined {
  const length = Math.max(fresh.length, kept.length);
  for (let index = 0; index < length; index++) {
    const [one, other] = [fresh[index], kept[index]];
    if (one && other && isDeepStrictEqual(plain(one), plain(other))) continue;
    return Math.min(one?.row ?? Number.POSITIVE_INFINITY, other?.row ?? Number.POSITIVE_INFINITY);
  }
  return undefined;
}

/** Values in one order of columns, absent ones as the handlers would have written them. */
function plain({ row, values }: PlacedRow): unknown {
  return [row, ...Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))];
}
