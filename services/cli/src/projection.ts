import { readFile } from 'node:fs/promises';
import { openLog, roleUrl } from '@fyr/postgres';
import {
  isServing,
  listParked,
  openStorage,
  type Projection,
  positionsIn,
  projections,
  rebuild,
  replayParked,
  schemaOf,
} from '@fyr/projections';
import type { Config } from './config.ts';
import type { Print } from './print.ts';

async function open(config: Config, stack: AsyncDisposableStack) {
  const url = roleUrl(config.DATABASE_URL, 'projector', await readFile(config.SECRET_FILE));
  const storage = await openStorage(url);
  stack.defer(() => storage.close());
  const log = await openLog(url);
  stack.defer(() => log.close());
  return { storage, log };
}

/** How far each read model has come in each tenant, and what it has parked. */
export async function projectionStatus(config: Config, print: Print): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const { storage, log } = await open(config, stack);
  const heads = await log.heads();
  const rows: Record<string, string | number>[] = [];
  for (const projection of projections) {
    const { name: läsmodell, version } = projection;
    if (!(await isServing(storage, projection))) {
      rows.push({ läsmodell, version, verksamhet: '', position: 'inte byggd', efter: '' });
      continue;
    }
    const positions = await positionsIn(storage, schemaOf(projection));
    for (const [tenant, head] of heads) {
      const position = positions.get(tenant) ?? 0;
      rows.push({ läsmodell, version, verksamhet: tenant, position, efter: head - position });
    }
  }
  print.table(rows);
  for (const parked of await parkedIn(storage)) {
    const { projection, streamId, position, error } = parked;
    print.line(`parkerad i ${projection}: ${streamId} vid ${position}, ${error}`);
  }
}

/** Folds parked instances anew. @returns how many stay parked */
export async function replayAll(config: Config, print: Print): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const { storage, log } = await open(config, stack);
  let left = 0;
  for (const parked of await parkedIn(storage)) {
    const error = await replayParked(storage, log, named(parked.projection), parked);
    if (error !== undefined) left += 1;
    print.line(`${parked.streamId}: ${error ?? 'följer med igen'}`);
  }
  print.line(left === 0 ? 'Inget är parkerat.' : `${left} är fortfarande parkerade.`);
  return left;
}

/** Builds a read model anew beside the serving one and has it take over. */
export async function rebuildOne(name: string, config: Config, print: Print): Promise<void> {
  const projection = named(name);
  await using stack = new AsyncDisposableStack();
  const parts = await open(config, stack);
  const rebuilt = await rebuild(projection, {
    ...parts,
    onProgress: ({ events }) => print.progress(`${events} händelser`),
  });
  if (!rebuilt) throw new Error(`${name} byggs redan om på annat håll; försök igen senare.`);
  const { events, differing, parked } = rebuilt;
  print.line(`${name} är ombyggd av ${events} händelser.`);
  if (differing.length > 0) print.line(`Dessa tabeller skilde sig: ${differing.join(', ')}.`);
  if (parked.length > 0) print.line(`${parked.length} instanser är parkerade.`);
}

async function parkedIn(storage: Awaited<ReturnType<typeof openStorage>>) {
  const serving: Projection[] = [];
  for (const projection of projections) {
    if (await isServing(storage, projection)) serving.push(projection);
  }
  return await listParked(storage, serving);
}

function named(name: string): Projection {
  const projection = projections.find((known) => known.name === name);
  if (projection) return projection;
  const names = projections.map((known) => known.name).join(', ');
  throw new Error(`Det finns ingen läsmodell ${name}; välj bland ${names}.`);
}
