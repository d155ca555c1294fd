import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * The möten of a ledningsgrupp, and the systemfel that wait for one of them or were decided there.
 * By the streams' own rows, which are never behind.
 */
export async function withinLedningsgrupp(
  database: Database,
  tenant: string,
  ledningsgrupp: string,
): Promise<readonly { readonly type: 'mote' | 'systemfel'; readonly id: string }[]> {
  const { rows } = await database.inTenant(tenant, (tx) =>
    sql<{ type: 'mote' | 'systemfel'; id: string }>`
      with mote as (
        select id, told_context from stream
         where type = 'mote' and told_context ->> 'ledningsgruppId' = ${ledningsgrupp}
      )
      select 'mote' as type, id from mote
      union all
      select 'systemfel', (decided ->> 'systemfelId')::uuid
        from mote, jsonb_array_elements(mote.told_context -> 'decided') as decided
      union all
      select 'systemfel', id from stream
       where type = 'systemfel' and told_context ->> 'meetingId' in (select id::text from mote)
    `.execute(tx),
  );
  return rows;
}
