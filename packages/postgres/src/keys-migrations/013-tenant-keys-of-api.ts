import type { Migration } from '../migrations/migration.ts';

/** What the API asks and tells of its tenants' keys. The table that held them is emptied and dropped once it is migrated. */
export const tenantKeysOfApi: Migration = async (run, roles) => {
  await run(`
    drop function read_tenant_key(uuid);
    drop function add_tenant_key(uuid, bytea);
    revoke all on tenant_key from ${roles.api}, ${roles.outside};
    alter table tenant_key no force row level security;

    create function add_tenant_key(p_tenant uuid, p_by text) returns void
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      insert into tenant_key_version (tenant, version, begun_by, done_at)
      values (p_tenant, 1, p_by, clock_timestamp()) on conflict do nothing;
    end $$;

    create function rotation_due_since(p_tenant uuid) returns timestamptz
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      return (
        select min(destroyed_at) from subject_key
         where tenant = p_tenant
           and destroyed_at > (select max(begun_at) from tenant_key_version where tenant = p_tenant)
      );
    end $$;
    comment on function rotation_due_since is 'When the first was forgotten whose key a backup could still bring back.';

    revoke all on function add_tenant_key, rotation_due_since from public;
    grant execute on function add_tenant_key, rotation_due_since to ${roles.api};
  `);
};
