import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/**
 * The tables of a database in which any of the words stands, in whatever column, as text or within
 * bytes. Asked by a superuser: no policy hides anything.
 */
export async function tablesWith(
  url: string,
  words: readonly string[],
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // A row as text shows bytes in hex.
    const patterns = words.flatMap((word) => [word, Buffer.from(word).toString('hex')]);
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
        order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query(
        `select from ${name} as row where row::text ilike any ($1) limit 1`,
        [patterns.map((pattern) => `%${pattern}%`)],
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
}

/** The files below a folder in which any of the words stands. */
export async function filesWith(
  folder: string,
  words: readonly string[],
): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found: string[] = [];
  for (const { parentPath, name } of files) {
    const content = await readFile(join(parentPath, name));
    if (words.some((word) => content.includes(word))) found.push(join(parentPath, name));
  }
  return found;
}
