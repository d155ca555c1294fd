import type { LogReader } from '@fyr/kernel';
import type pg from 'pg';
import { type Projection, schemaOf } from '../projection.ts';
import { type Applier, createApplier, type Parked } from './applier.ts';
import { type DifferingTable, differingTables } from './digest.ts';
import { type Clients, copyTenant, fillTenant } from './fill.ts';
import { beginOrGoOn, type Filling, type Progress } from './progress.ts';
import { indexSql } from './schema.ts';
import { isServing, positionsIn, servingVersion } from './serving.ts';
import type { Place } from './statements.ts';
import type { Storage } from './storage.ts';
import { swapIn } from './swap.ts';

export type Rebuilt = {
  readonly events: number;
  /** Of them those that one which was killed had folded already. */
  readonly already: number;
  /** What is not as it was: in the serving one, or in the version before. */
  readonly differing: readonly DifferingTable[];
  /** Whether it serves. Else it waits as it is for one to accept that it differs. */
  readonly swapped: boolean;
  readonly parked: readonly Parked[];
};

/** Tenants that are folded at once: while one waits for its rows to be read or written, another is folded. */
const LANES = 3;

type Parts = {
  readonly storage: Storage;
  readonly log: LogReader;
  /** One tenant alone is folded anew, the others' rows are copied. */
  readonly only?: string | undefined;
  /** Why it shall serve although it differs. Without a reason it does not. */
  readonly accept?: string | undefined;
  /** Ends it early: it throws, and the next one goes on from there. */
  readonly signal?: AbortSignal;
  /** Rows in memory before they are written. */
  readonly rowsMax?: number;
  readonly onProgress?: (progress: { readonly events: number; readonly tenants: number }) => void;
};

/**
 * Folds a read model anew beside the serving one, holds the two against each other, and has the new
 * one serve from one transaction on. Killed at any moment it has done nothing to the serving one, and
 * the next rebuild goes on from the last chunk that was written.
 * @returns undefined where another rebuild of it is at work
 */
export async function rebuild(projection: Projection, parts: Parts): Promise<Rebuilt | undefined> {
  return await alone(projection, parts.storage, (clients) => run(projection, parts, clients));
}

/** Of rebuilds and rollbacks of a read model one at a time, with two connections of its own. */
export async function alone<T>(
  { name }: Pick<Projection, 'name'>,
  storage: Storage,
  work: (clients: Clients) => Promise<T>,
): Promise<T | undefined> {
  return await storage.withClient(async (reading) => {
    const { rows } = await reading.query(
      `select pg_try_advisory_lock(hashtextextended($1, 0)) as mine`,
      [`fyr rebuild ${name}`],
    );
    if (!rows[0]?.mine) return undefined;
    try {
      return await storage.withClient((writing) => work({ reading, writing }));
    } finally {
      await reading.query('select pg_advisory_unlock_all()');
    }
  });
}

async function run(projection: Projection, parts: Parts, clients: Clients): Promise<Rebuilt> {
  const { storage, log, only, accept } = parts;
  const next: Place = { projection, schema: `${schemaOf(projection)}_next` };
  const serves = await isServing(storage, projection);
  if (only !== undefined && !serves) throw new Error(`${projection.name} does not serve yet`);
  const before = serves ? schemaOf(projection) : await earlierSchema(storage, projection);

  // 1. Fill, up to where the serving one stands, so that the two can meet.
  const heads = await log.heads();
  const stands = before ? await positionsIn(storage, before) : heads;
  const upTo = new Map([...heads].map(([t, head]) => [t, Math.min(head, stands.get(t) ?? 0)]));
  const progress = await beginOrGoOn(clients.writing, next, { only, upTo });
  const events = await fill(next, parts, clients, progress);

  // 2. Meet the serving one where it stands now, and compare. It is summed up while the new one is indexed.
  const indexed = progress.indexed ? Promise.resolve() : index(next, clients.writing);
  indexed.catch(() => {});
  const applier = createApplier(next, parts);
  const meet = async (tenant: string, to: number) => {
    await indexed;
    return await applier.catchUp(tenant, to);
  };
  const differing = before ? await differingTables(clients.reading, next, before, meet) : [];
  await indexed;

  // 3. Catch up with the log, and swap.
  await catchUpAll(log, applier);
  const parked = await parkedIn(clients.reading, next.schema);
  const swapped = differing.length === 0 || accept !== undefined;
  if (swapped) {
    await swapIn(clients.writing, projection, next.schema, applier, {
      ...{ kind: 'rebuilt', begunAt: progress.begunAt, only, events },
      differing: differing.map(({ table }) => table),
      accepted: differing.length > 0 ? accept : undefined,
    });
  }
  const already = progress.fillings.reduce((sum, filling) => sum + filling.events, 0);
  return { events, already, differing, swapped, parked };
}

export async function catchUpAll(log: LogReader, { catchUp }: Pick<Applier, 'catchUp'>) {
  for (const tenant of (await log.heads()).keys()) await catchUp(tenant);
}

async function earlierSchema(
  storage: Storage,
  { name, version }: Projection,
): Promise<string | undefined> {
  const serving = await servingVersion(storage, name);
  if (serving === undefined || serving >= version) return undefined;
  const earlier = { name, version: serving };
  return (await isServing(storage, earlier)) ? schemaOf(earlier) : undefined;
}

/** @returns how many events it is folded of */
async function fill(
  next: Place,
  { only, signal, rowsMax, onProgress = () => {} }: Parts,
  clients: Clients,
  { fillings }: Progress,
): Promise<number> {
  const waiting = [...fillings];
  const folded = new Map<string, number>();
  let tenants = 0;
  const told = () => onProgress({ events: sumOf(folded.values()), tenants });
  const one = async ({ done, ...filling }: Filling): Promise<number> => {
    const { tenant } = filling;
    if (done) return filling.events;
    if (only !== undefined && only !== tenant) {
      await copyTenant(next, clients.writing, tenant, schemaOf(next.projection));
      return 0;
    }
    const onChunk = (events: number) => {
      folded.set(tenant, events);
      told();
    };
    return await fillTenant(next, clients, filling, { signal, rowsMax, onChunk });
  };
  const lane = async () => {
    try {
      for (let filling = waiting.shift(); filling; filling = waiting.shift()) {
        signal?.throwIfAborted();
        folded.set(filling.tenant, await one(filling));
        tenants += 1;
        told();
      }
    } finally {
      waiting.length = 0;
    }
  };
  // A copy is a transaction, which has its connection to itself.
  const lanes = Array.from({ length: only === undefined ? LANES : 1 }, lane);
  const ended = await Promise.allSettled(lanes);
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return sumOf(folded.values());
}

function sumOf(counts: Iterable<number>): number {
  return [...counts].reduce((sum, count) => sum + count, 0);
}

async function index(next: Place, client: pg.ClientBase): Promise<void> {
  await client.query(`${indexSql(next)} update ${next.schema}.build set indexed = true;`);
}

async function parkedIn(client: pg.ClientBase, schema: string): Promise<readonly Parked[]> {
  const { rows } = await client.query<Parked>(
    `select tenant, stream_id as "streamId", position, error from ${schema}.parked`,
  );
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}
