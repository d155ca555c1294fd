import { sql } from 'kysely';
import type { Database } from './database.ts';

/** The verksamheter where somebody holds a role; of the API's own role, in no tenant's transaction. */
export async function tenantsWithRole(
  database: Database,
  role: string,
): Promise<readonly string[]> {
  const found = await database.across((tx) =>
    sql<{ tenant: string }>`
      select distinct tenant from account where ${role} = any(roles) order by tenant`.execute(tx),
  );
  return found.rows.map(({ tenant }) => tenant);
}
