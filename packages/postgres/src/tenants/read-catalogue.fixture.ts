import type pg from 'pg';
import type { Roles } from '../roles.ts';

export type TableFacts = {
  /** With its schema, where that is not `public`. */
  readonly name: string;
  readonly schema: string;
  readonly kind: 'table' | 'view' | 'materialized view';
  readonly owner: string;
  readonly options: readonly string[];
  /** Columns that name a tenant. */
  readonly tenantColumns: readonly string[];
  readonly enabled: boolean;
  readonly forced: boolean;
  /** `across: select to relay, verifier where unset`. */
  readonly policies: readonly string[];
  /** Unique keys, the primary one among them, with their columns in order. */
  readonly keys: readonly { readonly name: string; readonly columns: readonly string[] }[];
  /** By grantee, others than the owner: `select, update (mail)`. */
  readonly grants: Readonly<Record<string, string>>;
};

export type Catalogue = {
  readonly tables: readonly TableFacts[];
  /** `session_account_id_fkey`, with the columns it refers to. */
  readonly references: readonly { name: string; table: string; to: string; columns: string[] }[];
  readonly functions: readonly {
    readonly name: string;
    readonly schema: string;
    readonly definer: boolean;
    readonly owner: string;
    readonly executors: readonly string[];
    readonly takesTenant: boolean;
    /** For its transaction, and only what it was given. */
    readonly setsTenant: boolean;
    readonly setsAnything: boolean;
  }[];
  /** Service roles that may more than log in, or act as another, and what more. */
  readonly powers: readonly string[];
  /** Of schemas and of the database: `api: usage on schema public`. */
  readonly rights: readonly string[];
};

/** What a policy says, in a word. */
const conditions: Readonly<Record<string, string>> = {
  "(tenant = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)": 'own',
  "( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text) IS NULL))": 'unset',
};

const ours = `nspname !~ '^pg_' and nspname <> 'information_schema'`;

const tablesText = `
  select case nspname when 'public' then '' else nspname || '.' end || relname as name,
         nspname as schema, rel.oid,
         case relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end as kind,
         relowner::regrole::text as owner, coalesce(reloptions, '{}') as options,
         array(select attname::text from pg_attribute
                where attrelid = rel.oid and attname ~ '(^|_)tenant$' and attnum > 0
                order by 1) as "tenantColumns",
         relrowsecurity as enabled, relforcerowsecurity as forced
    from pg_class rel join pg_namespace ns on ns.oid = relnamespace
   where relkind in ('r', 'p', 'v', 'm', 'f') and ${ours} order by 1`;

const policiesText = `
  select polrelid as oid, polname as name, polpermissive as permissive,
         case polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert'
                     when 'w' then 'update' else 'delete' end as command,
         array(select case role when 0 then 'public' else role::regrole::text end
                 from unnest(polroles) as role) as roles,
         pg_get_expr(polqual, polrelid) as condition, pg_get_expr(polwithcheck, polrelid) as written
    from pg_policy order by polname`;

const keysText = `
  select indrelid as oid, indexrelid::regclass::text as name,
         array(select coalesce(attname::text, 'expression')
                 from unnest(indkey::int2[]) with ordinality as key (column_no, place)
                 left join pg_attribute on attrelid = indrelid and attnum = column_no
                where place <= indnkeyatts order by place) as columns
    from pg_index where indisunique order by 2`;

const grantsText = `
  with acl as (
    select rel.oid, relowner, null::name as attname, relacl as list from pg_class rel
    union all
    select rel.oid, relowner, attname, attacl
      from pg_class rel join pg_attribute on attrelid = rel.oid where attacl is not null
  )
  select oid, case grantee when 0 then 'public' else grantee::regrole::text end as grantee,
         lower(privilege_type) as privilege, bool_or(is_grantable) as grantable,
         array_remove(array_agg(attname::text order by attname), null) as columns
    from acl, aclexplode(list) where grantee <> relowner
   group by oid, grantee, privilege_type, attname is null order by privilege_type`;

const referencesText = `
  select conname as name, conrelid::regclass::text as table, confrelid::regclass::text as to,
         array(select attname::text from pg_attribute
                where attrelid = confrelid and attnum = any (confkey)) as columns
    from pg_constraint where contype = 'f' order by 1`;

const functionsText = `
  select proname as name, nspname as schema, prosecdef as definer, proowner::regrole::text as owner,
         array(select case grantee when 0 then 'public' else grantee::regrole::text end
                 from aclexplode(coalesce(proacl, acldefault('f', proowner)))
                where grantee <> proowner order by 1) as executors,
         coalesce(proargnames[1] = 'p_tenant', false) as "takesTenant",
         prosrc ~ 'set_config' as "setsAnything",
         regexp_count(prosrc, 'set_config') =
             regexp_count(prosrc, 'perform set_config\\(''app\\.(\\w+)'', p_\\w+::text, true\\);')
           and regexp_count(prosrc, 'app\\.tenant') = 1
           and prosrc like '%perform set_config(''app.tenant'', p_tenant::text, true);%' as "setsTenant"
    from pg_proc join pg_namespace ns on ns.oid = pronamespace where ${ours} order by 1`;

const powersText = `
  select rolname || ': ' || power as power
    from pg_roles,
         lateral (values ('superuser', rolsuper), ('bypasses row security', rolbypassrls),
                         ('makes roles', rolcreaterole), ('makes databases', rolcreatedb),
                         ('replicates', rolreplication)) as power (power, has)
   where has and rolname = any ($1)
   union all
  select member::regrole || ': acts as ' || roleid::regrole
    from pg_auth_members where member::regrole::text = any ($1) order by 1`;

const rightsText = `
  select case grantee when 0 then 'public' else grantee::regrole::text end || ': ' ||
         lower(privilege_type) || ' on ' || place as right
    from (select 'schema ' || nspname as place, nspowner as owner,
                 coalesce(nspacl, acldefault('n', nspowner)) as list
            from pg_namespace where ${ours}
           union all
          select 'database', datdba, coalesce(datacl, acldefault('d', datdba))
            from pg_database where datname = current_database()) as of, aclexplode(list)
   where grantee <> owner order by 1`;

/** What the database itself says of who may do what with whose rows. Roles by what they are. */
export async function readCatalogue(client: pg.ClientBase, roles: Roles): Promise<Catalogue> {
  const named = new Map(Object.entries(roles).map(([role, name]) => [name, role]));
  const plain = (name: string) => named.get(name) ?? name;
  const all = async (text: string, values: unknown[] = []) =>
    (await client.query(text, values)).rows;
  const by = (rows: readonly { oid: number }[]) => Map.groupBy(rows, ({ oid }) => oid);

  const policies = by(await all(policiesText)) as Map<number, PolicyRow[]>;
  const keys = by(await all(keysText)) as Map<number, (TableFacts['keys'][number] & Row)[]>;
  const grants = by(await all(grantsText)) as Map<number, GrantRow[]>;
  const tables = (await all(tablesText)).map(({ oid, ...table }) => ({
    ...table,
    owner: plain(table.owner),
    policies: (policies.get(oid) ?? []).map((policy) => policyIn(policy, plain)),
    keys: (keys.get(oid) ?? []).map(({ name, columns }) => ({ name, columns })),
    grants: grantsIn(grants.get(oid) ?? [], plain),
  }));
  const functions = (await all(functionsText)).map((row) => ({
    ...row,
    owner: plain(row.owner),
    executors: row.executors.map(plain).sort(),
  }));
  const words = (text: string) => text.replace(/fyr_\w+/g, plain);
  return {
    tables,
    functions,
    references: await all(referencesText),
    powers: (await all(powersText, [Object.values(roles)])).map(({ power }) => words(power)),
    rights: (await all(rightsText)).map(({ right }) => words(right)),
  };
}

type Row = { oid: number };
type PolicyRow = Row & {
  name: string;
  permissive: boolean;
  command: string;
  roles: string[];
  condition: string | null;
  written: string | null;
};
type GrantRow = Row & {
  grantee: string;
  privilege: string;
  grantable: boolean;
  columns: string[];
};

function policyIn(policy: PolicyRow, plain: (name: string) => string): string {
  const { name, permissive, command, roles, condition, written } = policy;
  const where = (text: string) => conditions[text] ?? text;
  return [
    `${name}: ${permissive ? '' : 'only '}${command} to ${roles.map(plain).sort().join(', ')}`,
    ...(condition === null ? [] : [` where ${where(condition)}`]),
    ...(written === null ? [] : [` written where ${where(written)}`]),
  ].join('');
}

function grantsIn(rows: readonly GrantRow[], plain: (name: string) => string) {
  const of: Record<string, string> = {};
  for (const { grantee, privilege, grantable, columns } of rows) {
    const what = columns.length > 0 ? `${privilege} (${columns.join(', ')})` : privilege;
    const role = plain(grantee);
    of[role] = [of[role], grantable ? `${what} with grant option` : what]
      .filter(Boolean)
      .join(', ');
  }
  return of;
}
