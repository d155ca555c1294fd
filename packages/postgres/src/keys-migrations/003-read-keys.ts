import type { Migration } from '../migrations/migration.ts';

export const readKeys: Migration = async (run, roles) => {
  await run(`
    create function read_tenant_key(p_tenant uuid) returns bytea
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      return (select wrapped from tenant_key where tenant = p_tenant);
    end $$;

    create function read_subject_keys(p_tenant uuid, p_kind text[], p_subject uuid[])
    returns setof subject_key
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      return query
        select subject_key.*
          from unnest(p_kind, p_subject) as wanted (kind, subject)
          join subject_key on tenant = p_tenant and subject_kind = kind and subject_id = subject
         order by version;
    end $$;

    revoke all on function read_tenant_key, read_subject_keys from public;
    grant execute on function read_tenant_key, read_subject_keys to ${roles.api};
  `);
};
