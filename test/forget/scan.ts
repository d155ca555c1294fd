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

/** Where a database lies when it is vacuumed: what is its own, and the write-ahead log. Asked by a superuser. */
export async function foldersOf(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const command of ['vacuum', 'checkpoint']) await client.query(command);
    const { rows } = await client.query(
      `select oid, current_setting('data_directory') as data from pg_database
        where datname = current_database()`,
    );
    const [{ oid, data }] = rows;
    return [join(data, 'base', String(oid)), join(data, 'pg_wal')];
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
    // What a server is done with it takes away.
    const content = await readFile(join(parentPath, name)).catch((error) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    if (words.some((word) => content.includes(word))) found.push(join(parentPath, name));
  }
  return found;
}
