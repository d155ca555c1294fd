import type { Migration } from './migration.ts';

export const load: Migration = async (run, roles) => {
  await run(`
    create function load(p_tenant uuid, p_ids uuid[], p_keys text[])
    returns table (
      id uuid, number text, type text, revision integer, machine_version integer, state text,
      since date, context json, key text, digest bytea, outcome json
    )
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    #variable_conflict use_column
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      return query
        select id, number, type, revision, machine_version, state, since, context,
               null::text, null::bytea, null::json
          from stream where tenant = p_tenant and id = any (p_ids)
        union all
        select null, null, null, null, null, null, null, null, key, digest, outcome
          from command where tenant = p_tenant and key = any (p_keys);
    end $$;
    comment on function load is 'Streams as they stand, and what became of keys: one round trip.';
    revoke all on function load from public;
    grant execute on function load to ${roles.api}, ${roles.timekeeper};
  `);
};
