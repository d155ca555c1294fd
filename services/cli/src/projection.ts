import { readFile } from 'node:fs/promises';
import { openLog, roleUrl } from '@fyr/postgres';
import {
  compareWithFreshFold,
  type DifferingTable,
  isServing,
  listParked,
  type ModelStatus,
  openStorage,
  type Projection,
  projections,
  prune,
  rebuild,
  replayParked,
  rollback,
  statusOf,
} from '@fyr/projections';
import type { Config } from './config.ts';
import { Failure } from './failure.ts';
import type { Print } from './print.ts';

/** Read models and the log that they are made of, as projectors keep them. */
export async function openReadModels(config: Config, stack: AsyncDisposableStack) {
  const url = roleUrl(config.DATABASE_URL, 'projector', await readFile(config.SECRET_FILE));
  const storage = await openStorage(url);
  stack.defer(() => storage.close());
  const log = await openLog(url);
  stack.defer(() => log.close());
  return { storage, log };
}

/**
 * How far each read model has come in each tenant, when it was last rebuilt, what is parked in it and
 * what may be taken back.
 * @returns how many do not serve or have something parked
 */
export async function projectionStatus(config: Config, print: Print): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const { storage, log } = await openReadModels(config, stack);
  const heads = await log.heads();
  const models: ModelStatus[] = [];
  for (const projection of projections) models.push(await statusOf(storage, projection, heads));
  print.table(models.flatMap(rowsOf));

  const parked = await parkedIn(storage);
  for (const { projection, streamId, position, error } of parked) {
    print.note(`parkerad i ${projection}: ${streamId} vid ${position}, ${error}`);
  }
  for (const { name, begun } of models) {
    if (!begun) continue;
    print.note(`${name}: ombyggnad påbörjad ${timeOf(begun.at)}, ${begun.events} händelser`);
  }
  return parked.length + models.filter(({ serves }) => !serves).length;
}

function rowsOf({
  name: läsmodell,
  version,
  serves,
  tenants,
  kept,
}: ModelStatus): readonly Readonly<Record<string, string | number>>[] {
  const sparad = kept
    .map((each) => `version ${each.version} till ${timeOf(each.until)}`)
    .join(', ');
  if (!serves) {
    const nothing = { position: 'inte byggd', huvud: '', efter: '', parkerade: '', ombyggd: '' };
    return [{ läsmodell, version, verksamhet: '', ...nothing, sparad }];
  }
  return tenants.map(({ tenant, position, head, parked, foldedAt }) => ({
    ...{ läsmodell, version, verksamhet: tenant, position, huvud: head, efter: head - position },
    ...{ parkerade: parked, ombyggd: foldedAt ? timeOf(foldedAt) : '' },
    sparad,
  }));
}

/** Folds parked instances anew. @returns how many stay parked */
export async function replayAll(config: Config, print: Print): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const { storage, log } = await openReadModels(config, stack);
  let left = 0;
  for (const parked of await parkedIn(storage)) {
    const error = await replayParked(storage, log, named(parked.projection), parked);
    if (error !== undefined) left += 1;
    print.line(`${parked.streamId}: ${error ?? 'följer med igen'}`);
  }
  print.line(left === 0 ? 'Inget är parkerat.' : `${left} är fortfarande parkerade.`);
  return left;
}

export type RebuildRequest = {
  readonly verksamhet?: string;
  readonly acceptDifference?: string;
};

/**
 * Builds read models anew beside the serving ones and has them take over, all of them if none is named.
 * @throws Failure where one differs and no reason is given why it shall serve all the same
 */
export async function rebuildEach(
  names: readonly string[],
  { verksamhet: only, acceptDifference: accept }: RebuildRequest,
  config: Config,
  print: Print,
): Promise<void> {
  if (accept !== undefined && accept.trim() === '') {
    throw new Failure('usage', 'Ange ett skäl med --accept-difference.');
  }
  const chosen = chosenOf(names);
  await using stack = new AsyncDisposableStack();
  const parts = await openReadModels(config, stack);
  if (only !== undefined) await requireTenant(parts.log, only);
  const refused: string[] = [];
  for (const projection of chosen) {
    const { name } = projection;
    const onProgress = ({ events }: { events: number }) => print.progress(`${events} händelser`);
    const rebuilt = await rebuild(projection, { ...parts, only, accept, onProgress });
    if (!rebuilt) throw busy(name);
    const { events, already, differing, swapped, parked } = rebuilt;
    print.line(
      swapped
        ? `${name} är ombyggd av ${events} händelser.`
        : `${name} är inte utbytt: den skiljer sig.`,
    );
    if (already > 0) print.line(`${already} av dem var redan lästa när ombyggnaden återupptogs.`);
    for (const table of differing) print.line(describe(table));
    if (parked.length > 0) print.line(`${parked.length} instanser är parkerade.`);
    if (!swapped) refused.push(name);
  }
  if (refused.length === 0) return;
  throw new Failure(
    'conflict',
    `Det som skiljer sig tas i bruk med: fyr projection rebuild ${refused.join(' ')} --accept-difference "<skäl>".`,
  );
}

/** Takes back what served before the last rebuild. */
export async function rollBack(
  name: string,
  { reason }: { readonly reason: string },
  config: Config,
  print: Print,
): Promise<void> {
  const projection = named(name);
  await using stack = new AsyncDisposableStack();
  const parts = await openReadModels(config, stack);
  const outcome = await rollback(projection, { ...parts, reason });
  if (outcome === 'busy') throw busy(name);
  if (outcome === 'none') {
    const { kept } = await statusOf(parts.storage, projection, new Map());
    const earlier = kept.map(
      ({ version, until }) =>
        ` Version ${version} är kvar till ${timeOf(until)}: starta den utgåva som läser den.`,
    );
    throw new Failure(
      'unknown',
      `Inget av ${name} i version ${projection.version} är sparat.${earlier.join('')}`,
    );
  }
  print.line(`${name} är återställd. Det som ersattes är sparat i sin tur.`);
}

/** Drops what is kept, `--now` also before its time. */
export async function pruneKept(
  { now }: { readonly now: boolean },
  config: Config,
  print: Print,
): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const { storage } = await openReadModels(config, stack);
  const dropped = await prune(storage, projections, now ? { days: 0 } : {});
  for (const schema of dropped) print.line(`${schema} är borttagen.`);
  if (dropped.length === 0) print.line('Inget att ta bort.');
}

/** Holds read models against a fresh fold of the log. @returns how many rows differ, at least */
export async function compareEach(
  names: readonly string[],
  config: Config,
  print: Print,
): Promise<number> {
  const chosen = chosenOf(names);
  await using stack = new AsyncDisposableStack();
  const { storage } = await openReadModels(config, stack);
  const rows: Record<string, string | number>[] = [];
  for (const projection of chosen) {
    const { name: läsmodell } = projection;
    if (!(await isServing(storage, projection))) {
      throw new Failure('unknown', `${läsmodell} är inte byggd.`);
    }
    for (const { tenant, streamId, table, row } of await compareWithFreshFold(
      storage,
      projection,
    )) {
      rows.push({ läsmodell, tabell: table, verksamhet: tenant, instans: streamId, rad: row });
    }
    print.progress(`${läsmodell} är jämförd`);
  }
  print.table(rows);
  print.note(
    rows.length === 0 ? 'Allt är vad händelserna ger.' : `${rows.length} rader skiljer sig.`,
  );
  return rows.length;
}

function describe({ table, rows, first }: DifferingTable): string {
  const keys = first.map(({ tenant, streamId, row }) => `  ${tenant} ${streamId} rad ${row}`);
  return [`${table}: ${rows} rader skiljer sig, först dessa:`, ...keys].join('\n');
}

function busy(name: string): Failure {
  return new Failure('conflict', `${name} byggs redan om på annat håll; försök igen senare.`);
}

async function requireTenant(
  log: { heads(): Promise<ReadonlyMap<string, number>> },
  tenant: string,
): Promise<void> {
  if ((await log.heads()).has(tenant)) return;
  throw new Failure('unknown', `Det finns ingen verksamhet ${tenant} med händelser.`);
}

async function parkedIn(storage: Awaited<ReturnType<typeof openStorage>>) {
  const serving: Projection[] = [];
  for (const projection of projections) {
    if (await isServing(storage, projection)) serving.push(projection);
  }
  return await listParked(storage, serving);
}

function chosenOf(names: readonly string[]): readonly Projection[] {
  return names.length > 0 ? names.map(named) : projections;
}

function named(name: string): Projection {
  const projection = projections.find((known) => known.name === name);
  if (projection) return projection;
  const names = projections.map((known) => known.name).join(', ');
  throw new Failure('unknown', `Det finns ingen läsmodell ${name}; välj bland ${names}.`);
}

/** To the minute, as a Swedish clock shows it. */
function timeOf(at: Date): string {
  return at.toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}
