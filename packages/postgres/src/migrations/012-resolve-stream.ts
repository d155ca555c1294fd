import type { Migration } from './migration.ts';

export const resolveStream: Migration = async (run, roles) => {
  await run(`
    create function resolve_stream(p_tenant uuid, p_type text, p_id uuid, p_number text)
    returns uuid
    language plpgsql security invoker set search_path = pg_catalog, public, pg_temp
    as $$
    begin
      perform set_config('app.tenant', p_tenant::text, true);
      if p_id is not null then
        return (select id from stream where tenant = p_tenant and id = p_id and type = p_type);
      end if;
      return (select id from stream where tenant = p_tenant and number = p_number and type = p_type);
    end $$;
    comment on function resolve_stream is 'The stream meant by an id, or by a number for people.';
    revoke all on function resolve_stream from public;
    grant execute on function resolve_stream to ${roles.api}, ${roles.timekeeper};
  `);
};
