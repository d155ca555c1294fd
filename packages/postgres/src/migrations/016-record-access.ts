import type { Migration } from './migration.ts';

export const recordAccess: Migration = async (run, roles) => {
  await run(`
    create function record_access(
      p_tenant uuid, p_actor text[], p_role text[], p_action text[], p_subjects text[],
      p_stream uuid[], p_at bigint[], p_digest bytea[]
    )
    returns void
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    declare
      _head bigint;
      _hash bytea;
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      insert into access_head (tenant) values (p_tenant) on conflict (tenant) do nothing;
      select position, hash into _head, _hash
        from access_head where tenant = p_tenant for update;
      for i in 1 .. cardinality(p_actor) loop
        _head := _head + 1;
        _hash := sha256(_hash || int8send(_head) || p_digest[i]);
        insert into access_log
        values (p_tenant, _head, p_actor[i], p_role[i], p_action[i], p_subjects[i]::uuid[],
                p_stream[i], p_at[i], _hash);
      end loop;
      update access_head set position = _head, hash = _hash where tenant = p_tenant;
    end $$;
    revoke all on function record_access from public;
    grant execute on function record_access to ${roles.api};
  `);
};
