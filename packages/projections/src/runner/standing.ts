import { sql } from 'kysely';
import { type Projection, schemaOf } from '../projection.ts';
import type { TenantReader } from '../tenant-reader.ts';

/** Where a read model stands for one tenant. */
export type Standing = {
  readonly projection: string;
  readonly position: number;
  /** Streams that stand still before an event that could not be applied, the oldest first. */
  readonly parked: readonly {
    readonly streamId: string;
    readonly position: number;
    /** Of the event and the fault; no text of anybody's. */
    readonly error: string;
    /** Epoch milliseconds. */
    readonly at: number;
  }[];
};

export async function standingOf(
  database: TenantReader,
  tenant: string,
  projections: readonly Projection[],
): Promise<readonly Standing[]> {
  const each = projections.map(
    (projection) => sql`select ${projection.name}::text as projection,
      (select coalesce(max(position), 0)::float8 from ${sql.id(schemaOf(projection), 'checkpoint')}) as position,
      (select coalesce(json_agg(json_build_object('streamId', parked.stream_id,
          'position', parked.position, 'error', parked.error,
          'at', (extract(epoch from parked.at) * 1000)::bigint) order by parked.at), '[]')
        from ${sql.id(schemaOf(projection), 'parked')} parked) as parked`,
  );
  return await database.inTenant(tenant, async (tx) => {
    const { rows } = await sql<Standing>`${sql.join(each, sql` union all `)}`.execute(tx);
    return rows;
  });
}
