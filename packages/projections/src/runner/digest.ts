import type pg from 'pg';
import type { Tables } from '../tables.ts';
import { inTransaction } from './in-transaction.ts';
import { isolationSql } from './schema.ts';
import type { Place } from './statements.ts';

/** A row that is not the same in both, or stands in one of them only. */
type DifferingRow = {
  readonly table: string;
  readonly tenant: string;
  readonly streamId: string;
  readonly row: number;
};

/** Tables whose rows differ, how many, and the first of them by their keys. */
export type DifferingTable = {
  readonly table: string;
  readonly rows: number;
  readonly first: readonly DifferingRow[];
};

type CatchUp = (tenant: string, to: number) => Promise<number>;
type Columns = Readonly<Record<string, readonly string[]>>;

const KEYS = ['tenant', 'stream_id', 'row'];
const FIRST_MAX = 10;

/**
 * Holds what was folded anew against what serves, both at the same places of the logs. Digests of all
 * rows, whatever their order; only where they differ is it looked for which rows do.
 */
export async function differingTables(
  client: pg.ClientBase,
  next: Place,
  served: string,
  catchUp: CatchUp,
): Promise<readonly DifferingTable[]> {
  const shared = await sharedColumns(client, next, served);
  for (const table of Object.keys(shared)) await client.query(dropNoted(next.schema, table));
  const before = await atOneInstant(client, served, catchUp, () => digests(client, served, shared));
  const after = await digests(client, next.schema, shared);
  const differing = Object.keys(shared).filter((table) => before[table] !== after[table]);
  if (differing.length === 0) return [];

  const among = Object.fromEntries(differing.map((table) => [table, shared[table] ?? []]));
  await atOneInstant(client, served, catchUp, () => noteRows(client, next.schema, served, among));
  const found: DifferingTable[] = [];
  for (const table of differing) found.push(await rowsIn(client, next.schema, table, among));
  return found;
}

/** What serves, summed up as of one instant, and the other brought to the same places. */
async function atOneInstant<T>(
  client: pg.ClientBase,
  served: string,
  catchUp: CatchUp,
  sumUp: () => Promise<T>,
): Promise<T> {
  return await inTransaction(client, { isolation: 'repeatable read' }, async () => {
    const { rows } = await client.query(`select tenant, position from ${served}.checkpoint`);
    const result = await sumUp();
    for (const { tenant, position } of rows) await catchUp(tenant, Number(position));
    return result;
  });
}

/** An earlier version may lack tables and columns, or have them of other types. */
async function sharedColumns(
  client: pg.ClientBase,
  { projection, schema }: Place,
  served: string,
): Promise<Columns> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column
       from information_schema.columns mine
       join information_schema.columns theirs using (table_name, column_name, udt_name)
      where mine.table_schema = $1 and theirs.table_schema = $2`,
    [schema, served],
  );
  const tables: Tables = projection.tables;
  return Object.fromEntries(
    Object.entries(tables).flatMap(([name, { columns }]) => {
      const known = rows.filter(({ table }) => table === name).map(({ column }) => column);
      if (known.length === 0) return [];
      const shared = Object.keys(columns).filter((column) => known.includes(column));
      return [[name, [...KEYS, ...shared]]];
    }),
  );
}

async function digests(
  client: pg.ClientBase,
  schema: string,
  tables: Columns,
): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const [table, columns] of Object.entries(tables)) {
    const { rows } = await client.query(
      `select count(*) || ' ' || coalesce(sum(${hashOf(columns)}), 0) as digest
        from ${schema}.${table}`,
    );
    found[table] = rows[0].digest;
  }
  return found;
}

async function noteRows(
  client: pg.ClientBase,
  schema: string,
  served: string,
  tables: Columns,
): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) {
    await client.query(
      `create unlogged table ${schema}.${noted(table)} as
        select ${KEYS.join(', ')}, ${hashOf(columns)} as hash from ${served}.${table};
       ${isolationSql(schema, noted(table))}`,
    );
  }
}

async function rowsIn(
  client: pg.ClientBase,
  schema: string,
  table: string,
  tables: Columns,
): Promise<DifferingTable> {
  const { rows } = await client.query(
    `select tenant, stream_id as "streamId", row, count(*) over () as total
       from ${schema}.${noted(table)} served
       full join (select ${KEYS.join(', ')}, ${hashOf(tables[table] ?? [])} as hash
                    from ${schema}.${table}) anew using (${KEYS.join(', ')})
      where served.hash is distinct from anew.hash
      order by 1, 2, 3 limit ${FIRST_MAX}`,
  );
  await client.query(dropNoted(schema, table));
  const first = rows.map(({ total: _, ...row }) => ({ table, ...row }));
  return { table, rows: Number(rows[0]?.total ?? 0), first };
}

function dropNoted(schema: string, table: string): string {
  return `drop table if exists ${schema}.${noted(table)}`;
}

function hashOf(columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  return `hashtextextended(row(${names})::text, 0)`;
}

function noted(table: string): string {
  return `noted_${table}`;
}
