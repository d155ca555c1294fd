import type { Projection } from '../projection.ts';
import type { Table } from '../tables.ts';
import { type Place, sqlType } from './statements.ts';

const NAME = /^[a-z][a-z0-9_]{0,40}$/;
const reservedTables = ['checkpoint', 'parked'];
const reservedColumns = ['tenant', 'stream_id', 'row'];

/** The one table that says which version of each read model serves. */
export const registrySql = `
  create schema if not exists projections;
  create table if not exists projections.projection (
    name text primary key,
    version integer not null,
    serving_since timestamptz not null default now()
  );
  comment on table projections.projection is 'Which version of each read model answers queries.';
`;

/**
 * A schema to fill: tables without keys and indexes, which are quicker made when all rows are there.
 * @throws Error for a declaration whose names Postgres would not take as they are
 */
export function createSql({ projection, schema }: Place): string {
  verifyNames(projection);
  const tables = Object.entries(projection.tables).map(
    ([name, { columns }]) => `
    create table ${schema}.${name} (
      tenant uuid not null,
      stream_id uuid not null,
      row integer not null,
      ${columnsSql(columns)}
    );
    ${isolationSql(schema, name)}`,
  );
  return `
    drop schema if exists ${schema} cascade;
    create schema ${schema};

    create table ${schema}.checkpoint (
      tenant uuid primary key,
      position bigint not null,
      generation integer not null default 1
    ) with (fillfactor = 50);
    comment on column ${schema}.checkpoint.position is 'Every event up to it is in the rows.';
    comment on column ${schema}.checkpoint.generation is
      'Raised when rows changed without the position: what was read before is then void.';
    ${isolationSql(schema, 'checkpoint')}

    create table ${schema}.parked (
      tenant uuid not null,
      stream_id uuid not null,
      position bigint not null,
      error text not null,
      at timestamptz not null default now(),
      primary key (tenant, stream_id)
    );
    comment on table ${schema}.parked is
      'Streams whose rows stand still before an event that could not be applied.';
    ${isolationSql(schema, 'parked')}
    ${tables.join('\n')}
  `;
}

/** Keys and indexes, once the rows are there. */
export function indexSql({ projection, schema }: Place): string {
  return Object.entries(projection.tables)
    .flatMap(([name, { indexes = [] }]) => [
      `alter table ${schema}.${name} add primary key (tenant, stream_id, row);`,
      ...indexes.map((columns) => {
        const names = columns.map((column) => `"${column}"`).join(', ');
        return `create index on ${schema}.${name} (tenant, ${names});`;
      }),
      `analyze ${schema}.${name};`,
    ])
    .join('\n');
}

function columnsSql(columns: Table['columns']): string {
  return Object.entries(columns)
    .map(([name, type]) => `"${name}" ${sqlType(type)}${type.endsWith('?') ? '' : ' not null'}`)
    .join(',\n');
}

/** Where a tenant is set its rows are seen; where none is, all, by the one who keeps them alone. */
function isolationSql(schema: string, table: string): string {
  return `
    alter table ${schema}.${table} enable row level security;
    alter table ${schema}.${table} force row level security;
    create policy tenant on ${schema}.${table} for select
      using (tenant = nullif(current_setting('app.tenant', true), '')::uuid);
    create policy keeper on ${schema}.${table} to current_user
      using ((select nullif(current_setting('app.tenant', true), '') is null));
  `;
}

function verifyNames({ name, tables }: Projection): void {
  const wrong = [
    ...[name, ...Object.keys(tables)].filter((each) => !NAME.test(each)),
    ...Object.keys(tables).filter((each) => reservedTables.includes(each)),
    ...Object.values(tables)
      .flatMap(({ columns }) => Object.keys(columns))
      .filter((each) => !NAME.test(each) || reservedColumns.includes(each)),
  ];
  if (wrong.length > 0) throw new Error(`read model ${name} may not name anything ${wrong[0]}`);
}
