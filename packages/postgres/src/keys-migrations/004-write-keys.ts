import type { Migration } from '../migrations/migration.ts';

export const writeKeys: Migration = async (run, roles) => {
  await run(`
    create function add_tenant_key(p_tenant uuid, p_wrapped bytea) returns void
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      insert into tenant_key values (p_tenant, p_wrapped) on conflict (tenant) do nothing;
    end $$;

    create function add_subject_keys(
      p_tenant uuid, p_kind text[], p_subject uuid[], p_version integer[], p_wrapped bytea[]
    ) returns void
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      -- Of two that make the same key, the first wins; both read it back.
      insert into subject_key
      select p_tenant, made.* from unnest(p_kind, p_subject, p_version, p_wrapped) as made
       order by 2, 3, 4
          on conflict (tenant, subject_kind, subject_id, version) do nothing;
    end $$;

    create function destroy_subject_keys(p_tenant uuid, p_kind text, p_subject uuid) returns void
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      update subject_key set wrapped = null
       where tenant = p_tenant and subject_kind = p_kind and subject_id = p_subject;
    end $$;

    revoke all on function add_tenant_key, add_subject_keys, destroy_subject_keys from public;
    grant execute on function add_tenant_key, add_subject_keys, destroy_subject_keys to ${roles.api};
  `);
};
