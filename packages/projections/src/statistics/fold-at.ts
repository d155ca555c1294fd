import { type Fault, Rejection } from '@fyr/kernel';
import { CompiledQuery, sql } from 'kysely';
import { type Projection, schemaOf } from '../projection.ts';
import { applyWhole } from '../runner/fold-stream.ts';
import { type Page, type ReadPage, scanStreams } from '../runner/scan.ts';
import { StreamRows } from '../runner/stream-rows.ts';
import { type StoredRow, toStored } from '../runner/touched.ts';
import type { Reading, TenantReader } from '../tenant-reader.ts';

/** Events that are folded for one question. */
const EVENTS_MAX = 200_000;
/** Of what was folded this is kept, for the next question at the same position. */
const KEPT_CHARACTERS_MAX = 32_000_000;
/** Who may wait while one is folding. */
const WAITING_MAX = 4;

/** The rows of a read model's tables, each as JSON. */
export type Folded = Readonly<Record<string, string>>;

/** What a database was asked for at positions of the past, the least recent first. */
type Folds = { readonly kept: Map<string, Folded>; turn: Promise<unknown>; waiting: number };

const foldsOf = new WeakMap<TenantReader, Folds>();

/**
 * Read models as they were when a log had come to a position, folded in memory from its events. One
 * at a time, so that whoever asks of now is not kept waiting by who asks of the past.
 * @throws Rejection `invalid` for a position beyond the log or too many events, `overloaded`
 */
export async function foldAt(
  database: TenantReader,
  tenant: string,
  models: readonly Projection[],
  position: number,
  eventsMax: number = EVENTS_MAX,
): Promise<ReadonlyMap<string, Folded>> {
  const folds = foldsOf.get(database) ?? { kept: new Map(), turn: Promise.resolve(), waiting: 0 };
  foldsOf.set(database, folds);
  if (folds.waiting >= WAITING_MAX) throw new Rejection('overloaded', 'too many folds wait');
  const keyOf = (model: Projection) => `${tenant} ${position} ${schemaOf(model)}`;

  const fold = async () => {
    const missing = models.filter((model) => !folds.kept.has(keyOf(model)));
    const fresh = await database.inTenant(tenant, async (tx) => {
      if (missing.length > 0) await requireFoldable(tx, missing, position, eventsMax);
      const found: [string, Folded][] = [];
      for (const model of missing) {
        found.push([keyOf(model), await foldModel(tx, tenant, model, position)]);
      }
      return new Map(found);
    });
    const all = models.map((model) => {
      const key = keyOf(model);
      const folded = fresh.get(key) ?? folds.kept.get(key);
      if (!folded) throw new Error(`${key} is neither folded nor kept`);
      return { key, schema: schemaOf(model), folded };
    });
    for (const { key, folded } of all) keep(folds.kept, key, folded);
    return new Map(all.map(({ schema, folded }) => [schema, folded]));
  };

  folds.waiting += 1;
  const mine = folds.turn.then(fold, fold).finally(() => {
    folds.waiting -= 1;
  });
  folds.turn = mine;
  return await mine;
}

async function requireFoldable(
  tx: Reading,
  models: readonly Projection[],
  position: number,
  eventsMax: number,
): Promise<void> {
  const types = [...new Set(models.map(({ workflow }) => workflow.name))];
  const { rows } = await sql<{ is_there: boolean; events: number }>`
    select exists (select from event where position = ${position}) as is_there,
      (select count(*)::int from (
        select from event where position <= ${position} and stream_type = any(${types})
        limit ${eventsMax + 1}) counted) as events`.execute(tx);
  const [{ is_there: isThere, events } = { is_there: false, events: 0 }] = rows;
  const fault = (reason: string): Fault[] => [{ path: 'query.position', reason }];
  if (!isThere) {
    const faults = fault('beyond_log');
    throw new Rejection('invalid', `nothing is written at ${position}`, { faults });
  }
  if (events > eventsMax) {
    const faults = fault('too_many_events');
    throw new Rejection('invalid', `more than ${eventsMax} events to fold`, { faults });
  }
}

async function foldModel(
  tx: Reading,
  tenant: string,
  model: Projection,
  position: number,
): Promise<Folded> {
  const read: ReadPage = async (text, values) => {
    const { rows } = await tx.executeQuery<Page>(CompiledQuery.raw(text, [...values]));
    return rows;
  };
  const tables = new Map<string, StoredRow[]>();
  for (const table of Object.keys(model.tables)) tables.set(table, []);
  for await (const { id, events } of scanStreams(read, model, tenant, position)) {
    const rows = new StreamRows(model.tables);
    applyWhole(rows, model, events);
    for (const [table, placed] of Object.entries(rows.placed())) {
      for (const row of placed) tables.get(table)?.push(toStored(id, row));
    }
  }
  return Object.fromEntries([...tables].map(([table, rows]) => [table, JSON.stringify(rows)]));
}

/** The log never changes, so neither does this; what was asked for longest ago goes first. */
function keep(kept: Map<string, Folded>, key: string, folded: Folded): void {
  kept.delete(key);
  kept.set(key, folded);
  const sizes = [...kept].map(([each, tables]): [string, number] => [
    each,
    Object.values(tables).reduce((sum, { length }) => sum + length, 0),
  ]);
  let size = sizes.reduce((sum, [, characters]) => sum + characters, 0);
  for (const [each, characters] of sizes) {
    if (size <= KEPT_CHARACTERS_MAX) return;
    kept.delete(each);
    size -= characters;
  }
}
