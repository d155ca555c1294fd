import { setTimeout as sleep } from 'node:timers/promises';
import { Rejection } from '@fyr/kernel';
import type pg from 'pg';
import { type Projection, schemaOf } from '../projection.ts';
import type { Applier } from './applier.ts';
import { inTransaction } from './in-transaction.ts';
import { progressTables, tellSql } from './schema.ts';

/** What is told of a swap, for ever. */
export type Told = {
  readonly kind: 'rebuilt' | 'rolled back';
  readonly begunAt: Date;
  readonly only?: string | undefined;
  readonly events?: number;
  readonly differing?: readonly string[];
  readonly accepted?: string | undefined;
};

/** How long readers and writers wait for each other before the swap steps aside, */
const LOCK_MS = 200;
/** how often it then looks whether they are gone, */
const LOOK_MS = 50;
const LOOKS_MAX = 20;
/** and how often it steps aside before it gives up. */
const ATTEMPTS_MAX = 60;

const LOCK_NOT_AVAILABLE = '55P03';

/** What served under a read model's name until something else took it. */
export function keptSchemaOf(projection: Pick<Projection, 'name' | 'version'>): string {
  return `${schemaOf(projection)}_kept`;
}

/**
 * Has a schema that is filled take the serving one's name, in one transaction that readers wait for:
 * whoever reads several tables at once reads them all before it or all after it. The serving one is kept.
 */
export async function swapIn(
  client: pg.ClientBase,
  projection: Projection,
  next: string,
  applier: Pick<Applier, 'catchUp'>,
  told: Told,
): Promise<void> {
  const served = schemaOf(projection);
  const { rows } = await client.query('select to_regnamespace($1) is not null as serves', [served]);
  const isReplaced = rows[0]?.serves === true;
  await persistently(client, served, () =>
    inTransaction(client, {}, async () => {
      if (isReplaced) await meet(client, projection, next, applier);
      for (const table of progressTables) {
        await client.query(`drop table if exists ${next}.${table}`);
      }
      await rename(client, projection, next, isReplaced);
      await client.query(tellSql({ projection, schema: served }));
      await register(client, projection, told);
    }),
  );
}

/** Nobody writes from here on; the new one comes to the same places; then nobody reads either. */
async function meet(
  client: pg.ClientBase,
  projection: Projection,
  next: string,
  { catchUp }: Pick<Applier, 'catchUp'>,
): Promise<void> {
  const served = schemaOf(projection);
  const tables = ['checkpoint', 'parked', ...Object.keys(projection.tables)]
    .map((table) => `${served}.${table}`)
    .join(', ');
  await client.query(`set local lock_timeout = ${LOCK_MS}`);
  await client.query(`lock table ${tables} in exclusive mode`);
  const { rows } = await client.query(`select tenant, position from ${served}.checkpoint`);
  for (const { tenant, position } of rows) await catchUp(tenant, Number(position));
  // A projector that has read rows of the old one finds its generation gone.
  await client.query(
    `update ${next}.checkpoint anew set generation = old.generation + 1
      from ${served}.checkpoint old where old.tenant = anew.tenant`,
  );
  await client.query(`lock table ${tables} in access exclusive mode`);
}

async function rename(
  client: pg.ClientBase,
  projection: Projection,
  next: string,
  isReplaced: boolean,
): Promise<void> {
  const served = schemaOf(projection);
  const kept = keptSchemaOf(projection);
  const aside = `${served}_aside`;
  if (!isReplaced) {
    await client.query(`alter schema ${next} rename to ${served}`);
    return;
  }
  await client.query(`alter schema ${served} rename to ${aside}`);
  await client.query(`alter schema ${next} rename to ${served}`);
  // Where it is what was kept that is taken back, there is none any more.
  await client.query(`drop schema if exists ${kept} cascade`);
  await client.query(`alter schema ${aside} rename to ${kept}`);
  await keep(client, projection, kept);
}

async function register(
  client: pg.ClientBase,
  projection: Projection,
  { kind, begunAt, only, events = 0, differing = [], accepted }: Told,
): Promise<void> {
  const { name, version } = projection;
  const { rows } = await client.query<{ version: number }>(
    'select version from projections.projection where name = $1',
    [name],
  );
  const before = rows[0]?.version;
  if (before !== undefined && before < version) {
    await keep(client, { name, version: before }, schemaOf({ name, version: before }));
  }
  await client.query('delete from projections.kept where schema = $1', [schemaOf(projection)]);
  await client.query(
    `insert into projections.projection (name, version) values ($1, $2)
      on conflict (name) do update
        set version = greatest(projection.version, excluded.version), serving_since = now()`,
    [name, version],
  );
  await client.query(
    `insert into projections.swap
        (name, version, kind, scope, events, differing, accepted, begun_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [name, version, kind, only === undefined ? 'all' : 'one', events, differing, accepted, begunAt],
  );
}

async function keep(
  client: pg.ClientBase,
  { name, version }: Pick<Projection, 'name' | 'version'>,
  schema: string,
): Promise<void> {
  await client.query(
    `insert into projections.kept (schema, name, version)
      select $1, $2, $3 where to_regnamespace($1) is not null
      on conflict (schema) do update set kept_at = now()`,
    [schema, name, version],
  );
}

/** A reader of several tables and the swap can each hold what the other waits for. */
async function persistently(
  client: pg.ClientBase,
  schema: string,
  swap: () => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await swap();
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (code !== LOCK_NOT_AVAILABLE) throw error;
      if (attempt === ATTEMPTS_MAX) {
        throw new Rejection('unavailable', 'somebody reads it without a pause; try again', {
          cause: error,
        });
      }
      await untilNobodyIn(client, schema);
    }
  }
}

/** Keeps nobody out meanwhile, and does not wait for ever: they may come and go without a pause. */
async function untilNobodyIn(client: pg.ClientBase, schema: string): Promise<void> {
  for (let look = 0; look < LOOKS_MAX; look++) {
    const { rows } = await client.query(
      `select from pg_locks join pg_class on pg_class.oid = relation
        where relnamespace = to_regnamespace($1) and pid <> pg_backend_pid()
          and database = (select oid from pg_database where datname = current_database()) limit 1`,
      [schema],
    );
    if (rows.length === 0) return;
    await sleep(LOOK_MS);
  }
}
