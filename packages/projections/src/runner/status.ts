import { type Projection, schemaOf } from '../projection.ts';
import { type Kept, listKept } from './kept.ts';
import { progressOf } from './progress.ts';
import { isServing } from './serving.ts';
import type { Storage } from './storage.ts';

/** A read model as it is now, for whoever runs it. */
export type ModelStatus = {
  readonly name: string;
  readonly version: number;
  readonly serves: boolean;
  readonly tenants: readonly TenantStatus[];
  /** What may be taken back. */
  readonly kept: readonly Kept[];
  /** A rebuild that is under way, or was killed, or waits to be accepted. */
  readonly begun: { readonly at: Date; readonly events: number } | null;
};

type TenantStatus = {
  readonly tenant: string;
  readonly position: number;
  /** Where its log ends. */
  readonly head: number;
  readonly parked: number;
  /** When its log was last folded from the beginning, if that is known. */
  readonly foldedAt: Date | null;
};

export async function statusOf(
  storage: Storage,
  projection: Projection,
  heads: ReadonlyMap<string, number>,
): Promise<ModelStatus> {
  const { name, version } = projection;
  const serves = await isServing(storage, projection);
  const progress = await storage.withClient((client) =>
    progressOf(client, `${schemaOf(projection)}_next`),
  );
  const kept = (await listKept(storage)).filter((each) => each.name === name);
  return {
    ...{ name, version, serves, kept },
    tenants: serves ? await tenantsOf(storage, projection, heads) : [],
    begun: progress
      ? { at: progress.begunAt, events: progress.fillings.reduce((sum, f) => sum + f.events, 0) }
      : null,
  };
}

async function tenantsOf(
  storage: Storage,
  projection: Projection,
  heads: ReadonlyMap<string, number>,
): Promise<readonly TenantStatus[]> {
  const schema = schemaOf(projection);
  const checkpoints = await storage.query<{
    tenant: string;
    position: string;
    folded: Date | null;
  }>(`select tenant, position, folded_at as folded from ${schema}.checkpoint`);
  const parked = await storage.query<{ tenant: string; streams: number }>(
    `select tenant, count(*)::int as streams from ${schema}.parked group by tenant`,
  );
  return [...heads].map(([tenant, head]) => {
    const at = checkpoints.find((row) => row.tenant === tenant);
    return {
      ...{ tenant, head, position: Number(at?.position ?? 0), foldedAt: at?.folded ?? null },
      parked: parked.find((row) => row.tenant === tenant)?.streams ?? 0,
    };
  });
}
