import { type Projection, schemaOf } from '../projection.ts';
import { inTransaction } from './in-transaction.ts';
import { progressOf } from './progress.ts';
import { alone } from './rebuild.ts';
import { servingVersion } from './serving.ts';
import type { Storage } from './storage.ts';

/** How long what served before may be taken back. */
const KEEP_DAYS = 7;
const DAY_MS = 86_400_000;

export type Kept = {
  readonly schema: string;
  readonly name: string;
  readonly version: number;
  readonly until: Date;
};

export async function listKept(storage: Pick<Storage, 'query'>): Promise<readonly Kept[]> {
  return await storage.query<Kept>(
    `select schema, name, version, kept_at + make_interval(days => $1) as until
      from projections.kept order by schema`,
    [KEEP_DAYS],
  );
}

/**
 * Drops what was kept long enough, and rebuilds that were begun and left. Not by a release whose
 * version is no longer the serving one: what it sees as kept may be what it serves.
 * @returns the schemas that are no more
 */
export async function prune(
  storage: Storage,
  projections: readonly Projection[],
  { days = KEEP_DAYS }: { readonly days?: number } = {},
): Promise<readonly string[]> {
  const dropped: string[] = [];
  for (const projection of projections) {
    if ((await servingVersion(storage, projection.name)) !== projection.version) continue;
    await noteEarlier(storage, projection);
    await alone(projection, storage, async ({ writing }) => {
      const next = `${schemaOf(projection)}_next`;
      const left = await progressOf(writing, next);
      const isLeft = left !== undefined && left.begunAt.getTime() <= Date.now() - days * DAY_MS;
      const { rows } = await writing.query<{ schema: string }>(
        `select schema from projections.kept
          where name = $1 and kept_at <= now() - make_interval(days => $2)`,
        [projection.name, days],
      );
      for (const schema of [...rows.map((row) => row.schema), ...(isLeft ? [next] : [])]) {
        await inTransaction(writing, {}, async () => {
          await writing.query(`drop schema if exists ${schema} cascade`);
          await writing.query('delete from projections.kept where schema = $1', [schema]);
        });
        dropped.push(schema);
      }
    });
  }
  return dropped;
}

/** Versions from before it was noted what is kept. */
async function noteEarlier(storage: Storage, { name, version }: Projection): Promise<void> {
  for (let earlier = 1; earlier < version; earlier++) {
    await storage.query(
      `insert into projections.kept (schema, name, version)
        select $1, $2, $3 where to_regnamespace($1) is not null on conflict do nothing`,
      [schemaOf({ name, version: earlier }), name, earlier],
    );
  }
}
