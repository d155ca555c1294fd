import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Those that have approved anything as open data, for a page that anybody may read. */
export async function openVerksamheter(database: Database): Promise<readonly string[]> {
  const { rows } = await database.across((tx) =>
    sql<{ id: string }>`
      select id from stream where type = 'verksamhet' and id = tenant order by id`.execute(tx),
  );
  return rows.map(({ id }) => id);
}
