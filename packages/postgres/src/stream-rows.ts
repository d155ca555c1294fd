import type { StreamRow } from '@fyr/kernel';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** A stream as its row has it, without what only an append needs. */
export type StandingRow = Pick<StreamRow, 'id' | 'type' | 'path' | 'context'>;

/** Of an uppdrag all of its context, of all else what every room may be told. */
const columnsOf = (uppdrag: boolean) =>
  ['id', 'type', 'state as path', uppdrag ? 'context' : 'told_context as context'] as const;

/** Those streams of these types that have a day to come. */
export async function rowsWithDeadlines(
  database: Database,
  tenant: string,
  types: readonly string[],
): Promise<readonly StandingRow[]> {
  if (types.length === 0) return [];
  const uppdrag = types.includes('uppdrag');
  const context = sql.ref(uppdrag ? 'context' : 'told_context');
  const rows = await database.inTenant(tenant, (tx) =>
    tx
      .selectFrom('stream')
      .select(columnsOf(uppdrag))
      .where('type', 'in', types)
      .where(sql<boolean>`(${context} -> 'deadlines')::text <> '{}'`)
      .orderBy('id')
      .execute(),
  );
  return rows as StandingRow[];
}

/** Those streams of a type whose row names an account, or that nobody carries. */
export async function rowsNaming(
  database: Database,
  tenant: string,
  { type, account }: { readonly type: string; readonly account: string },
): Promise<readonly StandingRow[]> {
  const rows = await database.inTenant(tenant, (tx) =>
    tx
      .selectFrom('stream')
      .select(columnsOf(type === 'uppdrag'))
      .where('type', '=', type)
      .where(
        sql<boolean>`(context::text like ${`%${account}%`} or context ->> 'huvudansvarig' is null)`,
      )
      .orderBy('id')
      .execute(),
  );
  return rows as StandingRow[];
}

/** Every stream of a type. For types of which a verksamhet has few. */
export async function rowsOfType(
  database: Database,
  tenant: string,
  type: string,
): Promise<readonly StandingRow[]> {
  const rows = await database.inTenant(tenant, (tx) =>
    tx
      .selectFrom('stream')
      .select(columnsOf(type === 'uppdrag'))
      .where('type', '=', type)
      .orderBy('id')
      .execute(),
  );
  return rows as StandingRow[];
}

/** As `rowsOfType`, for who has no right to a context by itself. */
export async function statesOfType(
  database: Database,
  tenant: string,
  type: string,
): Promise<readonly Pick<StandingRow, 'id' | 'path'>[]> {
  return await database.inTenant(tenant, (tx) =>
    tx
      .selectFrom('stream')
      .select(['id', 'state as path'])
      .where('type', '=', type)
      .orderBy('id')
      .execute(),
  );
}
