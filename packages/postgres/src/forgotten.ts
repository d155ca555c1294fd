import type { Subject } from '@fyr/kernel';
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
  const found = (await tenantsOf(database)).map((tenant) =>
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

/** Which tenants there are the API knows by those who may log in to them. */
export async function tenantsOf(database: Database): Promise<readonly string[]> {
  const rows = await database.across((tx) =>
    tx.selectFrom('account').select('tenant').distinct().execute(),
  );
  return rows.map(({ tenant }) => tenant);
}

/** What lists showed of somebody whose key is destroyed goes too; that there was something stays. */
export async function destroyCards(
  database: Database,
  tenant: string,
  { kind, id }: Subject,
): Promise<void> {
  await database.inTenant(tenant, (tx) =>
    tx
      .updateTable('card')
      .set({ ciphertext: Buffer.alloc(0) })
      .where('tenant', '=', tenant)
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', id)
      .execute(),
  );
}

/** Whoever is forgotten logs in no more, and what their account told of them is gone. */
export async function deleteAccounts(
  database: Database,
  tenant: string,
  ids: readonly string[],
): Promise<void> {
  await database.inTenant(tenant, (tx) =>
    tx.deleteFrom('account').where('tenant', '=', tenant).where('id', 'in', ids).execute(),
  );
}
