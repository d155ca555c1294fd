import type { LogReader, RecordedEvent } from '@fyr/kernel';
import { applyTo, applyWhole, type Poison } from './fold-stream.ts';
import {
  loadStatement,
  moveStatement,
  type Place,
  type Statement,
  writeStatement,
} from './statements.ts';
import { isDataError, type Storage } from './storage.ts';
import type { StreamRows } from './stream-rows.ts';
import { byStream, rowsByStream, type StoredRow, toStored } from './touched.ts';

/** An event as it may be delivered: neither personal text nor actor is asked for. */
export type Delivered = Omit<RecordedEvent, 'personal' | 'actor'>;

export type Parked = Poison & { readonly tenant: string; readonly streamId: string };

/** Keeps one read model at one place up to date. Deliveries may repeat, jump and be lost. */
export type Applier = {
  /** @returns the position reached, which a later delivery or `catchUp` goes on from */
  deliver(tenant: string, events: readonly Delivered[]): Promise<number>;
  /** Reads the log on from the checkpoint, to its end or to `to`. */
  catchUp(tenant: string, to?: number): Promise<number>;
};

const BATCH_MAX = 1_000;

type Known = { readonly position: number; readonly generation: number };

export function createApplier(
  place: Place,
  parts: {
    readonly storage: Storage;
    readonly log: Pick<LogReader, 'read' | 'readStream'>;
    readonly onParked?: (parked: Parked) => void;
  },
): Applier {
  const { storage, log, onParked = () => {} } = parts;
  const { projection, schema } = place;
  const statements = {
    load: loadStatement(place),
    write: writeStatement(place),
    move: moveStatement(place),
  };
  const known = new Map<string, Known>();
  const turns = new Map<string, Promise<unknown>>();

  /** One at a time for each tenant: the checkpoint would refuse the second one anyway. */
  function inTurn<T>(tenant: string, work: () => Promise<T>): Promise<T> {
    const mine = (turns.get(tenant) ?? Promise.resolve()).then(work, work);
    turns.set(tenant, mine);
    return mine;
  }

  async function checkpoint(tenant: string): Promise<Known> {
    const found = known.get(tenant);
    if (found) return found;
    await storage.query(
      `insert into ${schema}.checkpoint (tenant, position) values ($1, 0) on conflict do nothing`,
      [tenant],
    );
    const [row] = await storage.query<{ position: string; generation: number }>(
      `select position, generation from ${schema}.checkpoint where tenant = $1`,
      [tenant],
    );
    if (!row) throw new Error(`${schema} has no checkpoint for a tenant`);
    return remember(tenant, { position: Number(row.position), generation: row.generation });
  }

  function remember(tenant: string, at: Known): Known {
    known.set(tenant, at);
    return at;
  }

  async function deliver(tenant: string, events: readonly Delivered[]): Promise<number> {
    const ordered = [...events].sort((a, b) => a.position - b.position);
    let { position } = await checkpoint(tenant);
    for (;;) {
      const { batch, gap } = nextBatch(ordered, position);
      if (gap) {
        const reached = await catchUp(tenant, gap.to);
        // The log ends before what was delivered: then that was never recorded.
        if (reached === position) return position;
        position = reached;
      } else if (batch.length > 0) {
        position = await applySafely(tenant, batch);
      } else {
        return position;
      }
    }
  }

  async function catchUp(tenant: string, to = Number.MAX_SAFE_INTEGER): Promise<number> {
    let { position } = await checkpoint(tenant);
    while (position < to) {
      const limit = Math.min(BATCH_MAX, to - position);
      const page = await log.read(tenant, { after: position, limit });
      const [first] = page;
      if (!first) break;
      if (first.position !== position + 1) {
        throw new Error(`the log of ${tenant} has no position ${position + 1}`);
      }
      position = await applySafely(tenant, page);
    }
    return position;
  }

  /** A row that Postgres will not have fails its batch; halving finds the event that made it. */
  async function applySafely(tenant: string, batch: readonly Delivered[]): Promise<number> {
    try {
      return await apply(tenant, batch);
    } catch (error) {
      known.delete(tenant);
      if (!isDataError(error)) throw error;
      if (batch.length === 1) return await apply(tenant, batch, error);
      const middle = Math.ceil(batch.length / 2);
      const reached = await applySafely(tenant, batch.slice(0, middle));
      if (reached !== batch[middle - 1]?.position) return reached;
      return await applySafely(tenant, batch.slice(middle));
    }
  }

  /**
   * One batch without gaps, in one transaction.
   * @param refused why Postgres would not have the rows of this one event
   * @returns the position reached: where another runner moved the checkpoint, that one's
   */
  async function apply(
    tenant: string,
    batch: readonly Delivered[],
    refused?: unknown,
  ): Promise<number> {
    // 1. Whether anything in it concerns this read model.
    const before = await checkpoint(tenant);
    const from = before.position;
    const to = batch.at(-1)?.position ?? from;
    if (batch[0]?.position !== from + 1) return from;
    const streams = byStream(projection, batch);
    if (streams.size === 0) {
      const moved = await run(statements.move, [tenant, from, to, before.generation]);
      return settle(tenant, moved, { ...before, position: to });
    }

    // 2. What stands in the rows of the streams it touches.
    const [loaded] = await run(statements.load, [tenant, [...streams.keys()]]);
    if (!loaded) return await settle(tenant, [], before);
    const at = remember(tenant, {
      position: Number(loaded.position),
      generation: Number(loaded.generation),
    });
    if (at.position !== from) return at.position;
    const tables = loaded as Record<string, readonly StoredRow[]>;
    const rows = rowsByStream(projection, streams.keys(), tables);
    const standing = new Set(loaded.parked as readonly string[]);

    // 3. Fold, in memory.
    const parked: Parked[] = [];
    for (const [streamId, events] of streams) {
      const own = rows.get(streamId) as StreamRows;
      if (standing.has(streamId)) continue;
      const poison = refused
        ? {
            position: to,
            error: `Postgres refused the rows (${(refused as { code: string }).code})`,
          }
        : await fold(tenant, streamId, own, events, to);
      if (poison) parked.push({ ...poison, tenant, streamId });
    }

    // 4. Write what became of the rows, if the checkpoint still stands where it stood.
    const values = [tenant, from, to, at.generation, JSON.stringify(parked.map(storedPoison))];
    const moved = await run(statements.write, [...values, ...changesOf(rows)]);
    if (moved.length > 0) for (const each of parked) onParked(each);
    return settle(tenant, moved, { ...at, position: to });
  }

  async function fold(
    tenant: string,
    streamId: string,
    rows: StreamRows,
    events: readonly Delivered[],
    to: number,
  ): Promise<Poison | undefined> {
    if (!events.some(({ type }) => type === 'FactsCorrected')) {
      return applyTo(rows, projection, events);
    }
    const whole = await log.readStream(tenant, streamId, { toPosition: to });
    return applyWhole(rows, projection, whole);
  }

  async function settle(tenant: string, moved: readonly unknown[], to: Known): Promise<number> {
    if (moved.length > 0) return remember(tenant, to).position;
    known.delete(tenant);
    return (await checkpoint(tenant)).position;
  }

  async function run(statement: Statement, values: readonly unknown[]) {
    return await storage.query(statement, values);
  }

  /** In the order of the write statement's parameters: for each table what goes, then what comes. */
  function changesOf(rows: ReadonlyMap<string, StreamRows>): readonly string[] {
    const changes = [...rows].map(([id, own]) => [id, own.changes()] as const);
    return Object.keys(projection.tables).flatMap((table) => {
      const gone = changes.flatMap(([id, { [table]: change }]) =>
        (change?.removed ?? []).map((row) => ({ stream_id: id, row })),
      );
      const written = changes.flatMap(([id, { [table]: change }]) =>
        (change?.written ?? []).map((placed) => toStored(id, placed)),
      );
      return [JSON.stringify(gone), JSON.stringify(written)];
    });
  }

  return {
    deliver: (tenant, events) => inTurn(tenant, () => deliver(tenant, events)),
    catchUp: (tenant, to) => inTurn(tenant, () => catchUp(tenant, to)),
  };
}

/** What may be applied next: a stretch without gaps, or what must be read first. */
function nextBatch(
  ordered: readonly Delivered[],
  position: number,
): { batch: readonly Delivered[]; gap?: { to: number } } {
  const batch: Delivered[] = [];
  let next = position + 1;
  for (const event of ordered) {
    if (event.position < next) continue;
    if (event.position > next) {
      return batch.length > 0 ? { batch } : { batch, gap: { to: event.position - 1 } };
    }
    batch.push(event);
    next++;
    if (batch.length === BATCH_MAX) break;
  }
  return { batch };
}

function storedPoison({ streamId, position, error }: Parked) {
  return { stream_id: streamId, position, error };
}
