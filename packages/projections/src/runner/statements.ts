import type { Projection } from '../projection.ts';
import type { ColumnType, Table } from '../tables.ts';
import { baseOf } from './check-row.ts';

/** A statement that Postgres plans once for each connection. */
export type Statement = { readonly name: string; readonly text: string };

/** Where a read model's tables are: its serving schema, or the one that is being filled. */
export type Place = { readonly projection: Projection; readonly schema: string };

const sqlTypes = {
  text: 'text',
  uuid: 'uuid',
  date: 'date',
  int: 'integer',
  bigint: 'bigint',
  boolean: 'boolean',
  instant: 'bigint',
  'text[]': 'text[]',
  'int[]': 'integer[]',
} as const;

export function sqlType(type: ColumnType): string {
  return sqlTypes[baseOf(type)];
}

/**
 * $1 tenant, $2 streams: the checkpoint, which of the streams are parked, and all their rows, as of
 * one instant.
 */
export function loadStatement({ projection, schema }: Place): Statement {
  const tables = Object.keys(projection.tables).map(
    (table) => `(select coalesce(json_agg(t order by t.row), '[]')
      from ${schema}.${table} t where t.tenant = $1 and t.stream_id = any($2)) as "${table}"`,
  );
  return {
    name: `load_${schema}`,
    text: `select checkpoint.position, checkpoint.generation,
      (select coalesce(json_agg(stream_id), '[]') from ${schema}.parked
        where tenant = $1 and stream_id = any($2)) as "parked",
      ${tables.join(',\n')}
      from ${schema}.checkpoint where tenant = $1`,
  };
}

/**
 * $1 tenant, $2 position before, $3 position after, $4 generation, $5 newly parked, then for each
 * table what is removed and what is written. One statement, so one transaction and one round trip.
 * Every part rests on `moved`: a projector that lost its place writes nothing at all.
 */
export function writeStatement({ projection, schema }: Place): Statement {
  const parts = Object.entries(projection.tables).flatMap(([name, table], index) => [
    `removed_${name} as (
      delete from ${schema}.${name} kept
      using json_to_recordset($${6 + index * 2}::json) as gone(stream_id uuid, row integer)
      where exists (select from moved) and kept.tenant = $1
        and kept.stream_id = gone.stream_id and kept.row = gone.row)`,
    `written_${name} as (
      ${insertRows(schema, name, table, 7 + index * 2)}
      where exists (select from moved)
      on conflict (tenant, stream_id, row) do update set ${setAll(table)})`,
  ]);
  return {
    name: `write_${schema}`,
    text: `with moved as (
      update ${schema}.checkpoint set position = $3
      where tenant = $1 and position = $2 and generation = $4
      returning tenant),
    newly_parked as (
      insert into ${schema}.parked (tenant, stream_id, position, error)
      select $1, p.* from json_to_recordset($5::json)
        as p(stream_id uuid, position bigint, error text)
      where exists (select from moved)
      on conflict do nothing),
    ${parts.join(',\n')}
    select from moved`,
  };
}

/** $1 tenant, $2 positions before and $3 after, $4 generation: nothing changed but the place. */
export function moveStatement({ schema }: Place): Statement {
  return {
    name: `move_${schema}`,
    text: `update ${schema}.checkpoint set position = $3
      where tenant = $1 and position = $2 and generation = $4 returning tenant`,
  };
}

/**
 * $1 tenant, $2 the stream before and $3 the last, $4 events, $5 whether it is the last chunk, and then
 * $6 how far that is; $7 parked, and for each table its rows. One statement, so one transaction and one
 * round trip: nothing is written by one that has lost its place.
 */
export function fillStatement({ projection, schema }: Place): Statement {
  const parts = Object.entries(projection.tables).map(
    ([name, table], index) => `written_${name} as (
      ${insertRows(schema, name, table, 8 + index)}
      where exists (select from moved))`,
  );
  return {
    name: `fill_${schema}`,
    text: `with moved as (
      update ${schema}.filling set after_stream = $3, events = events + $4, done = $5
      where tenant = $1 and after_stream = $2 and not done
      returning tenant),
    reached as (
      insert into ${schema}.checkpoint (tenant, position)
      select tenant, $6 from moved where $5),
    parked as (
      insert into ${schema}.parked (tenant, stream_id, position, error)
      select $1, p.* from json_to_recordset($7::json)
        as p(stream_id uuid, position bigint, error text)
      where exists (select from moved)),
    ${parts.join(',\n')}
    select from moved`,
  };
}

/** $1 tenant, $2 rows: for a table that is being filled. */
export function insertStatement({ projection, schema }: Place, name: string): Statement {
  const table = projection.tables[name] as Table;
  return {
    name: `insert_${schema}_${name}`,
    text: insertRows(schema, name, table, 2),
  };
}

/** $1 tenant, $2 stream: every row of it. */
export function removeStreamStatement({ schema }: Place, name: string): Statement {
  return {
    name: `remove_${schema}_${name}`,
    text: `delete from ${schema}.${name} where tenant = $1 and stream_id = $2`,
  };
}

function insertRows(schema: string, name: string, table: Table, parameter: number): string {
  const names = Object.keys(table.columns);
  return `insert into ${schema}.${name} (tenant, stream_id, row, ${names.map(quoted).join(', ')})
      select $1::uuid, w.* from json_to_recordset($${parameter}::json) as w(${recordOf(table)})`;
}

/** What the rows of a table are as JSON, for `json_to_recordset`. */
export function recordOf({ columns }: Table): string {
  const typed = Object.entries(columns).map(([column, type]) => `"${column}" ${sqlType(type)}`);
  return ['stream_id uuid', 'row integer', ...typed].join(', ');
}

function setAll({ columns }: Table): string {
  return Object.keys(columns)
    .map((name) => `"${name}" = excluded."${name}"`)
    .join(', ');
}

function quoted(name: string): string {
  return `"${name}"`;
}
