import type { LogReader } from '@fyr/kernel';
import type pg from 'pg';
import { type Projection, schemaOf } from '../projection.ts';
import { createApplier, type Parked } from './applier.ts';
import { fillTenant } from './fill.ts';
import { createSql, indexSql } from './schema.ts';
import { isServing, positionsIn } from './serving.ts';
import type { Place } from './statements.ts';
import type { Storage } from './storage.ts';

export type Rebuilt = {
  readonly events: number;
  /** Tables whose rows were not what the log comes to. Empty too where nothing served before. */
  readonly differing: readonly string[];
  readonly parked: readonly Parked[];
};

type Parts = {
  readonly storage: Storage;
  readonly log: LogReader;
  /** Ends it early: it throws, and has changed nothing. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly events: number; readonly tenants: number }) => void;
};

/**
 * Folds a read model anew beside the serving one, holds the two against each other, and has the new
 * one serve from one transaction on. Killed at any moment it has done nothing to the serving one;
 * the next rebuild begins afresh.
 * @returns undefined where another rebuild of it is at work
 */
export async function rebuild(projection: Projection, parts: Parts): Promise<Rebuilt | undefined> {
  const { storage } = parts;
  return await storage.withClient(async (reading) => {
    const { rows } = await reading.query(
      `select pg_try_advisory_lock(hashtextextended($1, 0)) as mine`,
      [`fyr rebuild ${projection.name}`],
    );
    if (!rows[0]?.mine) return undefined;
    try {
      return await storage.withClient((writing) => run(projection, parts, { reading, writing }));
    } finally {
      await reading.query('select pg_advisory_unlock_all()');
    }
  });
}

async function run(
  projection: Projection,
  parts: Parts,
  clients: { readonly reading: pg.ClientBase; readonly writing: pg.ClientBase },
): Promise<Rebuilt> {
  const { storage, log, signal, onProgress = () => {} } = parts;
  const served = schemaOf(projection);
  const next: Place = { projection, schema: `${served}_next` };
  const hasServing = await isServing(storage, projection);

  // 1. Fill, up to where the serving one stands, so that the two can meet.
  await clients.writing.query(`drop schema if exists ${served}_gone cascade; ${createSql(next)}`);
  const heads = await log.heads();
  const stands = hasServing ? await positionsIn(storage, served) : heads;
  let events = 0;
  let tenants = 0;
  const parked: Parked[] = [];
  for (const [tenant, head] of heads) {
    const upTo = Math.min(head, stands.get(tenant) ?? 0);
    const filled = await fillTenant(next, { ...clients, signal }, tenant, upTo);
    events += filled.events;
    for (const { id, ...poison } of filled.parked) parked.push({ ...poison, tenant, streamId: id });
    onProgress({ events, tenants: ++tenants });
  }
  await clients.writing.query(indexSql(next));

  // 2. Meet the serving one where it stands now, and compare.
  const applier = createApplier(next, { ...parts, onParked: (each) => parked.push(each) });
  const differing = hasServing ? await compare(clients.reading, next, served, applier) : [];

  // 3. Catch up with the log, and swap. The serving one stands still meanwhile: a moment.
  for (const tenant of (await log.heads()).keys()) await applier.catchUp(tenant);
  await clients.writing.query('begin');
  try {
    if (hasServing) {
      await clients.writing.query(`select from ${served}.checkpoint order by tenant for update`);
      for (const [tenant, to] of await positionsIn(storage, served)) {
        await applier.catchUp(tenant, to);
      }
    }
    await clients.writing.query(swapSql(projection, hasServing));
    await clients.writing.query('commit');
  } catch (error) {
    await clients.writing.query('rollback').catch(() => {});
    throw error;
  }
  await clients.writing.query(dropSql(projection));
  return { events, differing, parked };
}

/** Brings the new one to exactly where the serving one stood when its rows were summed up. */
async function compare(
  client: pg.ClientBase,
  next: Place,
  served: string,
  applier: { catchUp(tenant: string, to: number): Promise<number> },
): Promise<readonly string[]> {
  const tables = Object.keys(next.projection.tables);
  await client.query('begin isolation level repeatable read read only');
  try {
    const { rows } = await client.query(`select tenant, position from ${served}.checkpoint`);
    const before = await digests(client, served, tables);
    for (const { tenant, position } of rows) await applier.catchUp(tenant, Number(position));
    await client.query('commit');
    const after = await digests(client, next.schema, tables);
    return tables.filter((_, index) => before[index] !== after[index]);
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function digests(
  client: pg.ClientBase,
  schema: string,
  tables: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const { rows } = await client.query(
      `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as digest
        from ${schema}.${table} t`,
    );
    found.push(rows[0].digest);
  }
  return found;
}

function swapSql(projection: Projection, hasServing: boolean): string {
  const served = schemaOf(projection);
  return `
    ${hasServing ? `alter schema ${served} rename to ${served}_gone;` : `drop schema if exists ${served} cascade;`}
    alter schema ${served}_next rename to ${served};
    insert into projections.projection (name, version)
      values ('${projection.name}', ${projection.version})
      on conflict (name) do update set version = excluded.version, serving_since = now();
  `;
}

/** What served before; and of earlier versions all but the one before this. */
function dropSql(projection: Projection): string {
  const { name, version } = projection;
  const older = Array.from({ length: Math.max(0, version - 2) }, (_, index) => {
    return schemaOf({ name, version: index + 1 });
  });
  return [`${schemaOf(projection)}_gone`, ...older]
    .map((schema) => `drop schema if exists ${schema} cascade;`)
    .join('\n');
}
