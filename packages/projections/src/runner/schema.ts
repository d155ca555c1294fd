import type { Projection } from '../projection.ts';
import type { Table } from '../tables.ts';
import { type Place, sqlType } from './statements.ts';

const NAME = /^[a-z][a-z0-9_]{0,40}$/;
/** Of a schema only while it is filled. */
export const progressTables = ['build', 'filling'] as const;
const reservedTables: readonly string[] = ['checkpoint', 'parked', ...progressTables];
const reservedColumns = ['tenant', 'stream_id', 'row'];

/** What says which version of each read model serves, what served before, and how it came to be. */
export const registrySql = `
  create schema if not exists projections;
  create table if not exists projections.projection (
    name text primary key,
    version integer not null,
    serving_since timestamptz not null default now()
  );
  comment on table projections.projection is 'Which version of each read model answers queries.';

  create table if not exists projections.kept (
    schema text primary key,
    name text not null,
    version integer not null,
    kept_at timestamptz not null default now()
  );
  comment on table projections.kept is
    'Schemas that served until then, and may be taken back until they are pruned.';

  create table if not exists projections.swap (
    id integer primary key generated always as identity,
    name text not null,
    version integer not null,
    kind text not null check (kind in ('rebuilt', 'rolled back')),
    scope text not null check (scope in ('all', 'one')),
    events bigint not null default 0,
    differing text[] not null default '{}',
    accepted text,
    begun_at timestamptz not null,
    at timestamptz not null default now()
  );
  comment on column projections.swap.differing is 'Tables that were not what they had been.';
  comment on column projections.swap.accepted is 'Why it serves although they differ.';

  -- Those that were made before it was noted.
  do $$
  declare _schema text;
  begin
    for _schema in
      select nspname from pg_namespace
        join pg_class on relnamespace = pg_namespace.oid and relname = 'checkpoint'
       where relowner = current_user::regrole and not exists (
         select from pg_attribute where attrelid = pg_class.oid and attname = 'folded_at')
    loop
      execute format('alter table %I.checkpoint add column folded_at timestamptz', _schema);
    end loop;
  end $$;
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
      generation integer not null default 1,
      folded_at timestamptz default now()
    ) with (fillfactor = 50);
    comment on column ${schema}.checkpoint.position is 'Every event up to it is in the rows.';
    comment on column ${schema}.checkpoint.generation is
      'Raised when rows changed without the position: what was read before is then void.';
    comment on column ${schema}.checkpoint.folded_at is 'When it was last folded from the beginning.';
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

/** How far the filling of a schema has come, kept with the rows that it came to. */
export function progressSql({ schema }: Place): string {
  return `
    create table ${schema}.build (
      declaration text not null,
      scope text not null,
      begun_at timestamptz not null default now(),
      indexed boolean not null default false
    );

    create table ${schema}.filling (
      tenant uuid primary key,
      up_to bigint not null,
      mark text not null,
      after_stream uuid not null default '00000000-0000-0000-0000-000000000000',
      events bigint not null default 0,
      done boolean not null default false
    );
    comment on column ${schema}.filling.mark is 'The event at up_to: a restored log has another.';
    comment on column ${schema}.filling.after_stream is 'Every stream up to it is in the rows, whole.';
    ${isolationSql(schema, 'filling')}
  `;
}

/** Lets the narrow rooms read what they are told, and how far it has come. Again, it changes nothing. */
export function tellSql({ projection, schema }: Place): string {
  const told = Object.entries(projection.tables).flatMap(([table, { told: room }]) =>
    room === undefined ? [] : [{ table, room }],
  );
  const rooms = new Set(['released', ...told.map(({ room }) => room)]);
  return [...told, ...[...rooms].map((room) => ({ table: 'checkpoint', room }))]
    .map(({ table, room }) => `select let_read('${schema}.${table}', '${room}');`)
    .join('\n');
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
export function isolationSql(schema: string, table: string): string {
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
