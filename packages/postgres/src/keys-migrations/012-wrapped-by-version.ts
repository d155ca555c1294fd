import type { Migration } from '../migrations/migration.ts';

export const wrappedByVersion: Migration = async (run, roles) => {
  await run(`
    alter table subject_key
      add column tenant_key integer not null default 0 check (tenant_key >= 0),
      add column destroyed_at timestamptz;
    alter table subject_key alter column tenant_key drop default;
    comment on column subject_key.tenant_key is 'Which version of the tenant''s key wrapped it; 0: the one that stood in this database.';
    create index on subject_key (tenant, destroyed_at) where destroyed_at is not null;

    drop function add_subject_keys(uuid, text[], uuid[], integer[], bytea[]);
    create function add_subject_keys(
      p_tenant uuid, p_kind text[], p_subject uuid[], p_version integer[], p_wrapped bytea[],
      p_tenant_key integer[]
    ) returns boolean
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      -- A rotation begins by itself: what was wrapped before it is here by then, or is refused.
      perform pg_advisory_xact_lock_shared(hashtextextended('tenant key ' || p_tenant, 0));
      if (select max(version) from tenant_key_version where tenant = p_tenant) > any (p_tenant_key) then
        return false;
      end if;
      -- Of two that make the same key, the first wins; both read it back.
      insert into subject_key (tenant, subject_kind, subject_id, version, wrapped, tenant_key)
      select p_tenant, made.* from unnest(p_kind, p_subject, p_version, p_wrapped, p_tenant_key) as made
       order by 2, 3, 4
          on conflict (tenant, subject_kind, subject_id, version) do nothing;
      return true;
    end $$;

    create or replace function destroy_subject_keys(p_tenant uuid, p_kind text, p_subject uuid)
    returns void
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      perform pg_advisory_xact_lock_shared(hashtextextended('tenant key ' || p_tenant, 0));
      update subject_key set wrapped = null, destroyed_at = clock_timestamp()
       where tenant = p_tenant and subject_kind = p_kind and subject_id = p_subject
         and wrapped is not null;
    end $$;

    revoke all on function add_subject_keys from public;
    grant execute on function add_subject_keys to ${roles.api}, ${roles.outside};
  `);
};
