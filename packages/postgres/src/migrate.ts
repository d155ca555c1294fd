import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';
import type { CustodySettings } from './custody/open-custody.ts';
import { keysMigrations } from './keys-migrations/index.ts';
import { migrations } from './migrations/index.ts';
import { type Migration, runOn } from './migrations/migration.ts';
import { openPool } from './pool.ts';
import {
  apiRoles,
  passwordOf,
  type Roles,
  rolesOf,
  type ServiceRole,
  serviceRoles,
} from './roles.ts';
import { moveTenantKeys } from './tenant-keys/move-tenant-keys.ts';

/** Any number: what says that somebody is making roles on this cluster. */
const ROLES_LOCK = 7_312_004;

/**
 * Makes what is missing: roles, tables, functions, rights. Safe to run again, and side by side.
 * @param options.url of a user who may make roles and objects, on an existing database
 * @param options.demo true only by a start that has just created the database
 */
export async function migrate(options: {
  readonly url: string;
  readonly keysUrl: string;
  readonly secret: Buffer;
  /** Where the tenants' keys are kept; a folder is made where no tenant has a key in it yet. */
  readonly custody: CustodySettings;
  readonly demo?: boolean;
}): Promise<void> {
  const { url, keysUrl, secret, custody, demo = false } = options;
  await migrateDatabase(url, secret, migrations, grantDatabase);
  await migrateDatabase(keysUrl, secret, keysMigrations, grantKeysDatabase);
  await moveTenantKeys(custody, { keysUrl, secret });
  if (demo) await markAsDemo(url);
}

/** Makes the database that `url` names, on the server it names. False where it was there before. */
export async function createDatabase(url: string): Promise<boolean> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const server = new URL(url);
  server.pathname = '/postgres';
  const pool = openPool(server.href, { max: 1, longStatements: true });
  try {
    const { rowCount } = await pool.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return false;
    await pool.query(`create database "${name.replaceAll('"', '""')}"`);
    return true;
  } finally {
    await pool.end();
  }
}

async function migrateDatabase(
  url: string,
  secret: Buffer,
  list: Readonly<Record<string, Migration>>,
  grant: (run: Run, roles: Roles) => Promise<void>,
): Promise<void> {
  const roles = rolesOf(secret);
  const pool = openPool(url, { max: 1, longStatements: true });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    // 1. As the administrator: roles and what they may do with the database as such.
    await refuseOld(pool);
    await db.transaction().execute(async (tx) => {
      const run = runOn(tx);
      await run(`select pg_advisory_xact_lock(${ROLES_LOCK})`);
      await makeRoles(run, secret);
      await keepQuiet(run, roles);
      await grant(run, roles);
    });

    // 2. As the owner of all tables: the migrations not yet run.
    await sql.raw(`set role ${roles.owner}`).execute(db);
    const provider = {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(list).map(([name, migration]) => [
            name,
            { up: (tx: Kysely<unknown>) => migration(runOn(tx), roles) },
          ]),
        ),
    };
    const { error } = await new Migrator({ db, provider }).migrateToLatest();
    if (error) throw error;
  } finally {
    await db.destroy();
  }
}

/** The first that has virtual columns with rights of their own. */
const POSTGRES_MIN = 18;

/** @throws Error for a server that cannot keep the rooms apart */
async function refuseOld(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(`select current_setting('server_version_num')::int as version`);
  const version = Math.floor(rows[0].version / 10_000);
  if (version < POSTGRES_MIN) throw new Error(`Postgres ${POSTGRES_MIN} is needed, not ${version}`);
}

type Run = (statements: string) => Promise<void>;

async function makeRoles(run: Run, secret: Buffer): Promise<void> {
  const roles = rolesOf(secret);
  for (const name of Object.values(roles)) {
    await run(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${name}') then create role ${name}; end if;
      end $$;
    `);
  }
  for (const role of serviceRoles) {
    const password = passwordOf(role, secret);
    await run(`alter role ${roles[role]} login password '${password}'`);
  }
  await run(`
    grant ${roles.writer}, ${roles.reader}, ${roles.teller} to ${roles.owner};
    grant ${roles.owner}, ${roles.projector} to current_user;
  `);
}

/** What the server may write in its log of what services ask and answer: no value of it. */
const quiet = {
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** As far as this administrator may: some of it takes a superuser, or the server's own settings. */
async function keepQuiet(run: Run, roles: Roles): Promise<void> {
  const services = serviceRoles.map((role) => `'${roles[role]}'`).join(', ');
  const settings = Object.entries(quiet).map(([name, value]) => `('${name}', '${value}')`);
  await run(`
    do $$
    declare _role text; _name text; _value text;
    begin
      for _role, _name, _value in
        select rolname, name, value
          from pg_roles, (values ${settings.join(', ')}) as wanted (name, value)
         where rolname in (${services})
           and not coalesce(name || '=' || value = any (rolconfig), false)
           and (has_parameter_privilege(name, 'set')
                or exists (select from pg_settings where pg_settings.name = wanted.name
                                                     and context = 'user'))
      loop
        execute format('alter role %I set %I = %L', _role, _name, _value);
      end loop;
    end $$;
  `);
}

async function grantDatabase(run: Run, roles: Roles): Promise<void> {
  await letIn(run, roles, serviceRoles);
  await run(`
    do $$ begin
      execute format('grant create on database %I to ${roles.projector}', current_database());
    end $$;
    alter default privileges for role ${roles.projector}
      grant usage on schemas to ${readers(roles)};
    alter default privileges for role ${roles.projector}
      grant select on tables to ${readers(roles)};
    do $$
    declare _schema text;
    begin
      for _schema in select nspname from pg_namespace where nspowner = '${roles.projector}'::regrole
      loop
        execute format('grant usage on schema %I to ${readers(roles)}', _schema);
        execute format('grant select on all tables in schema %I to ${readers(roles)}', _schema);
      end loop;
    end $$;
  `);
}

/** Who reads all models that projectors make, also those that were there before them. */
function readers({ api, outside, verifier }: Roles): string {
  return [api, outside, verifier].join(', ');
}

/** No service but the API ever comes to the keys, in its rooms. */
async function grantKeysDatabase(run: Run, roles: Roles): Promise<void> {
  await letIn(run, roles, apiRoles);
}

async function letIn(run: Run, roles: Roles, services: readonly ServiceRole[]): Promise<void> {
  const all = serviceRoles.map((role) => roles[role]).join(', ');
  const those = services.map((role) => roles[role]).join(', ');
  await run(`
    do $$ begin
      execute format('revoke all on database %I from public, ${all}', current_database());
      execute format('grant connect on database %I to ${those}', current_database());
    end $$;
    revoke all on schema public from public, ${all};
    grant all on schema public to ${roles.owner} with grant option;
    grant usage on schema public to ${roles.writer}, ${roles.reader}, ${roles.teller}, ${those};
  `);
}

async function markAsDemo(url: string): Promise<void> {
  const pool = openPool(url, { max: 1 });
  try {
    await pool.query('insert into installation (demo) values (true) on conflict do nothing');
  } finally {
    await pool.end();
  }
}
