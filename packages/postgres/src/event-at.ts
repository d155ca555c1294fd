import type { Database } from './database.ts';

/** Where in the tenant's log an event stands, and what it is. */
export async function eventAt(
  database: Database,
  tenant: string,
  position: number,
): Promise<{ readonly streamId: string; readonly type: string } | undefined> {
  return await database.inTenant(tenant, async (tx) => {
    const row = await tx
      .selectFrom('event')
      .select(['stream_id as streamId', 'type'])
      .where('tenant', '=', tenant)
      .where('position', '=', position)
      .executeTakeFirst();
    return row as { streamId: string; type: string } | undefined;
  });
}
