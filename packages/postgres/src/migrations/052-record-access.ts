import type { Migration } from './migration.ts';

export const recordAccessPurpose: Migration = async (run, roles) => {
  await run(`
    drop function record_access;
    create function record_access(
      p_tenant uuid, p_actor text[], p_role text[], p_action text[], p_purpose text[],
      p_subjects text[], p_fields text[], p_enheter text[], p_stream uuid[], p_request text[],
      p_at bigint[], p_version smallint, p_digest bytea[]
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
          (tenant, position, actor, role, action, purpose, subjects, fields, enheter, stream_id,
           request_id, at, version, hash)
        values
          (p_tenant, _head, p_actor[i], p_role[i], p_action[i], p_purpose[i],
           p_subjects[i]::uuid[], p_fields[i]::text[], p_enheter[i]::text[], p_stream[i],
           p_request[i], p_at[i], p_version, _hash);
        insert into access_subject
          select distinct p_tenant, subject, _head from unnest(p_subjects[i]::uuid[]) as subject;
      end loop;
      update access_head set position = _head, hash = _hash where tenant = p_tenant;
    end $$;
    revoke all on function record_access from public;
    grant execute on function record_access to ${roles.api};
  `);
};
