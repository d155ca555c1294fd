import { sql } from 'kysely';
import type { Database } from './database.ts';

/** That somebody is to be forgotten, as it stands in the log. */
type Forgotten = {
  readonly tenant: string;
  readonly stream: string;
  readonly type: string;
  readonly subject: string;
};

/** All that was ever recorded to be forgotten; of the API's own role. */
export async function everForgotten(database: Database): Promise<readonly Forgotten[]> {
  // Which tenants there are the API knows by those who may log in to them.
  const tenants = await database.across((tx) =>
    tx.selectFrom('account').select('tenant').distinct().execute(),
  );
  const found = tenants.map(({ tenant }) =>
    database.inTenant(tenant, (tx) =>
      tx
        .selectFrom('event')
        .select(['tenant', 'stream_id as stream', 'stream_type as type'])
        .select(sql<string>`data ->> 'subject'`.as('subject'))
        .distinct()
        .where('tenant', '=', tenant)
        .where('type', '=', 'SubjectForgotten')
        .execute(),
    ),
  );
  return (await Promise.all(found)).flat() as Forgotten[];
}
